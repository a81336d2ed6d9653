/** References to characters that have a meaning in mark-up: nearly all that values hold. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

const NUMBER = 0x23
const SEMICOLON = 0x3b
const EQUALS = 0x3d

const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)

/**
 * The value of an attribute whose source holds `&`, which may be but an ampersand: `?a=1&b=2`. Null where it may be another reference than those
 * that most values hold.
 */
export function valueWithReferences(source: string): string | null {
  let value = ''
  let done = 0
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', Math.max(at + 1, done))) {
    let end = at + 1
    while (isAlphanumeric(source.charCodeAt(end))) end++
    const next = source.charCodeAt(end)
    if (next === SEMICOLON && end > at + 1) {
      const sign = SIGNS.get(source.slice(at + 1, end))
      if (sign === undefined) return null
      value += source.slice(done, at) + sign
      done = end + 1
    } else if (end === at + 1 && next === NUMBER) {
      const reference = plainNumber(source, at)
      if (reference === 0) return null
      value += source.slice(done, at) + String.fromCharCode(unitOf(reference))
      done = at + lengthOf(reference)
    } else if (end > at + 1 && next !== EQUALS) return null
  }
  return done === 0 ? source : value + source.slice(done)
}

/**
 * `&#x6a4b;`: whole pages are written so, and one number tells of it without an object for each character. Only characters that stand for
 * themselves; 0 for other references.
 */
export function plainNumber(source: string, start: number): number {
  if (source.charCodeAt(start + 1) !== NUMBER) return 0
  const isHex = (source.charCodeAt(start + 2) | 0x20) === 0x78
  let at = start + (isHex ? 3 : 2)
  const first = at
  let value = 0
  for (; at < first + MOST_DIGITS; at++) {
    const digit = digitOf(source.charCodeAt(at))
    if (digit < 0 || (digit > 9 && !isHex)) break
    value = value * (isHex ? 16 : 10) + digit
  }
  if (at === first || source.charCodeAt(at) !== SEMICOLON || isRewritten(value) || value >= 0xd800) return 0
  return value * LENGTHS + at + 1 - start
}
const MOST_DIGITS = 6
/** More than the longest of them is long. */
const LENGTHS = 16
/** The character that `plainNumber` tells of, and how long its reference is in the source. */
export const unitOf = (reference: number): number => Math.floor(reference / LENGTHS)
export const lengthOf = (reference: number): number => reference % LENGTHS

/** The C1 characters are read as those of windows-1252. */
const isRewritten = (value: number): boolean => value < 0x20 || (value >= 0x7f && value < 0xa0)

/** The value of a digit, hexadecimal ones too; -1 for other characters. */
const digitOf = (unit: number): number => {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
