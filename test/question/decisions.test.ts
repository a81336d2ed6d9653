import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Entry, type Ledger, openLedger } from '#ledger'
import { ask, quoteAt } from '#question'
import { decide } from '../ledger/decisions.ts'
import { makeEntry, NOTES, QUARREL } from '../ledger/entries.ts'

const withPages = (entries: readonly Entry[], test: (ledger: Ledger) => void) => async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-decisions-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    ledger.add(entries)
    test(ledger)
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
}

const refOf = (ledger: Ledger, query: string): string => {
  const answer = ask(ledger, { kind: 'search', query, order: 'oldest', limit: 1, offset: 0 })
  return answer.kind === 'sayings' ? (answer.found[0]?.ref ?? '') : ''
}
const PROMISED = [
  makeEntry('p.txt', 'ナダル市長は「10日に橋を開く」と約束した。', [{ who: 'ナダル', what: '10日に橋を開く', act: 'promise' }], {
    published: '2031-01-01',
  }),
]
const quoted = (ledger: Ledger, query: string) => quoteAt(ledger, refOf(ledger, query)) as NonNullable<ReturnType<typeof quoteAt>>
const who = (ledger: Ledger, called: string): string[][] => {
  const answer = ask(ledger, { kind: 'who', called })
  return answer.kind === 'profiles' ? answer.profiles.map(({ names }) => names.map(({ name, basis }) => `${name} ${basis}`)) : []
}

const CALLS = [
  makeEntry('a.txt', 'ナダル氏は「橋は古い」と述べた。', [{ who: 'ナダル', what: '橋は古い', office: '市長' }], {
    published: '2031-01-01',
  }),
  makeEntry('b.txt', 'ナダルス市長は「港は狭い」と述べた。', [{ who: 'ナダルス', what: '港は狭い', office: '市長' }], {
    published: '2031-01-02',
  }),
  makeEntry('c.txt', '船主のイダ・ナダルは「船が要る」と述べた。', [{ who: 'イダ・ナダル', what: '船が要る', office: '市長' }], {
    published: '2031-01-03',
  }),
]

describe('two names', () => {
  it(
    'are one when a human says so, in every question, until that is undone',
    withPages(CALLS, (ledger) => {
      expect(who(ledger, 'ナダルス')).toEqual([['ナダルス named']])
      const merge = decide({ kind: 'merge', name: 'ナダルス', other: 'イダ・ナダル' })
      ledger.decide([merge])
      // and whoever is one with either of them
      expect(who(ledger, 'ナダルス')).toEqual([['イダ・ナダル named', 'ナダルス decided', 'ナダル same']])
      const said = ask(ledger, { kind: 'said', called: 'ナダルス', about: '', order: 'oldest', limit: 9, offset: 0 })
      expect(said.kind === 'sayings' && said.found.map(({ attribution }) => attribution.content.text)).toEqual([
        '橋は古い',
        '港は狭い',
        '船が要る',
      ])
      ledger.decide([decide({ kind: 'undo', decision: merge.id })])
      expect(who(ledger, 'ナダルス')).toEqual([['ナダルス named']])
    }),
  )
  it(
    'are two when a human says so',
    withPages(CALLS, (ledger) => {
      ledger.add([
        makeEntry('d.txt', 'ナダルは「船が要る」と述べた。', [
          { who: 'ナダル', what: '船が要る', office: '市長', affiliation: 'オルスン' },
        ]),
      ])
      ledger.add([
        makeEntry('e.txt', 'ユト・ナダルは「網が要る」と述べた。', [
          { who: 'ユト・ナダル', what: '網が要る', office: '船長', affiliation: 'カルム' },
        ]),
      ])
      const before = who(ledger, 'ナダル')
      expect(before.some((names) => names.length === 2)).toBe(true)
      const [full] = (before.find((names) => names.length === 2) as string[]).map((name) => name.split(' ')[0] as string)
      ledger.decide([decide({ kind: 'split', name: 'ナダル', other: full as string })])
      expect(who(ledger, 'ナダル').some((names) => names.length === 2)).toBe(false)
    }),
  )
})

const TELLINGS = [
  makeEntry(
    'one.txt',
    'ドーレン外相は1日の会見で「橋は五月に開く」と述べた。',
    [{ who: 'ミラ・ドーレン', what: '橋は五月に開く', office: '外相', when: '2031-03-01' }],
    {
      published: '2031-03-02',
      site: '北海日報',
    },
  ),
  makeEntry(
    'two.txt',
    'ドーレン氏は1日、橋を五月に開く考えを示した。',
    [{ who: 'ミラ・ドーレン', what: '橋を五月に開く', when: '2031-03-01' }],
    {
      published: '2031-03-03',
      site: '港新聞',
    },
  ),
  makeEntry(
    'far.txt',
    'ドーレン外相は4日、市場で魚の値を尋ねた。「高いですね」と話した。',
    [{ who: 'ミラ・ドーレン', what: '高いですね', when: '2031-03-04' }],
    {
      published: '2031-03-05',
    },
  ),
]
const tellings = (ledger: Ledger, query: string): string[] => {
  const answer = ask(ledger, { kind: 'trace', ref: refOf(ledger, query) })
  return answer.kind === 'saying' ? answer.saying.tellings.map(({ attribution }) => attribution.content.text) : []
}

