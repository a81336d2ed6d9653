import { expect, it } from 'vitest'
import { freshOf, type Named } from '../../../src/intake/watch/known.ts'
import type { Mark } from '../../../src/intake/watch/state.ts'

const thing = (id: string, digest = 'a', address = `https://news.example/${id}`): Named => ({
  keys: [`id:${id}`, `address:${address}`],
  digest,
  address,
})
const fresh = (things: readonly Named[], known: readonly Mark[]): (string | null)[] =>
  freshOf(things, known).fresh.map(({ keys }) => keys[0] ?? null)

it('what was not there is new, what says something else is too, and what stays is not', () => {
  const { known } = freshOf([thing('1'), thing('2')], [])
  expect(fresh([thing('3'), thing('2', 'b'), thing('1')], known)).toEqual(['id:3', 'id:2'])
})

it('an item whose id was changed is known by its address, and one whose address was by its id', () => {
  const { known } = freshOf([thing('1')], [])
  expect(fresh([thing('9', 'a', 'https://news.example/1'), thing('1', 'a', 'https://news.example/other')], known)).toEqual([])
})

it('what one document names twice is looked at once', () => {
  const both = [thing('1', 'a'), thing('1', 'b')]
  const first = freshOf(both, [])
  expect(first.fresh).toHaveLength(1)
  expect(fresh(both, first.known)).toEqual([])
})

it('what a source still names is never forgotten; what it names no more is, in the end', () => {
  const many = Array.from({ length: 4000 }, (_, i) => thing(`many${i}`))
  let { known } = freshOf([thing('old')], [])
  known = freshOf([thing('stays'), ...many], known).known
  expect(fresh([thing('old')], known)).toEqual([])
  const others = Array.from({ length: 4000 }, (_, i) => thing(`others${i}`))
  known = freshOf([thing('stays'), ...others], known).known
  expect(known.length).toBeLessThanOrEqual(2 * 4001 + 5000)
  expect(fresh([thing('stays'), thing('old')], known)).toEqual(['id:old'])
})
