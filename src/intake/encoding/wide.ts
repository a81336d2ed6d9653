/** How much of a page is looked at. */
const WINDOW = 65_536
/** Rows of Unicode that make most of any page: ASCII (00) and Japanese kana and marks (30). */
const ASCII_ROW = 0x00
const KANA_ROW = 0x30
/** What their share of one half of the bytes is at least in UTF-16, and how many times that of the other half. */
const SHARE = 1 / 5
const TIMES = 2

export type WideEncoding = 'UTF-16LE' | 'UTF-16BE'

/** UTF-16 without a byte order mark, told by where the bytes 00 and 30 stand; null for anything else. Not whether it is text. */
export function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  const end = Math.min(bytes.length, WINDOW) & ~1
  if (end < 4) return null
  let [even, odd] = [0, 0]
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === ASCII_ROW || bytes[i] === KANA_ROW) even++
    if (bytes[i + 1] === ASCII_ROW || bytes[i + 1] === KANA_ROW) odd++
  }
  const least = (end / 2) * SHARE
  if (odd >= least && odd > even * TIMES) return 'UTF-16LE'
  return even >= least && even > odd * TIMES ? 'UTF-16BE' : null
}

/** UTF-32, with a byte order mark or by its two empty bytes in every four; browsers do not read it. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return true
  const end = Math.min(bytes.length, WINDOW) & ~3
  return end >= 16 && (isQuadruple(bytes, end, 0, 1) || isQuadruple(bytes, end, 3, 2))
}

/** Whether in every four bytes the one at `top` is 00, the one at `plane` at most 10, and something stands in the two others. */
function isQuadruple(bytes: Uint8Array, end: number, top: number, plane: number): boolean {
  for (let i = 0; i < end; i += 4) {
    if (bytes[i + top] !== 0 || (bytes[i + plane] as number) > 0x10) return false
    if (bytes[i] === 0 && bytes[i + 1] === 0 && bytes[i + 2] === 0 && bytes[i + 3] === 0) return false
  }
  return true
}
