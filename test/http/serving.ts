import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { run } from '#cli'
import { type AppOptions, type Desk, makeApp, openDesk } from '#http'

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
  /** Asks as a program would; `json` is sent as JSON by POST. */
  readonly ask: (path: string, init?: RequestInit & { readonly json?: unknown }) => Promise<Response>
}

/** A server without a port on a copy of the examples, for one test. */
export function served(use: (served: Served) => Promise<void>, options: Partial<AppOptions> = {}): () => Promise<void> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-http-'))
    const ledger = join(folder, 'ledger.sqlite')
    copyFileSync(await examplesLedger(), ledger)
    const desk = openDesk({ ledger, workers: 2, limit: 20_000, waiting: 200 })
    const app = makeApp({
      desk,
      path: ledger,
      assets: null,
      ledger,
      hosts: [],
      version: '1.0.0',
      now: () => new Date(),
      by: '係',
      team: null,
      ...options,
    })
    try {
      await use({
        folder,
        ledger,
        desk,
        ask: async (path, { json, ...init } = {}) =>
          app.request(`http://localhost${path}`, {
            ...init,
            ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
            headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...(init.headers as Record<string, string>) },
          }),
      })
    } finally {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
