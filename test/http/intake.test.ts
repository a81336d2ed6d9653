import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Job, openFolder, openJobs, type Runner } from '#http'
import type { Answer } from '#question'
import { type Example, over, withExample } from './example.ts'

const says = (words: string): string => `<!doctype html><meta charset="utf-8"><p>アルヴェンは「${words}」と述べた。</p>`
const feed = (...paths: string[]): string =>
  `<rss version="2.0"><channel><title>町</title>${paths.map((path) => `<item><link>${here}${path}</link></item>`).join('')}</channel></rss>`

let here = ''
/** What stands where; a function answers by itself. */
const site = new Map<string, string | RequestListener>()
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url as string)
  const stands = site.get(request.url as string)
  if (typeof stands === 'function') stands(request, response)
  else response.writeHead(stands === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(stands)
})
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  PRIVATE.push(new URL(here).host)
})
afterAll(() => void server.close())
/** Filled when the port is known. */
const PRIVATE: string[] = []
const withSite = { allowPrivate: PRIVATE }

const started = async ({ ask }: Example, json: object): Promise<string> => {
  const response = await ask('/api/intake', { json })
  expect(response.status).toBe(202)
  return ((await response.json()) as { job: { id: string } }).job.id
}
const outcomes = ({ items }: Job) => items.map(({ name, state, pages }) => [name, state, pages.map((page) => page.state)])
const pagesIn = async ({ ask }: Example): Promise<number> =>
  ((await (await ask('/api/stats')).json()) as Extract<Answer, { kind: 'counts' }>).counts.pages
const refusal = async (response: Response): Promise<{ status: number; code: string }> =>
  (await response.json()) as { status: number; code: string }
const form = (parts: Readonly<Record<string, string | readonly File[]>>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(parts))
    if (typeof value === 'string') data.append(name, value)
    else for (const file of value) data.append(name, file)
  return data
}

it(
  'addresses become pages: a page, a feed with its pages, what is there already and what failed, each told',
  withExample(async (given) => {
    const before = await pagesIn(given)
    site.set('/a', says('港は開く'))
    site.set('/b', says('橋は開く'))
    site.set('/feed', feed('/a', '/b', '/c'))
    const id = await started(given, { addresses: [`${here}/a`, `${here}/feed`, `${here}/none`, `${here}/a`] })
    const job = await over(given, id)
    expect(job.state).toBe('done')
    const told = outcomes(job)
    expect(told.length).toBe(3)
    expect(told[2]).toEqual([`${here}/none`, 'failed', ['failed']])
    // whichever of the two came first has the page that both name
    expect(
      told
        .slice(0, 2)
        .flatMap(([, , states]) => states)
        .sort(),
    ).toEqual(['added', 'added', 'failed'])
    expect(await pagesIn(given)).toBe(before + 2)
    const again = await over(given, await started(given, { addresses: [`${here}/a`] }))
    expect(outcomes(again)).toEqual([[`${here}/a`, 'done', ['known']]])
    expect(await pagesIn(given)).toBe(before + 2)
    const response = await given.ask(`/api/intake/${id}`, { headers: { 'accept-language': 'en' } })
    const { job: shown } = (await response.json()) as { job: { pages: object; list: { pages: { trouble: { cure: string } | null }[] }[] } }
    expect(shown).toMatchObject({ over: true, items: 3, settled: 3, retry: true, pages: { added: 2, failed: 2 } })
    expect(shown.list[2]?.pages[0]?.trouble).toMatchObject({
      code: 'not_fetched',
      message: expect.stringContaining('404'),
      cure: expect.any(String),
    })
  }, withSite),
)

it(
  'only what failed is tried again',
  withExample(async (given) => {
    site.set('/good', says('門は開く'))
    site.set('/list', feed('/good', '/late'))
    site.delete('/late')
    const id = await started(given, { addresses: [`${here}/list`] })
    expect(outcomes(await over(given, id))).toEqual([[`${here}/list`, 'failed', ['added', 'failed']]])
    site.set('/late', says('駅は開く'))
    asked.length = 0
    expect((await given.ask(`/api/intake/${id}/retry`, { method: 'POST' })).status).toBe(202)
    const job = await over(given, id)
    expect(outcomes(job)).toEqual([[`${here}/list`, 'done', ['added', 'added']]])
    expect(asked.filter((path) => path !== '/robots.txt')).toEqual(['/late'])
    expect(await refusal(await given.ask(`/api/intake/${id}/retry`, { method: 'POST' }))).toMatchObject({
      status: 409,
      code: 'nothing_to_retry',
    })
  }, withSite),
)

