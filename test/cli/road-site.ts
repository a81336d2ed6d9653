import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { iwaku } from './run-in-test.ts'

export const page = (title: string, says: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>ヨナス・アルヴェン外相は5日、「${says}」と述べた。</p>`

export const SITE: Readonly<Record<string, [type: string, body: string]>> = {
  '/a.html': ['text/html; charset=utf-8', page('港', '港は開く')],
  '/b': ['text/html; charset=utf-8', page('橋', '橋は開く')],
  '/feed': [
    'application/rss+xml',
    ['/a.html?utm_source=feed', '/b#top', '/b', '/gone'].reduce(
      (feed, link, i) => feed.replace('</channel>', `<item><guid>${i}</guid><link>HERE${link}</link></item></channel>`),
      '<rss version="2.0"><channel><title>町</title></channel></rss>',
    ),
  ],
  '/opml': ['text/x-opml', '<opml version="2.0"><body><outline type="rss" text="町" xmlUrl="HERE/feed"/></body></opml>'],
  '/list.txt': ['text/plain', 'HERE/b\nHERE/a.html\n'],
  '/away': ['text/html', ''],
  '/long': ['text/plain; charset=utf-8', 'カイは「一」と述べた。!next HERE/long?page=2'],
  '/long?page=2': ['text/plain; charset=utf-8', 'カイは「二」と述べた。!next HERE/long?page=3'],
  '/long?page=3': ['text/plain; charset=utf-8', 'カイは「三」と述べた。!next HERE/other'],
  '/other': ['text/plain; charset=utf-8', 'カイは「四」と述べた。'],
  '/loop': ['text/plain; charset=utf-8', 'カイは「輪」と述べた。!next HERE/loop?page=2'],
  '/loop?page=2': ['text/plain; charset=utf-8', 'カイは「輪」と述べた。!next HERE/loop?page=2'],
  '/kiji/501.amp': ['text/plain; charset=utf-8', 'カイは「橋」と述べた。!canonical HERE/kiji/501'],
  '/amp/kiji/502': [
    'text/html; charset=utf-8',
    `${page('水門', '水門は開く')}<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":"HERE/kiji/502"}</script>`,
  ],
  '/kiji/502': ['text/html; charset=utf-8', page('水門', '水門は開く')],
  '/kiji/501': ['text/plain; charset=utf-8', 'カイは「橋」と述べた。!canonical HERE/kiji/501'],
}

interface Site {
  /** Where it is while tests run. */
  readonly here: string
  /** Paths that were asked for. */
  readonly asked: string[]
  /** What lets a command ask it. */
  readonly web: () => string[]
  readonly read: (places: readonly string[], more?: readonly string[]) => ReturnType<typeof iwaku>
}

/** A small site that roads lead to, for the tests of one file. */
export function servedSite(): Site {
  let server: Server
  let here = ''
  const asked: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      asked.push(path)
      if (path === '/away') {
        response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
        return
      }
      const found = SITE[path] ?? SITE[path.replace(/\?.*/, '')]
      if (!found) response.writeHead(404).end('no')
      else response.writeHead(200, { 'content-type': found[0] }).end(found[1].replaceAll('HERE', here))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())
  const web = (): string[] => ['--allow-private', here.slice('http://'.length), '--pause', '0']
  return {
    get here() {
      return here
    },
    asked,
    web,
    read: (places, more = web()) => iwaku(['read', ...places, '--format', 'ndjson', ...more]),
  }
}

/** The addresses of the pages that a command gave. */
export const pagesOf = (out: string): string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { page: string }).page)
