import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { answer, type Behaviour, endless, openHostile, raw, redirect } from './hostile-server.ts'

const page = Buffer.from('<p>水門は閉じたままである。</p>'.repeat(2000))
const OFTEN: Record<string, Behaviour> = {
  '/page': answer(200, page),
  '/packed': answer(200, gzipSync(page), { 'Content-Encoding': 'gzip' }),
  '/endless-headers': endless('HTTP/1.1 200 OK\r\n', Buffer.from(`X: ${'y'.repeat(1000)}\r\n`)),
  '/wrong': answer(200, page, { 'Content-Encoding': 'br' }),
  '/short': raw('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this'),
  '/garbage': raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
  '/reset': (socket) => socket.resetAndDestroy(),
  '/inside': redirect('http://169.254.169.254/'),
  '/loop': redirect('/loop'),
  '/moved': redirect('/page'),
  '/gone': answer(410, 'gone'),
  '/down': answer(500, 'down'),
  '/no-http': raw('220 mail'),
}
/** Those that cost most, or take long; each asked for twelve times, all at the beginning. */
const SELDOM: Record<string, Behaviour> = {
  '/silent': () => undefined,
  '/large': answer(200, Buffer.alloc(8_000_000, '橋')),
  '/endless': endless('HTTP/1.1 200 OK\r\n\r\n', Buffer.alloc(1 << 16)),
  '/bomb': answer(200, gzipSync(Buffer.alloc(200_000_000), { level: 9 }), { 'Content-Encoding': 'gzip' }),
}

/** Writes the fetcher and the program that asks as the JavaScript that users have: Node.js takes 40 MB to read TypeScript. */
function writeProgram(folder: string): string {
  const root = join(import.meta.dirname, '../../..')
  for (const part of ['src/intake/fetch', 'test/intake/fetch']) {
    mkdirSync(join(folder, part), { recursive: true })
    for (const name of readdirSync(join(root, part)).filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts'))) {
      const source = stripTypeScriptTypes(readFileSync(join(root, part, name), 'utf8'))
      writeFileSync(join(folder, part, name.replace(/ts$/, 'mjs')), source.replace(/(from '\.[^'\n]*)\.ts'/g, "$1.mjs'"))
    }
  }
  return join(folder, 'test/intake/fetch/mixed-requests.mjs')
}

it('a thousand mixed requests are survived within 300 MB, each with its outcome', async () => {
  const often = Object.keys(OFTEN)
  const paths = Object.keys(SELDOM).flatMap((path) => Array<string>(12).fill(path))
  while (paths.length < 1000) paths.push(often[paths.length % often.length] as string)
  const server = await openHostile({ ...OFTEN, ...SELDOM })
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-mixed-'))
  const program = spawn(process.env.IWAKU_NODE ?? process.execPath, [writeProgram(folder), String(server.port)])
  program.stdin.end(paths.join('\n'))
  const [told, trouble] = await Promise.all([text(program.stdout), text(program.stderr)])
  await server.close()
  rmSync(folder, { recursive: true })
  expect(trouble).toBe('')
  const { counts, peak } = JSON.parse(told) as { counts: Record<string, number>; peak: number }
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(1000)
  expect(Object.keys(counts).sort()).toEqual([
    '/bomb ratio',
    '/down status',
    '/endless too-large',
    '/endless-headers too-large',
    '/garbage protocol',
    '/gone gone',
    '/inside blocked-address',
    '/large page',
    '/loop redirect-loop',
    '/moved page',
    '/no-http protocol',
    '/packed page',
    '/page page',
    '/reset reset',
    '/short incomplete',
    '/silent timeout',
    '/wrong encoding',
  ])
  console.log(`the most memory used: ${Math.round(peak)} MB`)
  expect(peak).toBeLessThan(300)
}, 120_000)
