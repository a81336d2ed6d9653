/**
 * How close fetching comes to the polite minimum: `npm run bench:fetch [-- addresses hosts]`.
 * A server on loopback, a program of its own, answers each question after 50 ms. The polite minimum is what one request at a time for each host
 * takes, all hosts side by side: 50 ms for each page and for robots.txt, and the pause between two of them. What is more is ours (and
 * the timers', which ring up to 1 ms late).
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openFetcher, userAgentOf } from '../src/intake/fetch/index.ts'
import { fakeEdge } from '../test/intake/fetch/hostile-server.ts'

const DELAY = 50
const RUNS = 3

if (process.argv[2] === 'serve') serve()
else await bench(Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 20))

function serve(): void {
  const page = `<!doctype html><title>橋</title>${'<p>水門は閉じたままである。</p>'.repeat(500)}`
  const server = createServer(({ url }, response) => {
    setTimeout(() => response.writeHead(url === '/robots.txt' ? 404 : 200).end(page), DELAY)
  })
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
}

async function bench(addresses: number, hosts: number): Promise<void> {
  const server = spawn(process.execPath, ['--conditions=source', import.meta.filename, 'serve'], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const port = await new Promise<number>((told) => server.stdout.once('data', (line) => told(Number(line))))
    for (const spacing of [0, 100]) {
      const perHost = Math.ceil(addresses / hosts)
      const minimum = (perHost + 1) * DELAY + perHost * spacing
      const runs: { wall: number; cpu: number }[] = []
      for (let i = 0; i < RUNS; i++) runs.push(await run(port, addresses, hosts, spacing))
      const wall = median(runs.map((one) => one.wall))
      const cpu = median(runs.map((one) => one.cpu))
      console.log(
        `${addresses} addresses at ${hosts} hosts, ${spacing} ms between requests: ${(wall / 1000).toFixed(2)} s, ` +
          `${(wall / minimum).toFixed(2)} times the polite minimum of ${(minimum / 1000).toFixed(2)} s; ${(cpu / addresses).toFixed(2)} ms of CPU a page`,
      )
    }
  } finally {
    server.kill()
  }
}

async function run(port: number, addresses: number, hosts: number, spacing: number): Promise<{ wall: number; cpu: number }> {
  const { resolve, dial } = fakeEdge(port)
  const fetcher = openFetcher({ userAgent: userAgentOf('0.1.0', null), spacing, hostsAtOnce: hosts, edge: { resolve, dial } })
  const start = performance.now()
  const before = process.cpuUsage()
  const all = Array.from({ length: addresses }, (_, i) => fetcher.page(`http://h${i % hosts}.example.com/${i}`))
  const pages = (await Promise.all(all)).filter(({ kind }) => kind === 'page').length
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  await fetcher.stop()
  if (pages !== addresses) throw new Error(`${addresses - pages} pages did not come`)
  return { wall, cpu: (user + system) / 1000 }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}
