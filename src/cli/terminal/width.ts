/** First and last code points that take two columns (UAX #11, W and F; emoji included). Ambiguous ones take one, as terminals set to UTF-8 do. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
]
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const EMOJI = /^\p{Emoji_Presentation}$/u

/** Columns that one character (a code point) takes in a terminal: 0, 1 or 2. */
export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  if (isWide(code)) return ZERO.test(character) ? 0 : 2
  if (ZERO.test(character)) return 0
  return code >= 0x2300 && EMOJI.test(character) && !(code >= 0x1f1e6 && code <= 0x1f1ff) ? 2 : 1
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false
  for (const [first, last] of WIDE) {
    if (code < first) return false
    if (code <= last) return true
  }
  return false
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** Fills a text with spaces up to a number of columns; a longer one stays as it is. */
export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** The text cut to at most that many columns, with … in place of what was cut. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let cut = ''
  let used = 0
  for (const character of text) {
    used += characterWidth(character)
    if (used > width - 1) break
    cut += character
  }
  return `${cut}…`
}
