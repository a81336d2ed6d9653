import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { createServer } from 'node:tls'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN, type Ran } from '../cli/run-in-test.ts'

/** Speaks TLS in front of a server that does not, as proxies do; on loopback, by the name `localhost`. */
export async function encryptedFront(
  behind: URL,
  certificate: { readonly key: string; readonly cert: string },
): Promise<{ readonly port: number; readonly address: string; readonly close: () => void }> {
  const front = createServer(certificate, (socket) => {
    const inner = connect(Number(behind.port), behind.hostname)
    for (const [one, other] of [
      [socket, inner],
      [inner, socket],
    ] as const)
      one.pipe(other).on('error', () => one.destroy())
  })
  await new Promise<void>((resolve) => front.listen(0, 'localhost', resolve))
  const { port, address } = front.address() as AddressInfo
  return { port, address: address.includes(':') ? `[${address}]` : address, close: () => front.close() }
}

/** Runs the command line as a process of its own: some of what it goes by is read when Node begins. */
export async function iwakuProcess(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> {
  const child = spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', ...environment },
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out, err, code: code as number }
}
