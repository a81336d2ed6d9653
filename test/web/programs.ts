import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join, resolve } from 'node:path'

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

/** The configuration of nginx that the documents tell, with other servers and another port. */
export function documentedProxy(folder: string, port: number, servers: readonly string[]): string {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/machines.md'), 'utf8')
  const [, upstream] = /(upstream iwaku \{[\s\S]*?\n\})/.exec(text) ?? []
  const [, server] =
    /(server \{\n\tlisten 443 ssl;[\s\S]*?\n\})/.exec(readFileSync(resolve(import.meta.dirname, '../../docs/sharing.md'), 'utf8')) ?? []
  if (upstream === undefined || server === undefined) throw new Error('the documents tell no configuration of nginx')
  const lines = servers.map((address) => `\tserver ${new URL(address).host};`).join('\n')
  const here = [
    upstream.replace(/(?:\tserver [^;]+;\n)+/, `${lines}\n`),
    server
      .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
      .replace(/\tssl_certificate.*\n/g, '')
      .replace('http://127.0.0.1:4189', 'http://iwaku'),
  ].join('\n')
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join('\n')
  return `daemon off;\nworker_processes 1;\npid ${join(folder, 'pid')};\nerror_log ${join(folder, 'log')};\nevents {}\nhttp {\naccess_log off;\n${paths}\n${here}\n}\n`
}

/** Ends a program that still runs. */
export const end = async (child: ChildProcess | undefined, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}
