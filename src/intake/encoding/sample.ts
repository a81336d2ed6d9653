/** Pages up to this are looked at whole; of larger ones pieces that lie evenly. */
const WHOLE = 65_536
const PIECES = 8
const PIECE = WHOLE / PIECES
const ESCAPE = 0x1b

/** Pieces of a page by which its encoding is found, each beginning at an ASCII character near one that is not ASCII. */
export function sampleOf(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length <= WHOLE) return [bytes]
  const pieces: Uint8Array[] = []
  let end = 0
  for (let i = 0; i < PIECES; i++) {
    const telling = nextTelling(bytes, Math.max(end, Math.floor((bytes.length * i) / PIECES)))
    if (telling < 0) break
    // in UTF-16 a piece must begin with a whole unit
    const from = (bytes[telling] === ESCAPE ? telling : Math.max(end, safeBefore(bytes, telling))) & ~1
    end = Math.min(from + PIECE, bytes.length)
    pieces.push(bytes.subarray(from, end))
  }
  return pieces.length > 0 ? pieces : [bytes.subarray(0, WHOLE)]
}

/** The next byte that tells encodings apart: none of ASCII, or the escape of ISO-2022-JP. */
function nextTelling(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) if ((bytes[at] as number) >= 0x80 || bytes[at] === ESCAPE) return at
  return -1
}

/** A place up to 1,000 bytes before, behind a line end or a bracket of mark-up: no such byte is a part of another character. */
function safeBefore(bytes: Uint8Array, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - 1000; i--) if ((bytes[i] as number) < 0x40 && !isDigit(bytes[i] as number)) return i + 1
  return at
}

/** Digits are the second half of some GB 18030 characters. */
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
