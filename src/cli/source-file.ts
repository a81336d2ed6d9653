import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { decodeBytes, kindByName, kindOf, remarkWords, sniffBinary } from '#intake'
import type { Trouble } from '#message'
import type { Remark } from '#page'

/** The largest file that is read. */
export const LARGEST_FILE: number = 50 * 1024 * 1024
const PIECE = 1 << 20
/** White space and characters that nobody sees. */
const NOTHING_VISIBLE = /^[\s\u200b-\u200f\u2060\ufeff]*$/

/** A file's text, ready for the reader. */
export interface SourceFile {
  readonly source: string
  readonly kind: 'html' | 'text'
  /** What was noticed of its bytes: another encoding than UTF-8, a wrong declaration, broken characters. */
  readonly remarks: readonly Remark[]
}

/** Opens, checks and decodes one file; `-` is standard input. Offsets of the text count from after a byte order mark. */
export function openSourceFile(path: string): SourceFile | Trouble {
  let bytes: Uint8Array | Trouble
  try {
    bytes = path === '-' ? readToEnd(0) : readFile(path)
  } catch (error) {
    return troubleOf(error)
  }
  return bytes instanceof Uint8Array ? decode(bytes, basename(path)) : bytes
}

/** Checks and decodes the bytes of a page. */
export function decode(bytes: Uint8Array, name: string): SourceFile | Trouble {
  if (bytes.length === 0) return { code: 'empty_document' }
  const binary = sniffBinary(bytes)
  if (binary) return { code: 'unsupported_type', kind: binary }
  const decoded = decodeBytes(bytes, { kind: kindByName(name) ?? 'html' })
  if ('code' in decoded) return decoded
  const { text: source } = decoded
  if (NOTHING_VISIBLE.test(source)) return { code: 'blank_document' }
  const remarks = decoded.remarks.map((remark) => ({ code: remark.code, message: remarkWords(remark) }))
  return { source, kind: kindOf(name, source), remarks }
}

function readFile(path: string): Uint8Array | Trouble {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    return size > LARGEST_FILE ? { code: 'too_large', bytes: size, limit: LARGEST_FILE } : readToEnd(file, size)
  } finally {
    closeSync(file)
  }
}

/** Reads to the end, at most one byte beyond the limit: a pipe or a device tells no size beforehand. */
function readToEnd(file: number, size = 0): Uint8Array | Trouble {
  let bytes = Buffer.allocUnsafe(size > 0 ? size + 1 : PIECE)
  let length = 0
  for (;;) {
    const count = readPiece(file, bytes, length)
    if (count === 0) return bytes.subarray(0, length)
    length += count
    if (length > LARGEST_FILE) return { code: 'too_large', bytes: null, limit: LARGEST_FILE }
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(bytes.length * 2, LARGEST_FILE + 1))
  }
}

function readPiece(file: number, bytes: Buffer, at: number): number {
  for (;;) {
    try {
      return readSync(file, bytes, at, bytes.length - at, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      // a terminal or a pipe that another program has made non-blocking has nothing yet: wait a moment
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** An error of the file system as data. */
export function troubleOf(error: unknown): Trouble {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file_missing' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'permission_denied' }
  return { code: 'unreadable', reason: code ?? message }
}
