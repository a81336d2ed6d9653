import type { ReactNode } from 'react'
import type { AttributionHere } from '#question'
import type { Place } from '#reading'
import { type Temper, temperOf } from '../../part/temper.ts'
import { placesOf } from './highlights.ts'

/** A stretch that a `<mark>` colours. */
export interface Cut extends Place {
  readonly temper: Temper
}

/** What has to be marked, in the order of the page. */
export const cutsOf = (attributions: readonly AttributionHere[], isShown: (number: number) => boolean): readonly Cut[] =>
  attributions
    .flatMap((one, number) =>
      isShown(number) && !one.rejected
        ? placesOf(one).map(({ start, end }) => ({ start, end, temper: temperOf(one.attribution.act) }))
        : [],
    )
    .sort((a, b) => a.start - b.start)

/** A block cut at every end of a mark, so that marks may lie over each other: for browsers that cannot colour text otherwise. */
export function Pieces({
  as: Words,
  words,
  start,
  cuts,
}: {
  readonly as: 'p' | 'h3'
  readonly words: string
  readonly start: number
  readonly cuts: readonly Cut[]
}): ReactNode {
  const end = start + words.length
  const own = cuts.filter((cut) => cut.start < end && cut.end > start)
  const within = (place: number): number => Math.min(Math.max(place, start), end)
  const ends = [...new Set([start, end, ...own.flatMap((cut) => [within(cut.start), within(cut.end)])])].sort((a, b) => a - b)
  return (
    <Words>
      {ends.slice(0, -1).map((from, i) => {
        const to = ends[i + 1] as number
        const tempers = [...new Set(own.filter((cut) => cut.start <= from && cut.end >= to).map(({ temper }) => temper))]
        const Piece = tempers.length > 0 ? 'mark' : 'span'
        return (
          <Piece key={from} data-start={from} className={tempers.map((temper) => `page-mark-${temper}`).join(' ') || undefined}>
            {words.slice(from - start, to - start)}
          </Piece>
        )
      })}
    </Words>
  )
}
