import { bytesAccess } from '../access.ts'
import { isArchiveOfFiles, isDocument, isPackedFiles, typeByName } from '../media-type.ts'
import { type ArchiveItem, type ArchiveOptions, DEEPEST_ARCHIVE, LIMITS, type Member, mayBePage, type RandomAccess } from '../member.ts'
import { partsOfSavedPages } from '../saved-folder.ts'
import { type Outcome, Tally } from '../tally.ts'
import type { TroubleKind } from '../trouble.ts'
import { Account } from './account.ts'
import { openZip, type ZipEntry } from './directory.ts'
import { type InZip, packedRecords } from './packed-records.ts'
import { isWacz, readWacz } from './wacz.ts'

/** A ZIP archive to read. */
export interface ZipInput {
  readonly file: RandomAccess
  /** Names of the containers around the entries, the archive itself last. */
  readonly path?: readonly string[]
  /** What the archives of the outermost file have come to; left out where this is all of it. */
  readonly account?: Account
}

/** What systems put into archives for themselves, and electronic books to say that they are such. */
const HIDDEN = /^mimetype$|(?:^|\/)(?:__MACOSX\/|\.[^/]+$|Thumbs\.db$|desktop\.ini$)/i

/**
 * The pages of a ZIP archive or a WACZ (web archive collection, zipped), in the order of its directory. Nothing is
 * written and no name is opened. WARC files inside are read, and so are ZIP archives, up to a depth, on one account with this one.
 */
export async function* readZip(input: ZipInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const limits = { ...LIMITS, ...options.limits }
  const path = input.path ?? []
  const tally = new Tally(path)
  const account = input.account ?? new Account(input.file.size, limits)
  const directory = await openZip(input.file, limits, account.entriesLeft)
  if (directory === null) yield* tally.count(alone(0, null, { code: 'not_a_zip' }))
  else {
    account.list(directory.entries.length)
    try {
      for (const trouble of directory.troubles) yield* tally.count({ items: [trouble], passed: null, verified: false })
      const setting: InZip = { directory, path, tally, options, account, isInside: path.length > 1 }
      yield* isWacz(directory) ? readWacz(setting) : filesOf(setting)
    } finally {
      directory.close()
    }
  }
  yield tally.summary()
}

async function* filesOf(setting: InZip): AsyncGenerator<ArchiveItem> {
  const { directory, tally, account, isInside } = setting
  const isPart = partsOfSavedPages(directory.entries.map((entry) => entry.name))
  for (const entry of directory.entries) {
    if (entry.isFolder && entry.refused === null) continue
    const type = typeByName(entry.name)
    // an archive that is not packed is read where it lies: what it holds is booked, and not twice
    const isBooked = entry.refused === null && !(isArchiveOfFiles(type) && entry.isStored)
    const tooMuch = isBooked ? account.book(entry.unpacked, isInside) : null
    if (tooMuch !== null) {
      yield* tally.count(alone(entry.offset, entry.name, tooMuch))
      return
    }
    if (entry.refused !== null) yield* tally.count(alone(entry.offset, entry.name, entry.refused), true)
    else if (HIDDEN.test(entry.name)) yield* tally.count(passed('hidden'), true)
    else if (isPart(entry.name)) yield* tally.count(passed('part of a saved page'), true)
    else if (type === 'application/warc' || type === 'application/x-internet-archive') yield* packedRecords(entry, null, setting)
    else yield* opened(entry, type, setting)
  }
}

/** An entry as the page that it is, or the pages of the archive that it is. */
async function* opened(entry: ZipEntry, mediaType: string | null, setting: InZip): AsyncGenerator<ArchiveItem> {
  const { directory, options, path, tally } = setting
  const isArchive = isArchiveOfFiles(mediaType)
  const inPlace = isArchive ? await directory.place(entry) : null
  if (inPlace !== null) {
    yield* innerArchive(entry, inPlace, setting)
    return
  }
  if (!isArchive && !(options.wanted ?? mayBePage)({ name: entry.name, mediaType, status: null })) {
    yield* tally.count(passed(mediaType ?? 'unknown'), true)
    return
  }
  const found = await directory.read(entry)
  if ('code' in found) {
    yield* tally.count(alone(entry.offset, entry.name, found), true)
    return
  }
  const { bytes, trouble } = found
  const troubles = trouble === null ? [] : [{ offset: entry.offset, name: entry.name, ...trouble }]
  if (isArchive || (isPackedFiles(bytes) && !isDocument(mediaType))) {
    yield* tally.count({ items: troubles, passed: null, verified: trouble === null })
    yield* innerArchive(entry, bytesAccess(bytes), setting)
  } else if (bytes.length === 0) yield* tally.count(passed('empty'), true)
  else {
    const items = [...troubles, memberOf(entry, bytes, mediaType, trouble === null, path)]
    yield* tally.count({ items, passed: null, verified: trouble === null }, true)
  }
}

/** The pages of an archive that is an entry. Its own checksums say what of it is sound. */
async function* innerArchive(entry: ZipEntry, file: RandomAccess, { options, path, tally, account }: InZip): AsyncGenerator<ArchiveItem> {
  if (path.length >= DEEPEST_ARCHIVE) {
    yield* tally.count(alone(entry.offset, entry.name, { code: 'nested_archive', limit: DEEPEST_ARCHIVE }), true)
    return
  }
  for await (const item of readZip({ file, path: [...path, entry.name], account }, options)) {
    if (item.item === 'summary') tally.add(item)
    else yield item
  }
}

function memberOf(entry: ZipEntry, bytes: Uint8Array, mediaType: string | null, isWhole: boolean, path: readonly string[]): Member {
  return {
    item: 'member',
    name: entry.name,
    address: null,
    bytes,
    mediaType,
    charset: null,
    captured: null,
    path,
    offset: entry.offset,
    integrity: isWhole ? 'verified' : 'bad',
    metadata: {},
    remarks: isWhole ? entry.remarks : [...entry.remarks, { code: 'checksum_mismatch' }],
  }
}

function alone(offset: number, name: string | null, kind: TroubleKind): Outcome {
  return { items: [{ offset, name, ...kind }], passed: null, verified: false }
}

const passed = (label: string): Outcome => ({ items: [], passed: label, verified: false })
