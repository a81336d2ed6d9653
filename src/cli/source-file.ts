import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { type Capture, decodeBytes, kindByName, kindOf, remarkWords, savedFrom, sniffBinary } from '#intake'
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
  /** Where a saved page came from and when, as the program wrote it that saved the page. */
  readonly saved?: NonNullable<ReturnType<typeof savedFrom>>
}

/** A page to be read: a file, or what came out of something else; `given` is the day of publication that a human gave this one alone. */
export type PageInput = { readonly path: string } | { readonly capture: Capture; readonly given?: string | null }

/** Opens, checks and decodes one page. Offsets of the text count from after a byte order mark. */
export function openSource(input: PageInput): SourceFile | Trouble {
  if ('capture' in input) return decode(input.capture.bytes, nameOf(input), input.capture.contentType, input.capture.kind)
  const bytes = bytesOf(input.path)
  return bytes instanceof Uint8Array ? decode(bytes, basename(input.path)) : bytes
}

/** What a page is called: the name of its file alone, never the path, for output must not tell where it was made. */
export const nameOf = (input: PageInput): string => ('capture' in input ? input.capture.name : basename(input.path))

/** All bytes of a file, or why they cannot be had. */
export function bytesOf(path: string): Uint8Array | Trouble {
  try {
    return readFile(path)
  } catch (error) {
    return troubleOf(error)
  }
}

/** The first bytes of a file, fewer where it is shorter. Throws what the system throws. */
export function headOf(path: string, length: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0))
  } finally {
    closeSync(file)
  }
}

/** Checks and decodes the bytes of a page. `contentType` is what a server said of them, `told` what they are where somebody knows. */
export function decode(
  bytes: Uint8Array,
  name: string,
  contentType: string | null = null,
  told?: SourceFile['kind'],
): SourceFile | Trouble {
  if (bytes.length === 0) return { code: 'empty_document' }
  const binary = sniffBinary(bytes)
  if (binary) return { code: 'unsupported_type', kind: binary }
  const decoded = decodeBytes(bytes, { kind: told ?? kindByName(name) ?? 'html', ...(contentType !== null && { contentType }) })
  if ('code' in decoded) return decoded
  const { text: source } = decoded
  if (NOTHING_VISIBLE.test(source)) return { code: 'blank_document' }
  const remarks = decoded.remarks.map((remark) => ({ code: remark.code, message: remarkWords(remark) }))
  const saved = savedFrom(bytes)
  return { source, kind: told ?? kindOf(name, source), remarks, ...(saved && { saved }) }
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
