import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { fakeEdge, quickClock, testFetcher } from './hostile-server.ts'

interface Taken {
  readonly request: IncomingMessage
  readonly body: string
}

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A server that takes what is sent to it and answers so. */
async function setUp(status: number, headers: Record<string, string> = {}) {
  const taken: Taken[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      taken.push({ request, body })
      response.writeHead(status, headers).end('thank you')
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const edge = {
    ...fakeEdge((server.address() as AddressInfo).port, { 'inner.example.com': { ips: ['10.0.0.1'] } }),
    clock: quickClock(),
  }
  const fetcher = testFetcher(edge, {})
  open.push(fetcher.stop, () => new Promise((done) => server.close(done)))
  const send = (host = 'hooks.example.com') =>
    fetcher.send(`http://${host}/in?key=k`, {
      body: Buffer.from('{"橋":1}'),
      headers: { 'content-type': 'application/json', 'webhook-id': 'm1' },
    })
  return { taken, send, edge }
}

it('what is sent comes whole, with its headers, and robots.txt is not asked', async () => {
  const { taken, send } = await setUp(204)
  expect(await send()).toMatchObject({ kind: 'sent', status: 204 })
  expect(taken).toHaveLength(1)
  const [{ request, body }] = taken as [Taken]
  expect([request.method, request.url, body]).toEqual(['POST', '/in?key=k', '{"橋":1}'])
  expect(request.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '9', 'webhook-id': 'm1' })
})

it.each([400, 410, 429, 500, 503])('what is answered with %i was not taken, and is not sent again by itself', async (status) => {
  const { taken, send } = await setUp(status, { 'retry-after': '7' })
  expect(await send()).toMatchObject({ kind: 'failed', because: { code: 'status', status }, retryAfter: 7000 })
  expect(taken).toHaveLength(1)
})

it.each([301, 302, 307, 308])('nobody is led elsewhere with it (%i)', async (status) => {
  const { taken, send } = await setUp(status, { location: 'http://elsewhere.example.com/' })
  expect(await send()).toMatchObject({ kind: 'failed', because: { code: 'status', status } })
  expect(taken).toHaveLength(1)
})

it('it goes to no private address', async () => {
  const { taken, send, edge } = await setUp(204)
  expect(await send('inner.example.com')).toMatchObject({ kind: 'refused', because: { code: 'blocked-address', ip: '10.0.0.1' } })
  expect(await send('127.0.0.1')).toMatchObject({ kind: 'refused', because: { code: 'blocked-address' } })
  expect(taken).toEqual([])
  expect(edge.resolved).not.toContain('hooks.example.com')
})
