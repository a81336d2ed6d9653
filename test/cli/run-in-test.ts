import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { type Host, type Outlet, run } from '#cli'
import { FROM_SOURCE } from '../../scripts/from-source.ts'

const FAKE_READER = new URL('./fake-reader.ts', import.meta.url).href
export const FAKE_BIN = fileURLToPath(new URL('./fake-bin.ts', import.meta.url))

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line inside the test, on the fake reader. */
export async function iwaku(words: readonly string[], host: Partial<Host> & { terminal?: boolean } = {}): Promise<Ran> {
  const out = collector(host.terminal)
  const err = collector(host.terminal)
  const code = await run({
    arguments: words,
    environment: { LANG: 'C' },
    now: () => new Date('2031-07-01T09:00:00Z'),
    sleep: () => Promise.reject(new Error('nothing in a test sleeps unless it says how')),
    exit: () => undefined,
    readerModule: FAKE_READER,
    ...host,
    stdout: out.outlet,
    stderr: err.outlet,
  })
  return { code, out: out.text(), err: err.text() }
}

function collector(terminal = false): { outlet: Outlet; text: () => string } {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  return { outlet: Object.assign(stream, terminal ? { isTTY: true, columns: 72 } : {}), text: () => text }
}

/** Runs the command line as a process, on the fake reader; what it writes goes to `stdout` where that is an open file. */
export const spawnIwaku = (
  words: readonly string[],
  input: string | Buffer = '',
  environment: Readonly<Record<string, string>> = {},
  stdout: 'pipe' | number = 'pipe',
): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...FROM_SOURCE, FAKE_BIN, ...words], {
    input,
    stdio: ['pipe', stdout, 'pipe'],
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, LC_ALL: 'C', ...environment },
  })

/** A folder for one test. */
export function inFolder<T>(use: (folder: string) => Promise<T> | T): () => Promise<T> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-'))
    try {
      return await use(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
