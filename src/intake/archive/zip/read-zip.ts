import { isArchiveOfFiles, typeByName } from '../media-type.ts'
import { type ArchiveItem, type ArchiveOptions, LIMITS, type Member, mayBePage, type RandomAccess } from '../member.ts'
import { partsOfSavedPages } from '../saved-folder.ts'
import { type Outcome, Tally } from '../tally.ts'
import type { TroubleKind } from '../trouble.ts'
import { openZip, type ZipEntry } from './directory.ts'
import { type InZip, packedRecords } from './packed-records.ts'
import { isWacz, readWacz } from './wacz.ts'

/** A ZIP archive to read. */
export interface ZipInput {
  readonly file: RandomAccess
  /** Names of the containers around the entries, the archive itself last. */
  readonly path?: readonly string[]
}

/** What systems put into archives for themselves. */
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.[^/]+$|Thumbs\.db$|desktop\.ini$)/i

/**
 * The pages of a ZIP archive or a WACZ (web archive collection, zipped), in the order of its directory. Nothing is
 * written and no name is opened; WARC files inside are read, other archives inside are refused.
 */
export async function* readZip(input: ZipInput, options: ArchiveOptions = {}): AsyncGenerator<ArchiveItem> {
  const limits = { ...LIMITS, ...options.limits }
  const path = input.path ?? []
  const tally = new Tally(path)
  const directory = await openZip(input.file, limits)
  if (directory === null) yield* tally.count(alone(0, null, { code: 'not_a_zip' }))
  else {
    try {
      for (const trouble of directory.troubles) yield* tally.count(alone(0, null, trouble))
      const setting: InZip = { directory, path, tally, limits, options }
      yield* isWacz(directory) ? readWacz(setting) : filesOf(setting)
    } finally {
      directory.close()
    }
  }
  yield tally.summary()
}

async function* filesOf(setting: InZip): AsyncGenerator<ArchiveItem> {
  const { directory, tally, limits } = setting
  const isPart = partsOfSavedPages(directory.entries.map((entry) => entry.name))
  let total = 0
  for (const entry of directory.entries) {
    if (entry.isFolder && entry.refused === null) continue
    const type = typeByName(entry.name)
    total += entry.refused === null ? entry.unpacked : 0
    if (total > limits.totalBytes) {
      yield* tally.count(alone(entry.offset, entry.name, { code: 'archive_too_large', limit: limits.totalBytes }))
      return
    }
    if (entry.refused === null && (type === 'application/warc' || type === 'application/x-internet-archive'))
      yield* packedRecords(entry, null, setting)
    else yield* tally.count(await outcomeOf(entry, type, isPart(entry.name), setting), true)
  }
}

async function outcomeOf(entry: ZipEntry, mediaType: string | null, isPart: boolean, setting: InZip): Promise<Outcome> {
  const { directory, options, path } = setting
  if (entry.refused !== null) return alone(entry.offset, entry.name, entry.refused)
  if (HIDDEN.test(entry.name)) return passed('hidden')
  if (isPart) return passed('part of a saved page')
  if (isArchiveOfFiles(mediaType, null)) return alone(entry.offset, entry.name, { code: 'nested_archive' })
  if (!(options.wanted ?? mayBePage)({ name: entry.name, mediaType, status: null })) return passed(mediaType ?? 'unknown')
  const found = await directory.read(entry)
  if ('code' in found) return alone(entry.offset, entry.name, found)
  const { bytes, trouble } = found
  if (isArchiveOfFiles(null, bytes)) return alone(entry.offset, entry.name, { code: 'nested_archive' })
  if (bytes.length === 0) return passed('empty')
  const troubles = trouble === null ? [] : [{ offset: entry.offset, name: entry.name, ...trouble }]
  return { items: [...troubles, memberOf(entry, bytes, mediaType, trouble === null, path)], passed: null, verified: trouble === null }
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
