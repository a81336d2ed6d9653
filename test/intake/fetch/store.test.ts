import { describe, expect, it } from 'vitest'
import { SEGMENT, Segments } from '../../../src/intake/fetch/segments.ts'
import { Store } from '../../../src/intake/fetch/store.ts'
import { Budget } from '../../../src/intake/fetch/timing.ts'

const still = new AbortController().signal
const turn = (): Promise<void> => new Promise((done) => setImmediate(done))

describe('Store', () => {
  it.each([
    ['nothing', [0]],
    ['little', [3, 0, 7]],
    ['much in small pieces', Array(300).fill(9973)],
    ['much in large pieces', [1, 3_000_000, 1, SEGMENT, 2 * SEGMENT - 1]],
    ['much at once', [5_000_000]],
  ])('puts together %s', async (_, sizes) => {
    const store = new Store(new Segments(2), new Budget(1000), still)
    const pieces = sizes.map((size, n) => Buffer.alloc(size, n + 1))
    const copy = Buffer.concat(pieces)
    for (const piece of pieces) await store.add(piece)
    expect(store.size).toBe(copy.length)
    expect(store.whole().equals(copy)).toBe(true)
    store.close()
  })

  it('leaves the memory of others alone: a slice shares it', async () => {
    const shared = Buffer.from('水門は閉じたままである。')
    const store = new Store(new Segments(2), new Budget(1000), still)
    await store.add(shared.subarray(0, 6))
    expect(store.whole().toString()).toBe('水門')
    expect(shared.toString()).toBe('水門は閉じたままである。')
  })
})

describe('Segments', () => {
  it('of many that want more than there is, each comes to its end', async () => {
    const segments = new Segments(4)
    let most = 0
    let held = 0
    const one = async (): Promise<number> => {
      const holder = {}
      const own: Buffer[] = []
      for (let i = 0; i < 10; i++) {
        own.push(await segments.take(holder, still))
        most = Math.max(most, ++held)
        await turn()
      }
      held -= own.length
      segments.give(holder, own)
      return new Set(own).size
    }
    expect(await Promise.all(Array.from({ length: 20 }, one))).toEqual(Array(20).fill(10))
    // the oldest may have its ten beside what the others hold
    expect(most).toBeLessThanOrEqual(4 + 10)
  })

  it('who is aborted leaves the line, and the line goes on', async () => {
    const segments = new Segments(1)
    const [first, second, third] = [{}, {}, {}]
    const own = await segments.take(first, still)
    const abort = new AbortController()
    const waiting = segments.take(second, abort.signal)
    const behind = segments.take(third, still)
    abort.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    segments.give(second, [])
    segments.give(first, [own])
    expect((await behind).length).toBe(SEGMENT)
  })

  it('a wait for them costs no time of the fetch', async () => {
    const segments = new Segments(1)
    const first = {}
    const own = await segments.take(first, still)
    const budget = new Budget(400)
    const store = new Store(segments, budget, still)
    const reading = budget.run(still, async () => {
      await store.add(Buffer.alloc(1_500_000))
      return store.size
    })
    await new Promise((done) => setTimeout(done, 600))
    segments.give(first, [own])
    expect(await reading).toBe(1_500_000)
    expect(budget.isSpent).toBe(false)
    store.close()
  })

  it('other waits do', async () => {
    const budget = new Budget(40)
    await expect(budget.run(still, () => new Promise(() => undefined))).rejects.toMatchObject({
      what: { because: { stage: 'total', limit: 40 } },
    })
    expect(budget.isSpent).toBe(true)
    await expect(budget.run(still, () => new Promise(() => undefined))).rejects.toMatchObject({
      what: { because: { stage: 'total', limit: 40 } },
    })
  })
})
