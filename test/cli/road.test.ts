import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { answer, packed, record } from '../intake/archive/build-warc.ts'
import { zip } from '../intake/archive/build-zip.ts'
import { page, pagesOf, SITE, servedSite } from './road-site.ts'
import { inFolder, iwaku, spawnIwaku } from './run-in-test.ts'

const site = servedSite()
const { asked, web, read } = site

it('an address is read under its plain form', async () => {
  const { code, out } = await read([`${site.here}/a.html?utm_source=x#top`])
  expect([code, pagesOf(out)]).toEqual([0, [`${site.here}/a.html`]])
})

it('a feed gives its pages, each once and in its order, and tells of those that are not there', async () => {
  for (const place of ['/feed', '/opml']) {
    const { code, out, err } = await read([site.here + place])
    expect([code, pagesOf(out)]).toEqual([1, [`${site.here}/a.html`, `${site.here}/b`]])
    expect(err).toContain(`${site.here}/gone: the server says that there is no such page (404).`)
  }
})

it('a list of addresses gives its pages, as a file and from the web', async () => {
  const { out } = await read([`${site.here}/list.txt`])
  expect(pagesOf(out)).toEqual([`${site.here}/b`, `${site.here}/a.html`])
  await inFolder(async (folder) => {
    const list = join(folder, 'list.txt')
    writeFileSync(list, `# to read\n${site.here}/b\n${site.here}/b?utm_medium=y\n`)
    expect(pagesOf((await read([list])).out)).toEqual([`${site.here}/b`])
    // a heading that nobody marked, and what Windows calls Unicode, without its mark
    writeFileSync(list, `今日読むもの\n\n・${site.here}/b\n・ ${site.here}/a.html\n`)
    const { code, out, err } = await read([list])
    expect([code, pagesOf(out)]).toEqual([1, [`${site.here}/b`, `${site.here}/a.html`]])
    expect(err).toContain('list.txt: line 1 of it is no address')
    writeFileSync(list, Buffer.from(`${site.here}/b\r\n${site.here}/a.html\r\n`, 'utf16le'))
    expect(pagesOf((await read([list])).out)).toEqual([`${site.here}/b`, `${site.here}/a.html`])
    writeFileSync(list, `カイは「晴れ」と述べた。\n${site.here}/b\n`)
    expect(pagesOf((await read([list])).out)).toEqual(['list.txt'])
  })()
})

it('nothing goes out to where it must not, and with --no-fetch nothing at all', async () => {
  expect((await read([`${site.here}/a.html`], [])).err).toContain('no page is asked at port')
  expect((await read([`${site.here}/away`])).err).toContain('169.254.169.254 leads to 169.254.169.254, which is not on the public web')
  const before = asked.length
  const { code, err } = await read([`${site.here}/a.html`, 'http://iwaku.invalid/'], [...web(), '--no-fetch'])
  expect([code, asked.length]).toEqual([1, before])
  expect(err).toContain('for nothing is fetched.\n  cure: Leave out --no-fetch.')
})

it(
  'an archive gives its pages under their addresses, with the others, in order and with several threads as with one',
  inFolder(async (folder) => {
    writeFileSync(
      join(folder, 'b.warc.gz'),
      packed(
        ...['one', 'two'].map((name) => record({ address: `http://news.example/${name}`, block: answer(page(name, `${name}は開く`)) })),
      ),
    )
    writeFileSync(
      join(folder, 'c.zip'),
      zip([
        { name: 'in/x.html', bytes: Buffer.from(page('中', '中は開く')) },
        { name: '../evil.html', bytes: Buffer.from('x') },
      ]),
    )
    writeFileSync(join(folder, 'a.txt'), 'カイは「晴れ」と述べた。')
    writeFileSync(join(folder, 'd.html'), `<!-- saved from url=(0027)http://news.example/saved.html -->${page('写し', '写しは残る')}`)
    mkdirSync(join(folder, 'd_files'))
    writeFileSync(join(folder, 'd_files', 'frame.html'), page('枠', '枠は違う'))
    const expected = ['a.txt', 'http://news.example/one', 'http://news.example/two', 'c.zip/in/x.html', 'http://news.example/saved.html']
    for (const jobs of ['1', '2']) {
      const { code, out, err } = await read([folder], ['--jobs', jobs])
      expect([code, pagesOf(out)]).toEqual([1, expected])
      expect(err).toMatch(/c\.zip › .*evil\.html: a file in it has a name that leads elsewhere\./)
    }
  }),
)

