import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Desk, openDesk } from '#desk'
import { type AppOptions, type Events, type Job, type Jobs, makeApp, openEvents, openFolder, openJobs, type Runner, tellJobs } from '#http'
import { entryOf, openLedger } from '#ledger'
import { readDictionary } from '#morphology'
import { openReader } from '#reading'
import { openRunner } from '../../src/cli/ledger/runner.ts'
import { openWatching } from '../../src/cli/ledger/watching.ts'

const FAKE_READER = new URL('../cli/fake-reader.ts', import.meta.url).href
const EXAMPLES = resolve(import.meta.dirname, '../../examples')

/** A server without a port over a ledger in a folder of its own. */
export interface Example {
  readonly app: ReturnType<typeof makeApp>
  readonly folder: string
  readonly path: string
  readonly desk: Desk
  readonly events: Events
  readonly jobs: Jobs
  readonly runner: Runner
  /** Asks as a program would; `json` is sent as JSON by POST. */
  readonly ask: (path: string, init?: RequestInit & { readonly json?: unknown }) => Promise<Response>
  readonly close: () => Promise<void>
}

/** What is otherwise than in most tests. */
export interface ExampleOptions extends Partial<AppOptions> {
  /** Hosts of this machine that may be fetched. */
  readonly allowPrivate?: readonly string[]
  /** Whether anything is fetched at all. */
  readonly offline?: boolean
}

/** Puts pages, by name and source, into a new ledger; those of examples/ when none are given. */
export async function exampleLedger(pages?: Readonly<Record<string, string>>): Promise<{ path: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-http-'))
  const path = join(folder, 'ledger.sqlite')
  if (pages) await fill(path, pages)
  else copyFileSync(await examplesLedger(), path)
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

let examples: Promise<string> | null = null

/** A ledger of the examples, read once a file of tests and changed by none. */
export function examplesLedger(): Promise<string> {
  examples ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-http-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'examples.sqlite')
    const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).sort()
    const pages = files.flatMap((name) => {
      const file = join(EXAMPLES, name)
      return statSync(file).isFile() ? [[`https://pages.example/${name.split(/[\\/]/).at(-1)}`, readFileSync(file, 'utf8')]] : []
    })
    await fill(path, Object.fromEntries(pages))
    return path
  })()
  return examples
}

async function fill(path: string, pages: Readonly<Record<string, string>>): Promise<void> {
  const reader = openReader(readDictionary())
  const ledger = await openLedger(path, { create: true })
  ledger.add(
    Object.entries(pages).map(([address, source]) =>
      entryOf(reader.read(source, address), { address, source, given: null, seen: '2031-07-01', version: '0.0.0' }),
    ),
  )
  ledger.close()
}

export async function openExample(
  pages?: Readonly<Record<string, string>>,
  { allowPrivate = [], offline = true, ...options }: ExampleOptions = {},
): Promise<Example> {
  const { path, remove } = await exampleLedger(pages)
  const desk = openDesk({ ledger: path, workers: 1, limit: 20_000, waiting: 500 })
  const events = openEvents('test')
  const now = (): Date => new Date()
  const data = { ledger: path, web: { offline, allowPrivate, insecure: [], pause: 0 }, readerModule: FAKE_READER }
  // threads that are there only when something is to be done
  const runner = openRunner(data)
  const jobs = openJobs({ book: openFolder(`${path}.intake`, now()), runner, now, changed: tellJobs(events, 0) })
  const opened = await openWatching({ ...data, keeps: false }, () => events.tell({ kind: 'watched', data: {} }))
  if ('holder' in opened) throw new Error('somebody follows already')
  const { watching } = opened
  const app = makeApp({
    desk,
    path,
    ledger: 'ledger.sqlite',
    assets: null,
    hosts: [],
    version: '0.0.0',
    team: null,
    now,
    by: '係',
    events,
    intake: { jobs, ahead: runner.ahead },
    watching,
    ...options,
  })
  return {
    app,
    folder: resolve(path, '..'),
    path,
    desk,
    events,
    jobs,
    runner,
    ask: async (asked, { json, ...init } = {}) =>
      app.request(`http://localhost${asked}`, {
        ...init,
        ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
        headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...(init.headers as Record<string, string>) },
      }),
    close: async () => {
      events.close()
      await Promise.all([watching.close(), jobs.close(), desk.close()])
      remove()
    },
  }
}

/** A test with a server of its own on a copy of the examples, which fetches. */
export const withExample =
  (use: (example: Example) => Promise<void>, options: ExampleOptions = {}): (() => Promise<void>) =>
  async () => {
    const example = await openExample(undefined, { offline: false, ...options })
    try {
      await use(example)
    } finally {
      await example.close()
    }
  }

/** A job when it is over. */
export async function over({ jobs }: Example, id: string): Promise<Job> {
  for (let tries = 0; tries < 600; tries++) {
    const job = await jobs.get(id)
    if (job && job.ended !== null) return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`job ${id} does not end: ${JSON.stringify(await jobs.get(id))}`)
}
