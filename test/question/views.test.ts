import { describe, expect, it } from 'vitest'
import { decisionOf, type Entry, type Ledger, type Quote } from '#ledger'
import { quoteAt } from '#question'
import { CARRIED, makeEntry, NOTES, QUARREL } from '../ledger/entries.ts'
import { inFolder, withLedger } from '../ledger/on-disk.ts'
import { answerOf } from './asking.ts'

const withPages = (pages: readonly Entry[], test: (ledger: Ledger) => void): (() => Promise<void>) =>
  inFolder((file) =>
    withLedger(file, (ledger) => {
      ledger.add(pages)
      test(ledger)
    }),
  )

/** An entry with deeds, which `makeEntry` does not make. */
function withDeed(entry: Entry, words: string, actor: string, when: string | null): Entry {
  const start = entry.text.indexOf(words)
  const event = { type: 'RETREAT' as const, actor, target: null, when, start, end: start + words.length, text: words, rule: 'test' }
  return { ...entry, record: { ...entry.record, events: [event] } }
}

const MINISTER = { who: 'イレーナ・リンデル', office: '外相', affiliation: 'ヴェルダ', aliases: ['リンデル外相'] } as const

describe('what is new', () => {
  const before = makeEntry(
    'https://news.example/bridge',
    'リンデル外相は「橋が渡されれば、水門を閉じる」と述べた。',
    [
      {
        ...MINISTER,
        what: '橋が渡されれば、水門を閉じる',
        condition: '橋が渡されれば',
        consequence: '水門を閉じる',
        act: 'threaten',
        when: '2031-05-01',
      },
    ],
    { published: '2031-05-01', seen: '2031-05-01T08:00:00Z' },
  )
  const after = makeEntry(
    'https://news.example/bridge',
    'リンデル外相は「橋が渡されれば、水門を閉じる」と改めて述べた。',
    [
      {
        ...MINISTER,
        what: '橋が渡されれば、水門を閉じる',
        condition: '橋が渡されれば',
        consequence: '水門を閉じる',
        act: 'threaten',
        when: '2031-05-06',
      },
    ],
    { published: '2031-05-06', seen: '2031-05-07T08:00:00Z' },
  )
  const other = makeEntry(
    'other.txt',
    'リンデル外相は「監視団の受け入れには同意しない」と述べた。',
    [{ ...MINISTER, what: '監視団の受け入れには同意しない', act: 'refuse', when: '2031-05-06' }],
    { published: '2031-05-07', seen: '2031-05-07T09:00:00Z' },
  )
  const earlier = makeEntry(
    'earlier.txt',
    'リンデル外相は「監視団の受け入れに同意する」と述べた。',
    [{ ...MINISTER, what: '監視団の受け入れに同意する', act: 'announce', when: '2031-04-01' }],
    { published: '2031-04-01', seen: '2031-04-01' },
  )
  it(
    'stands by day; a line drawn before is restated, what does not go with earlier words is a lead, a page changed',
    withPages([before, after, other, earlier], (ledger) => {
      const today = answerOf(ledger, { kind: 'today', since: '2031-05-07T07:00:00Z' }, 'today')
      expect([today.pages, today.left]).toEqual([2, 0])
      expect(today.days.map(({ day, hits }) => [day, hits.map(({ page }) => page.address).sort()])).toEqual([
        ['2031-05-06', ['https://news.example/bridge', 'other.txt']],
      ])
      expect(today.lines.map(({ times }) => times.map(({ attribution }) => attribution.when))).toEqual([['2031-05-01', '2031-05-06']])
      expect(today.clashes.map(({ kind, earlier: a, later: b }) => [kind, a.day, b.day])).toEqual([['shift', '2031-04-01', '2031-05-06']])
      expect(today.changed.map(({ before: one, version }) => [one.id, version.page.id])).toEqual([[before.id, after.id]])
    }),
  )
  it(
    'is the last week that the ledger knows of where no day is given, and nothing later than all of it',
    withPages([before, after, other, earlier], (ledger) => {
      expect(answerOf(ledger, { kind: 'today', since: null }, 'today')).toMatchObject({ since: '2031-04-30', pages: 3 })
      expect(answerOf(ledger, { kind: 'today', since: '2032' }, 'today')).toMatchObject({
        pages: 0,
        days: [],
        lines: [],
        clashes: [],
        changed: [],
      })
    }),
  )
})