it(
  'an archive in an archive gives its pages under both names, and one too deep in others says where it lies',
  inFolder(async (folder) => {
    let bytes = zip([{ name: 'd.html', bytes: page('底', '底は深い') }])
    for (const name of ['c', 'b', 'a'])
      bytes = zip([
        { name: `${name}.html`, bytes: page(name, `${name}は開く`) },
        { name: `in/${name}.zip`, bytes },
      ])
    writeFileSync(join(folder, 'x.zip'), bytes)
    const { code, out, err } = await read([join(folder, 'x.zip')])
    expect([code, pagesOf(out)]).toEqual([1, ['x.zip/a.html', 'x.zip/in/a.zip/b.html', 'x.zip/in/a.zip/in/b.zip/c.html']])
    expect(err).toContain('x.zip › in/a.zip › in/b.zip › in/c.zip: 3 archives or mails lie around it')
    expect(err).toContain('Unpack the outer ones and give the folder.')
  }),
)

it(
  'an archive from standard input is opened as well',
  inFolder(() => {
    const { status, stdout } = spawnIwaku(
      ['read', '-', '--format', 'ndjson'],
      zip([{ name: 'x.html', bytes: Buffer.from(page('中', '中は開く')) }]),
    )
    expect([status, pagesOf(stdout)]).toEqual([0, ['-/x.html']])
  }),
)

it(
  'what is added tells where a page was and when it was seen, and is there once, however it came',
  inFolder(async (folder) => {
    const ledger = join(folder, 'ledger.sqlite')
    const add = async (place: string, ...more: string[]): Promise<string> =>
      (await iwaku(['add', place, '--ledger', ledger, ...web(), ...more], { readerModule: null })).out
    expect(await add(`${site.here}/b`)).toMatch(/^1 pages added/)
    expect(await add(`${site.here}/list.txt`)).toMatch(/^1 pages added, 0 read anew, 1 there already/)
    const { out } = await iwaku(['export', '--ledger', ledger])
    const pages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { address: string; seen: string; record: { title: string } })
    expect(pages.map(({ address, record }) => [address, record.title]).sort()).toEqual([
      [`${site.here}/a.html`, '港'],
      [`${site.here}/b`, '橋'],
    ])
    for (const { seen } of pages) expect(Date.now() - Date.parse(seen)).toBeLessThan(600_000)
  }),
  60_000,
)

it(
  'a feed with a byte order mark and a DTD is a feed, and an item without an address is a page of its own words',
  inFolder(async (folder) => {
    const feed = join(folder, 'feed.xml')
    const item =
      '<item><guid>7</guid><title>港</title><description>&lt;p&gt;カイは「晴れ」と述べた。&lt;/p&gt;</description></item><item><guid>8</guid></item>'
    writeFileSync(
      feed,
      `\ufeff<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0"><channel><title>町</title>${item}</channel></rss>`,
    )
    for (const bytes of [null, Buffer.from(`\ufeff${SITE['/list.txt']?.[1].replaceAll('HERE', site.here)}`, 'utf16le')]) {
      if (bytes) writeFileSync(join(folder, 'list.txt'), bytes)
      const { out, err } = await read([bytes ? join(folder, 'list.txt') : feed])
      expect(pagesOf(out)).toEqual(bytes ? [`${site.here}/b`, `${site.here}/a.html`] : ['feed.xml#7'])
      expect(err.includes('1 items of the feed were cut off, or have neither')).toBe(bytes === null)
    }
  }),
)

