import { DOCUMENT_TYPES, typeByName } from './media-type.ts'

/** Files that hold pages and are no page themselves. */
export type ContainerKind = 'warc' | 'zip' | 'message' | 'mailbox' | 'pdf' | 'document' | 'web-archive' | 'thread' | 'blog'

/** How much of a file {@link containerKind} wants to see. */
export const HEAD_BYTES = 4096

const FIELD =
  /^(?:from|to|subject|date|received|message-id|mime-version|content-type|return-path|delivered-to|snapshot-content-location|x-[\w-]+): ?/i

/** First entries of documents that are ZIP archives only within: Office, OpenDocument, Java. An electronic book (EPUB) is an archive of pages. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/|_rels\/|docProps\/|word\/|xl\/|ppt\/)/

/** What kind of container a file is, by its first {@link HEAD_BYTES} bytes and then its name; null for one that may be a page. */
export function containerKind(head: Uint8Array, name: string): ContainerKind | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES)).toString('latin1')
  const type = typeByName(name)
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return packedKind(start.slice(30), type)
  if (/^\s*(?:WARC\/\d|filedesc:\S)/.test(start)) return 'warc'
  // some bytes may stand before, but no mark-up: a page may tell of PDF
  if (/^[^<]{0,1000}%PDF-\d/.test(start)) return 'pdf'
  if (isWebArchive(start)) return 'web-archive'
  if (THREAD.test(start)) return 'thread'
  if (BLOG.test(start)) return 'blog'
  if (MAILBOX.test(start)) return 'mailbox'
  if (type === 'application/warc' || type === 'application/x-internet-archive') return 'warc'
  if (type === 'application/zip' || type === 'application/wacz') return 'zip'
  if (type === 'message/rfc822' || type === 'multipart/related') return 'message'
  if (type === 'application/pdf') return 'pdf'
  // two lines of a head: one alone is how a text may begin
  const [one = '', two = ''] = start.split(/\r?\n(?![ \t])/, 2)
  return FIELD.test(one) && FIELD.test(two) ? 'message' : null
}

/** What kind of ZIP archive one is, by how its first entry is called. */
function packedKind(entry: string, type: string | null): ContainerKind | null {
  if (type === 'application/epub+zip' || /^mimetypeapplication\/epub\+zip/.test(entry)) return 'zip'
  if (/^mimetypeapplication\/vnd\.oasis\.opendocument\.text(?:-template)?PK/.test(entry)) return 'document'
  if (!OFFICE.test(entry)) return 'zip'
  return type === DOCUMENT_TYPES[0] || type === DOCUMENT_TYPES[1] || entry.includes('word/') ? 'document' : null
}

/** A page saved by Safari: a binary property list whose first key is that of the page. */
const isWebArchive = (start: string): boolean => start.startsWith('bplist0') && start.includes('WebMainResource')
/** name, mail, date: how the first post of a board's thread begins. */
const THREAD = /^(?:\xef\xbb\xbf)?[^\n]{0,500}?<>[^\n<>]{0,300}<>\d{2,4}\/\d{1,2}\/\d{1,2}[^\n]{0,300}<>/
/** What a blog says of its first entry, a line a field, and a line of hyphens before its words. */
const BLOG = /^(?:\xef\xbb\xbf)?(?:[A-Z][A-Z ]{1,30}:[^\n]*\n){2,60}-----\r?\n[A-Z][A-Z ]{1,30}:/
const MAILBOX = /^From \S[^\n]{0,200}\d\d:\d\d[^\n]{0,40}\r?\n>?[A-Za-z][\w-]{1,60}:/