describe('two tellings', () => {
  it(
    'are of two sayings when a human says so',
    withPages(TELLINGS, (ledger) => {
      expect(tellings(ledger, '五月に開く')).toEqual(['橋は五月に開く', '橋を五月に開く'])
      ledger.decide([decide({ kind: 'differ', about: quoted(ledger, '橋は五月'), other: quoted(ledger, '橋を五月') })])
      expect(tellings(ledger, '橋は五月')).toEqual(['橋は五月に開く'])
    }),
  )
  it(
    'are of one saying when a human says so, however little they have in common',
    withPages(TELLINGS, (ledger) => {
      ledger.decide([decide({ kind: 'same', about: quoted(ledger, '橋は五月'), other: quoted(ledger, '高いですね') })])
      expect(tellings(ledger, '橋は五月')).toContain('高いですね')
      expect(tellings(ledger, '高いですね')).toContain('橋は五月に開く')
    }),
  )
})

describe('lines, topics and the log', () => {
  it(
    'a red line has the state that a human gives it, and says so',
    withPages(QUARREL, (ledger) => {
      ledger.decide([decide({ kind: 'line', about: quoted(ledger, '港を封鎖すれば'), state: 'crossed' })])
      const answer = ask(ledger, { kind: 'lines', query: '', limit: 9 })
      expect(answer.kind === 'lines' && answer.lines.map(({ state, confirmed }) => [state, confirmed])).toEqual([['crossed', true]])
    }),
  )
  it(
    'a promise has the state that a human gives it, and says so, until that is undone',
    withPages(PROMISED, (ledger) => {
      const states = (): unknown => {
        const answer = ask(ledger, { kind: 'promises', query: '', limit: 9 })
        return answer.kind === 'promises' && answer.promises.map(({ state, lead, confirmed }) => [state, lead, confirmed])
      }
      expect(states()).toEqual([['open', 'open', false]])
      const kept = decide({ kind: 'promise', about: quoted(ledger, '橋を開く'), state: 'kept' })
      ledger.decide([kept])
      expect(states()).toEqual([['kept', 'open', true]])
      const only = ask(ledger, { kind: 'promises', query: '', limit: 9, state: 'open' })
      expect(only.kind === 'promises' && only.promises).toEqual([])
      ledger.decide([decide({ kind: 'promise', about: quoted(ledger, '橋を開く'), state: 'broken' })])
      expect(states()).toEqual([['broken', 'open', true]])
      ledger.decide(ledger.decisions().map(({ id }) => decide({ kind: 'undo', decision: id })))
      expect(states()).toEqual([['open', 'open', false]])
    }),
  )
  it(
    'topics with one name are one, and found under it',
    withPages([NOTES], (ledger) => {
      ledger.decide([decide({ kind: 'topic', name: '#港', other: '#橋' })])
      const answer = ask(ledger, { kind: 'topics', query: '' })
      expect(answer.kind === 'topics' && answer.topics.map(({ topic, sayings }) => [topic, sayings])).toEqual([['#橋', 3]])
      const found = ask(ledger, { kind: 'search', query: 'topic:橋', order: 'oldest', limit: 9, offset: 0 })
      expect(found.kind === 'sayings' && found.total).toBe(3)
    }),
  )
  it(
    'words that several sources on several pages come back to are topics, under the name that a human gives',
    withPages(
      ['ナダル', 'トーレ', 'リンデル'].map((who, i) => {
        const what = `水門の点検と${'検問所'.repeat(Number(i > 0))}は以上だ`
        return makeEntry(`${i}.txt`, `${who}は「${what}」と述べた。`, [{ who, what, when: `2031-05-0${i + 1}` }])
      }),
      (ledger) => {
        const topics = (): unknown => {
          const answer = ask(ledger, { kind: 'topics', query: '' })
          return answer.kind === 'topics' && answer.topics.map(({ topic, basis, sayings, first }) => [topic, basis, sayings, first])
        }
        expect(topics()).toEqual([
          ['水門', 'content', 3, '2031-05-01'],
          ['点検', 'content', 3, '2031-05-01'],
          ['検問所', 'content', 2, '2031-05-02'],
        ])
        ledger.decide([decide({ kind: 'topic', name: '水門', other: '川岸' }), decide({ kind: 'topic', name: '検問所', other: '川岸' })])
        expect(topics()).toEqual([
          ['川岸', 'content', 3, '2031-05-01'],
          ['点検', 'content', 3, '2031-05-01'],
        ])
        const found = ask(ledger, { kind: 'search', query: 'topic:川岸 source:リンデル', order: 'oldest', limit: 9, offset: 0 })
        expect(found.kind === 'sayings' && found.total).toBe(1)
      },
    ),
  )
  it(
    'the log tells what was undone and what fits no longer',
    withPages(QUARREL, (ledger) => {
      const about = quoted(ledger, '封鎖の計画')
      const [note, reject] = [
        decide({ kind: 'note', about, text: '要確認' }),
        decide({ kind: 'reject', about: { ...about, exact: '別の言葉' } }),
      ]
      ledger.decide([note, reject, decide({ kind: 'undo', decision: note.id })])
      const answer = ask(ledger, { kind: 'log' })
      const lines = answer.kind === 'log' ? answer.log : []
      expect(lines.map(({ decision, undone, fits }) => [decision.kind, undone, fits])).toEqual([
        ['note', true, true],
        ['reject', false, false],
        ['undo', false, true],
      ])
    }),
  )
})
