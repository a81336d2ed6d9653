import { afterEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../../src/intake/fetch/index.ts'
import { Turns } from '../../../src/intake/fetch/turns.ts'
import { answer, fakeEdge, openHostile, quickClock, testFetcher } from './hostile-server.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A clock that stands still until it is told the time. */
function handClock(): Clock & { tick: (milliseconds: number) => Promise<void> } {
  let now = 0
  const alarms: { at: number; ring: () => void; stop: (reason: unknown) => void }[] = []
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((ring, stop) => {
        alarms.push({ at: now + milliseconds, ring, stop })
        signal?.addEventListener('abort', () => stop(signal.reason), { once: true })
      }),
    tick: async (milliseconds) => {
      const until = now + milliseconds
      for (;;) {
        for (let i = 0; i < 20; i++) await Promise.resolve()
        const due = alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (due === undefined) break
        alarms.splice(alarms.indexOf(due), 1)
        now = due.at
        due.ring()
      }
      now = until
    },
  }
}

const still = new AbortController().signal

function setUp(spacing: number, hostsAtOnce = 100, patience = 10_000) {
  const clock = handClock()
  const turns = new Turns(clock, { spacing, hostsAtOnce, patience })
  const log: string[] = []
  /** Asks a host for something that takes so long. */
  const ask = (host: string, takes = 0, signal = still): Promise<void> =>
    turns.take(host, signal, async () => {
      log.push(`${host} ${clock.now()}`)
      if (takes > 0) await clock.sleep(takes)
    })
  return { clock, turns, log, ask }
}

describe('row 62: many pages of one host', () => {
  it('come one at a time with the pause kept, and others are not held up', async () => {
    const { clock, log, ask } = setUp(1000)
    const all = [...Array.from({ length: 100 }, () => ask('a', 50)), ask('b', 50), ask('c', 50), ask('b', 50)]
    await clock.tick(200_000)
    await Promise.all(all)
    expect(log.filter((one) => one.startsWith('a'))).toEqual(Array.from({ length: 100 }, (_, i) => `a ${i * 1050}`))
    expect(log.filter((one) => !one.startsWith('a'))).toEqual(['b 0', 'c 0', 'b 1050'])
  })

  it('use one connection', async () => {
    const server = await openHostile({ '/a': answer(200, 'a page') })
    const clock = quickClock()
    const fetcher = testFetcher({ ...fakeEdge(server.port), clock }, { spacing: 1000 })
    open.push(fetcher.stop, server.close)
    const start = clock.now()
    const results = await Promise.all(Array.from({ length: 100 }, (_, i) => fetcher.page(`http://news.example.com/a?${i}`)))
    expect(results.every(({ kind }) => kind === 'page')).toBe(true)
    expect(server.connections()).toBe(1)
    expect(server.log).toEqual(Array.from({ length: 100 }, (_, i) => `GET news.example.com/a?${i}`))
    // robots.txt is one more
    expect(clock.now() - start).toBe(100 * 1000)
  })
})

describe('connections', () => {
  it('of many hosts, only some are kept for later', async () => {
    const server = await openHostile({ '/a': answer(200, 'a page') })
    const fetcher = testFetcher(fakeEdge(server.port))
    open.push(fetcher.stop, server.close)
    const ask = (i: number) => fetcher.page(`http://h${i}.example.com/a`)
    await Promise.all(Array.from({ length: 200 }, (_, i) => ask(i)))
    // for robots.txt and the page one each, and a second one where the first was not kept
    const before = server.connections()
    expect(before).toBeLessThanOrEqual(400)
    await Promise.all(Array.from({ length: 200 }, (_, i) => ask(i)))
    expect(server.connections() - before).toBeGreaterThanOrEqual(200 - 64)
    expect(server.connections() - before).toBeLessThan(200)
  })
})

