import { describe, expect, it } from 'vitest'
import { type Done, keepAnswers, type Task } from '#desk'

/** A desk that counts what it is asked. */
function counting(answer: (task: Task) => Done = () => ({ body: new Uint8Array(10) })) {
  const asked: Task[] = []
  return {
    asked,
    desk: {
      do: async (task: Task): Promise<Done> => {
        asked.push(task)
        return answer(task)
      },
      each: async () => true,
      load: () => ({ waiting: 0, busy: 0 }),
      close: async () => undefined,
    },
  }
}

const stats: Task = { kind: 'ask', question: { kind: 'stats' } }
const page = (id: string): Task => ({ kind: 'ask', question: { kind: 'page', id } })

describe('answers that are kept', () => {
  it('are given again until the ledger changes', async () => {
    const { desk, asked } = counting()
    let pulse = 1
    const kept = keepAnswers(desk, () => pulse)
    const first = await kept.do(stats)
    expect(await kept.do(stats)).toBe(first)
    pulse++
    expect(await kept.do(stats)).not.toBe(first)
    expect(asked).toHaveLength(2)
  })

  it('are asked once by many at a time', async () => {
    const { desk, asked } = counting()
    const kept = keepAnswers(desk, () => 1)
    await Promise.all(Array.from({ length: 50 }, () => kept.do(stats)))
    expect(asked).toHaveLength(1)
  })

  it('are no faults: what could not be answered is asked anew', async () => {
    const { desk, asked } = counting(() => ({ fault: { code: 'took_too_long', seconds: 20 } }))
    const kept = keepAnswers(desk, () => 1)
    for (let i = 0; i < 3; i++) expect(await kept.do(stats)).toHaveProperty('fault')
    expect(asked).toHaveLength(3)
  })

  it('are questions alone: a decision is made each time', async () => {
    const { desk, asked } = counting()
    const kept = keepAnswers(desk, () => 1)
    for (let i = 0; i < 2; i++) await kept.do({ kind: 'decide', wish: { kind: 'undo', id: 'abcd' }, at: '', by: '', why: null })
    expect(asked).toHaveLength(2)
  })

  it('take no more room than they may; what was asked longest ago goes', async () => {
    const { desk, asked } = counting()
    const kept = keepAnswers(desk, () => 1, { room: 120 })
    for (const id of ['a', 'b', 'a', 'c', 'd']) await kept.do(page(id))
    const before = asked.length
    await kept.do(page('d'))
    expect(asked).toHaveLength(before)
    await kept.do(page('b'))
    expect(asked).toHaveLength(before + 1)
  })
})
