import { realpathSync, type Stats, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Examination, Finding, Look, Refusal } from '../examination.ts'
import { LedgerError, type LedgerFault } from '../ledger.ts'
import { compareVersions } from '../version.ts'
import { frozen, numberOf, settled, sqlite } from './database.ts'
import { guarded } from './guard.ts'
import { headOf, MAGIC } from './head.ts'
import { indexFindings, pageFindings, rowFindings, structureFindings } from './look.ts'
import { APPLICATION_ID, SCHEMA } from './schema.ts'

/** Below this a log of the size that is kept (`journal_size_limit`) has no room. */
const LITTLE = 64 * 1024 * 1024
/** Looks at a file that changes meanwhile. */
const LOOKS = 3

/** Looks at a ledger and changes nothing: neither the file nor its log. Throws `LedgerError` only where there is no engine. */
export async function examine(path: string): Promise<Examination> {
  const { DatabaseSync } = await sqlite()
  let place: string
  let before: Stats
  try {
    place = guarded(() => realpathSync(path))
    before = guarded(() => statSync(place))
  } catch (error) {
    return nothing(finding(error))
  }
  if (!before.isFile()) return nothing({ code: 'no-file' })
  const open = (from: string | URL): DatabaseSync => new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  const copied = (): DatabaseSync => settled(DatabaseSync, place, open)
  for (let look = 1; ; look++) {
    const made = examined(place, open, copied)
    // read without locks: what somebody wrote in between is no damage
    const now = statSync(place, { throwIfNoEntry: false })
    if (made.findings.length === 0 || look === LOOKS || now === undefined || same(before, now)) return made
    before = now
  }
}

const nothing = (finding: Finding): Examination => ({
  bytes: null,
  logBytes: 0,
  freeBytes: null,
  schema: null,
  pages: null,
  versions: [],
  looked: [],
  findings: [finding],
})

const same = (a: Stats, b: Stats): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Free for whoever asks; null on a disk that does not tell. */
function freeBeside(place: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(place))
    return bavail * bsize
  } catch {
    return null
  }
}

function examined(place: string, open: (from: string | URL) => DatabaseSync, copied: () => DatabaseSync): Examination {
  const [bytes, logBytes] = [sizeOf(place), sizeOf(`${place}-wal`)]
  const freeBytes = freeBeside(place)
  const room = roomFindings(freeBytes)
  const seen = { ...nothing({ code: 'empty' }), bytes, logBytes, freeBytes }
  if (bytes === 0) return { ...seen, findings: [sizeOf(`${place}-journal`) > 0 ? { code: 'unfinished' } : { code: 'empty' }, ...room] }
  let database: DatabaseSync | null = null
  try {
    const refused = refusal(place, bytes, logBytes)
    if (refused) return { ...seen, schema: schemaIn(place), findings: [refused, ...room] }
    // with nothing in the log the file alone is the ledger; a log is read with the locks of whoever else is at it
    const logged = logBytes > 0 || sizeOf(`${place}-journal`) > 0
    database = guarded(() => open(logged ? place : frozen(place)))
    // what a log needs beside it cannot be made where nothing may be written: a copy is looked at
    if (logBytes > 0 && !isReadable(database)) {
      database.close()
      database = guarded(copied)
    }
    const looked = inside(database)
    return { ...seen, ...looked, findings: [...looked.findings, ...room] }
  } catch (error) {
    const found = finding(error)
    const cut = found.code === 'denied' && sizeOf(`${place}-journal`) > 0
    return { ...seen, schema: schemaIn(place), findings: [cut ? { code: 'unfinished' } : found, ...room] }
  } finally {
    database?.close()
  }
}

function isReadable(database: DatabaseSync): boolean {
  try {
    guarded(() => numberOf(database, 'user_version'))
    return true
  } catch (error) {
    return !(error instanceof LedgerError && error.fault === 'denied')
  }
}

/** Too little room is a finding before the disk is full. */
export const roomFindings = (free: number | null): readonly Finding[] =>
  free !== null && free < LITTLE ? [{ code: 'little-room', free }] : []

/** Told by the head where the engine tells nothing. */
function schemaIn(place: string): number | null {
  try {
    const head = headOf(place)
    return head.magic === MAGIC && head.application === APPLICATION_ID ? head.schema : null
  } catch {
    return null
  }
}

/** Why a file is not looked into, told from its head. Where a log or a journal stands beside it, that may hold another head, and the engine has to tell. */
function refusal(place: string, bytes: number, logBytes: number): Finding | null {
  const { magic, application, schema, told } = guarded(() => headOf(place))
  if (magic !== MAGIC) return { code: 'foreign', reason: 'no SQLite database' }
  if (logBytes > 0 || sizeOf(`${place}-journal`) > 0) return null
  return stranger(application, schema) ?? (bytes < told ? { code: 'cut-off', bytes, told } : null)
}

/** Why this version does not look into it. */
function stranger(application: number, schema: number): Finding | null {
  if (application !== APPLICATION_ID) return { code: 'foreign', reason: `application_id ${application}` }
  if (schema > SCHEMA) return { code: 'newer', reason: `schema ${schema}, known ${SCHEMA}` }
  if (schema > 0 && schema < SCHEMA) return { code: 'older', reason: `schema ${schema}, now ${SCHEMA}` }
  return schema < 1 ? { code: 'odd-schema', schema } : null
}

/** All looks at an open ledger, at one moment of it. */
function inside(database: DatabaseSync): Pick<Examination, 'schema' | 'pages' | 'versions' | 'looked' | 'findings'> {
  const [application, schema] = guarded(() => {
    database.exec('begin')
    return [numberOf(database, 'application_id'), numberOf(database, 'user_version')] as const
  })
  const refused = stranger(application, schema)
  if (refused) return { schema: refused.code === 'foreign' ? null : schema, pages: null, versions: [], looked: [], findings: [refused] }
  const looked: Look[] = []
  const findings: Finding[] = []
  const look = (name: Look, work: (database: DatabaseSync) => readonly Finding[]): void => {
    try {
      findings.push(...guarded(() => work(database)))
      looked.push(name)
    } catch (error) {
      const found = finding(error)
      // told once: damage that stops one look stops others
      if (!findings.some(({ code }) => code === found.code || (code === 'structure' && found.code === 'damaged'))) findings.push(found)
    }
  }
  look('structure', structureFindings)
  look('rows', rowFindings)
  look('index', indexFindings)
  look('pages', pageFindings)
  const versions = versionsIn(database)
  return { schema, pages: versions?.reduce((sum, { pages }) => sum + pages, 0) ?? null, versions: versions ?? [], looked, findings }
}

function versionsIn(database: DatabaseSync): Examination['versions'] | null {
  try {
    const rows = database.prepare('select version, count(*) as pages from page group by 1').all() as { version: string; pages: number }[]
    return rows.map((row) => ({ ...row })).sort((a, b) => compareVersions(a.version, b.version))
  } catch {
    return null
  }
}

const REFUSALS = new Map<LedgerFault, Refusal>([
  ['missing', 'missing'],
  ['foreign', 'foreign'],
  ['damaged', 'damaged'],
  ['busy', 'busy'],
  ['denied', 'denied'],
])

function finding(error: unknown): Finding {
  if (error instanceof LedgerError) return { code: REFUSALS.get(error.fault) ?? 'failed', reason: error.reason }
  const { code, syscall } = error as NodeJS.ErrnoException
  // what is neither of the engine nor of the system is a bug
  if (code === undefined || syscall === undefined) throw error
  return { code: code === 'ENOENT' ? 'missing' : 'denied', reason: code }
}
