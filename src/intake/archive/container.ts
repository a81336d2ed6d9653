import type { ContainerKind } from './container-kind.ts'
import { readMessage } from './mail/read-message.ts'
import { type ArchiveItem, type ArchiveOptions, LIMITS, type Member, type RandomAccess } from './member.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { Tally } from './tally.ts'
import { readWarc } from './warc/read-warc.ts'
import { readZip } from './zip/read-zip.ts'

/** A file to read. */
export interface ContainerInput {
  readonly kind: ContainerKind
  readonly file: RandomAccess
  /** What it is called; only to be shown. */
  readonly name: string
}

/**
 * The pages of any container: mails and saved pages inside an archive are opened, and so is what is attached to a mail; PDF files become their text.
 * Archives inside archives are not. PDF files are read by a library of others: untrusted ones belong into {@link readApart}.
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
    if (kind === 'pdf') yield* readPdf({ bytes, path }, options)
    else yield* eachOpened(readMessage({ bytes, path }), options, 0)
    return
  }
  const items = kind === 'zip' ? readZip({ file, path }, options) : readWarc({ stream: piecesOf(file), size: file.size, path }, options)
  yield* eachOpened(items, options, 0)
}

async function* eachOpened(
  items: Iterable<ArchiveItem> | AsyncIterable<ArchiveItem>,
  options: ArchiveOptions,
  depth: number,
): AsyncGenerator<ArchiveItem> {
  for await (const item of items) {
    if (item.item === 'member') yield* opened(item, options, depth)
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

/** A member as the pages it holds; `depth` counts the mails around it. */
async function* opened(member: Member, options: ArchiveOptions, depth: number): AsyncGenerator<ArchiveItem> {
  const { bytes, mediaType, offset, name } = member
  const path = [...member.path, name]
  const isMessage = mediaType === 'message/rfc822' || mediaType === 'multipart/related'
  if (!isMessage && mediaType !== 'application/pdf') yield member
  else if (depth >= DEEPEST) yield { item: 'trouble', path: member.path, offset, name, code: 'nested_archive' }
  else
    for await (const item of isMessage ? readMessage({ bytes, path }) : readPdf({ bytes, path }, options)) {
      if (item.item === 'trouble') yield item
      else if (item.item === 'member') yield* opened(within(item, member), options, depth + 1)
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
