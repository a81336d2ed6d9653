import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FROM_SOURCE } from '../../scripts/from-source.ts'
import { FAKE_BIN, iwaku } from './run-in-test.ts'
import { feed, says, site, stand, watching, web } from './watching.ts'

const start = (folder: string, ...words: string[]): ChildProcess & { out: string; err: string } => {
  const child = spawn(
    process.execPath,
    [...FROM_SOURCE, FAKE_BIN, 'watch', '--ledger', join(folder, 'ledger.sqlite'), ...web(), ...words],
    {
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  const told = Object.assign(child, { out: '', err: '' })
  child.stdout.setEncoding('utf8').on('data', (data: string) => (told.out += data))
  child.stderr.setEncoding('utf8').on('data', (data: string) => (told.err += data))
  return told
}

describe('as a process', { timeout: 180_000 }, () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('goes on until %s, alone on its ledger, and then ends whole', (signal, code) =>
    watching(async ({ at, folder, list, state }) => {
      site.set('/page', { body: says('港は開く') })
      const child = start(folder, `${stand.here}/page`)
      await once(child.stdout as NodeJS.ReadableStream, 'data')
      const second = await at(0)
      expect([second.code, second.err]).toEqual([64, expect.stringContaining(`process ${child.pid}`)])
      child.kill(signal)
      expect((await once(child, 'close'))[0]).toBe(code)
      expect(existsSync(`${state}.lock`)).toBe(false)
      expect((await list())[0]).toMatchObject({ state: 'followed' })
      expect(child.err).toContain('following 1 addresses')
    })(),
  )

  it(
    'killed at any moment, it goes on: nothing is lost, and nothing is told twice as news',
    watching(async ({ folder, list }) => {
      const news: string[] = []
      const again: string[] = []
      const expected: string[] = []
      const take = (out: string): void => {
        let repeated = false
        // a line that was cut off in its middle was not told
        for (const line of out.split('\n').slice(0, -1)) {
          const { told, again: repeats } = JSON.parse(line) as { told: { attribution: { content: { text: string } } }[]; again: boolean }
          repeated = repeats
          ;(repeated ? again : news).push(...told.map(({ attribution }) => attribution.content.text))
        }
      }
      const items: string[] = []
      let seed = 20310701
      const random = (): number => {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
        return seed / 0x7fffffff
      }
      const words = ['--once', '--format', 'json', '--tell', '開く']
      let killed = 0
      for (let round = 0; round < 20; round++) {
        for (let i = 0; i < 3; i++) {
          const name = `${round}-${i}`
          items.unshift(name)
          site.set(`/${name}`, { body: says(`門${name}は開く`) })
          expected.push(`門${name}は開く`)
        }
        // a feed of its own for each round: all of them are due at once
        site.set(`/feed${round}`, feed(...items.slice(0, 3)))
        const child = start(folder, `${stand.here}/feed${round}`, ...words)
        const [at, delay] = [`/${round}-${Math.floor(random() * 3)}`, Math.floor(random() * 40)]
        stand.onAsked = (path) => void (path === at && setTimeout(() => child.kill('SIGKILL'), delay))
        const [, by] = await once(child, 'close')
        if (by === 'SIGKILL') killed++
        take(child.out)
      }
      stand.onAsked = () => undefined
      // what waits is due by now whatever was killed: nothing of it was asked in vain
      const last = start(folder, ...words)
      expect((await once(last, 'close'))[0]).toBe(0)
      take(last.out)
      expect(killed).toBeGreaterThan(5)
      expect(new Set(news).size).toBe(news.length)
      expect(new Set([...news, ...again])).toEqual(new Set(expected))
      expect((await list()).map(({ waiting, state }) => [waiting, state])).toEqual(Array.from({ length: 20 }, () => [0, 'followed']))
      const { out } = await iwaku(['stats', '--format', 'json', '--ledger', join(folder, 'ledger.sqlite')])
      expect(JSON.parse(out)).toMatchObject({ counts: { pages: 60, attributions: 60 } })
    }),
  )
})
