import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { run } from '#cli'
import {
  type AppOptions,
  type Desk,
  type Events,
  type Job,
  type Jobs,
  makeApp,
  openDesk,
  openEvents,
  openJobs,
  type Runner,
  tellJobs,
} from '#http'
import { openRunner } from '../../src/cli/ledger/runner.ts'
import { openWatching } from '../../src/cli/ledger/watching.ts'

const FAKE_READER = new URL('../cli/fake-reader.ts', import.meta.url).href

const quiet = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

let examples: Promise<string> | null = null

/** A ledger of the examples, read once a file of tests; every test has a copy of its own. */
export function examplesLedger(): Promise<string> {
  examples ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-http-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'examples.sqlite')
    const code = await run({
      arguments: ['add', 'examples', '--ledger', path, '--jobs', '1'],
      environment: { LANG: 'C' },
      stdout: quiet(),
      stderr: quiet(),
      now: () => new Date('2031-07-01T09:00:00Z'),
      sleep: () => Promise.resolve(),
      exit: () => undefined,
      readerModule: null,
    })
    if (code !== 0) throw new Error(`the examples cannot be read: ${code}`)
    return path
  })()
  return examples
}

export interface Served {
  readonly folder: string
  readonly ledger: string
  readonly desk: Desk
  readonly events: Events
  readonly jobs: Jobs
  readonly runner: Runner
  /** Asks as a program would; `json` is sent as JSON by POST. */
  readonly ask: (path: string, init?: RequestInit & { readonly json?: unknown }) => Promise<Response>
}

/** A server without a port on a copy of the examples, for one test. */
export function served(
  use: (served: Served) => Promise<void>,
  { allowPrivate = [], ...options }: Partial<AppOptions> & { readonly allowPrivate?: readonly string[] } = {},
): () => Promise<void> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-http-'))
    const ledger = join(folder, 'ledger.sqlite')
    copyFileSync(await examplesLedger(), ledger)
    const desk = openDesk({ ledger, workers: 2, limit: 20_000, waiting: 200 })
    const now = (): Date => new Date()
    const events = openEvents('test')
    const web = { offline: false, allowPrivate, insecure: [], pause: 0 }
    const runner = openRunner({ ledger, web, readerModule: FAKE_READER })
    const jobs = openJobs({ folder: `${ledger}.intake`, runner, now, changed: tellJobs(events, 0) })
    const opened = await openWatching({ ledger, web, readerModule: FAKE_READER, keeps: false }, () =>
      events.tell({ kind: 'watched', data: {} }),
    )
    if ('holder' in opened) throw new Error('somebody follows already')
    const { watching } = opened
    const intake = { jobs, ahead: runner.ahead }
    const fixed = { desk, path: ledger, team: null, assets: null, ledger, hosts: [], version: '1.0.0', now, by: '係' }
    const app = makeApp({ ...fixed, events, intake, watching, ...options })
    try {
      await use({
        folder,
        ledger,
        desk,
        events,
        jobs,
        runner,
        ask: async (path, { json, ...init } = {}) =>
          app.request(`http://localhost${path}`, {
            ...init,
            ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
            headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...(init.headers as Record<string, string>) },
          }),
      })
    } finally {
      events.close()
      await Promise.all([watching.close(), jobs.close(), desk.close()])
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** A job when it is over. */
export async function over({ jobs }: Served, id: string): Promise<Job> {
  for (let tries = 0; tries < 600; tries++) {
    const job = jobs.get(id)
    if (job && job.ended !== null) return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`job ${id} does not end: ${JSON.stringify(jobs.get(id))}`)
}
