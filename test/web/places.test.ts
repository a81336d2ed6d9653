import { array, assert, constantFrom, integer, nat, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageReading } from '#question'
import { addressesOf, anchorOf } from '../../src/web/view/page/anchor.ts'
import { FOLDED, foldedOf, foldOf, type Laid, type Role, runsOf } from '../../src/web/view/page/lay.ts'
import { stretchesOf } from '../../src/web/view/page/stretch.ts'
import { makeEntry } from '../ledger/entries.ts'

const stretch = record({ start: nat(60), length: integer({ min: 1, max: 30 }) })

describe('stretches', () => {
  it('finds all that hold a place, as looking at each would, the shortest first', () =>
    assert(
      property(array(stretch, { maxLength: 40 }), nat(95), (given, place) => {
        const all = given.map(({ start, length }, number) => ({ start, end: start + length, number }))
        const wanted = all.filter(({ start, end }) => start <= place && place < end)
        const found = stretchesOf(all).at(place)
        expect([...found].sort((a, b) => a - b)).toEqual(wanted.map(({ number }) => number))
        const lengths = found.map((number) => given[number]?.length ?? 0)
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
      }),
    ))
})

describe('folding', () => {
  const roles: readonly Role[] = [...FOLDED, 'paragraph', 'caption', 'note']

  it('stands in the address and comes back from it', () =>
    assert(
      property(uniqueArray(constantFrom(...roles)), (folded) => {
        expect([...foldedOf(foldOf(new Set(folded)))].sort()).toEqual([...folded].sort())
      }),
    ))

  it('keeps every block, in order, but those whose head says what they say', () =>
    assert(
      property(array(constantFrom(...roles)), uniqueArray(constantFrom(...roles)), (each, folded) => {
        const laid = each.map((role, number) => ({ number, block: { role, start: number, end: number + 1 } })) as unknown as Laid[]
        const kept = runsOf(laid, new Set(folded)).flatMap(({ blocks, folded: role }) => blocks.map(({ number }) => [number, role]))
        const silent = (role: Role): boolean => role.endsWith('-meta') && folded.includes(role)
        expect(kept).toEqual(each.flatMap((role, i) => (silent(role) ? [] : [[i, folded.includes(role) ? role : null]])))
      }),
    ))
})

describe('anchors', () => {
  const { text, record: kept } = makeEntry('a.txt', 'ナダル議員は「港は狭い」と述べた。港は狭い。', [
    { who: 'ナダル', what: '港は狭い' },
    { who: 'トーレ', what: '港は狭い' },
  ])
  const { blocks, events } = kept
  const attributions = kept.attributions.map((attribution) => ({ ref: '', attribution, readAs: null, rejected: false, decisions: [] }))
  const reading = { text, blocks, events, attributions, family: null } as unknown as PageReading

  it('names each attribution by an address of its own', () => {
    const addresses = addressesOf(attributions)
    expect(addresses).toEqual(['7-11', '7-11.1'])
    expect(addresses.map((at) => anchorOf(reading, at))).toEqual(
      [0, 1].map((number) => ({ kind: 'attribution', at: { start: 7, end: 11 }, number })),
    )
  })

  it('tells a passage from a bare place, and a bare place from none', () => {
    expect(anchorOf(reading, undefined)).toEqual({ kind: 'none' })
    expect(anchorOf(reading, `0-${text.length}`)).toMatchObject({ kind: 'passage' })
    expect(anchorOf(reading, '8-10')).toEqual({ kind: 'bare', at: { start: 8, end: 10 } })
    for (const at of ['9-8', '8-8', `0-${text.length + 1}`, 'x', '<b>', '1-2-3', '99999999999-1'])
      expect(anchorOf(reading, at), at).toEqual({ kind: 'lost' })
  })
})
