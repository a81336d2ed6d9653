import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answer, packed, record } from '../intake/archive/build-warc.ts'
import { zip } from '../intake/archive/build-zip.ts'
import { inFolder, iwaku, spawnIwaku } from './run-in-test.ts'

const page = (title: string, says: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>ヨナス・アルヴェン外相は5日、「${says}」と述べた。</p>`

const SITE: Readonly<Record<string, [type: string, body: string]>> = {
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
}

let server: Server
let here: string
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (path === '/away') {
      response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
      return
    }
    const found = SITE[path.replace(/\?.*/, '')]
    if (!found) response.writeHead(404).end('no')
    else response.writeHead(200, { 'content-type': found[0] }).end(found[1].replaceAll('HERE', here))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const web = (): string[] => ['--allow-private', here.slice('http://'.length), '--pause', '0']
const read = (places: readonly string[], more: readonly string[] = web()) => iwaku(['read', ...places, '--format', 'ndjson', ...more])
const pagesOf = (out: string): string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { page: string }).page)

it('an address is read under its plain form', async () => {
  const { code, out } = await read([`${here}/a.html?utm_source=x#top`])
  expect([code, pagesOf(out)]).toEqual([0, [`${here}/a.html`]])
})

it('a feed gives its pages, each once and in its order, and tells of those that are not there', async () => {
  for (const place of ['/feed', '/opml']) {
    const { code, out, err } = await read([here + place])
    expect([code, pagesOf(out)]).toEqual([1, [`${here}/a.html`, `${here}/b`]])
    expect(err).toContain(`${here}/gone: the server says that there is no such page (404).`)
  }
})

it('a list of addresses gives its pages, as a file and from the web', async () => {
  const { out } = await read([`${here}/list.txt`])
  expect(pagesOf(out)).toEqual([`${here}/b`, `${here}/a.html`])
  await inFolder(async (folder) => {
    const list = join(folder, 'list.txt')
    writeFileSync(list, `# to read\n${here}/b\n${here}/b?utm_medium=y\n`)
    expect(pagesOf((await read([list])).out)).toEqual([`${here}/b`])
  })()
})

it('nothing goes out to where it must not, and with --no-fetch nothing at all', async () => {
  expect((await read([`${here}/a.html`], [])).err).toContain('no page is asked at port')
  expect((await read([`${here}/away`])).err).toContain('169.254.169.254 leads to 169.254.169.254, which is not on the public web')
  const before = asked.length
  const { code, err } = await read([`${here}/a.html`, 'http://iwaku.invalid/'], [...web(), '--no-fetch'])
  expect([code, asked.length]).toEqual([1, before])
  expect(err).toContain('nothing is fetched.\n  cure: Leave out --no-fetch.')
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
    expect(await add(`${here}/b`)).toMatch(/^1 pages added/)
    expect(await add(`${here}/list.txt`)).toMatch(/^1 pages added, 0 read anew, 1 there already/)
    const { out } = await iwaku(['export', '--ledger', ledger])
    const pages = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { address: string; seen: string; record: { title: string } })
    expect(pages.map(({ address, record }) => [address, record.title]).sort()).toEqual([
      [`${here}/a.html`, '港'],
      [`${here}/b`, '橋'],
    ])
    for (const { seen } of pages) expect(Date.now() - Date.parse(seen)).toBeLessThan(600_000)
  }),
  60_000,
)