it(
  'what lies packed is unpacked, whatever it is called, and a bomb is told',
  inFolder(async (folder) => {
    const warc = packed(record({ address: 'http://news.example/one', block: answer(page('one', '港は開く')) }))
    for (const [name, bytes, pages] of [
      ['a.html.gz', gzipSync(page('港', '港は開く')), ['a.html']],
      ['w.html', warc, ['http://news.example/one']],
      ['z.zip.gz', gzipSync(zip([{ name: 'x.html', bytes: page('港', '港は開く') }])), ['z.zip/x.html']],
      ['twice.gz', gzipSync(gzipSync(page('港', '港は開く'))), []],
      ['cut.gz', gzipSync(page('港', '港は開く')).subarray(0, 60), []],
      ['bomb.gz', gzipSync(Buffer.alloc(60 * 1024 * 1024)), []],
    ] as const) {
      writeFileSync(join(folder, name), bytes)
      const { code, out, err } = await read([join(folder, name)])
      expect([name, code, pagesOf(out)]).toEqual([name, pages.length > 0 ? 0 : name === 'cut.gz' ? 2 : 1, pages])
      if (pages.length === 0) expect(err).toMatch(/its packing is damaged|a page in it is larger than|1 archives or mails lie around it/)
    }
  }),
)

it(
  'a mail is read under its subject',
  inFolder(async (folder) => {
    const mail = join(folder, 'mail.eml')
    const subject = Buffer.from('港の再開').toString('base64')
    writeFileSync(
      mail,
      `From: a@minato.example\r\nSubject: =?UTF-8?B?${subject}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nカイは「晴れ」と述べた。\r\n`,
    )
    const page = JSON.parse((await read([mail])).out) as { title: string; attributions: object[] }
    expect([page.title, page.attributions.length]).toEqual(['港の再開', 1])
  }),
)

it(
  'a list with a line that is no address is a list, and the line is told; a page that begins with an address is a page',
  inFolder(async (folder) => {
    const list = join(folder, 'list.txt')
    writeFileSync(list, `${site.here}/b\nfoo bar\n${site.here}/a.html\n`)
    const { out, err } = await read([list])
    expect(pagesOf(out)).toEqual([`${site.here}/b`, `${site.here}/a.html`])
    expect(err).toContain('line 2 of it is no address;')
    // named by nobody, it leads nowhere: a folder asks nothing of the network
    const before = asked.length
    expect(pagesOf((await read([folder])).out)).toEqual(['list.txt'])
    expect(asked.length).toBe(before)
    writeFileSync(list, `${site.here}/b\nカイは「晴れ」と述べた。\nウミは「雨」と述べた。\n`)
    expect(pagesOf((await read([list])).out)).toEqual(['list.txt'])
  }),
)

it(
  'the day of a mail is that of Japan, and only where its text tells none',
  inFolder(async (folder) => {
    const ledger = join(folder, 'ledger.sqlite')
    const mail = (text: string): string =>
      `From: a@example.jp\r\nTo: b@example.jp\r\nSubject: x\r\nDate: Thu, 8 May 2031 00:30:00 +0900\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`
    writeFileSync(join(folder, 'a.eml'), mail('ヴェルダのリンデル外相は7日、「橋を開く」と述べた。\n'))
    writeFileSync(
      join(folder, 'b.eml'),
      mail('橋を開く\n\n2031年4月7日 10:00配信\n\nヴェルダのリンデル外相は6日、「橋を開く」と述べた。\n'),
    )
    await iwaku(['add', folder, '--ledger', ledger], { readerModule: null })
    const { out } = await iwaku(['export', '--ledger', ledger])
    const days = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { record: { published: string } }).record.published)
    expect(days.sort()).toEqual(['2031-04-07', '2031-05-08'])
  }),
  60_000,
)

