import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { permissionsOf } from '../../../src/intake/fetch/permissions.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function site(answer: RequestListener, name = '127.0.0.1'): Promise<{ host: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { host: `${name}:${(server.address() as AddressInfo).port}`, asked }
}

const options = (...hosts: string[]) => ({ userAgent: 'iwaku/0', allowPrivate: hosts, spacing: 0 })

it('each site is asked once for its robots.txt, and for nothing else', async () => {
  const one = await site((_, response) => response.end('User-agent: iwaku\nDisallow: /closed\nUser-agent: *\nDisallow: /'))
  const other = await site((_, response) => response.writeHead(404).end())
  const said = await permissionsOf(
    [`http://${one.host}/a`, `http://${one.host}/closed/b`, `http://${other.host}/a`, `http://${one.host}/c`],
    options(one.host, other.host),
  )
  expect(said).toEqual([
    { state: 'permitted' },
    { state: 'refused', because: { code: 'robots', host: one.host.split(':')[0], line: 2 } },
    { state: 'permitted' },
    { state: 'permitted' },
  ])
  expect([one.asked, other.asked]).toEqual([['/robots.txt'], ['/robots.txt']])
})

it('a site that does not answer in time holds up no other', async () => {
  // two ports of one host would wait for each other
  const slow = await site(() => undefined, 'localhost')
  const quick = await site((_, response) => response.end(''))
  const said = await permissionsOf([`http://${slow.host}/a`, `http://${quick.host}/a`], options(slow.host, quick.host), 2000)
  expect(said).toEqual([{ state: 'unasked' }, { state: 'permitted' }])
})

it('what is not to be asked is refused, and offline everything is', async () => {
  const inside = await site((_, response) => response.end(''))
  expect(await permissionsOf(['http://127.0.0.1/'], options())).toMatchObject([{ state: 'refused', because: { code: 'blocked-address' } }])
  expect(await permissionsOf([`http://${inside.host}/`], { ...options(inside.host), offline: true })).toEqual([
    { state: 'refused', because: { code: 'offline' } },
  ])
  expect(inside.asked).toEqual([])
})