describe('turns', () => {
  it('the pause counts from the end of the request before', async () => {
    const { clock, log, ask } = setUp(1000)
    void ask('a', 5000)
    void ask('a')
    await clock.tick(20_000)
    expect(log).toEqual(['a 0', 'a 6000'])
  })

  it('a pause without anybody waiting is over when it is over', async () => {
    const { clock, log, ask } = setUp(1000)
    await ask('a')
    await clock.tick(5000)
    await ask('a')
    expect(log).toEqual(['a 0', 'a 5000'])
  })

  it('only so many hosts are asked at once, and each gets its turn', async () => {
    const { clock, log, ask } = setUp(0, 2)
    for (const host of ['a', 'a', 'a', 'b', 'c', 'd']) void ask(host, 100)
    await clock.tick(10_000)
    expect(log).toEqual(['a 0', 'b 0', 'c 100', 'd 100', 'a 200', 'a 300'])
  })

  it('a host that pauses takes no place from others', async () => {
    const { clock, log, ask } = setUp(1000, 1)
    for (const host of ['a', 'a', 'b', 'c']) void ask(host, 100)
    await clock.tick(10_000)
    expect(log).toEqual(['a 0', 'b 100', 'c 200', 'a 1100'])
  })

  it('who is aborted while waiting leaves the line', async () => {
    const { clock, log, ask } = setUp(1000, 1)
    const abort = new AbortController()
    void ask('a', 100)
    const left = ask('a', 0, abort.signal)
    const ready = ask('b', 0, abort.signal)
    void ask('a')
    abort.abort(new Error('enough'))
    await expect(left).rejects.toThrow('enough')
    await expect(ready).rejects.toThrow('enough')
    await clock.tick(10_000)
    expect(log).toEqual(['a 0', 'a 1100'])
  })

  it('a host that fails is free again', async () => {
    const { clock, turns, log, ask } = setUp(10)
    await expect(turns.take('a', still, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    void ask('a')
    await clock.tick(100)
    expect(log).toEqual(['a 10'])
  })

  it('a longer pause is kept for one host, a shorter one is not taken', async () => {
    const { clock, turns, log, ask } = setUp(1000)
    turns.slow('a', 5000)
    turns.slow('b', 10)
    for (const host of ['a', 'a', 'b', 'b']) void ask(host)
    await clock.tick(20_000)
    expect(log).toEqual(['b 0', 'b 1000', 'a 5000', 'a 10000'])
  })

  it('a host that asked for it is left alone: briefly by waiting, for long by telling', async () => {
    const { clock, turns, log, ask } = setUp(0, 100, 10_000)
    turns.hold('a', 5000)
    void ask('a')
    await clock.tick(5000)
    const waiting = turns.take('a', still, async () => turns.hold('a', 60_000))
    const behind = ask('a')
    await waiting
    await expect(behind).rejects.toMatchObject({ what: { because: { code: 'waiting', host: 'a' } }, retryAfter: 60_000 })
    await expect(ask('a')).rejects.toMatchObject({ retryAfter: 60_000 })
    await clock.tick(60_000)
    await ask('a')
    expect(log).toEqual(['a 5000', 'a 65000'])
  })

  it('stopped, who waits is told, and who runs is waited for', async () => {
    const { clock, turns, log, ask } = setUp(1000, 1)
    const running = ask('a', 100)
    const waiting = [ask('a'), ask('b')]
    let stopped = false
    void turns.stop().then(() => {
      stopped = true
    })
    for (const one of waiting) await expect(one).rejects.toMatchObject({ what: { because: { code: 'stopped' } } })
    expect(stopped).toBe(false)
    await clock.tick(100)
    await running
    await turns.stop()
    expect(stopped).toBe(true)
    await expect(ask('c')).rejects.toMatchObject({ what: { because: { code: 'stopped' } } })
    expect(log).toEqual(['a 0'])
  })

  it('a signal that many wait with sends them all away at once', async () => {
    const { log, ask } = setUp(1000)
    const abort = new AbortController()
    void ask('a', 100)
    const all = Array.from({ length: 5000 }, () => ask('a', 0, abort.signal))
    abort.abort(new Error('enough'))
    const ends = await Promise.allSettled(all)
    expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(['rejected']))
    expect(log).toEqual(['a 0'])
  })

  it('ten thousand hosts in line cost no more than their number', async () => {
    const { clock, log, ask } = setUp(0, 3)
    const all = Array.from({ length: 10_000 }, (_, i) => ask(`h${i}`))
    await clock.tick(1)
    await Promise.all(all)
    expect(log).toHaveLength(10_000)
  })
})
