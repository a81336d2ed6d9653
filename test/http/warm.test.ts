import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '#desk'
import { openings, openQuiet, warm } from '#http'
import { exampleLedger } from './example.ts'

type Task = Parameters<Desk['do']>[0]
type Done = Awaited<ReturnType<Desk['do']>>

const told = (task: Task): string => (task.kind === 'ask' ? task.question.kind : task.kind)

/** A desk that notes what it is asked; `busy` while somebody else asks. */
function noting(answer: (task: Task) => Done = () => ({ body: new Uint8Array(1) })) {
  const asked: string[] = []
  const state = { busy: 0 }
  const desk: Desk = {
    each: async (task) => asked.push(`each ${told(task)}`) > 0,
    do: async (task) => {
      asked.push(told(task))
      return answer(task)
    },
    load: () => ({ waiting: 0, busy: state.busy }),
    close: async () => undefined,
  }
  return { desk, asked, state }
}

describe('answers that are there before anybody asks', () => {
  it('are those of the views, behind what every thread has to know', async () => {
    const { desk, asked } = noting()
    warm(desk)
    await expect.poll(() => asked).toHaveLength(openings().length + 2)
    expect(asked.slice(0, 2)).toEqual(['stats', 'each stats'])
    expect(asked.slice(2, 6)).toEqual(['today', 'search', 'search', 'points'])
  })

  it('wait while somebody asks, and are not made when it is stopped', async () => {
    const { desk, asked, state } = noting()
    state.busy = 1
    const stop = warm(desk)
    await wait(250)
    expect(asked).toEqual([])
    stop()
    state.busy = 0
    await wait(250)
    expect(asked).toEqual([])
  })

  it('wait until a view that somebody opens has had all that it asks for', async () => {
    const { desk, asked } = noting()
    const { observer, quiet } = openQuiet()
    const stop = warm(desk, quiet)
    const ended = (probe: boolean): void => observer.ended({ probe } as Parameters<typeof observer.ended>[0])
    ended(false)
    await wait(250)
    ended(true)
    expect(asked).toEqual([])
    // a probe does not put it off
    expect(quiet()).toBeGreaterThan(200)
    await expect.poll(() => asked, { timeout: 5000 }).toHaveLength(openings().length + 2)
    stop()
  })

  it('are given up where one takes too long', async () => {
    const { desk, asked } = noting((task) =>
      told(task) === 'stats' ? { body: new Uint8Array(1) } : { fault: { code: 'took_too_long', seconds: 20 } },
    )
    warm(desk)
    await wait(250)
    expect(asked).toEqual(['stats', 'each stats', 'today'])
  })

  it('every thread does its part, and where one is gone it ends', async () => {
    const { path, remove } = await exampleLedger()
    const desk = openDesk({ ledger: path, workers: 2, limit: 60_000, waiting: 5 })
    expect(await desk.each({ kind: 'ready' })).toBe(true)
    await desk.close()
    expect(await desk.each({ kind: 'ready' })).toBe(false)
    remove()
  }, 90_000)
})
