import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '#desk'
import { type Observed, openAccounts, openLog, redacted, Team } from '#http'
import { openQueue, type Queue } from '#ledger'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { hasPostgres, startServer, WHY } from '../../scripts/postgres-server.ts'
import { FAKE_BIN } from '../cli/run-in-test.ts'
import { type Example, examplesLedger, openExample } from './example.ts'

const folder = mkdtempSync(join(tmpdir(), 'iwaku-operation-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('probes', () => {
  const pages = { 'https://pages.example/a.txt': 'ドレイク国防相は「橋には触れない」と述べた。' }
  let example: Example
  let seen: Observed[] = []
  let stopping = false
  beforeAll(async () => {
    const team = new Team({ accounts: await openAccounts(join(folder, 'accounts.sqlite')), now: () => new Date(), behindProxy: false })
    const observers = [{ began: () => undefined, ended: (one: Observed) => void seen.push(one) }]
    example = await openExample(pages, { team, observers, stopping: () => stopping })
    return () => example.close()
  })

  it.each([
    ['/health', { status: 'alive' }],
    ['/ready', { status: 'ready' }],
  ])('%s answers anybody, under any name, and says nothing of the ledger', async (path, body) => {
    const answer = await example.app.request(`http://10.1.2.3:4189${path}`)
    expect([answer.status, await answer.json()]).toEqual([200, body])
    expect((await example.app.request('http://10.1.2.3:4189/api/stats')).status).toBe(421)
    expect((await example.ask('/api/stats')).status).toBe(401)
  })

  it('/ready is 503 while the server ends; /health stays', async () => {
    stopping = true
    const answer = await example.ask('/ready', { headers: { 'accept-language': 'ja' } })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'not_ready', title: 'いまは答えられません（stopping）。', status: 503 })
    expect((await example.ask('/health')).status).toBe(200)
    stopping = false
  })

  it.each([
    ['is missing', null, 'ledger_missing'],
    ['is something else', 'no ledger at all', 'ledger_foreign'],
  ])('/ready is 503 where the ledger %s, and does not say where it is', async (_, content, code) => {
    const path = join(folder, `${code}.sqlite`)
    if (content !== null) writeFileSync(path, content)
    const desk = openDesk({ ledger: path, workers: 1, limit: 5000, waiting: 5 })
    // the thread is there: what is looked at is the ledger
    await desk.do({ kind: 'ready' })
    const broken = await openExample(pages, { desk })
    const answer = await broken.ask('/ready')
    const text = await answer.text()
    expect([answer.status, JSON.parse(text).title]).toEqual([503, `The server cannot answer now (${code}).`])
    expect(text).not.toContain(path)
    await Promise.all([desk.close(), broken.close()])
  })

  it('a problem carries the id that the observers see; one that the proxy gave is kept', async () => {
    seen = []
    const own = await example.ask('/api/nothing?q=ひみつ')
    const given = await example.ask('/api/nothing', { headers: { 'x-request-id': 'proxy-0001' } })
    const bad = await example.ask('/api/nothing', { headers: { 'x-request-id': '"} injected' } })
    const ids = await Promise.all([own, given, bad].map(async (one) => ((await one.json()) as { request: string }).request))
    expect(ids).toEqual(seen.map(({ id }) => id))
    expect(ids).toEqual([own, given, bad].map(({ headers }) => headers.get('x-request-id')))
    expect(ids).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), 'proxy-0001', expect.stringMatching(/^[0-9a-f-]{36}$/)])
    expect(seen[0]).toMatchObject({ method: 'GET', status: 401, code: 'not_signed_in' })
    expect(JSON.stringify(seen)).not.toContain('ひみつ')
  })
})

