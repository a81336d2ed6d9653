/**
 * Takes the room away from a ledger at every place where it writes, and prints what went wrong: `starved.ts FOLDER`, one JSON line a sweep.
 *
 * `prlimit` forbids this process every write at or behind a byte of any file, and lets the part in front of it through, so that writes are torn as a
 * full disk tears them. The log, the journal and a checkpoint are all written from front to back: a limit that moves through the file is a fault at
 * each write in turn. What it cannot show: an fsync that fails, and the loss of what was never synced.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Entry, type Ledger, LedgerError, openLedger } from '#ledger'
import { makeEntry } from './entries.ts'

const [folder = '.'] = process.argv.slice(2)
const PAGE = 4096
const HEAD_OF_LOG = 32
const HEAD_OF_FRAME = 24

const pageOf = (number: number, version: string): Entry =>
  makeEntry(
    `${number}.txt`,
    `ナダル氏は「いち${number}」と述べた。${`港${number}。`.repeat(60)}`,
    [{ who: 'ナダル', what: `いち${number}` }],
    {
      version,
    },
  )
const BASE = Array.from({ length: 12 }, (_, i) => pageOf(i, '0.1.0'))
/** New pages, and one that takes the place of an older reading: of that too all or nothing must be seen. */
const BATCH = [...Array.from({ length: 6 }, (_, i) => pageOf(100 + i, '0.1.0')), pageOf(3, '0.2.0')]
const BOTH = [...BASE.filter((_, i) => i !== 3), ...BATCH]

function limitWrites(bytes: number | 'unlimited'): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`prlimit: ${stderr}`)
}

/** Files that may be open at once: few enough to open them all. */
const FILES = 128

/** Runs work that may write up to a byte; gives what it throws. */
function starved(bytes: number, work: () => void): unknown {
  limitWrites(bytes)
  try {
    work()
    return null
  } catch (error) {
    return error
  } finally {
    limitWrites('unlimited')
  }
}

const written = (entries: Iterable<Entry>): string =>
  JSON.stringify([...entries].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, text, record }) => [id, text, record]))

/** Nothing but the pages that were acknowledged, each whole, in a file that SQLite finds sound. */
function amiss(ledger: Ledger, expected: readonly Entry[]): string | null {
  if (written(ledger.entries()) !== written(expected)) return `${[...ledger.entries()].length} pages, or not as they were`
  const { pages, attributions } = ledger.counts()
  if (pages !== expected.length || attributions !== expected.length) return `${pages} pages counted, ${attributions} attributions`
  const { total } = ledger.find({ words: ['いち'] }, { order: 'newest', limit: 1, offset: 0 })
  return total === expected.length ? null : `${total} found`
}

async function amissIn(file: string, expected: readonly Entry[]): Promise<string | null> {
  const ledger = await openLedger(file, { create: false })
  const found = amiss(ledger, expected)
  ledger.close()
  if (found) return found
  const database = new DatabaseSync(file, { readOnly: true })
  const [sound] = Object.values(database.prepare('pragma integrity_check').get() ?? {})
  database.close()
  return sound === 'ok' ? null : `integrity: ${sound}`
}

/** The files as they lie there now: what a crash at this moment leaves. */
function copyOf(file: string, to: string): string {
  rmSync(`${to}-shm`, { force: true })
  for (const end of ['', '-wal', '-journal']) {
    rmSync(to + end, { force: true })
    if (existsSync(file + end)) copyFileSync(file + end, to + end)
  }
  return to
}

interface Sweep {
  readonly name: string
  readonly limits: readonly number[]
  /** Does the work under a limit. Gives whether it failed, and what is amiss. */
  readonly at: (limit: number, file: string) => Promise<{ failed: boolean; amiss: string | null }>
}

/** The fault is told as the ledger's own, by what the disk did and not by what came of it. */
const clear = (error: unknown): string | null =>
  error === null || (error instanceof LedgerError && error.reason === 'disk I/O error')
    ? null
    : `told as ${error instanceof Error ? error.stack : error}`

/** A ledger is made where there is none. */
async function making(limit: number, file: string): Promise<{ failed: boolean; amiss: string | null }> {
  let error: unknown = null
  limitWrites(limit)
  try {
    const ledger = await openLedger(file, { create: true })
    ledger.close()
  } catch (thrown) {
    error = thrown
  } finally {
    limitWrites('unlimited')
  }
  if (clear(error)) return { failed: true, amiss: clear(error) }
  const ledger = await openLedger(file, { create: true })
  ledger.add(BASE)
  ledger.close()
  return { failed: error !== null, amiss: await amissIn(file, BASE) }
}

