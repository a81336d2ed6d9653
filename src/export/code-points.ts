import { firstFrom } from '#text'

/** Turns places of a text from UTF-16 units into code points: the text is read once, whatever the number of places. */
export function codePointsOf(text: string): (unit: number) => number {
  const seconds = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1)
  return (unit) => unit - firstFrom(seconds.length, (i) => (seconds[i] as number) >= unit)
}

/** The last code points in front of a place, `count` of them. */
export const before = (text: string, place: number, count: number): string =>
  // two units for each are enough, and a pair cut by the slice is none of the last ones
  Array.from(text.slice(Math.max(0, place - 2 * count), place))
    .slice(-count)
    .join('')

/** The first code points from a place on. */
export const after = (text: string, place: number, count: number): string =>
  Array.from(text.slice(place, place + 2 * count))
    .slice(0, count)
    .join('')