it(
  'a text and files come in by multipart; their names are words and no places',
  withExample(async (given) => {
    const before = await pagesIn(given)
    const names = [
      '../../../etc/cron.d/x.html',
      'C:\\Windows\\con.html',
      `${'日本語'.repeat(120)}.txt`,
      '',
      '..',
      'a\u202Etxt.html',
      '記事.txt',
    ]
    const files = names.map((name, i) => new File([`${i}。アルヴェンは「${i}番目の橋」と述べた。`], name))
    const response = await given.ask('/api/intake', {
      method: 'POST',
      body: form({
        file: [...files, new File([], 'empty.txt')],
        text: 'リンデルは「貼り付けた」と述べた。',
        name: '覚え書き',
        published: '2031-05-06',
      }),
    })
    expect(response.status).toBe(202)
    const job = await over(given, ((await response.json()) as { job: { id: string } }).job.id)
    expect(job.items.map(({ name }) => name)).toEqual([
      'x.html',
      'con.html',
      expect.stringMatching(/^[日本語]{196}\.txt$/),
      expect.stringMatching(/^file-4$|^blob$/),
      'file-5',
      'atxt.html',
      '記事.txt',
      'empty.txt',
      '覚え書き',
    ])
    expect(job.items.map(({ pages: [page] }) => page?.state)).toEqual([...names.map(() => 'added'), 'failed', 'added'])
    expect(job.items[7]?.pages[0]?.trouble?.code).toBe('empty_document')
    expect(await pagesIn(given)).toBe(before + names.length + 1)
    const page = job.items[8]?.pages[0]
    const answer = (await (await given.ask(`/api/page/${page?.id}`)).json()) as Extract<Answer, { kind: 'page' }>
    expect(answer.page).toMatchObject({ address: '覚え書き', published: '2031-05-06' })
    // the one that failed is kept, for it may be tried again; nothing lies anywhere else
    expect(readdirSync(join(given.folder, 'ledger.sqlite.intake', job.id))).toEqual(['7'])
    expect(readdirSync(given.folder).filter((name) => !name.startsWith('ledger.sqlite'))).toEqual([])
  }),
)

it(
  'what is no address is refused at once, and no file of this machine is ever opened for it',
  withExample(async (given) => {
    const before = await pagesIn(given)
    const secret = join(given.folder, 'secret.txt')
    writeFileSync(secret, 'アルヴェンは「秘密だ」と述べた。')
    const addresses = [
      secret,
      `file://${secret}`,
      '-',
      'examples',
      'ftp://a.example/x',
      'javascript:alert(1)',
      '/etc/passwd',
      'HTTP://',
      'http://[',
      'http://192.0.2.1/',
      `${here}/a`,
      'http://user:pass@127.0.0.1/',
    ]
    const job = await over(given, await started(given, { addresses }))
    expect(job.items.map(({ state }) => state)).toEqual(addresses.map(() => 'failed'))
    expect(job.items.flatMap(({ pages }) => pages.map(({ trouble }) => trouble?.code))).toEqual(addresses.map(() => 'not_fetched'))
    expect(await pagesIn(given)).toBe(before)
    const dry = (await (await given.ask('/api/intake', { json: { addresses, dry: true } })).json()) as { dry: object }
    expect(dry.dry).toMatchObject({ addresses: addresses.length, refused: addresses.length, known: 0 })
    expect(JSON.stringify([await given.jobs.list(), dry])).not.toContain('user:pass')
  }),
)

it(
  'a dry run asks for robots.txt alone and changes nothing',
  withExample(async (given) => {
    site.set('/dry', says('水門は開く'))
    await over(given, await started(given, { addresses: [`${here}/dry`] }))
    asked.length = 0
    site.set('/robots.txt', 'User-agent: *\nDisallow: /closed')
    const dryOf = async (...addresses: string[]): Promise<object> =>
      (await (await given.ask('/api/intake', { json: { addresses, text: '文', dry: true } })).json()) as object
    const { dry } = (await dryOf(`${here}/dry?utm_source=x`, `${here}/other`, `${here}/closed/1`, 'ftp://a.example/')) as {
      dry: { items: { name: string; state: string; trouble: { code: string; message: string } | null }[] }
    }
    expect(dry).toMatchObject({ addresses: 4, known: 1, refused: 2, fresh: 1, unasked: 0, others: 1 })
    expect(dry.items.map(({ state }) => state)).toEqual(['known', 'new', 'refused', 'refused'])
    expect(dry.items[2]?.trouble?.message).toMatch(/robots\.txt/)
    expect(asked).toEqual(['/robots.txt'])
    expect((await given.jobs.list()).length).toBe(1)
    // a site that cannot tell lets nobody in
    site.set('/robots.txt', (_, response) => response.writeHead(503).end())
    expect(await dryOf(`${here}/other`)).toMatchObject({ dry: { refused: 1, fresh: 0 } })
    site.delete('/robots.txt')
  }, withSite),
)

it(
  'a page that brings the reader down costs itself and nothing else',
  withExample(async (given) => {
    const texts = ['一。アルヴェンは「橋」と述べた。', '!throw', '!exit', '二。アルヴェンは「港」と述べた。']
    const body = form({ file: texts.map((text, i) => new File([text], `${i}.txt`)) })
    const response = await given.ask('/api/intake', { method: 'POST', body })
    const job = await over(given, ((await response.json()) as { job: { id: string } }).job.id)
    expect(job.items.map(({ pages: [page] }) => page?.state)).toEqual(['added', 'failed', 'failed', 'added'])
  }),
)