describe('points', () => {
  it(
    'lead to what they stand for; months go on beyond the time that is asked for',
    withPages([...QUARREL, NOTES], (ledger) => {
      const { points, months } = answerOf(ledger, { kind: 'points', query: 'since:2031-05', limit: 2 }, 'points')
      expect(points).toHaveLength(2)
      expect(months.map(({ name }) => name)).toEqual(['2031-03', '2031-04', '2031-05'])
      const named = points.map(({ at }) => at)
      const { found } = answerOf(ledger, { kind: 'hits', of: [...named, `${'0'.repeat(12)}.1`, 'nonsense'] }, 'hits')
      expect(found.map(({ attribution }) => attribution.content.text)).toEqual(['港は狭い', '直せばよい'])
      expect(answerOf(ledger, { kind: 'points', query: 'act:sing', limit: 2 }, 'bad-query').value).toBe('sing')
    }),
  )
  it(
    'have deeds beside them, within the time that is asked for',
    withPages(
      [
        withDeed(QUARREL[1] as Entry, '演習は予定通り', 'カレニア海軍', null),
        withDeed(QUARREL[0] as Entry, '否定した', 'ヴェルダ', '2031-03'),
      ],
      (ledger) => {
        const deeds = (query: string): unknown =>
          answerOf(ledger, { kind: 'deeds', query }, 'deeds').deeds.map(({ actor, day }) => [actor, day])
        expect(deeds('')).toEqual([
          ['カレニア海軍', '2031-04-20'],
          ['ヴェルダ', '2031-03'],
        ])
        expect(deeds('until:2031-03')).toEqual([['ヴェルダ', '2031-03']])
      },
    ),
  )
})

describe('kin', () => {
  const page = (address: string, who: string, office: string, affiliation: string): Entry =>
    makeEntry(address, `${who}氏は「${address}は開く」と述べた。`, [
      { who, what: `${address}は開く`, office, affiliation, when: '2031-05-01' },
    ])
  const pages = [
    page('橋', 'イレーナ・リンデル', '外相', 'ヴェルダ'),
    page('港', 'リンデル', '外相', 'ヴェルダ'),
    page('堤', 'リンデル', '外相', 'ヴェルダ'),
  ]
  it(
    'shows which names are counted as one, with what speaks for it, until a human says otherwise',
    withPages(pages, (ledger) => {
      const kin = answerOf(ledger, { kind: 'kin', called: 'リンデル' }, 'kin')
      const names = [kin.name, ...kin.own.map(({ name }) => name), ...kin.perhaps.map(({ name }) => name)].sort()
      expect(names).toEqual(['イレーナ・リンデル', 'リンデル'])
      const [other] = [...kin.own, ...kin.perhaps]
      expect(other).toMatchObject({ decided: null, personas: [{ office: '外相', affiliation: 'ヴェルダ' }] })
      const verdict = { kind: 'split', name: 'イレーナ・リンデル', other: 'リンデル' } as const
      ledger.decide([decisionOf(verdict, { at: '2031-07-01T09:00:00.000Z', by: '係', why: null })])
      const split = answerOf(ledger, { kind: 'kin', called: 'イレーナ・リンデル' }, 'kin')
      expect(split.own).toEqual([])
      expect(split.perhaps.map(({ name, decided }) => [name, decided])).toEqual([['リンデル', 'two']])
      expect(answerOf(ledger, { kind: 'kin', called: '誰か' }, 'nobody').called).toBe('誰か')
    }),
  )
})

