/** Asks a server how it is until its input ends, and prints each time the moment (milliseconds) and what it answered: `prober.ts ADDRESS`. */
import { setTimeout as wait } from 'node:timers/promises'

let ended = false
process.stdin.on('end', () => {
  ended = true
})
process.stdin.resume()
const status = async (path: string): Promise<number> => {
  try {
    return (await fetch(`${process.argv[2]}${path}`, { signal: AbortSignal.timeout(30_000) })).status
  } catch {
    return 0
  }
}
while (!ended) {
  const health = await status('/health')
  const [ready, read] = [await status('/ready'), await status('/api/stats')]
  process.stdout.write(`${JSON.stringify({ at: Date.now(), health, ready, read })}\n`)
  await wait(300)
}
