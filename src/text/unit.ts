/*
 * Strings come in more shapes (slices, joins, literals, each of one or two bytes a unit) than the engine tells apart at one place in the code: behind the
 * fourth it looks `length` and `charCodeAt` up anew each time. Asked in these ways it need not, which is several times cheaper where any string may come.
 */
const { charCodeAt } = String.prototype

/** The unit at a place of a text; NaN where it has none. */
export const unitAt = (text: string, at: number): number => charCodeAt.call(text, at)

/** The number of units of a text. */
export const lengthOf = (text: string): number => `${text}`.length
