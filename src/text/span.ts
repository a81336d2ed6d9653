/** A half-open range of a text in UTF-16 code units: `text.slice(start, end)` is the characters it stands for. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Makes a span; an empty or reversed one is a bug of the caller, so it throws. */
export function span(start: number, end: number): Span {
  if (!(start >= 0 && end >= start)) throw new RangeError(`not a span: ${start}..${end}`)
  return { start, end }
}

/** The characters a span stands for. */
export const slice = (text: string, at: Span): string => text.slice(at.start, at.end)

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The number of code units two spans share. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
