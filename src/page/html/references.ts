/** The names that pages use most: characters that have a meaning in mark-up, and marks of printers. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['quot', 0x22],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['apos', 0x27],
  ['nbsp', 0xa0],
  ['copy', 0xa9],
  ['laquo', 0xab],
  ['raquo', 0xbb],
  ['middot', 0xb7],
  ['times', 0xd7],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bull', 0x2022],
  ['hellip', 0x2026],
])

const SPACE = 0x20
const NUMBER = 0x23
const SEMICOLON = 0x3b
const EQUALS = 0x3d

const isAlphanumeric = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)

/**
 * The value of an attribute whose source holds `&`, which may be but an ampersand: `?a=1&b=2`. Null where it may be another reference than those
 * that most values hold.
 */
export const valueWithReferences = (source: string): string | null => decoded(source, true, 0, null)

/** The same of text, in which a name needs no semicolon to be a reference; `pieces` are told where each stands, the first of them at `start`. */
export const textWithReferences = (source: string, start: number, pieces: number[]): string | null => decoded(source, false, start, pieces)

function decoded(source: string, inAttribute: boolean, start: number, pieces: number[] | null): string | null {
  let value = ''
  let length = 0
  let done = 0
  // references that follow each other, as in pages that are written in nothing else
  const units: number[] = []
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', Math.max(at + 1, done))) {
    const reference = source.charCodeAt(at + 1) === NUMBER ? plainNumber(source, at) : sign(source, at, inAttribute)
    if (reference === AMPERSAND_ALONE) continue
    // white space that is written so is told from words by the letter
    if (reference === 0 || unitOf(reference) === SPACE) return null
    if (at > done || units.length === MOST_UNITS) {
      value += String.fromCharCode(...units) + source.slice(done, at)
      units.length = 0
      if (at > done) pieces?.push(length, at - done, start + done, start + at)
      length += at - done
    }
    units.push(unitOf(reference))
    done = at + lengthOf(reference)
    pieces?.push(length++, 1, start + at, start + done)
  }
  if (done === 0) {
    pieces?.push(0, source.length, start, start + source.length)
    return source
  }
  if (done < source.length) pieces?.push(length, source.length - done, start + done, start + source.length)
  return value + String.fromCharCode(...units) + source.slice(done)
}
/** Engines take only so many at once. */
const MOST_UNITS = 1024

/** What a name behind `&` means, as `plainNumber` tells it; 0 where that is not sure. */
function sign(source: string, at: number, inAttribute: boolean): number {
  let end = at + 1
  while (isAlphanumeric(source.charCodeAt(end))) end++
  if (end === at + 1) return AMPERSAND_ALONE
  const next = source.charCodeAt(end)
  if (next !== SEMICOLON) return inAttribute && next === EQUALS ? AMPERSAND_ALONE : 0
  const unit = SIGNS.get(source.slice(at + 1, end))
  return unit === undefined ? 0 : unit * LENGTHS + end + 1 - at
}
const AMPERSAND_ALONE = -1

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
  if (at === first || source.charCodeAt(at) !== SEMICOLON || isRewritten(value)) return 0
  return value * LENGTHS + at + 1 - start
}
const MOST_DIGITS = 6
/** More than the longest of them is long. */
const LENGTHS = 16
/** The character that `plainNumber` tells of, and how long its reference is in the source. */
export const unitOf = (reference: number): number => Math.floor(reference / LENGTHS)
export const lengthOf = (reference: number): number => reference % LENGTHS

/** The C1 characters are read as those of windows-1252, half characters as a sign for none; others stand for more than one unit. */
const isRewritten = (value: number): boolean =>
  value < 0x20 || (value >= 0x7f && value < 0xa0) || (value >= 0xd800 && value < 0xe000) || value > 0xffff

/** The value of a digit, hexadecimal ones too; -1 for other characters. */
const digitOf = (unit: number): number => {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
