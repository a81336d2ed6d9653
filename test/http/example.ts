import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type AppOptions, type Desk, makeApp, openDesk } from '#http'
import { entryOf, openLedger } from '#ledger'
import { readDictionary } from '#morphology'
import { openReader } from '#reading'

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
  const app = makeApp({
    desk,
    path,
    ledger: 'ledger.sqlite',
    assets: null,
    hosts: [],
    version: '0.0.0',
    now: () => new Date(),
    by: '係',
    team: null,
    ...options,
  })
  return {
    app,
    desk,
    path,
    close: async () => {
      await desk.close()
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
