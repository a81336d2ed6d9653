import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { inFolder } from './run-in-test.ts'

const ROOT = join(import.meta.dirname, '../..')
const BIN = join(ROOT, 'src/bin.ts')

/** Where a machine stands and which language it is set to. */
const MACHINES = [
  { LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' },
  // still yesterday there when it is morning in Japan, and an hour is left out in spring
  { LC_ALL: 'POSIX', TZ: 'America/New_York' },
] as const

it(
  'the same pages give the same ledger and the same answers, byte for byte, whatever the clock and the language of the machine',
  () =>
    inFolder((folder) => {
      const told = MACHINES.map((environment, i) => {
        const ledger = join(folder, `${i}.sqlite`)
        const run = (...words: string[]): string => {
          const { status, stdout, stderr } = spawnSync(
            process.execPath,
            [...FROM_SOURCE, BIN, ...words, '--ledger', ledger, '--lang', 'en'],
            {
              cwd: ROOT,
              encoding: 'utf8',
              env: { ...process.env, ...environment },
            },
          )
          expect([status, stderr]).toEqual([0, ''])
          return stdout
        }
        run('add', 'examples')
        return [run('export', '--format', 'jsonl'), run('timeline', '--format', 'json'), run('digest', 'ヴェルダ')]
      })
      const [first, ...others] = told
      expect(first?.[0]?.split('\n').length).toBeGreaterThan(14)
      for (const answer of first ?? []) expect(answer).toContain('ヴェルダ')
      for (const other of others) expect(other).toEqual(first)
    })(),
  120_000,
)
