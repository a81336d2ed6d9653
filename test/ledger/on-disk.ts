import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { type Ledger, openLedger } from '#ledger'
import { FROM_SOURCE } from '../../scripts/from-source.ts'

/** A test with the path of a ledger that is not there yet, alone in a folder. */
export const inFolder =
  (test: (file: string) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-ledger-'))
    try {
      await test(join(folder, 'ledger.sqlite'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

export const withLedger = async <T>(file: string, use: (ledger: Ledger) => T): Promise<T> => {
  const ledger = await openLedger(file, { create: true })
  try {
    return use(ledger)
  } finally {
    ledger.close()
  }
}

/** What SQLite itself finds in the file; `ok` when that is nothing. */
export const integrityOf = (file: string): unknown => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return Object.values(database.prepare('pragma integrity_check').get() ?? {})[0]
  } finally {
    database.close()
  }
}

/**
 * Starts a program of the tests. What one compiles is kept for the others in the same folder, for a short life is mostly spent on that; it is kept only
 * by one that comes to its end.
 */
export const startProgram = (program: URL, folder: string, given: readonly string[]): ChildProcess =>
  spawn(process.execPath, [...FROM_SOURCE, fileURLToPath(program), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  })

export interface Running {
  /** Comes true when it is about to open the ledger. */
  readonly ready: Promise<void>
  /** Comes true when the first pages are acknowledged; never, where it ends before. */
  readonly first: Promise<void>
  readonly kill: () => void
  /** The pages that are acknowledged until now. */
  readonly told: () => readonly number[]
  /** All that were, when it has ended. */
  readonly done: Promise<readonly number[]>
}

/** Starts a process that adds pages `from` to `to` by fives and tells of each five when it is in. */
export function startAdder(file: string, from: number, to: number, folder: string = dirname(file)): Running {
  const child = startProgram(new URL('./adder.ts', import.meta.url), folder, [file, String(from), String(to)])
  let out = ''
  const told = (): readonly number[] => out.split('\n').slice(1, -1).map(Number)
  let open = (): void => undefined
  const ready = new Promise<void>((resolve) => {
    open = resolve
  })
  let tell = (): void => undefined
  const first = new Promise<void>((resolve) => {
    tell = resolve
  })
  child.stdout?.on('data', (data) => {
    out += data
    open()
    if (told().length > 0) tell()
  })
  const done = new Promise<readonly number[]>((resolve) =>
    child.on('close', () => {
      open()
      resolve(told())
    }),
  )
  return { ready, first, kill: () => child.kill('SIGKILL'), told, done }
}
