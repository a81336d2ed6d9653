import { type ArchiveItem, capturedAt, type Member } from '../member.ts'
import type { TroubleKind } from '../trouble.ts'
import type { ZipDirectory, ZipEntry } from './directory.ts'
import { entryDigest, type InZip, packedRecords } from './packed-records.ts'

/** Entries of the specification (WACZ 1.1.1). */
const PACKAGE = 'datapackage.json'
const PACKAGE_DIGEST = 'datapackage-digest.json'
const PAGES = /^pages\/[^/]+\.jsonl$/
const RECORDS = /\.w?arc(?:\.gz)?$/i
/** Lines of a list of pages that are read. */
const LONGEST_LIST = 500_000

/** Whether a ZIP archive is a web archive collection. */
export function isWacz({ entries }: ZipDirectory): boolean {
  return (
    entries.some(({ name }) => /^archive\/.+\.w?arc(?:\.gz)?$/i.test(name)) &&
    entries.some(({ name }) => name === PACKAGE || PAGES.test(name))
  )
}

/** The pages of a WACZ: its WARC files, with titles from its list of pages, everything held against its digests. */
export async function* readWacz(setting: InZip): AsyncGenerator<ArchiveItem> {
  const { directory, tally } = setting
  const told = function* (entry: { offset: number; name: string } | null, kind: TroubleKind): Generator<ArchiveItem> {
    yield* tally.count({ items: [{ offset: entry?.offset ?? 0, name: entry?.name ?? null, ...kind }], passed: null, verified: false })
  }
  const byName = new Map(directory.entries.map((entry) => [entry.name, entry]))
  const resources = await resourcesOf(directory, byName)
  if ('code' in resources) yield* told(null, resources)
  const digests = 'code' in resources ? new Map<string, string>() : resources
  const pages = await pagesOf(directory)
  if (pages === null) yield* told(null, { code: 'pages_list_missing' })
  for (const name of digests.keys()) if (!byName.has(name)) yield* told({ offset: 0, name }, { code: 'resource_missing' })
  for (const entry of directory.entries) {
    if (entry.isFolder) continue
    const tooMuch = entry.refused === null ? setting.account.book(entry.unpacked, setting.isInside) : null
    if (tooMuch !== null) {
      yield* told(entry, tooMuch)
      return
    }
    const digest = digests.get(entry.name) ?? null
    if (entry.refused !== null) yield* told(entry, entry.refused)
    else if (RECORDS.test(entry.name)) yield* packedRecords(entry, digest, setting, (member) => listed(member, pages))
    else if (digest !== null) {
      const found = await entryDigest(directory, entry)
      if (found !== digest) yield* told(entry, { code: 'resource_digest_wrong', declared: digest, found })
    }
  }
}

/** The digests that the package declares, by name, its own among them; what is wrong with it otherwise. */
async function resourcesOf(directory: ZipDirectory, byName: ReadonlyMap<string, ZipEntry>): Promise<Map<string, string> | TroubleKind> {
  const entry = byName.get(PACKAGE)
  if (entry === undefined) return { code: 'datapackage_missing' }
  const json = await jsonOf(directory, entry)
  const list = isRecord(json) ? json.resources : null
  if (!Array.isArray(list)) return { code: 'datapackage_broken' }
  const digests = new Map<string, string>()
  for (const resource of list.slice(0, 100_000)) {
    if (isRecord(resource) && typeof resource.path === 'string') addDigest(digests, resource.path, resource.hash)
  }
  const own = byName.get(PACKAGE_DIGEST)
  const signed = own === undefined ? null : await jsonOf(directory, own)
  if (isRecord(signed)) addDigest(digests, PACKAGE, signed.hash)
  return digests
}

function addDigest(digests: Map<string, string>, name: string, hash: unknown): void {
  const hex = typeof hash === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(hash)?.[1] : undefined
  if (hex !== undefined) digests.set(name, hex.toLowerCase())
}

async function jsonOf(directory: ZipDirectory, entry: ZipEntry): Promise<unknown> {
  const found = await directory.read(entry)
  if ('code' in found) return null
  try {
    return JSON.parse(found.bytes.toString('utf8'))
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A page as a list of pages has it. */
interface Listed {
  readonly title: string
  /** Milliseconds since 1970; NaN where the list has no moment. */
  readonly time: number
}

/** What every list of pages says, by address; null where there is no list. */
async function pagesOf(directory: ZipDirectory): Promise<Map<string, Listed> | null> {
  const pages = new Map<string, Listed>()
  for (const entry of directory.entries) {
    if (!PAGES.test(entry.name)) continue
    const found = await directory.read(entry)
    if ('code' in found) continue
    for (const line of found.bytes.toString('utf8').split('\n', LONGEST_LIST)) addPage(pages, line)
  }
  return pages.size === 0 ? null : pages
}

function addPage(pages: Map<string, Listed>, line: string): void {
  try {
    const page: unknown = JSON.parse(line)
    if (!isRecord(page) || typeof page.url !== 'string') return
    const moment =
      typeof page.ts === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(page.ts) ? Date.parse(page.ts) : Number.NaN
    pages.set(withoutFragment(page.url), { title: typeof page.title === 'string' ? page.title : '', time: moment })
  } catch {
    // one broken line of a list costs a title
  }
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '')

function listed(member: Member, pages: ReadonlyMap<string, Listed> | null): Member {
  if (pages === null || member.address === null) return member
  const page = pages.get(withoutFragment(member.address))
  if (page === undefined) return { ...member, remarks: [...member.remarks, { code: 'not_listed' }] }
  const captured = member.captured ?? capturedAt(page.time, 'pages_list')
  return { ...member, captured, metadata: page.title === '' ? member.metadata : { ...member.metadata, title: page.title } }
}
