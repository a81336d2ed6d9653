import type { Ledger } from '#ledger'
import { makeMcp } from './server.ts'

export { makeMcp } from './server.ts'

/** Speaks the Model Context Protocol on standard input and output until the other side is gone. */
export async function serveMcp(ledger: Ledger, version: string): Promise<void> {
  const [server, { StdioServerTransport }] = await Promise.all([
    makeMcp(ledger, version),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
  ])
  const gone = new Promise<void>((resolve) => {
    server.server.onclose = resolve
    process.stdin.once('end', resolve)
    process.stdin.once('close', resolve)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.connect(new StdioServerTransport())
  await gone
  await server.close()
}