describe('the log', () => {
  const request: Observed = {
    id: 'abc-12345',
    method: 'GET',
    route: '/api/search',
    probe: false,
    status: 200,
    began: Date.UTC(2031, 6, 1),
    milliseconds: 12.345,
    bytes: 100,
    scheme: 'http',
    version: '1.1',
    parent: null,
    code: null,
    reason: null,
  }
  const lineOf = (format: 'text' | 'json', more: Partial<Observed> = {}): string => {
    let line = ''
    openLog(format, (text) => (line += text)).ended({ ...request, ...more })
    return line
  }

  it('has a line a request', () => {
    expect(lineOf('text')).toBe('2031-07-01T00:00:00.000Z 200 GET /api/search 12.3 ms 100 B abc-12345\n')
    expect(JSON.parse(lineOf('json'))).toEqual({
      time: '2031-07-01T00:00:00.000Z',
      level: 'info',
      id: 'abc-12345',
      method: 'GET',
      route: '/api/search',
      status: 200,
      milliseconds: 12.3,
      bytes: 100,
    })
    expect(lineOf('json', { probe: true })).toBe('')
    expect(JSON.parse(lineOf('json', { probe: true, status: 503, code: 'not_ready' }))).toMatchObject({ level: 'error', code: 'not_ready' })
  })

  it('has the reason of a fault in one line, without secrets', () => {
    const reason = 'connect to postgres://iwaku:pa55word@db.example/iwaku failed\nat line 2'
    expect(lineOf('text', { status: 500, code: 'failed', reason })).toMatch(
      / failed: connect to postgres:\/\/…@db\.example\/iwaku failed at line 2\n$/,
    )
    expect(lineOf('json', { status: 500, code: 'failed', reason })).not.toContain('pa55word')
  })

  it.each([
    ['postgres://a:b@h/d?sslkey=x', 'postgres://…@h/d?…'],
    ['GET /api/search?q=停戦&token=1 failed', 'GET /api/search?… failed'],
    ['https://kai.example/a?b=c#d, and more', 'https://kai.example/a?… and more'],
    ['Authorization: Bearer abc.def', 'Authorization: … …'],
    [`session iws_${'a'.repeat(43)} ended`, 'session … ended'],
    ['password=hunter2 given', 'password=… given'],
    ['SQLITE_BUSY: database is locked', 'SQLITE_BUSY: database is locked'],
  ])('%s → %s', (text, expected) => expect(redacted(text)).toBe(expected))
})

interface Program {
  readonly child: ChildProcess
  readonly port: number
  readonly out: () => string
}

/** Says on standard error whatever of OpenTelemetry is loaded. */
const TELLS_LOADS = `data:text/javascript,${encodeURIComponent(
  "import { registerHooks } from 'node:module'; registerHooks({ resolve: (name, context, next) => { if (name.startsWith('@opentelemetry/')) process.stderr.write('loads ' + name + '\\n'); return next(name, context) } })",
)}`

