import { describe, expect, it } from 'vitest'
import type { Answer, Clash, RedLine } from '#question'
import { withExample } from './example.ts'

type Of<K extends Answer['kind']> = Extract<Answer, { kind: K }>

describe('red lines over HTTP', () => {
  it(
    'are counted by state, narrowed to one, and decided by a human, which the lead of the pages outlives',
    withExample(async ({ ask }) => {
      const all = (await (await ask('/api/lines?states=true&limit=300')).json()) as Of<'lines'>
      const count = (state: string): number => all.lines.filter((line) => line.state === state).length
      expect(all.states).toEqual({
        open: count('open'),
        restated: count('restated'),
        withdrawn: count('withdrawn'),
        crossed: count('crossed'),
      })
      const narrow = (await (await ask('/api/lines?state=crossed')).json()) as Of<'lines'>
      expect(narrow.lines.length).toBe(count('crossed'))
      expect(narrow.states).toBeNull()
      const [line] = narrow.lines as [RedLine]
      expect([line.state, line.lead, line.confirmed]).toEqual(['crossed', 'crossed', false])
      const made = await ask('/api/decisions', { json: { kind: 'line', ref: line.times.at(-1)?.ref, state: 'open', why: '水位は戻った' } })
      expect(made.status).toBe(201)
      const after = (await (await ask('/api/lines?limit=300')).json()) as Of<'lines'>
      const same = after.lines.find(({ times }) => times[0]?.ref === line.times[0]?.ref)
      expect([same?.state, same?.lead, same?.confirmed]).toEqual(['open', 'crossed', true])
      expect((await (await ask('/api/lines?limit=1')).json()) as Of<'lines'>).toMatchObject({ more: all.lines.length - 1 })
      expect((await ask('/api/lines?state=sunk')).status).toBe(400)
    }),
  )
})

describe('promises over HTTP', () => {
  it(
    'are narrowed to one state',
    withExample(async ({ ask }) => {
      const all = (await (await ask('/api/promises?limit=200')).json()) as Of<'promises'>
      const kept = all.promises.filter(({ state }) => state === 'kept')
      expect(kept.length).toBeGreaterThan(0)
      expect(((await (await ask('/api/promises?state=kept')).json()) as Of<'promises'>).promises).toEqual(kept)
      expect((await ask('/api/promises?state=sunk')).status).toBe(400)
    }),
  )
})

describe('clashes over HTTP', () => {
  it(
    'one that a human rejected is left out, counted, and shown where it is asked for',
    withExample(async ({ ask }) => {
      const { clashes } = (await (await ask('/api/clashes')).json()) as Of<'clashes'>
      const [clash] = clashes as [Clash]
      const refs = [clash.earlier, clash.later].map(({ saying, deed }) => (saying ?? deed)?.ref)
      const made = await ask('/api/decisions', { json: { kind: 'clash', ref: refs[0], other: refs[1], state: 'rejected', why: '別の車' } })
      expect(made.status).toBe(201)
      const { decision } = (await made.json()) as { decision: { id: string } }
      expect(await (await ask('/api/clashes')).json()).toMatchObject({ clashes: clashes.slice(1).map(({ key }) => ({ key })), rejected: 1 })
      expect(((await (await ask('/api/clashes?rejected=true')).json()) as Of<'clashes'>).clashes[0]?.decision).toMatchObject({
        state: 'rejected',
        why: '別の車',
      })
      const log = (await (await ask('/api/log?only=clash')).json()) as Of<'log'>
      expect(log.log.map(({ fits, places }) => [fits, places.map(({ ref }) => ref)])).toEqual([[true, refs]])
      expect((await ask(`/api/decisions/${decision.id}/undo`, { json: {} })).status).toBe(201)
      expect(((await (await ask('/api/clashes')).json()) as Of<'clashes'>).clashes.map(({ key }) => key)).toEqual(
        clashes.map(({ key }) => key),
      )
    }),
  )
})