/** Pages are added to an open ledger. */
async function adding(limit: number, file: string): Promise<{ failed: boolean; amiss: string | null }> {
  const ledger = await openLedger(copyOf(base, file), { create: true })
  const error = starved(limit, () => ledger.add(BATCH))
  const there = error ? BASE : BOTH
  const found = clear(error) ?? (await amissIn(copyOf(file, `${file}.crash`), there)) ?? amiss(ledger, there)
  ledger.add(BATCH)
  ledger.close()
  return { failed: error !== null, amiss: found ?? (await amissIn(file, BOTH)) }
}

/** The log is taken over into the file when the last user leaves. */
async function closing(limit: number, file: string): Promise<{ failed: boolean; amiss: string | null }> {
  const ledger = await openLedger(copyOf(base, file), { create: true })
  ledger.add(BATCH)
  const error = starved(limit, () => ledger.close())
  // the log is still there where it could not be taken over
  const failed = existsSync(`${file}-wal`)
  const found = clear(error) ?? (await amissIn(copyOf(file, `${file}.crash`), BOTH)) ?? (await amissIn(file, BOTH))
  return { failed, amiss: found }
}

/** Opens files until no more may be open but some; whoever called closes them. */
function crowd(free: number): number[] {
  const open: number[] = []
  try {
    for (;;) open.push(openSync('/dev/null', 'r'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EMFILE') throw error
  }
  for (const one of open.splice(0, free)) closeSync(one)
  return open
}

/** A ledger is opened and added to where only so many more files may be open. */
async function opening(free: number, file: string): Promise<{ failed: boolean; amiss: string | null }> {
  copyOf(base, file)
  let error: unknown = null
  let ledger: Ledger | null = null
  const open = crowd(free)
  try {
    ledger = await openLedger(file, { create: true })
    ledger.add(BATCH)
  } catch (thrown) {
    error = thrown
  } finally {
    for (const one of open) closeSync(one)
    ledger?.close()
  }
  const told = error === null || (error instanceof LedgerError && error.fault === 'denied') ? null : `told as ${error}`
  return { failed: error !== null, amiss: told ?? (await amissIn(file, error ? BASE : BOTH)) }
}

const base = join(folder, 'base.sqlite')
const first = await openLedger(base, { create: true })
const empty = statSync(base).size
first.add(BASE)
first.close()
const trial = await openLedger(copyOf(base, join(folder, 'trial.sqlite')), { create: true })
trial.add(BATCH)
const log = statSync(join(folder, 'trial.sqlite-wal')).size
trial.close()
const full = statSync(join(folder, 'trial.sqlite')).size

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step)
/** Each write of a file of pages refused, and torn in its middle. */
const pages = (bytes: number): number[] => steps(0, bytes + PAGE, PAGE / 2)
/** Each frame of the log is two writes: its head and its page. */
const frames = steps(HEAD_OF_LOG, log + PAGE, HEAD_OF_FRAME + PAGE).flatMap((at) => [
  at,
  at + HEAD_OF_FRAME / 2,
  at + HEAD_OF_FRAME,
  at + HEAD_OF_FRAME + PAGE / 2,
])

const SWEEPS: readonly Sweep[] = [
  { name: 'making', limits: [1, 100, 512, 600, ...pages(empty)], at: making },
  { name: 'adding', limits: [0, HEAD_OF_LOG / 2, ...frames], at: adding },
  { name: 'closing', limits: pages(full), at: closing },
  { name: 'opening', limits: [0, 1, 2, 3, 4, 5, 6, 7, 8], at: opening },
]

spawnSync('prlimit', ['--pid', String(process.pid), `--nofile=${FILES}:`])
for (const { name, limits, at } of SWEEPS) {
  const wrong: string[] = []
  let failed = 0
  for (const limit of limits) {
    const place = join(folder, `${name}-${limit}`)
    mkdirSync(place)
    const result = await at(limit, join(place, 'ledger.sqlite'))
    if (result.failed) failed++
    if (result.amiss) wrong.push(`limit ${limit}: ${result.amiss}`)
    rmSync(place, { recursive: true })
  }
  console.log(JSON.stringify({ name, tried: limits.length, failed, wrong }))
}
