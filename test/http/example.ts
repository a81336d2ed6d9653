import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type AppOptions, type Desk, makeApp, openDesk, openEvents, openJobs, tellJobs } from '#http'
import { entryOf, openLedger } from '#ledger'
import { readDictionary } from '#morphology'
import { openReader } from '#reading'
import { openRunner } from '../../src/cli/ledger/runner.ts'
import { openWatching } from '../../src/cli/ledger/watching.ts'

const FAKE_READER = new URL('../cli/fake-reader.ts', import.meta.url).href
const EXAMPLES = resolve(import.meta.dirname, '../../examples')

/** A server over a ledger of the example pages, in a folder of its own. */
export interface Example {
  readonly app: ReturnType<typeof makeApp>
  readonly desk: Desk
  readonly path: string
  readonly close: () => Promise<void>
}

/** Puts pages, by name and source, into a new ledger; those of examples/ when none are given. */
export async function exampleLedger(pages: Readonly<Record<string, string>> = examples()): Promise<{ path: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-http-'))
  const path = join(folder, 'ledger.sqlite')
  const reader = openReader(readDictionary())
  const ledger = await openLedger(path, { create: true })
  ledger.add(
    Object.entries(pages).map(([address, source]) =>
      entryOf(reader.read(source, address), { address, source, given: null, seen: '2031-07-01', version: '0.0.0' }),
    ),
  )
  ledger.close()
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export async function openExample(pages?: Readonly<Record<string, string>>, options: Partial<AppOptions> = {}): Promise<Example> {
  const { path, remove } = await exampleLedger(pages)
  const desk = openDesk({ ledger: path, workers: 1, limit: 20_000, waiting: 500 })
  const events = openEvents('test')
  const now = (): Date => new Date()
  const data = { ledger: path, web: { offline: true, allowPrivate: [], insecure: [], pause: 0 }, readerModule: FAKE_READER }
  // threads that are there only when something is to be done
  const runner = openRunner(data)
  const jobs = openJobs({ folder: `${path}.intake`, runner, now, changed: tellJobs(events, 0) })
  const opened = await openWatching({ ...data, keeps: false }, () => events.tell({ kind: 'watched', data: {} }))
  const watching = 'watching' in opened ? opened.watching : null
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
    desk,
    path,
    close: async () => {
      events.close()
      await Promise.all([watching?.close(), jobs.close(), desk.close()])
      remove()
    },
  }
}

function examples(): Record<string, string> {
  const files = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    files.flatMap((name) => {
      const path = join(EXAMPLES, name)
      return statSync(path).isFile() ? [[`https://pages.example/${name.split(/[\\/]/).at(-1)}`, readFileSync(path, 'utf8')]] : []
    }),
  )
}
