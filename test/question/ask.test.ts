import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, openLedger } from '#ledger'
import { type Answer, ask, type Question } from '#question'
import { QUARREL } from '../ledger/entries.ts'

const folder = mkdtempSync(join(tmpdir(), 'iwaku-ask-'))
const PORTION = { order: 'newest', limit: 20, offset: 0 } as const
let ledger: Ledger

beforeAll(async () => {
  ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  ledger.add(QUARREL)
})
afterAll(() => {
  ledger.close()
  rmSync(folder, { recursive: true })
})

const said = (answer: Answer): readonly string[] =>
  'found' in answer ? answer.found.map(({ attribution }) => attribution.content.text) : []

describe('a question to the ledger', () => {
  it.each<[string, Question, readonly string[]]>([
    ['words', { kind: 'search', query: '橋', ...PORTION }, ['橋は開けておく', '港を封鎖すれば、橋を閉じる']],
    ['words of somebody', { kind: 'search', query: '閉じる source:アルヴェン外相', ...PORTION }, ['港を封鎖すれば、橋を閉じる']],
    ['what somebody said', { kind: 'said', called: 'アルヴェン', about: '', ...PORTION }, ['橋は開けておく', '港を封鎖すれば、橋を閉じる']],
    ['what somebody said about something', { kind: 'said', called: 'アルヴェン', about: '開けて', ...PORTION }, ['橋は開けておく']],
    ['what somebody said, and a filter that names others', { kind: 'said', called: 'アルヴェン', about: 'source:国防省', ...PORTION }, []],
    [
      'a filter that names any of two',
      { kind: 'search', query: 'source:アルヴェン source:海軍 橋', ...PORTION },
      ['橋は開けておく', '港を封鎖すれば、橋を閉じる'],
    ],
    ['a page in its order', { kind: 'page', id: QUARREL[0]?.id.slice(0, 12) ?? '' }, ['港を封鎖すれば、橋を閉じる', '封鎖の計画はない']],
    [
      'a page by one of its attributions',
      { kind: 'page', id: `${QUARREL[2]?.id.slice(0, 12)}:11-19`, certainty: 'low' },
      ['ＮＡＴＯ軍が来る'],
    ],
  ])('%s', (_, question, expected) => expect(said(ask(ledger, question))).toEqual(expected))

  it('each attribution is named by page and place', () => {
    const answer = ask(ledger, { kind: 'search', query: '封鎖の計画', ...PORTION })
    const [hit] = answer.kind === 'sayings' ? answer.found : []
    const { start, end } = hit?.attribution.content ?? { start: 0, end: 0 }
    expect(hit?.ref).toBe(`${QUARREL[0]?.id.slice(0, 12)}:${start}-${end}`)
    expect(ask(ledger, { kind: 'page', id: hit?.ref ?? '' })).toMatchObject({ kind: 'page', page: { address: 'harbour.txt' } })
  })

  it('several who spoke together are each of them', () => {
    const answer = ask(ledger, { kind: 'who', called: 'カレニア海軍、アルヴェン外相、居ない人' })
    expect(answer.kind === 'profiles' && answer.profiles.map(({ name }) => name)).toEqual(['カレニア海軍', 'ヨナス・アルヴェン'])
    expect(said(ask(ledger, { kind: 'said', called: 'アルヴェン外相、居ない人', about: '閉じる', ...PORTION }))).toEqual([
      '港を封鎖すれば、橋を閉じる',
    ])
  })

  it('who somebody is', () => {
    const answer = ask(ledger, { kind: 'who', called: 'アルヴェン氏' })
    expect(answer).toMatchObject({
      kind: 'profiles',
      profiles: [
        {
          name: 'ヨナス・アルヴェン',
          kind: 'person',
          count: 2,
          first: '2031-03-01',
          last: '2031-04',
          aliases: [
            { name: 'アルヴェン', count: 1 },
            { name: 'アルヴェン外相', count: 1 },
            { name: 'アルヴェン氏', count: 1 },
          ],
          offices: [{ office: '外相', affiliation: 'カレニア', count: 1, first: '2031-03-01', last: '2031-03-01' }],
          acts: [
            { name: 'promise', count: 1 },
            { name: 'threaten', count: 1 },
          ],
          targets: [{ name: 'ヴェルダ', count: 1 }],
          via: [{ name: '北海日報', count: 1 }],
        },
      ],
    })
  })
  it('who one of joint speakers is: nothing of the others', () => {
    const answer = ask(ledger, { kind: 'who', called: 'カレニア海軍' })
    expect(answer).toMatchObject({ profiles: [{ name: 'カレニア海軍', kind: 'unknown', count: 1, aliases: [], offices: [] }] })
  })
  it.each<[Question, object]>([
    [
      { kind: 'who', called: 'ナダル' },
      { kind: 'nobody', called: 'ナダル' },
    ],
    [
      { kind: 'search', query: '橋 source:ナダル', ...PORTION },
      { kind: 'nobody', called: 'ナダル' },
    ],
    [
      { kind: 'said', called: 'アルヴェン', about: 'act:sing', ...PORTION },
      { kind: 'bad-query', fault: 'unknown-act', value: 'sing' },
    ],
    [
      { kind: 'pages', query: 'since:soon', limit: 5 },
      { kind: 'bad-query', fault: 'bad-date', value: 'soon' },
    ],
    [
      { kind: 'page', id: 'ffff' },
      { kind: 'no-page', id: 'ffff' },
    ],
    [
      { kind: 'page', id: '../etc' },
      { kind: 'no-page', id: '../etc' },
    ],
  ])('%j', (question, expected) => expect(ask(ledger, question)).toEqual(expected))
  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])('nobody is called %s', (called) => {
    expect(said(ask(ledger, { kind: 'search', query: `source:${called}`, ...PORTION }))).toEqual([])
    expect(ask(ledger, { kind: 'compare', called: [called, 'アルヴェン'], about: '' })).toMatchObject({
      sources: [{ total: 0 }, { total: 2 }],
    })
  })
  it('pages and counts', () => {
    expect(ask(ledger, { kind: 'pages', query: '演習', limit: 5 })).toMatchObject({ pages: [{ title: '橋のその後' }] })
    expect(ask(ledger, { kind: 'stats' })).toMatchObject({ counts: { pages: 3, attributions: 5 } })
  })
})
