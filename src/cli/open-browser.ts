import { spawn } from 'node:child_process'

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens an address in the reader's browser. Where there is none, nothing happens: the address was printed. */
export function openBrowser(address: string, platform: string = process.platform): void {
  const [program, ...words] = OPENERS[platform] ?? ['xdg-open']
  const child = spawn(program, [...words, address], { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}
