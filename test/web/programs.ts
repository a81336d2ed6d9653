import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

export const NGINX = '/usr/sbin/nginx'
export const CADDY = '/usr/bin/caddy'

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** What a program prints until it tells what is looked for. */
export async function untilTold(child: ChildProcess, wanted: RegExp): Promise<string> {
  let words = ''
  for await (const piece of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    words += String(piece)
    const [found] = wanted.exec(words) ?? []
    if (found) return found
  }
  throw new Error(`it says ${words}`)
}