describe('compared', () => {
  const says = (who: string, what: string, act: 'state' | 'deny', when: string): Entry =>
    makeEntry(`${who}${when}.txt`, `${who}は「${what}」と述べた。`, [{ who, what, act, when }], { published: when })
  const pages = [
    says('オスカル・ドレイク', '北岸の倉庫に装甲車はいない', 'state', '2031-05-01'),
    says('ニルス・ハーゲン', '北岸の倉庫に装甲車がいる', 'state', '2031-05-03'),
    says('ニルス・ハーゲン', '港は静かだ', 'state', '2031-05-04'),
  ]
  it(
    'has a column for each, on the matter alone, and what does not go together between them',
    withPages(pages, (ledger) => {
      const called = ['オスカル・ドレイク', 'ニルス・ハーゲン', '誰か']
      const { sources, clashes } = answerOf(ledger, { kind: 'compare', called, about: '' }, 'compared')
      expect(sources.map(({ names, total, found }) => [names, total, found.length])).toEqual([
        [['オスカル・ドレイク'], 1, 1],
        [['ニルス・ハーゲン'], 2, 2],
        [[], 0, 0],
      ])
      expect(clashes.map(({ earlier, later }) => [earlier.day, later.day])).toEqual([['2031-05-01', '2031-05-03']])
      const about = answerOf(ledger, { kind: 'compare', called, about: '港' }, 'compared')
      expect(about.sources.map(({ total }) => total)).toEqual([0, 1, 0])
      expect(about.clashes).toEqual([])
    }),
  )

  const told = (page: string, when: string, published: string, what = '港は静かだ'): Entry =>
    makeEntry(page, `ハーゲンは「${what}」と述べた。`, [{ who: 'ハーゲン', what, when }], { published })
  it(
    'tells a saying once that several pages tell in the same words; another day is another saying, until a human says otherwise',
    withPages(
      [
        told('a.txt', '2031-05-04', '2031-05-05'),
        told('b.txt', '2031-05-04', '2031-05-04'),
        told('c.txt', '2031-05-04', '2031-05-06', '港は、静かだ'),
        told('d.txt', '2031-06-20', '2031-06-20'),
        says('オスカル・ドレイク', '北岸の倉庫に装甲車はいない', 'state', '2031-05-01'),
      ],
      (ledger) => {
        const asked = (): (readonly [string, number])[] =>
          answerOf(ledger, { kind: 'compare', called: ['ハーゲン', 'オスカル・ドレイク'], about: '' }, 'compared').sources[0]?.found.map(
            ({ page, again }) => [page.address, again.length] as const,
          ) ?? []
        expect(asked()).toEqual([
          ['d.txt', 0],
          ['b.txt', 2],
        ])
        const at = (page: string) => {
          const { found } = answerOf(
            ledger,
            { kind: 'said', called: 'ハーゲン', about: '', order: 'oldest', limit: 9, offset: 0 },
            'sayings',
          )
          return quoteAt(ledger, found.find((hit) => hit.page.address === page)?.ref ?? '') as Quote
        }
        const verdict = { kind: 'differ', about: at('b.txt'), other: at('c.txt') } as const
        ledger.decide([decisionOf(verdict, { at: '2031-07-01T09:00:00.000Z', by: '係', why: null })])
        expect(
          asked()
            .map(([, again]) => again)
            .sort(),
        ).toEqual([0, 0, 1])
      },
    ),
  )
})

describe('outlets', () => {
  it(
    'tell who carries whom and how much later; each pair is read side by side',
    withPages([...CARRIED, ...QUARREL], (ledger) => {
      const { outlets } = answerOf(ledger, { kind: 'outlets' }, 'outlets')
      expect(outlets.map(({ site, pages, first, carried, delay, from, to }) => [site, pages, first, carried, delay, from, to])).toEqual([
        ['北海日報', 2, 0, 1, 2, [{ site: 'ハルネ通信', pages: 1, delay: 2 }], []],
        ['ハルネ通信', 1, 1, 0, null, [], [{ site: '北海日報', pages: 1, delay: 2 }]],
      ])
      const { total, pairs } = answerOf(ledger, { kind: 'carried', from: 'ハルネ通信', to: '北海日報' }, 'carried')
      expect([total, pairs.map(({ days, first, member }) => [days, first.address, member.page.address])]).toEqual([
        1,
        [[2, 'wire.txt', 'copy.txt']],
      ])
      expect(pairs[0]?.member.share).toBeGreaterThan(0.9)
      expect(answerOf(ledger, { kind: 'carried', from: '北海日報', to: 'ハルネ通信' }, 'carried')).toMatchObject({ total: 0, pairs: [] })
    }),
  )
})

describe('sources', () => {
  it(
    'are found by a part of what pages call them',
    withPages(QUARREL, (ledger) => {
      const { sources, total } = answerOf(ledger, { kind: 'sources', called: '外相', only: 'person', limit: 5 }, 'sources')
      expect([total, sources.map(({ name, office }) => [name, office])]).toEqual([1, [['ヨナス・アルヴェン', null]]])
      expect(answerOf(ledger, { kind: 'months', query: '', called: 'アルヴェン' }, 'months').months).toEqual([
        { name: '2031-03', count: 1 },
        { name: '2031-04', count: 1 },
      ])
    }),
  )
})