it(
  'a job is stopped, and what was added stays',
  withExample(async (given) => {
    site.set('/quick', says('港は広い'))
    site.set('/never', () => undefined)
    const id = await started(given, { addresses: [`${here}/quick`, `${here}/never`] })
    for (let tries = 0; tries < 200 && (await given.jobs.get(id))?.items[0]?.state !== 'done'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await given.ask(`/api/intake/${id}`, { method: 'DELETE' })).status).toBe(200)
    server.closeAllConnections()
    const job = await over(given, id)
    expect(job.state).toBe('stopped')
    expect(outcomes(job)[0]).toEqual([`${here}/quick`, 'done', ['added']])
    expect(job.items[1]?.state).not.toBe('done')
    expect((await given.ask(`/api/intake/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await refusal(await given.ask(`/api/intake/${id}`))).toMatchObject({ status: 404, code: 'no_such_job' })
    expect(existsSync(join(given.folder, 'ledger.sqlite.intake', `${id}.json`))).toBe(false)
  }, withSite),
)

it(
  'a restart tells what became of jobs, and damaged files of them keep nobody from starting',
  withExample(async (given) => {
    const body = form({ file: [new File(['アルヴェンは「橋」と述べた。'], '一.txt'), new File(['!throw'], '二.txt')] })
    const response = await given.ask('/api/intake', { method: 'POST', body })
    const job = await over(given, ((await response.json()) as { job: { id: string } }).job.id)
    const folder = join(given.folder, 'copy')
    cpSync(`${given.path}.intake`, folder, { recursive: true })
    // as it lay there when the program was killed in the middle
    const path = join(folder, `${job.id}.json`)
    const running = {
      ...job,
      state: 'working',
      ended: null,
      items: job.items.map((item, i) => (i === 1 ? { ...item, state: 'working', pages: [] } : item)),
    }
    writeFileSync(path, JSON.stringify(running))
    writeFileSync(join(folder, '0123456789abcdef01234567.json'), '{"id":')
    writeFileSync(join(folder, 'README'), 'mine')
    const told: Job[] = []
    const runner: Runner = { run: () => Promise.resolve(null), ahead: () => Promise.resolve([]), close: () => Promise.resolve() }
    const jobs = openJobs({ book: openFolder(folder, new Date()), runner, now: () => new Date(), changed: (one) => told.push(one) })
    expect((await jobs.list()).map(({ id, state, items }) => [id, state, items.map((item) => item.state)])).toEqual([
      [job.id, 'interrupted', ['done', 'stopped']],
    ])
    expect((JSON.parse(readFileSync(path, 'utf8')) as Job).state).toBe('interrupted')
    expect((await jobs.retry(job.id))?.items.map(({ state }) => state)).toEqual(['done', 'waiting'])
    await jobs.close()
    expect(readFileSync(join(folder, 'README'), 'utf8')).toBe('mine')
  }),
)

it(
  'bad requests are refused whole, and leave no file behind',
  withExample(async (given) => {
    const { ask, path: ledger } = given
    const send = async (init: Parameters<typeof ask>[1]) => refusal(await ask('/api/intake', init))
    expect(await send({ json: {} })).toMatchObject({ status: 400, code: 'nothing_given' })
    expect(await send({ json: { text: ' \n' } })).toMatchObject({ code: 'nothing_given' })
    expect(await send({ json: { addresses: Array.from({ length: 1001 }, (_, i) => `http://a.example/${i}`) } })).toMatchObject({
      code: 'bad_parameter',
    })
    expect(await send({ json: { text: '文', published: '2031-02-30' } })).toMatchObject({ code: 'bad_parameter' })
    expect(await send({ json: { text: 'a'.repeat(9 * 1024 * 1024) } })).toMatchObject({ status: 413, code: 'too_long' })
    expect(await send({ method: 'POST', body: 'text=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).toMatchObject({
      status: 415,
    })
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
    for (const body of [
      '',
      '--x\r\n',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
      'no boundary at all',
    ])
      expect([400, 413]).toContain((await send({ method: 'POST', body, headers: multipart })).status)
    const many = form({ file: Array.from({ length: 501 }, (_, i) => new File([String(i)], `${i}.txt`)) })
    expect(await send({ method: 'POST', body: many })).toMatchObject({ status: 413, code: 'too_many_files' })
    expect(await send({ json: { text: '文' }, headers: { origin: 'https://evil.example' } })).toMatchObject({ status: 403 })
    expect(await send({ method: 'POST', body: form({ text: '文' }), headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({
      status: 403,
    })
    expect(readdirSync(`${ledger}.intake`)).toEqual([])
    for (const id of ['..', '%2e%2e%2f', 'ledger.sqlite', '0'.repeat(24), 'x'.repeat(5000)])
      expect((await ask(`/api/intake/${id}`, { method: 'DELETE' })).status).toBeGreaterThanOrEqual(404)
    expect(existsSync(ledger)).toBe(true)
  }),
)
