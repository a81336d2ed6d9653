import { bytesAccess } from './access.ts'
import { readBlog } from './blog/read-blog.ts'
import type { ContainerKind } from './container-kind.ts'
import { readDocument } from './document/read-document.ts'
import { readMailbox } from './mail/read-mailbox.ts'
import { readMessage } from './mail/read-message.ts'
import { DOCUMENT_TYPES, isArchiveOfFiles } from './media-type.ts'
import { type ArchiveItem, type ArchiveOptions, DEEPEST_ARCHIVE, LIMITS, type Member, type RandomAccess } from './member.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { Tally } from './tally.ts'
import { readThread } from './thread/read-thread.ts'
import { readWarc } from './warc/read-warc.ts'
import { readWebArchive } from './webarchive/read-webarchive.ts'
import { Account } from './zip/account.ts'
import { readZip } from './zip/read-zip.ts'

/** A file to read. */
export interface ContainerInput {
  readonly kind: ContainerKind
  readonly file: RandomAccess
  /** What it is called; only to be shown. */
  readonly name: string
}

/**
 * The pages of any container: mails, saved pages and archives inside an archive are opened, and so is what is attached to a mail; PDF files become their
 * text, documents of office programs their HTML. PDF files are read by a library of others: untrusted ones belong into {@link readApart}.
 */
export async function* readContainer({ kind, file, name }: ContainerInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const path = [name]
  const limits = { ...LIMITS, ...options.limits }
  const setting: Setting = { options, account: new Account(file.size, limits) }
  if (kind === 'zip') yield* eachOpened(readZip({ file, path, account: setting.account }, options), setting, 0)
  else if (kind === 'warc') yield* eachOpened(readWarc({ stream: piecesOf(file), size: file.size, path }, options), setting, 0)
  else if (kind === 'mailbox') yield* eachOpened(readMailbox({ file, path }, options), setting, 0)
  else if (file.size > limits.memberBytes) yield* tooLarge(file.size, limits.memberBytes, name)
  else yield* eachOpened(WHOLE[kind]({ bytes: await file.read(0, file.size), path }, options), setting, 0)
}

/** A file that has to be there as a whole. */
type WholeReader = (input: { readonly bytes: Uint8Array; readonly path: readonly string[] }, options: ArchiveOptions) => Opened

const WHOLE: Readonly<Record<Exclude<ContainerKind, 'zip' | 'warc' | 'mailbox'>, WholeReader>> = {
  message: readMessage,
  pdf: readPdf,
  document: readDocument,
  'web-archive': readWebArchive,
  thread: readThread,
  blog: readBlog,
}

/** What all that lies in one file is read with. */
interface Setting {
  readonly options: ArchiveOptions
  readonly account: Account
}

async function* eachOpened(items: Opened, setting: Setting, depth: number): AsyncGenerator<ArchiveItem> {
  for await (const item of items) {
    if (item.item === 'member') yield* opened(item, setting, depth)
    else yield item
  }
}

function* tooLarge(bytes: number, limit: number, name: string): Generator<ArchiveItem> {
  const tally = new Tally([name])
  yield* tally.count({ items: [{ offset: 0, name, code: 'member_too_large', bytes, limit }], passed: null, verified: false })
  yield tally.summary()
}

/** So often a mail may be attached to another. */
const DEEPEST = 10

/** A member as the pages it holds; `depth` counts the mails and archives around it that were opened here. */
async function* opened(member: Member, setting: Setting, depth: number): AsyncGenerator<ArchiveItem> {
  const inside = openerOf(member, setting)
  const { path, offset, name } = member
  const [limit, around] = isArchiveOfFiles(member.mediaType) ? [DEEPEST_ARCHIVE, path.length] : [DEEPEST, depth]
  if (inside === null) yield member
  else if (around >= limit) yield { item: 'trouble', path, offset, name, code: 'nested_archive', limit }
  else
    for await (const item of inside()) {
      if (item.item === 'trouble') yield item
      else if (item.item === 'member') yield* opened(within(item, member), setting, depth + 1)
    }
}

/** What members are that hold others, by their types. */
const WHOLE_TYPES: ReadonlyMap<string, keyof typeof WHOLE> = new Map([
  ['message/rfc822', 'message'],
  ['multipart/related', 'message'],
  ['application/pdf', 'pdf'],
  ['application/x-webarchive', 'web-archive'],
  ...DOCUMENT_TYPES.map((type): [string, 'document'] => [type, 'document']),
])

/** How a member is opened that holds others; null for a page. */
function openerOf({ bytes, mediaType, path: around, name }: Member, { options, account }: Setting): (() => Opened) | null {
  const path = [...around, name]
  const whole = WHOLE_TYPES.get(mediaType ?? '')
  if (whole !== undefined) return () => WHOLE[whole]({ bytes, path }, options)
  const file = bytesAccess(bytes)
  if (mediaType === 'application/mbox') return () => readMailbox({ file, path }, options)
  return isArchiveOfFiles(mediaType) ? () => readZip({ file, path, account }, options) : null
}

type Opened = Iterable<ArchiveItem> | AsyncIterable<ArchiveItem>

/** What lies inside is no sounder than what is around it, and as sound where it has no checksum of its own; it has its address and day where it says none itself. */
function within(inner: Member, outer: Member): Member {
  return {
    ...inner,
    offset: outer.offset,
    integrity: outer.integrity === 'bad' || inner.integrity === 'unverified' ? outer.integrity : inner.integrity,
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
