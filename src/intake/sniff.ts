import { isUtf32, wideEncoding } from './encoding/wide.ts'

/** Kinds of file that are told by their first bytes and hold no page text. */
export type BinaryKind =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'elf'
  | 'windows-program'
  | 'gzip'
  | 'zip'
  | 'bzip2'
  | 'xz'
  | 'zstandard'
  | '7z'
  | 'office'
  | 'outlook-mail'
  | 'spreadsheet'
  | 'slides'
  | 'rtf'
  | 'json'
  | 'x-archive'
  | 'sqlite'
  | 'media'
  | 'warc'
  | 'data'

const PREFIXES: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [...Buffer.from('{\\rtf')]],
  ['sqlite', [...Buffer.from('SQLite format 3\0')]],
  ['media', [0x49, 0x44, 0x33, 0x03]],
  ['media', [0x49, 0x44, 0x33, 0x04]],
  ['media', [0x4f, 0x67, 0x67, 0x53, 0x00]],
  ['media', [0x1a, 0x45, 0xdf, 0xa3]],
  ['warc', [...Buffer.from('WARC/1.')]],
  ['warc', [...Buffer.from('WARC/0.')]],
]

/** How much of a file is looked at for NUL bytes. */
const NUL_WINDOW = 65_536
/** A page may hold a stray NUL; one in two hundred bytes is no text any more. */
const NUL_SHARE = 1 / 200

/** What a file is, when its bytes say that it is no text; null for what may be a page. */
export function sniffBinary(bytes: Uint8Array): BinaryKind | null {
  for (const [kind, prefix] of PREFIXES) if (prefix.every((byte, i) => bytes[i] === byte)) return narrower(kind, bytes)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1')
  if (head.startsWith('RIFF')) return head.startsWith('WEBP', 8) ? 'webp' : 'media'
  if (head.startsWith('ftyp', 4)) return 'media'
  if (/^BZh[1-9]1AY&SY/.test(head)) return 'bzip2'
  const nuls = countNuls(bytes)
  if (head.startsWith('MZ') && nuls > 0) return 'windows-program'
  if (nuls > Math.min(bytes.length, NUL_WINDOW) * NUL_SHARE && !isWide(bytes)) return 'data'
  return exportedData(bytes)
}

/** What a file of a format that many programs share was made for, by the names within it. */
function narrower(kind: BinaryKind, { buffer, byteOffset, byteLength }: Uint8Array): BinaryKind {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  if (kind === 'office') return bytes.includes('__substg1.0', 0, 'utf16le') ? 'outlook-mail' : kind
  if (kind === 'zip') return bytes.includes('xl/workbook') ? 'spreadsheet' : bytes.includes('ppt/presentation') ? 'slides' : kind
  return kind
}

/** What programs give out for other programs: JSON, and the scripts of an archive of X. */
function exportedData(bytes: Uint8Array): 'json' | 'x-archive' | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = text
    .toString('latin1', 0, 200)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (/^window\.YTD\.\w{1,60}\.part\d+\s*=/.test(head)) return 'x-archive'
  if (!/^[[{]\s*(?:["[{]|$)/.test(head) || !/[\]}]\s*$/.test(text.toString('latin1', Math.max(0, text.length - 200)))) return null
  const whole = text
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
  // one value, or one a line
  return isJson(whole) || (/\}\s*\n\s*\{/.test(whole) && whole.split('\n', 3).every(isJson)) ? 'json' : null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** UTF-16 and UTF-32 hold a NUL beside every ASCII character. */
const isWide = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || isUtf32(bytes) || wideEncoding(bytes) !== null

function countNuls(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, NUL_WINDOW)
  let count = 0
  for (let at = bytes.indexOf(0); at >= 0 && at < end; at = bytes.indexOf(0, at + 1)) count++
  return count
}

const HTML_NAME = /\.(?:html?|xhtml)$/i
const TEXT_NAME = /\.(?:txt|text)$/i
/** However a file is called, what begins so is mark-up: a page that was saved under the name of a text. */
const HTML_ROOT = /^[\s\ufeff]*<(?:!doctype\s+html|html)(?=[\s>])/i

/** The root of a document, or any element that one may begin with: a server may leave the first tags out. */
const HTML_HEAD =
  /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|link|base|script|style|div|p|article|section|main|header|nav|h[1-6]|table|ul|ol|dl|blockquote|center|font|span|img|br|hr|a)(?=[\s/>])/i

/** What a file is by its name alone; null where that says nothing. */
export function kindByName(name: string): 'html' | 'text' | null {
  if (HTML_NAME.test(name)) return 'html'
  return TEXT_NAME.test(name) ? 'text' : null
}

/** Whether a page is to be read as mark-up: by its file name, else by how it begins. */
export const kindOf = (name: string, source: string): 'html' | 'text' =>
  (kindByName(name) === 'html' || HTML_ROOT.test(source.slice(0, 4096)) ? 'html' : kindByName(name)) ??
  (HTML_HEAD.test(source.slice(0, 4096)) ? 'html' : 'text')