it('what is wrong with a packed list is told under the name that it was asked by', async () =>
  inFolder(async (folder) => {
    const list = join(folder, 'list.txt.gz')
    writeFileSync(list, gzipSync(`${site.here}/b\n${site.here}/a.html\nno address\n`))
    const { code, out, err } = await read([list])
    expect([code, pagesOf(out)]).toEqual([1, [`${site.here}/b`, `${site.here}/a.html`]])
    expect(err).toContain('list.txt.gz: ')
  })())

it.each([
  ['news.example.jp/kiji/1', 'https://news.example.jp/kiji/1'],
  ['//news.example.jp/kiji', 'https://news.example.jp/kiji'],
  ['www.example.jp', 'https://www.example.jp'],
  ['港町.example.jp/', 'https://港町.example.jp/'],
])('an address without https://, %s, is told with what to write', async (place, address) => {
  const { code, err } = await read([place])
  expect(code).toBe(1)
  expect(err).toContain(`give ${address} as it is.`)
})
it.each(['kiji.txt', './a.b/kiji.html', 'kiji/1.html', '2031.05.07/kiji'])('%s is a missing file', async (place) =>
  expect((await read([place])).err).not.toContain('https:'),
)

it('a feed that is not well-formed is read, and says so in a line that is no error', async () =>
  inFolder(async (folder) => {
    const feed = join(folder, 'feed.xml')
    writeFileSync(feed, `<rss version="2.0"><channel><title>町 & 港</title>\n<item><link>${site.here}/b</link></item></channel></rss>`)
    const { code, out, err } = await read([feed])
    expect([code, pagesOf(out)]).toEqual([0, [`${site.here}/b`]])
    expect(err).toMatch(/^iwaku: feed\.xml: it is not well-formed from line 1 on \(.+\); what could be told apart was read\..*\n$/)
    expect((await iwaku(['read', feed, ...web()], { environment: { LANG: 'ja_JP.UTF-8' } })).err).toContain('1 行目から形が崩れています')
  })())

describe('an article in several parts', () => {
  it.each(['1', '2'])('is read with all of them, and with nothing else (--jobs %s)', async (jobs) => {
    const { code, out, err } = await read([`${site.here}/long`], [...web(), '--jobs', jobs])
    expect([code, err, pagesOf(out)]).toEqual([0, '', [`${site.here}/long`, `${site.here}/long?page=2`, `${site.here}/long?page=3`]])
  })
  it('is read from where it was asked for', async () => {
    const { out } = await read([`${site.here}/long?page=2`, `${site.here}/loop`])
    expect(pagesOf(out)).toEqual([`${site.here}/long?page=2`, `${site.here}/loop`, `${site.here}/loop?page=2`])
  })
  it('is not asked for where it lies in a file', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'long.txt'), `カイは「一」と述べた。!next ${site.here}/long?page=2`)
      asked.length = 0
      expect(pagesOf((await read([folder])).out)).toEqual(['long.txt'])
      expect(asked).toEqual([])
    })())
})

it('two forms of one page are one page, and count once', () =>
  inFolder(async (folder) => {
    const ledger = ['--ledger', join(folder, 'ledger.sqlite'), '--format', 'json']
    const { out } = await iwaku(['add', `${site.here}/kiji/501.amp`, `${site.here}/kiji/501`, ...ledger, ...web()])
    expect(JSON.parse(out)).toMatchObject({ added: 1, known: 1 })
    const found = JSON.parse((await iwaku(['search', '橋', ...ledger])).out)
    expect([found.total, found.found[0].page.address]).toEqual([1, `${site.here}/kiji/501`])
  })())

it('a bare AMP address is the article that the page itself names, and counts once with it', () =>
  inFolder(async (folder) => {
    const ledger = ['--ledger', join(folder, 'ledger.sqlite'), '--format', 'json']
    await iwaku(['add', `${site.here}/amp/kiji/502`, `${site.here}/kiji/502`, ...ledger, ...web()], { readerModule: null })
    const found = JSON.parse((await iwaku(['search', '水門', ...ledger])).out)
    expect([found.total, found.found[0].page.address]).toEqual([1, `${site.here}/kiji/502`])
  })())
