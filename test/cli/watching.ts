import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { inFolder, iwaku, type Ran } from './run-in-test.ts'

export interface Thing {
  readonly body?: string
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What stands on the server, by path. A body with an ETag in its headers is answered with 304 to whoever has it. */
export const site: Map<string, Thing> = new Map<string, Thing>()
export const asked: string[] = []
/** Where the server is, and what happens when a path is asked for. */
export const stand = { here: '', onAsked: (_path: string): void => undefined }
let server: Server

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path !== '/robots.txt') asked.push(path)
    stand.onAsked(path)
    const { status = 200, type = 'text/plain; charset=utf-8', body = '', headers = {} } = site.get(path) ?? { status: 404 }
    if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) response.writeHead(304, headers).end()
    else response.writeHead(status, { 'content-type': type, ...headers }).end(body.replaceAll('HERE', stand.here))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  stand.here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  site.clear()
  asked.length = 0
  stand.onAsked = () => undefined
})

export const HOUR = 3_600_000
export const MORNING = Date.parse('2031-07-01T09:00:00Z')
export const says = (words: string): string => `アルヴェンは「${words}」と述べた。`
export const feed = (...items: string[]): Thing => ({
  type: 'application/rss+xml',
  body: `<rss version="2.0"><channel><title>町</title>${items.map((item) => `<item><guid>${item}</guid><link>HERE/${item}</link></item>`).join('')}</channel></rss>`,
  headers: { etag: `"${items.join()}"` },
})

export interface Watching {
  readonly folder: string
  readonly state: string
  /** Watches once, so many hours after the morning. */
  readonly at: (hours: number, ...words: string[]) => Promise<Ran>
  readonly list: (...words: string[]) => Promise<readonly Listed[]>
}

interface Listed {
  readonly address: string
  readonly kind: string
  readonly state: string
  readonly from: string | null
  readonly due: string
  readonly waiting: number
  readonly failures: number
  readonly trouble: { readonly message: string; readonly cure: string } | null
}

export const web = (): string[] => ['--allow-private', stand.here.slice('http://'.length), '--pause', '0']

export const watching = (use: (watching: Watching) => Promise<void>): (() => Promise<void>) =>
  inFolder((folder) => {
    const ledger = join(folder, 'ledger.sqlite')
    const run = (hours: number, words: readonly string[]): Promise<Ran> =>
      iwaku(['watch', '--ledger', ledger, ...words], { now: () => new Date(MORNING + hours * HOUR) })
    return use({
      folder,
      state: `${ledger}.watch.json`,
      at: (hours, ...words) => run(hours, ['--once', ...web(), ...words]),
      list: async (...words) => (JSON.parse((await run(0, ['--list', '--format', 'json', ...words])).out) as { sources: Listed[] }).sources,
    })
  })
