import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js'

/** A text in an encoding of the WHATWG Encoding Standard, and in UTF-16, which that has no encoder for. Without a byte order mark. */
export function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'UTF-8') return Buffer.from(text)
  if (encoding === 'UTF-16LE') return Buffer.from(text, 'utf16le')
  if (encoding === 'UTF-16BE') return Buffer.from(text, 'utf16le').swap16()
  if (MULTIBYTE.has(encoding)) return Buffer.from(createMultibyteEncoder(encoding.toLowerCase())(text))
  return Buffer.from(createSinglebyteEncoder(encoding.toLowerCase())(text))
}

const MULTIBYTE = new Set(['Shift_JIS', 'EUC-JP', 'ISO-2022-JP', 'GBK', 'gb18030', 'Big5', 'EUC-KR'])

/** The encodings that Japanese pages have. */
export const JAPANESE: readonly string[] = ['UTF-8', 'Shift_JIS', 'EUC-JP', 'ISO-2022-JP', 'UTF-16LE', 'UTF-16BE']

/** Joins bytes and texts (as UTF-8). */
export const bytes = (...parts: (string | readonly number[] | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part as Uint8Array))))
