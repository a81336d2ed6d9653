import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { iwaku } from './run-in-test.ts'
import { asked, feed, HOUR, MORNING, says, site, stand, type Thing, watching, web } from './watching.ts'

describe('what is followed', () => {
  it(
    'a feed: its pages come once, what is new later, and one that did not change costs one question',
    watching(async ({ at }) => {
      site
        .set('/feed', feed('a', 'b'))
        .set('/a', { body: says('港は開く') })
        .set('/b', { body: says('橋は開く') })
      const first = await at(0, `${stand.here}/feed?utm_source=x`, '--tell', 'source:アルヴェン 港', '--tell', '開く')
      expect([first.code, first.err]).toEqual([0, ''])
      expect(first.out).toMatch(/^http:\S+\/feed {2}2 new pages, 0 changed, 2 new sayings\n {2}\S.*港は開く.*\n {2}\S.*橋は開く.*\n$/)
      asked.length = 0
      expect((await at(0.1)).out).toBe('')
      expect(asked).toEqual([])
      expect((await at(3)).out).toBe('')
      expect(asked).toEqual(['/feed'])
      site.set('/feed', feed('c', 'a', 'b')).set('/c', { body: says('道は開く') + says('道は長い') })
      expect((await at(30, '--tell', '道は開く')).out).toMatch(/1 new page, 0 changed, 2 new sayings\n.*道は開く.*\n$/)
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
      expect((await at(0, `${stand.here}/page`)).out).toContain('1 new page, 0 changed, 1 new saying')
      site.set('/page', page(2, '港は開く'))
      expect((await at(24)).out).toBe('')
      site.set('/page', page(3, '港は開く', '橋は開く'))
      const { out } = await at(48, '--tell', '開く')
      expect(out).toMatch(/0 new pages, 1 changed, 1 new saying\n.*橋は開く.*\n$/)
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
      const { code, err } = await at(0, `${stand.here}/`)
      expect([code, err]).toEqual([
        0,
        `iwaku: ${stand.here}/: this page is followed as it is. It names feeds; to follow them: iwaku watch ${stand.here}/feed\n`,
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
      const { code, out } = await at(0, `${stand.here}/opml`, `${stand.here}/map`, `${stand.here}/list`)
      expect([code, out.match(/1 new page/g)?.length]).toEqual([0, 3])
      expect((await list()).map(({ address, kind, from }) => [address.slice(stand.here.length), kind, from])).toEqual([
        ['/opml', 'list', null],
        ['/map', 'feed', null],
        ['/list', 'feed', null],
        ['/feed', 'feed', `${stand.here}/opml`],
      ])
      await at(1, '--stop', `${stand.here}/feed`)
      site
        .set('/opml', opml('feed', 'other'))
        .set('/other', feed('d'))
        .set('/d', { body: says('駅は開く') })
      expect((await at(24)).out).toMatch(/\/other {2}1 new page/)
      expect((await list()).map(({ address }) => address.slice(stand.here.length))).toEqual(['/opml', '/map', '/list', '/other'])
    }),
  )
})

describe('what is in the way', () => {
  it(
    'a page that is gone keeps its history, is asked once a day, and is followed again when it comes back',
    watching(async ({ at, list, folder }) => {
      site.set('/page', { body: says('港は開く') })
      await at(0, `${stand.here}/page`)
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
      expect((await at(0, `${stand.here}/feed`)).code).toBe(1)
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
      expect((await at(120)).out).toContain('1 new page')
      expect((await list())[0]).toMatchObject({ state: 'followed', failures: 0, trouble: null })
    }),
  )

  it(
    'a feed in whose place a page stands is no page that is followed',
    watching(async ({ at, list }) => {
      site.set('/feed', feed('a')).set('/a', { body: says('港は開く') })
      await at(0, `${stand.here}/feed`)
      site.set('/feed', { type: 'text/html', body: `<!doctype html><p>${says('工事は続く')}</p>` })
      const { code, out, err } = await at(24)
      expect([code, out, err]).toEqual([1, '', expect.stringContaining('/feed: ')])
      expect((await list())[0]).toMatchObject({ kind: 'feed', state: 'failing' })
      site.set('/feed', feed('b', 'a')).set('/b', { body: says('橋は開く') })
      expect((await at(48)).out).toContain('1 new page')
    }),
  )

  it(
    'a page that a feed named and that does not come waits, though the feed does not change',
    watching(async ({ at, list }) => {
      site.set('/feed', feed('a', 'b')).set('/a', { body: says('港は開く') })
      site.set('/b', { status: 503, headers: { 'retry-after': '60' } })
      const { code, out } = await at(0, `${stand.here}/feed`)
      expect([code, out]).toEqual([1, expect.stringContaining('1 new page')])
      expect((await list())[0]).toMatchObject({ state: 'followed', waiting: 1 })
      site.set('/b', { body: says('橋は開く') })
      asked.length = 0
      expect((await at(0.5)).out).toContain('1 new page')
      expect(asked).toEqual(['/b'])
      expect((await list())[0]).toMatchObject({ waiting: 0 })
    }),
  )

  it(
    'with --no-fetch nothing is asked, and nothing counts as asked',
    watching(async ({ at, list }) => {
      site.set('/page', { body: says('港は開く') })
      const { code, err } = await at(0, `${stand.here}/page`, '--no-fetch')
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
      const words = ['watch', `${stand.here}/feed`, '--ledger', join(folder, 'ledger.sqlite'), ...web(), '--tell', '開く']
      const { code, out } = await iwaku(words, { now: () => new Date(now), sleep })
      expect(code).toBe(143)
      expect(out).toMatch(/1 new page.*\n.*港は開く.*\n.*1 new page.*\n.*橋は開く.*\n$/)
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
      const { out } = await at(0, `${stand.here}/feed`, '--feed', file, '--tell', '開く')
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
    site.set('/feed', feed('a')).set('/a', { body: `${says('港は開く')}!next ${stand.here}/a?page=2` })
    expect((await at(0, `${stand.here}/feed`)).out).toContain('1 new page')
    expect((await list())[0]).toMatchObject({ waiting: 0 })
    // gone is gone: but what fails is waited for
    site
      .set('/feed', feed('b'))
      .set('/b', { body: `${says('橋は開く')}!next ${stand.here}/b/2` })
      .set('/b/2', { status: 500 })
    expect((await at(30)).code).toBe(1)
    expect((await list())[0]).toMatchObject({ waiting: 1 })
    site.set('/b/2', { body: `${says('橋は広い')}!next ${stand.here}/b/3` }).set('/b/3', { body: says('橋は長い') })
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
      body: `${says(words)}${next === null ? '' : `!next ${stand.here}${next}`}`,
      headers: { etag: `"${version}"` },
    })
    site
      .set('/a', part('港は開く', '/a/2', 1))
      .set('/a/2', part('橋は広い', '/a/3', 1))
      .set('/a/3', part('橋は長い', null, 1))
    expect((await at(0, `${stand.here}/a`)).code).toBe(0)
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
    const first = await at(0, `${stand.here}/feed`)
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
      await at(0, `${stand.here}/page`)
      const whole = readFileSync(state, 'utf8')
      for (const [text, words] of [
        [whole.slice(0, -20), 'is damaged'],
        [whole.replace('"version":2', '"version":9'), 'newer iwaku'],
      ] as const) {
        writeFileSync(state, text)
        const { code, err } = await at(24)
        expect([code, err, readFileSync(state, 'utf8')]).toEqual([64, expect.stringContaining(words), text])
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
      expect([code, err]).toEqual([64, expect.stringContaining(wrong)])
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
      expect((await at(0, `${stand.here}/feed`)).code).toBe(1)
      const missed = [
        { address: `${stand.here}/c`, at: '2031-07-01T09:00:00.000Z', code: 'not_fetched' },
        { address: `${stand.here}/b`, code: 'not_fetched', message: expect.stringContaining('404') },
      ]
      const [source] = (await list()) as unknown as [{ missed: { address: string }[]; state: string; waiting: number }]
      expect([source.state, source.waiting]).toEqual(['followed', 1])
      expect(source.missed).toHaveLength(2)
      expect(source.missed).toEqual(expect.arrayContaining(missed.map((one) => expect.objectContaining(one))))
      const { out } = await iwaku(['watch', '--list', '--lang', 'en', '--ledger', join(folder, 'ledger.sqlite')])
      expect(out.replace(/\s+/g, '')).toContain(`nothad${stand.here}/b(1Jul2031,09:00UTC,`)
      site.set('/c', { body: says('橋は開く') })
      await at(30)
      expect((await list())[0]).toMatchObject({ missed: [{ address: `${stand.here}/b` }] })
    }),
  )

  it(
    'is shown for a reader, in both languages',
    watching(async ({ at, folder }) => {
      site.set('/feed', feed('a'))
      await at(0, `${stand.here}/feed`, `${stand.here}/nothing`)
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
