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
/** What was answered last: a question that waits for a server which is gone must not keep the others from being asked. */
let read: number | null = null
const reading = (async (): Promise<void> => {
  for (; !ended; await wait(300)) read = await status('/api/stats')
})()
for (; !ended; await wait(300)) {
  const health = await status('/health')
  const ready = await status('/ready')
  if (read !== null) process.stdout.write(`${JSON.stringify({ at: Date.now(), health, ready, read })}\n`)
}
await reading
