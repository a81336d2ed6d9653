import type { Arrival } from './arrival.ts'
import { captureOfLine, type LineFault } from './page-line.ts'

/** The longest line in bytes: a page of the largest size, with room for what JSON escapes. */
const LONGEST = 64 * 1024 * 1024
const LINE_END = 0x0a

/** Pages as lines of JSON, one at a time: of the stream no more is held than a line. What is no page is told of by its line, and the rest is read on. */
export async function* pagesInLines(stream: AsyncIterable<Uint8Array>, name: string, longest: number = LONGEST): AsyncGenerator<Arrival> {
  let number = 0
  const trouble = (fault: LineFault): Arrival => ({ kind: 'trouble', name, trouble: { code: 'page_line', line: number, fault } })
  for await (const { bytes, ended } of lines(stream, longest)) {
    number++
    if (bytes === null) {
      yield trouble('too_long')
      continue
    }
    const line = bytes.toString('utf8').replace(/^\ufeff/, '')
    if (line.trim() === '') continue
    const capture = captureOfLine(line)
    if (typeof capture !== 'string') yield { kind: 'capture', capture }
    else yield trouble(capture === 'not_json' && !ended ? 'cut' : capture)
  }
}

/** A line without its end; null for one that is too long. The last one may lack its end. */
interface Line {
  readonly bytes: Buffer | null
  readonly ended: boolean
}

async function* lines(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let held: Buffer[] = []
  let length = 0
  const keep = (piece: Buffer): void => {
    length += piece.length
    if (length > longest) held = []
    else if (piece.length > 0) held.push(piece)
  }
  const give = (ended: boolean): Line => {
    const line = { bytes: length > longest ? null : Buffer.concat(held), ended }
    held = []
    length = 0
    return line
  }
  for await (const piece of stream) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    let from = 0
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      keep(bytes.subarray(from, end))
      yield give(true)
      from = end + 1
    }
    keep(bytes.subarray(from))
  }
  if (length > 0) yield give(false)
}
