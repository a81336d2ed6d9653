import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import type { PageReader } from './reader-module.ts'

/*
 * The engine doubles the space for young objects again and again as long as some outlive it, up to 64 MB a thread. What a page leaves dies with the page,
 * so a quarter of that does as well.
 */

/** Bytes of young space behind which it grows no further. */
const ENOUGH = 16 * 2 ** 20
/** Pages between two looks; growing takes longer than reading a few. */
const PAGES = 4

/** A reader whose pages make the young space of the process grow so far and no further. */
export function heldYoung(reader: PageReader): PageReader {
  let pages = 0
  let held = false
  return {
    read(source, address, options) {
      if (!held && ++pages % PAGES === 0 && youngSpace() >= ENOUGH) {
        held = true
        setFlagsFromString('--semi-space-growth-factor=1')
      }
      return reader.read(source, address, options)
    },
  }
}

const youngSpace = (): number => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0
