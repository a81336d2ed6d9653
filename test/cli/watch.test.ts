import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN, inFolder, iwaku, type Ran } from './run-in-test.ts'

interface Thing {
  readonly body?: string
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What stands on the server, by path. A body with an ETag in its headers is answered with 304 to whoever has it. */
const site = new Map<string, Thing>()
const asked: string[] = []
let onAsked: (path: string) => void = () => undefined
let server: Server
let here: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path !== '/robots.txt') asked.push(path)
    onAsked(path)
    const { status = 200, type = 'text/plain; charset=utf-8', body = '', headers = {} } = site.get(path) ?? { status: 404 }
    if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) response.writeHead(304, headers).end()
    else response.writeHead(status, { 'content-type': type, ...headers }).end(body.replaceAll('HERE', here))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  site.clear()
  asked.length = 0
  onAsked = () => undefined
})

const HOUR = 3_600_000
const MORNING = Date.parse('2031-07-01T09:00:00Z')
const says = (words: string): string => `アルヴェンは「${words}」と述べた。`
const feed = (...items: string[]): Thing => ({
  type: 'application/rss+xml',
  body: `<rss version="2.0"><channel><title>町</title>${items.map((item) => `<item><guid>${item}</guid><link>HERE/${item}</link></item>`).join('')}</channel></rss>`,
  headers: { etag: `"${items.join()}"` },
})

