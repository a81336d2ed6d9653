import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN, inFolder, spawnIwaku } from './run-in-test.ts'

const PAGE = 'カイは「晴れ」と述べた。'

/** Pages 000.txt, 001.txt …; the first ones take longest, so that threads finish out of order. */
function fill(folder: string, count: number): void {
  for (let i = 0; i < count; i++)
    writeFileSync(join(folder, `${String(i).padStart(3, '0')}.txt`), `${PAGE}${i < 4 ? `!wait ${80 - i * 20}` : ''}`)
}

describe('threads', () => {
  it(
    'give the same bytes in the same order as one',
    inFolder((folder) => {
      fill(folder, 60)
      writeFileSync(join(folder, '030.txt'), '')
      const [one, four] = ['1', '4'].map((jobs) => spawnIwaku(['read', folder, '--format', 'ndjson', '--jobs', jobs]))
      expect(
        one?.stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).page.slice(0, 3)),
      ).toEqual(Array.from({ length: 60 }, (_, i) => String(i).padStart(3, '0')).filter((name) => name !== '030'))
      expect(four?.stdout).toBe(one?.stdout)
      expect(four?.stderr).toBe(one?.stderr)
      expect([one?.status, four?.status]).toEqual([1, 1])
    }),
  )
  it(
    'go on when a page throws',
    inFolder((folder) => {
      fill(folder, 12)
      writeFileSync(join(folder, '005.txt'), '!throw')
      const { stdout, stderr, status } = spawnIwaku(['read', folder, '--format', 'ndjson', '--jobs', '2'])
      expect(stdout.trimEnd().split('\n')).toHaveLength(11)
      expect(stderr).toContain('005.txt: a fault of iwaku kept it from being read (told to throw).')
      expect(status).toBe(1)
    }),
  )
  it(
    'go on when a page brings its thread down',
    inFolder((folder) => {
      fill(folder, 12)
      writeFileSync(join(folder, '005.txt'), '!exit')
      const { stdout, stderr, status } = spawnIwaku(['read', folder, '--format', 'ndjson', '--jobs', '2'])
      expect(stdout.trimEnd().split('\n')).toHaveLength(11)
      expect(stderr).toContain('005.txt: a fault of iwaku')
      expect(status).toBe(1)
    }),
  )
  it(
    'go on when a page takes all of the memory',
    inFolder((folder) => {
      fill(folder, 6)
      writeFileSync(join(folder, '002.txt'), '!fill')
      const { stdout, stderr, status } = spawnIwaku(['read', folder, '--format', 'ndjson', '--jobs', '2'], '', {
        NODE_OPTIONS: '--max-old-space-size=64',
      })
      expect(stdout.trimEnd().split('\n')).toHaveLength(5)
      expect(stderr).toContain('002.txt: there was not enough memory to read this page.')
      expect(status).toBe(1)
    }),
  )
})

describe('the process', () => {
  it('reads standard input', () => {
    const { stdout, status } = spawnIwaku(['read', '-', '--format', 'ndjson'], `<!doctype html><p>${PAGE}`)
    expect(JSON.parse(stdout)).toMatchObject({ page: '-', attributions: [{ source: { name: 'カイ' }, content: { start: 4, end: 6 } }] })
    expect(status).toBe(0)
  })
  it.each(['1', '2'])('ends quietly when nobody reads on (--jobs %s)', async (jobs) =>
    inFolder(async (folder) => {
      fill(folder, 300)
      const child = spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, 'read', folder, '--jobs', jobs])
      let err = ''
      child.stderr.on('data', (data) => {
        err += data
      })
      await once(child.stdout, 'data')
      child.stdout.destroy()
      expect([...(await once(child, 'close')), err]).toEqual([0, null, ''])
    })(),
  )
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends with its code on %s', async (signal, code) =>
    inFolder(async (folder) => {
      for (let i = 0; i < 50; i++) writeFileSync(join(folder, `${i}.txt`), `${PAGE}!wait 200`)
      for (const jobs of ['1', '2']) {
        const child = spawn(process.execPath, [...FROM_SOURCE, FAKE_BIN, 'read', folder, '--jobs', jobs])
        await once(child.stdout, 'data')
        child.kill(signal)
        const [ended, by] = await once(child, 'close')
        // one thread leaves it to the system, which a shell tells as 128 + the signal's number
        expect(jobs === '1' ? by : ended).toBe(jobs === '1' ? signal : code)
      }
    })(),
  )
})
