/**
 * Asks a server on loopback as it is told: `node mixed-requests.ts PORT < paths`, a path a line, sixteen hosts at once and with the limits
 * of size that hold for users. Prints as JSON what came of them and the most memory that was used, in MB. It is a program of its own, so
 * that nothing but the fetcher counts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fakeEdge, quickClock, testFetcher } from './hostile-server.ts'

const port = Number(process.argv[2])
const paths = readFileSync(0, 'utf8').split('\n')
const fetcher = testFetcher({ ...fakeEdge(port), clock: quickClock() }, { limits: { headers: 6000 } })
const counts: Record<string, number> = {}
await Promise.all(
  paths.map(async (path, i) => {
    const result = await fetcher.page(`http://h${i % 50}.example.com${path}?${i}`)
    const what = `${path} ${'because' in result ? result.because.code : result.kind}`
    counts[what] = (counts[what] ?? 0) + 1
  }),
)
await fetcher.stop()
console.log(JSON.stringify({ counts, peak: mostMemory() }))

/** Not `resourceUsage`: on Linux a program inherits that figure from the one that started it. */
function mostMemory(): number {
  const own = existsSync('/proc/self/status') ? /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  return own === undefined ? process.resourceUsage().maxRSS / 1024 : Number(own) / 1024
}