async function start(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Program> {
  const ledger = join(folder, `${Math.random()}.sqlite`)
  copyFileSync(await examplesLedger(), ledger)
  return startOn(ledger, words, environment)
}

async function startOn(ledger: string, words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Program> {
  const child = spawn(
    process.execPath,
    [...FROM_SOURCE, '--import', TELLS_LOADS, FAKE_BIN, 'serve', '--port', '0', '--ledger', ledger, ...words],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C', ...environment },
    },
  )
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => (told += String(piece)))
  for (;;) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(told)?.[1]
    if (port !== undefined) return { child, port: Number(port), out: () => told }
    if (child.exitCode !== null) throw new Error(told)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** A collector that keeps what it is sent. */
async function collector(): Promise<{ address: string; sent: { path: string; body: string }[]; close: () => void }> {
  const sent: { path: string; body: string }[] = []
  const server = createServer((asked, answer) => {
    let body = ''
    asked.on('data', (piece) => (body += String(piece)))
    asked.on('end', () => {
      sent.push({ path: asked.url ?? '', body })
      answer.setHeader('content-type', 'application/json')
      answer.end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, close: () => server.close() }
}

interface Attribute {
  readonly key: string
  readonly value: Readonly<Record<string, unknown>>
}
interface Metric {
  readonly name: string
  readonly sum?: { readonly dataPoints: readonly unknown[] }
  readonly gauge?: { readonly dataPoints: readonly unknown[] }
  readonly histogram?: { readonly dataPoints: readonly unknown[] }
}
/** Gives what was measured last, by its name. */
function pointsOf(sent: readonly { readonly path: string; readonly body: string }[]): (name: string) => unknown {
  const last = sent.findLast(({ path }) => path === '/v1/metrics')?.body ?? '{}'
  const metrics: readonly Metric[] = JSON.parse(last).resourceMetrics[0].scopeMetrics[0].metrics
  return (name) => {
    const metric = metrics.find((one) => one.name === name)
    return (metric?.gauge ?? metric?.sum ?? metric?.histogram)?.dataPoints[0]
  }
}
const valuesOf = (attributes: readonly Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

describe('the server as a program', () => {
  it('finishes what runs when it is told to end, takes nothing new, and ends with 0; without being asked to it logs and loads nothing', async () => {
    const { child, port, out } = await start([])
    const body = JSON.stringify({ kind: 'topic', name: '話題', other: '別名' })
    const running = request({
      port,
      path: '/api/decisions',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' },
    })
    // its head is there when the server says to go on
    running.flushHeaders()
    await once(running, 'continue')
    running.write(body.slice(0, 5))
    child.kill('SIGTERM')
    const ended = once(child, 'exit')
    for (let open = true; open; )
      open = await fetch(`http://127.0.0.1:${port}/health`).then(
        () => true,
        () => false,
      )
    const answered = once(running, 'response')
    running.end(body.slice(5))
    const [answer] = await answered
    answer.resume()
    expect(answer.statusCode).toBe(201)
    expect(await ended).toEqual([0, null])
    expect(out()).not.toMatch(/loads|GET|POST/)
  })

  it('logs, traces and measures without a word of what was asked', async () => {
    const { address, sent, close } = await collector()
    const { child, port, out } = await start(['--log', 'json'], {
      OTEL_EXPORTER_OTLP_ENDPOINT: address,
      OTEL_METRIC_EXPORT_INTERVAL: '60000',
      OTEL_SERVICE_NAME: 'iwaku-test',
    })
    const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers })
    const word = encodeURIComponent('停戦')
    await (await ask(`/api/search?q=${word}`, { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' })).arrayBuffer()
    const missing = await ask('/api/page/ffff')
    const { request: id } = (await missing.json()) as { request: string }
    await (await ask('/ready')).text()
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    close()

    const lines = out()
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
    expect(lines).toMatchObject([
      { method: 'GET', route: '/api/search', status: 200, level: 'info', bytes: expect.any(Number) },
      { id, method: 'GET', route: '/api/page/:id', status: 404, level: 'warning', code: 'no_such_page' },
    ])
    expect(lines[0].bytes).toBeGreaterThan(300)

    const of = (path: string): string => sent.flatMap((one) => (one.path === path ? [one.body] : [])).at(-1) ?? '{}'
    const { resourceSpans } = JSON.parse(of('/v1/traces'))
    expect(valuesOf(resourceSpans[0].resource.attributes)).toMatchObject({ 'service.name': 'iwaku-test' })
    const spans = resourceSpans[0].scopeSpans[0].spans
    expect(spans).toHaveLength(2)
    expect(spans[0]).toMatchObject({
      name: 'GET /api/search',
      kind: 2,
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentSpanId: 'b7ad6b7169203331',
    })
    expect(valuesOf(spans[1].attributes)).toMatchObject({
      'http.request.method': 'GET',
      'http.route': '/api/page/:id',
      'http.response.status_code': 404,
      'url.scheme': 'http',
      'iwaku.request.id': id,
    })

    const pointOf = pointsOf(sent)
    expect(pointOf('http.server.request.duration')).toMatchObject({ count: 1 })
    expect(pointOf('http.server.active_requests')).toMatchObject({ asInt: 0 })
    const counted = (name: string): number => (pointOf(name) as { asInt: number }).asInt
    expect(counted('iwaku.ledger.pages')).toBeGreaterThan(5)
    expect(counted('iwaku.ledger.attributions')).toBeGreaterThan(20)
    expect([counted('iwaku.desk.queue'), counted('iwaku.desk.threads.busy')]).toEqual([0, expect.any(Number)])
    for (const text of [out(), ...sent.map(({ body }) => body)]) {
      expect(text).not.toContain(word)
      expect(text).not.toContain('停戦')
      expect(text).not.toContain('ffff')
    }
  })

  it.skipIf(!hasPostgres)(
    `measures the queue of a ledger in a database${WHY}`,
    async () => {
      const database = startServer()
      try {
        const ledger = database.ledger('measured')
        const queue = (await openQueue(ledger, { create: true, ledger: true })) as Queue
        const page = { contentType: null, seen: null, published: null, given: null }
        queue.put([1, 2, 3].map((i) => ({ ...page, name: `${i}.txt`, bytes: Buffer.from(`${i}`) })))
        const [taken] = queue.take('one', { most: 1, lease: 60, attempts: 5 })
        expect(taken?.attempts).toBe(1)
        const { address, sent, close } = await collector()
        const { child } = await startOn(ledger, [], {
          OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: `${address}/v1/metrics`,
          OTEL_METRIC_EXPORT_INTERVAL: '2000',
          XDG_DATA_HOME: folder,
        })
        await expect.poll(() => sent.some(({ body }) => body.includes('iwaku.queue.workers')), { timeout: 100_000 }).toBe(true)
        child.kill('SIGTERM')
        await once(child, 'exit')
        close()
        queue.close()
        const pointOf = pointsOf(sent)
        const told = ['waiting', 'later', 'held', 'dead', 'workers'].map((name) => pointOf(`iwaku.queue.${name}`))
        expect(told).toMatchObject([2, 0, 1, 0, 1].map((asInt) => ({ asInt })))
      } finally {
        database.stop()
      }
    },
    120_000,
  )
})
