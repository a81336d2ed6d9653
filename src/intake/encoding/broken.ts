import { firstBrokenByte } from '../utf8.ts'
import { openDecoder } from './library.ts'

const REPLACEMENT = '\ufffd'
const PIECE = 4096

/** How many characters of a text stand for broken bytes: U+FFFD, less those that the bytes hold themselves. */
export function countBroken(text: string, bytes: Uint8Array, encoding: string): number {
  const shown = replacementsIn(text)
  if (shown === 0) return 0
  if (encoding === 'UTF-8') return shown - countOf(REPLACEMENT, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  return encoding.startsWith('UTF-16') ? shown - wholeReplacements(bytes, encoding) : shown
}

/** How many U+FFFD stand in a text. */
export const replacementsIn = (text: string): number => countOf(REPLACEMENT, text)

function countOf(what: string, where: string | Buffer): number {
  let count = 0
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) count++
  return count
}

const unitAt = (bytes: Uint8Array, at: number, encoding: string): number => {
  const [one, other] = [bytes[at] ?? 0, bytes[at + 1] ?? 0]
  return encoding === 'UTF-16LE' ? other * 256 + one : one * 256 + other
}

function wholeReplacements(bytes: Uint8Array, encoding: string): number {
  let count = 0
  for (let at = 0; at + 1 < bytes.length; at += 2) if (unitAt(bytes, at, encoding) === 0xfffd) count++
  return count
}

/** Where the first broken character begins, in bytes; -1 where none is. */
export function firstBroken(bytes: Uint8Array, encoding: string): number {
  if (encoding === 'UTF-8') return firstBrokenByte(bytes)
  return encoding.startsWith('UTF-16') ? firstLoneSurrogate(bytes, encoding) : firstReplaced(bytes, encoding)
}

function firstLoneSurrogate(bytes: Uint8Array, encoding: string): number {
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(bytes, at, encoding)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = unitAt(bytes, at + 2, encoding)
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff || at + 3 >= bytes.length) return at
    at += 2
  }
  return bytes.length % 2 === 1 ? bytes.length - 1 : -1
}

/** One decoder looks for the piece with U+FFFD, another a piece behind it then goes through that piece byte by byte. */
function firstReplaced(bytes: Uint8Array, encoding: string): number {
  const [ahead, behind] = [openDecoder(encoding, 'keep'), openDecoder(encoding, 'keep')]
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE)
    const last = from + PIECE >= bytes.length
    const text = ahead.write(piece) + (last ? ahead.end() : '')
    if (!text.includes(REPLACEMENT)) {
      behind.write(piece)
      continue
    }
    let begin = from
    for (let i = 0; i < piece.length; i++) {
      const written = behind.write(piece.subarray(i, i + 1))
      if (written.includes(REPLACEMENT)) return begin
      if (written !== '') begin = from + i + 1
    }
    return begin
  }
  return -1
}
