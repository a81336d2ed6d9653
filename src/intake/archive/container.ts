import { readMessage } from './mail/read-message.ts'
import { typeByName } from './media-type.ts'
import { type ArchiveItem, type ArchiveOptions, LIMITS, type Member, type RandomAccess } from './member.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { Tally } from './tally.ts'
import { readWarc } from './warc/read-warc.ts'
import { readZip } from './zip/read-zip.ts'

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

/** A file to read. */
export interface ContainerInput {
  readonly kind: ContainerKind
  readonly file: RandomAccess
  /** What it is called; only to be shown. */
  readonly name: string
}

/**
 * The pages of any container: mails and saved pages inside an archive are opened, PDF files become their text. Archives
 * inside archives are not. PDF files are read by a library of others: untrusted ones belong into {@link readApart}.
 */
export async function* readContainer({ kind, file, name }: ContainerInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const path = [name]
  if (kind === 'message' || kind === 'pdf') {
    const limit = options.limits?.memberBytes ?? LIMITS.memberBytes
    if (file.size > limit) {
      yield* tooLarge(file.size, limit, name)
      return
    }
    const bytes = await file.read(0, file.size)
    yield* kind === 'pdf' ? readPdf({ bytes, path }, options) : readMessage({ bytes, path })
    return
  }
  const items = kind === 'zip' ? readZip({ file, path }, options) : readWarc({ stream: piecesOf(file), size: file.size, path }, options)
  for await (const item of items) {
    if (item.item === 'member') yield* opened(item, options)
    else yield item
  }
}

function* tooLarge(bytes: number, limit: number, name: string): Generator<ArchiveItem> {
  const tally = new Tally([name])
  yield* tally.count({ items: [{ offset: 0, name, code: 'member_too_large', bytes, limit }], passed: null, verified: false })
  yield tally.summary()
}

/** A member as the pages it holds. */
async function* opened(member: Member, options: ArchiveOptions): AsyncGenerator<ArchiveItem> {
  const { bytes, mediaType } = member
  const path = [...member.path, member.name]
  const isMessage = mediaType === 'message/rfc822' || mediaType === 'multipart/related'
  if (!isMessage && mediaType !== 'application/pdf') {
    yield member
    return
  }
  for await (const item of isMessage ? readMessage({ bytes, path }) : readPdf({ bytes, path }, options)) {
    if (item.item === 'trouble') yield item
    else if (item.item === 'member') yield within(item, member)
  }
}

/** What lies inside is as sound as what is around it, and has its address and day where it says none itself. */
function within(inner: Member, outer: Member): Member {
  return {
    ...inner,
    offset: outer.offset,
    integrity: outer.integrity,
    address: inner.address ?? outer.address,
    captured: inner.captured ?? outer.captured,
    remarks: [...outer.remarks, ...inner.remarks.filter((remark) => remark.code !== 'date_unknown' || outer.captured === null)],
  }
}

const PIECE = 1024 * 1024

async function* piecesOf(file: RandomAccess): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; ) {
    const bytes = await file.read(at, Math.min(PIECE, file.size - at))
    if (bytes.length === 0) return
    yield bytes
    at += bytes.length
  }
}
