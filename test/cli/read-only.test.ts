import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { QUARREL } from '../ledger/entries.ts'
import { withLedger } from '../ledger/on-disk.ts'
import { FAKE_BIN, inFolder, iwaku } from './run-in-test.ts'

/** Whoever may do everything is stopped by no permission: then somebody else does it. */
const OTHER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', HOME: '/' }
const run = (words: readonly string[]) =>
  spawnSync(process.execPath, [...FROM_SOURCE, FAKE_BIN, ...words], { encoding: 'utf8', timeout: 30_000, env, ...OTHER })
/** Not where nobody else may read the sources. */
const can = run(['--version']).status === 0

/** A folder with a ledger in which nothing may be written; with `log`, its last page stands in the log alone. */
async function locked(folder: string, log: 'log' | 'empty log' | 'no log'): Promise<string> {
  const [made, place] = [join(folder, 'made.sqlite'), join(folder, 'locked')]
  mkdirSync(place)
  const file = join(place, 'ledger.sqlite')
  await withLedger(made, (ledger) => {
    ledger.add(QUARREL.slice(0, 2))
    // somebody else has it open, and so nothing goes from the log into the file
    const other = new DatabaseSync(made)
    other.exec('begin')
    other.prepare('select count(*) from page').get()
    ledger.add(QUARREL.slice(2))
    if (log === 'log') for (const part of ['', '-wal']) copyFileSync(`${made}${part}`, `${file}${part}`)
    other.close()
  })
  if (log !== 'log') copyFileSync(made, file)
  if (log === 'empty log') copyFileSync('/dev/null', `${file}-wal`)
  chmodSync(folder, 0o755)
  for (const name of readdirSync(place)) chmodSync(join(place, name), 0o444)
  chmodSync(place, 0o555)
  return file
}

describe.skipIf(!can)(`a ledger that may not be written${can ? '' : ' (SKIPPED: nobody else may read the sources here)'}`, () => {
  it.each(['log', 'empty log', 'no log'] as const)('is looked at and asked, with %s beside it', (log) =>
    inFolder(async (folder) => {
      const file = await locked(folder, log)
      const before = readdirSync(join(folder, 'locked'))
      const doctor = run(['doctor', '--ledger', file, '--lang', 'en'])
      expect([doctor.stdout, doctor.stderr, doctor.status]).toEqual([
        expect.stringMatching(/pages {9}3\n[\s\S]*the file, rows, index of words, pages\nNothing is wrong with this ledger/),
        '',
        0,
      ])
      expect(run(['stats', '--ledger', file, '--format', 'json']).stdout).toContain('"pages": 3')
      expect(readdirSync(join(folder, 'locked'))).toEqual(before)
      chmodSync(join(folder, 'locked'), 0o755)
    })(),
  )
  it(
    'is served, says so, and refuses what would be written',
    inFolder(async (folder) => {
      const file = await locked(folder, 'no log')
      const child = spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, 'serve', '--port', '0', '--ledger', file], { env, ...OTHER })
      try {
        const told = await new Promise<string>((resolve, reject) => {
          let said = ''
          const hear = (piece: Buffer): void => {
            said += String(piece)
            if (said.includes('cannot be written here')) resolve(said)
          }
          child.stdout.on('data', hear)
          child.stderr.on('data', hear)
          child.once('exit', () => reject(new Error(said)))
        })
        const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0] as string
        const asked = await fetch(`${origin}/api/stats`)
        expect(await asked.json()).toMatchObject({ counts: { pages: 3 } })
        const send = (path: string, body: object) =>
          fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
        for (const path of ['/api/decisions', '/api/decisions/x/undo', '/api/intake', '/api/watched']) {
          const refused = await send(path, {})
          expect([path, refused.status, await refused.json()]).toMatchObject([path, 403, { code: 'read_only', cure: expect.any(String) }])
        }
      } finally {
        child.removeAllListeners('exit')
        child.kill('SIGKILL')
        chmodSync(join(folder, 'locked'), 0o755)
      }
    }),
    30_000,
  )
})

describe('a ledger that is not there', () => {
  it(
    'is not made by serving a wrong path',
    inFolder(async (folder) => {
      const file = join(folder, 'typo.sqlite')
      const { code, err } = await iwaku(['serve', '--ledger', file])
      expect([code, err]).toEqual([64, expect.stringMatching(/there is no ledger at .*typo\.sqlite\.\n {2}cure: /)])
      expect([existsSync(file), statSync(folder).isDirectory(), readdirSync(folder)]).toEqual([false, true, []])
    }),
  )
})
