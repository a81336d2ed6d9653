import { typeByName } from './media-type.ts'

/** Files that hold pages and are no page themselves. */
export type ContainerKind = 'warc' | 'zip' | 'message' | 'pdf'

/** How much of a file {@link containerKind} wants to see. */
export const HEAD_BYTES = 4096

const FIELD =
  /^(?:from|to|subject|date|received|message-id|mime-version|content-type|return-path|delivered-to|snapshot-content-location|x-[\w-]+): ?/i

/** First entries of documents that are ZIP archives only within: Office, OpenDocument, EPUB, Java. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/|_rels\/|docProps\/|word\/|xl\/|ppt\/)/

/** What kind of container a file is, by its first {@link HEAD_BYTES} bytes and then its name; null for one that may be a page. */
export function containerKind(head: Uint8Array, name: string): ContainerKind | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES)).toString('latin1')
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return OFFICE.test(start.slice(30, 100)) ? null : 'zip'
  if (/^\s*(?:WARC\/\d|filedesc:\S)/.test(start)) return 'warc'
  // some bytes may stand before, but no mark-up: a page may tell of PDF
  if (/^[^<]{0,1000}%PDF-\d/.test(start)) return 'pdf'
  const type = typeByName(name)
  if (type === 'application/warc' || type === 'application/x-internet-archive') return 'warc'
  if (type === 'application/zip' || type === 'application/wacz') return 'zip'
  if (type === 'message/rfc822' || type === 'multipart/related') return 'message'
  if (type === 'application/pdf') return 'pdf'
  // two lines of a head: one alone is how a text may begin
  const [one = '', two = ''] = start.split(/\r?\n(?![ \t])/, 2)
  return FIELD.test(one) && FIELD.test(two) ? 'message' : null
}