interface Watching {
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

const web = (): string[] => ['--allow-private', here.slice('http://'.length), '--pause', '0']

const watching = (use: (watching: Watching) => Promise<void>): (() => Promise<void>) =>
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

describe('what is followed', () => {
  it(
    'a feed: its pages come once, what is new later, and one that did not change costs one question',
    watching(async ({ at }) => {
      site
        .set('/feed', feed('a', 'b'))
        .set('/a', { body: says('港は開く') })
        .set('/b', { body: says('橋は開く') })
      const first = await at(0, `${here}/feed?utm_source=x`, '--tell', 'source:アルヴェン 港', '--tell', '開く')
      expect([first.code, first.err]).toEqual([0, ''])
      expect(first.out).toMatch(/^http:\S+\/feed {2}2 new pages, 0 changed, 2 new sayings\n {2}\S.*港は開く.*\n {2}\S.*橋は開く.*\n$/)
      asked.length = 0
      expect((await at(0.1)).out).toBe('')
      expect(asked).toEqual([])
      expect((await at(3)).out).toBe('')
      expect(asked).toEqual(['/feed'])
      site.set('/feed', feed('c', 'a', 'b')).set('/c', { body: says('道は開く') + says('道は長い') })
      expect((await at(30, '--tell', '道は開く')).out).toMatch(/1 new pages, 0 changed, 2 new sayings\n.*道は開く.*\n$/)
      expect(asked).toEqual(['/feed', '/feed', '/c'])
    }),
  )

  it(
    'a page: another text is another version, of which only what was not there is told; another markup is none',
    watching(async ({ at }) => {
      const page = (stamp: number, ...words: string[]): Thing => ({
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><p data-stamp="${stamp}">${words.map(says).join('')}</p>`,
      })
      site.set('/page', page(1, '港は開く'))
      expect((await at(0, `${here}/page`)).out).toContain('1 new pages, 0 changed, 1 new sayings')
      site.set('/page', page(2, '港は開く'))
      expect((await at(24)).out).toBe('')
      site.set('/page', page(3, '港は開く', '橋は開く'))
      const { out } = await at(48, '--tell', '開く')
      expect(out).toMatch(/0 new pages, 1 changed, 1 new sayings\n.*橋は開く.*\n$/)
      expect(out).not.toContain('港')
      expect(asked).toHaveLength(3)
    }),
  )

  it(
    'a page that names feeds is followed itself, and whoever gave it is told of them, once',
    watching(async ({ at, list }) => {
      const head =
        '<link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" href="/comments/feed">'
      site.set('/', { type: 'text/html; charset=utf-8', body: `<!doctype html>${head}<p>${says('港は開く')}</p>` })
      const { code, err } = await at(0, `${here}/`)
      expect([code, err]).toEqual([
        0,
        `iwaku: ${here}/: this page is followed as it is. It names feeds; to follow them: iwaku watch ${here}/feed\n`,
      ])
      expect((await at(24)).err).toBe('')
      expect((await list()).map(({ kind }) => kind)).toEqual(['page'])
    }),
  )

  it(
    'a list of feeds, a sitemap and a list of addresses: what they lead to, and what they lead to later',
    watching(async ({ at, list }) => {
      const opml = (...names: string[]): Thing => ({
        type: 'text/x-opml',
        body: `<opml version="2.0"><body>${names.map((name) => `<outline type="rss" text="x" xmlUrl="HERE/${name}"/>`).join('')}</body></opml>`,
      })
      site
        .set('/opml', opml('feed'))
        .set('/feed', feed('a'))
        .set('/a', { body: says('港は開く') })
      site
        .set('/map', { type: 'application/xml', body: '<urlset><url><loc>HERE/b</loc></url></urlset>' })
        .set('/b', { body: says('橋は開く') })
      site.set('/list', { body: 'HERE/c\n' }).set('/c', { body: says('道は開く') })
      const { code, out } = await at(0, `${here}/opml`, `${here}/map`, `${here}/list`)
      expect([code, out.match(/1 new pages/g)?.length]).toEqual([0, 3])
      expect((await list()).map(({ address, kind, from }) => [address.slice(here.length), kind, from])).toEqual([
        ['/opml', 'list', null],
        ['/map', 'feed', null],
        ['/list', 'feed', null],
        ['/feed', 'feed', `${here}/opml`],
      ])
      await at(1, '--stop', `${here}/feed`)
      site
        .set('/opml', opml('feed', 'other'))
        .set('/other', feed('d'))
        .set('/d', { body: says('駅は開く') })
      expect((await at(24)).out).toMatch(/\/other {2}1 new pages/)
      expect((await list()).map(({ address }) => address.slice(here.length))).toEqual(['/opml', '/map', '/list', '/other'])
    }),
  )
})

describe('what is in the way', () => {
  it(
    'a page that is gone keeps its history, is asked once a day, and is followed again when it comes back',
    watching(async ({ at, list, folder }) => {
      site.set('/page', { body: says('港は開く') })
      await at(0, `${here}/page`)
      site.set('/page', { status: 410 })
      const gone = await at(24)
      expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('(410)')])
      const [source] = await list()
      expect(source?.state).toBe('gone')
      // a day, less at most a tenth
      expect(Math.abs(Date.parse(source?.due ?? '') - MORNING - 46.8 * HOUR)).toBeLessThanOrEqual(1.2 * HOUR)
      expect((await iwaku(['search', '港', '--ledger', join(folder, 'ledger.sqlite')])).out).toContain('港は開く')
      expect((await at(45)).out).toBe('')
      expect(asked).toHaveLength(2)
      site.set('/page', { body: says('港は閉じる') })
      expect((await at(48)).out).toContain('1 changed')
      expect((await list())[0]).toMatchObject({ state: 'followed', trouble: null })
    }),
  )

  it(
    'a server that wants to be left alone is, and one that fails is asked more and more seldom; the list says why',
    watching(async ({ at, list }) => {
      site.set('/feed', { status: 500, headers: { 'retry-after': '7200' } })
      expect((await at(0, `${here}/feed`)).code).toBe(1)
      expect((await list())[0]).toMatchObject({ state: 'failing', failures: 1, due: new Date(MORNING + 2 * HOUR).toISOString() })
      await at(1.9)
      expect(asked).toHaveLength(1)
      site.set('/feed', { status: 403 })
      for (const hours of [2, 30, 60, 90]) await at(hours)
      const [source] = await list('--lang', 'ja')
      expect(source).toMatchObject({ failures: 5, trouble: { cure: expect.stringMatching(/[ぁ-ん]/) } })
      const pause = Date.parse(source?.due ?? '') - MORNING - 90 * HOUR
      expect(Math.abs(pause / HOUR - (10 / 60) * 2 ** 4)).toBeLessThan(0.3)
      site.set('/feed', feed('a')).set('/a', { body: says('港は開く') })
      expect((await at(120)).out).toContain('1 new pages')
      expect((await list())[0]).toMatchObject({ state: 'followed', failures: 0, trouble: null })
    }),
  )

  it(
    'a feed in whose place a page stands is no page that is followed',
    watching(async ({ at, list }) => {
      site.set('/feed', feed('a')).set('/a', { body: says('港は開く') })
      await at(0, `${here}/feed`)
      site.set('/feed', { type: 'text/html', body: `<!doctype html><p>${says('工事は続く')}</p>` })
      const { code, out, err } = await at(24)
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('/feed: ')])
      expect((await list())[0]).toMatchObject({ kind: 'feed', state: 'failing' })
      site.set('/feed', feed('b', 'a')).set('/b', { body: says('橋は開く') })
      expect((await at(48)).out).toContain('1 new pages')
    }),
  )

  it(
    'a page that a feed named and that does not come waits, though the feed does not change',
    watching(async ({ at, list }) => {
      site.set('/feed', feed('a', 'b')).set('/a', { body: says('港は開く') })
      site.set('/b', { status: 503, headers: { 'retry-after': '60' } })
      const { code, out } = await at(0, `${here}/feed`)
      expect([code, out]).toEqual([1, expect.stringContaining('1 new pages')])
      expect((await list())[0]).toMatchObject({ state: 'followed', waiting: 1 })
      site.set('/b', { body: says('橋は開く') })
      asked.length = 0
      expect((await at(0.5)).out).toContain('1 new pages')
      expect(asked).toEqual(['/b'])
      expect((await list())[0]).toMatchObject({ waiting: 0 })
    }),
  )

  it(
    'with --no-fetch nothing is asked, and nothing counts as asked',
    watching(async ({ at, list }) => {
      site.set('/page', { body: says('港は開く') })
      const { code, err } = await at(0, `${here}/page`, '--no-fetch')
      expect([code, err, asked.length]).toEqual([1, expect.stringContaining('--no-fetch'), 0])
      expect((await list())[0]).toMatchObject({ state: 'new' })
    }),
  )
})

describe('without --once', () => {
  it(
    'it sleeps until the next source is due, sees what is new by then, and ends on a signal',
    watching(async ({ folder, list }) => {
      site.set('/feed', feed('a')).set('/a', { body: says('港は開く') })
      let now = MORNING
      const slept: number[] = []
      const sleep = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
        slept.push(milliseconds / HOUR)
        now += milliseconds
        site.set('/feed', feed('b', 'a')).set('/b', { body: says('橋は開く') })
        if (slept.length === 3) process.emit('SIGTERM', 'SIGTERM')
        expect(signal.aborted).toBe(slept.length === 3)
      }
      const words = ['watch', `${here}/feed`, '--ledger', join(folder, 'ledger.sqlite'), ...web(), '--tell', '開く']
      const { code, out } = await iwaku(words, { now: () => new Date(now), sleep })
      expect(code).toBe(143)
      expect(out).toMatch(/1 new pages.*\n.*港は開く.*\n.*1 new pages.*\n.*橋は開く.*\n$/)
      expect(asked).toEqual(['/feed', '/a', '/feed', '/b', '/feed'])
      // an hour at first; then half of the hour between the two items, to which silence adds nothing yet
      const [first = 0, second = 0, third = 0] = slept
      for (const [pause, usual] of [
        [first, 1],
        [second, 0.5],
        [third, 0.5],
      ] as const)
        expect(Math.abs(pause / usual - 1)).toBeLessThan(0.25)
      expect((await list())[0]).toMatchObject({ state: 'followed', waiting: 0 })
    }),
  )
})

describe('the feed it makes', () => {
  it(
    'holds what was told, the newest first, each once',
    watching(async ({ at, folder }) => {
      const file = join(folder, 'news.atom')
      const titles = (): string[] =>
        Array.from(readFileSync(file, 'utf8').matchAll(/<title type="text">([^<]*)/g), ([, title = '']) => title).slice(1)
      site.set('/feed', feed('a')).set('/a', { body: says('港は開く') + says('風は強い') })
      const { out } = await at(0, `${here}/feed`, '--feed', file, '--tell', '開く')
      expect(out).toContain('港は開く')
      expect(titles()).toEqual(['アルヴェン「港は開く」'])
      site.set('/feed', feed('b', 'a')).set('/b', { body: says('橋は開く') + says('川は深い') })
      await at(30, '--feed', file)
      expect(titles().sort()).toEqual(['アルヴェン「川は深い」', 'アルヴェン「橋は開く」', 'アルヴェン「港は開く」'].sort())
      await at(60, '--feed', file)
      expect(titles()).toHaveLength(3)
    }),
  )
})

it(
  'an article in several parts comes whole; a part that does not come is asked for again',
  watching(async ({ at, list, folder }) => {
    site.set('/feed', feed('a')).set('/a', { body: `${says('港は開く')}!next ${here}/a?page=2` })
    expect((await at(0, `${here}/feed`)).out).toContain('1 new pages')
    expect((await list())[0]).toMatchObject({ waiting: 0 })
    // gone is gone: but what fails is waited for
    site
      .set('/feed', feed('b'))
      .set('/b', { body: `${says('橋は開く')}!next ${here}/b/2` })
      .set('/b/2', { status: 500 })
    expect((await at(30)).code).toBe(1)
    expect((await list())[0]).toMatchObject({ waiting: 1 })
    site.set('/b/2', { body: `${says('橋は広い')}!next ${here}/b/3` }).set('/b/3', { body: says('橋は長い') })
    expect((await at(60, '--tell', '橋')).out).toMatch(/橋は広い.*[\s\S]*橋は長い/)
    expect((await list())[0]).toMatchObject({ waiting: 0 })
    asked.length = 0
    site.set('/feed', feed('b', 'a'))
    await at(90)
    expect(asked).toEqual(['/feed'])
    const { out } = await iwaku(['stats', '--format', 'json', '--ledger', join(folder, 'ledger.sqlite')])
    expect(JSON.parse(out)).toMatchObject({ counts: { pages: 4 } })
  }),
)

it(
  'the later parts of a followed article are asked for again, also when the first has not changed, and come only when they have',
  watching(async ({ at, list }) => {
    const part = (words: string, next: string | null, version: number): Thing => ({
      body: `${says(words)}${next === null ? '' : `!next ${here}${next}`}`,
      headers: { etag: `"${version}"` },
    })
    site
      .set('/a', part('港は開く', '/a/2', 1))
      .set('/a/2', part('橋は広い', '/a/3', 1))
      .set('/a/3', part('橋は長い', null, 1))
    expect((await at(0, `${here}/a`)).code).toBe(0)
    expect(await list()).toMatchObject([{ kind: 'page', waiting: 0 }])

    asked.length = 0
    const quiet = await at(30)
    expect([quiet.code, quiet.out]).toEqual([0, expect.not.stringContaining('new versions')])
    expect(asked).toEqual(['/a', '/a/2', '/a/3'])

    // the last part goes on, while those before it are what they were
    site.set('/a/3', part('橋は高い', '/a/4', 2)).set('/a/4', part('橋は古い', null, 1))
    const told = await at(60, '--tell', '橋')
    expect(told.out).toContain('橋は高い')
    expect(told.out).toContain('橋は古い')
    expect(told.out).not.toContain('橋は広い')

    // a part that is gone is told of once, and not asked for again
    site.delete('/a/4')
    expect((await at(90)).code).toBe(1)
    asked.length = 0
    expect((await at(120)).code).toBe(0)
    expect(asked).toEqual(['/a', '/a/2', '/a/3'])
    expect(await list()).toMatchObject([{ waiting: 0, state: 'followed' }])
  }),
)

it(
  'a feed that is not well-formed is followed, says so once, and in the list until it is mended',
  watching(async ({ at, list }) => {
    const whole = feed('a')
    site.set('/feed', { ...whole, body: whole.body?.replace('町', '町 & 港') ?? '', headers: {} }).set('/a', { body: says('港は開く') })
    const first = await at(0, `${here}/feed`)
    expect([first.code, first.err]).toEqual([
      0,
      expect.stringMatching(/^iwaku: http:\S+\/feed: it is not well-formed from line 1 on .*\n$/),
    ])
    expect(await list()).toMatchObject([{ state: 'followed', malformed: { line: 1 } }])
    site.set('/feed', { ...whole, body: whole.body?.replace('町', '町 & 道') ?? '', headers: {} })
    expect(await at(30)).toMatchObject({ code: 0, err: '' })
    site.set('/feed', whole)
    await at(60)
    expect(await list()).toMatchObject([{ malformed: null }])
  }),
)

describe('what it remembers', () => {
  it(
    'is refused when it is damaged or of a later version, and stays as it is',
    watching(async ({ at, state }) => {
      site.set('/page', { body: says('港は開く') })
      await at(0, `${here}/page`)
      const whole = readFileSync(state, 'utf8')
      for (const [text, words] of [
        [whole.slice(0, -20), 'is damaged'],
        [whole.replace('"version":2', '"version":9'), 'newer iwaku'],
      ] as const) {
        writeFileSync(state, text)
        const { code, err } = await at(24)
        expect([code, err, readFileSync(state, 'utf8')]).toEqual([2, expect.stringContaining(words), text])
      }
      writeFileSync(state, whole)
      expect((await at(24)).code).toBe(0)
    }),
  )

  it.each([
    [['page.html'], 'no address of the web'],
    [[], 'nothing is followed yet'],
    [['--stop', 'https://news.example/'], 'is not followed'],
    [['https://news.example/', '--tell', 'act:sing'], 'there is no act sing'],
  ] as const)('%j is answered with what is wrong, and nothing is remembered of it', (words, wrong) =>
    watching(async ({ at, list, folder }) => {
      const { code, err } = await at(0, ...words)
      expect([code, err]).toEqual([2, expect.stringContaining(wrong)])
      expect(await list()).toEqual([])
      expect(readdirSync(folder).filter((name) => name.includes('lock'))).toEqual([])
    })(),
  )

  it(
    'tells of the pages that a feed names and that do not come, until they do',
    watching(async ({ at, list, folder }) => {
      site
        .set('/feed', feed('a', 'b', 'c'))
        .set('/a', { body: says('港は開く') })
        .set('/c', { status: 500 })
      expect((await at(0, `${here}/feed`)).code).toBe(1)
      const missed = [
        { address: `${here}/c`, at: '2031-07-01T09:00:00.000Z', code: 'not_fetched' },
        { address: `${here}/b`, code: 'not_fetched', message: expect.stringContaining('404') },
      ]
      const [source] = (await list()) as unknown as [{ missed: { address: string }[]; state: string; waiting: number }]
      expect([source.state, source.waiting]).toEqual(['followed', 1])
      expect(source.missed).toHaveLength(2)
      expect(source.missed).toEqual(expect.arrayContaining(missed.map((one) => expect.objectContaining(one))))
      const { out } = await iwaku(['watch', '--list', '--lang', 'en', '--ledger', join(folder, 'ledger.sqlite')])
      expect(out.replace(/\s+/g, '')).toContain(`nothad${here}/b(1Jul2031,09:00UTC,`)
      site.set('/c', { body: says('橋は開く') })
      await at(30)
      expect((await list())[0]).toMatchObject({ missed: [{ address: `${here}/b` }] })
    }),
  )

  it(
    'is shown for a reader, in both languages',
    watching(async ({ at, folder }) => {
      site.set('/feed', feed('a'))
      await at(0, `${here}/feed`, `${here}/nothing`)
      for (const [language, words] of [
        ['en', ['followed (feed)', '1 Jul 2031, 09:00 UTC', 'gone', 'no such page (404)']],
        ['ja', ['追跡中（フィード）', '2031年7月1日・09:00 UTC', 'なくなった', '404']],
      ] as const) {
        const { out } = await iwaku(['watch', '--list', '--lang', language, '--ledger', join(folder, 'ledger.sqlite')])
        for (const word of words) expect(out).toContain(word)
      }
    }),
  )
})

const start = (folder: string, ...words: string[]): ChildProcess & { out: string; err: string } => {
  const child = spawn(
    process.execPath,
    [...FROM_SOURCE, FAKE_BIN, 'watch', '--ledger', join(folder, 'ledger.sqlite'), ...web(), ...words],
    {
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  const told = Object.assign(child, { out: '', err: '' })
  child.stdout.setEncoding('utf8').on('data', (data: string) => (told.out += data))
  child.stderr.setEncoding('utf8').on('data', (data: string) => (told.err += data))
  return told
}

describe('as a process', { timeout: 180_000 }, () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('goes on until %s, alone on its ledger, and then ends whole', (signal, code) =>
    watching(async ({ at, folder, list, state }) => {
      site.set('/page', { body: says('港は開く') })
      const child = start(folder, `${here}/page`)
      await once(child.stdout as NodeJS.ReadableStream, 'data')
      const second = await at(0)
      expect([second.code, second.err]).toEqual([2, expect.stringContaining(`process ${child.pid}`)])
      child.kill(signal)
      expect((await once(child, 'close'))[0]).toBe(code)
      expect(existsSync(`${state}.lock`)).toBe(false)
      expect((await list())[0]).toMatchObject({ state: 'followed' })
      expect(child.err).toContain('following 1 addresses')
    })(),
  )

  it(
    'killed at any moment, it goes on: nothing is lost, and nothing is told twice as news',
    watching(async ({ folder, list }) => {
      const news: string[] = []
      const again: string[] = []
      const expected: string[] = []
      const take = (out: string): void => {
        let repeated = false
        // a line that was cut off in its middle was not told
        for (const line of out.split('\n').slice(0, -1)) {
          const { told, again: repeats } = JSON.parse(line) as { told: { attribution: { content: { text: string } } }[]; again: boolean }
          repeated = repeats
          ;(repeated ? again : news).push(...told.map(({ attribution }) => attribution.content.text))
        }
      }
      const items: string[] = []
      let seed = 20310701
      const random = (): number => {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
        return seed / 0x7fffffff
      }
      const words = ['--once', '--format', 'json', '--tell', '開く']
      let killed = 0
      for (let round = 0; round < 20; round++) {
        for (let i = 0; i < 3; i++) {
          const name = `${round}-${i}`
          items.unshift(name)
          site.set(`/${name}`, { body: says(`門${name}は開く`) })
          expected.push(`門${name}は開く`)
        }
        // a feed of its own for each round: all of them are due at once
        site.set(`/feed${round}`, feed(...items.slice(0, 3)))
        const child = start(folder, `${here}/feed${round}`, ...words)
        const [at, delay] = [`/${round}-${Math.floor(random() * 3)}`, Math.floor(random() * 40)]
        onAsked = (path) => void (path === at && setTimeout(() => child.kill('SIGKILL'), delay))
        const [, by] = await once(child, 'close')
        if (by === 'SIGKILL') killed++
        take(child.out)
      }
      onAsked = () => undefined
      // what waits is due by now whatever was killed: nothing of it was asked in vain
      const last = start(folder, ...words)
      expect((await once(last, 'close'))[0]).toBe(0)
      take(last.out)
      expect(killed).toBeGreaterThan(5)
      expect(new Set(news).size).toBe(news.length)
      expect(new Set([...news, ...again])).toEqual(new Set(expected))
      expect((await list()).map(({ waiting, state }) => [waiting, state])).toEqual(Array.from({ length: 20 }, () => [0, 'followed']))
      const { out } = await iwaku(['stats', '--format', 'json', '--ledger', join(folder, 'ledger.sqlite')])
      expect(JSON.parse(out)).toMatchObject({ counts: { pages: 60, attributions: 60 } })
    }),
  )
})
