import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decisionOf, type Entry, type Ledger, openLedger } from '#ledger'
import { quoteAt } from '#question'
import { makeEntry } from '../ledger/entries.ts'
import { answerOf } from './asking.ts'

const WORDS = '橋の検問は来月の三日に取り除き、川を渡る船にはこれまでどおり許可を求めると、両国の技師の前で約束した'
const HEAD = { published: '2031-05-03', site: 'ハルネ通信' }
const FIRST = makeEntry(
  'https://harne.example/1',
  `リンデル外相は「${WORDS}」と述べた。水門は閉じたままで、監視団は六月まで両岸にとどまる見通しだという。`,
  [{ who: 'リンデル', what: WORDS, when: '2031-05-02' }],
  HEAD,
)
const REPRINT = makeEntry(
  'https://kiri.example/2',
  `霧の朝に。リンデル外相は「${WORDS}」と述べた。水門は閉じたままで、監視団は六月まで両岸にとどまる見通しだという。`,
  [{ who: 'リンデル', what: WORDS, when: '2031-05-02', via: ['ハルネ通信'] }],
  { published: '2031-05-05', site: '川霧ノート' },
)

async function withLedger(entries: readonly Entry[], use: (ledger: Ledger) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-reading-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    ledger.add(entries)
    use(ledger)
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const readingOf = (ledger: Ledger, { id }: Entry) => answerOf(ledger, { kind: 'reading', id: id.slice(0, 12) }, 'reading').reading

describe('reading', () => {
  it('gives a page whole, by the beginning of its id', () =>
    withLedger([FIRST], (ledger) => {
      const reading = readingOf(ledger, FIRST)
      expect(reading.text).toBe(FIRST.text)
      expect(reading.page).toMatchObject({ id: FIRST.id, site: 'ハルネ通信', published: '2031-05-03' })
      expect(reading.blocks).toEqual(FIRST.record.blocks)
      expect(reading.attributions.map(({ attribution }) => attribution)).toEqual(FIRST.record.attributions)
      expect(reading).toMatchObject({ family: null, carried: [], versions: 1, given: null })
      expect(answerOf(ledger, { kind: 'reading', id: 'ffff' }, 'no-page')).toEqual({ kind: 'no-page', id: 'ffff' })
    }))

  it('keeps what humans rejected or gave to somebody else, and says what was read', () =>
    withLedger([FIRST], (ledger) => {
      const ref = readingOf(ledger, FIRST).attributions[0]?.ref ?? ''
      const about = quoteAt(ledger, ref)
      if (!about) throw new Error('nothing to decide about')
      const by = { by: '係', why: null }
      ledger.decide([
        decisionOf({ kind: 'source', about, name: 'トーレ' }, { ...by, at: '2031-05-06T00:00:00Z' }),
        decisionOf({ kind: 'reject', about }, { ...by, at: '2031-05-07T00:00:00Z' }),
      ])
      const [here] = readingOf(ledger, FIRST).attributions
      expect(here).toMatchObject({ ref, readAs: 'リンデル', rejected: true, attribution: { source: { name: 'トーレ' } } })
      expect(here?.decisions.map(({ kind }) => kind)).toEqual(['source', 'reject'])
    }))

  it('says which blocks stand elsewhere, and who had them first', () =>
    withLedger([REPRINT, FIRST], (ledger) => {
      const reading = readingOf(ledger, REPRINT)
      expect(reading.family?.members.map(({ page }) => page.id)).toEqual([FIRST.id])
      expect(reading.carried).toHaveLength(1)
      const [carried] = reading.carried
      expect(carried).toMatchObject({ block: 0, since: '2031-05-03', first: FIRST.id })
      const there = carried?.elsewhere[0]?.there
      expect(FIRST.text.slice(there?.start, there?.end)).toContain(WORDS)
    }))

  it('does not say who was first where two pages have one day, or one has none', async () => {
    const other = (published: string | null) => makeEntry(REPRINT.address, REPRINT.text, [], published === null ? {} : { published })
    for (const [published, since] of [
      ['2031-05-03', '2031-05-03'],
      [null, '2031-05-03'],
    ] as const)
      await withLedger([FIRST, other(published)], (ledger) =>
        expect(readingOf(ledger, FIRST).carried.map((one) => [one.since, one.first])).toEqual([[since, null]]),
      )
  })

  it('counts the versions of an address', () =>
    withLedger([FIRST, makeEntry(FIRST.address, `${FIRST.text}訂正した。`, [], { seen: '2031-05-09' })], (ledger) =>
      expect(readingOf(ledger, FIRST).versions).toBe(2),
    ))
})

describe('retold', () => {
  it('shows how each telling words it, and through whom it came', () =>
    withLedger([FIRST, REPRINT], (ledger) => {
      const ref = readingOf(ledger, FIRST).attributions[0]?.ref ?? ''
      const { retold } = answerOf(ledger, { kind: 'retold', ref, against: 'earliest' }, 'retold')
      expect(retold.saying.tellings.map(({ page }) => page.id)).toEqual([FIRST.id, REPRINT.id])
      expect(retold.against).toBe(0)
      expect(retold.wordings).toEqual([[{ text: WORDS, in: 'both' }], [{ text: WORDS, in: 'both' }]])
      expect(retold.stations.map(({ kind, name }) => [kind, name])).toEqual([
        ['source', 'リンデル'],
        ['site', 'ハルネ通信'],
        ['page', FIRST.address],
        ['site', '川霧ノート'],
        ['page', REPRINT.address],
      ])
      // the outlet of the first page is the one that the reprint names: one station, two ways on
      expect(retold.legs.map(({ from, to }) => `${from} > ${to}`)).toEqual([
        'source > name ハルネ通信',
        'name ハルネ通信 > page 0',
        'name ハルネ通信 > name 川霧ノート',
        'name 川霧ノート > page 1',
      ])
    }))

  it('sets off what is here alone and there alone, and does not compare what is not alike', async () => {
    const told = (what: string, address: string, published: string) =>
      makeEntry(`https://${address}.example/`, `リンデル外相は「${what}」と述べた。`, [{ who: 'リンデル', what, when: '2031-05-02' }], {
        published,
      })
    const long = '橋の検問は来月三日に取り除くと約束する'
    const short = '橋の検問は来月五日に取り除くと約束する'
    await withLedger([told(long, 'a', '2031-05-02'), told(short, 'b', '2031-05-03')], (ledger) => {
      const { found } = answerOf(ledger, { kind: 'search', query: '検問', order: 'oldest', limit: 1, offset: 0 }, 'sayings')
      const { retold } = answerOf(ledger, { kind: 'retold', ref: found[0]?.ref ?? '', against: 'earliest' }, 'retold')
      const [, wording = []] = retold.wordings
      const only = (where: string): string => wording.flatMap((part) => (part.in === where || part.in === 'both' ? part.text : [])).join('')
      expect(only('here')).toBe(short)
      expect(only('there')).toBe(long)
      expect(
        wording
          .filter((part) => part.in === 'here')
          .map(({ text }) => text)
          .join(),
      ).toMatch(/^五日?$/)
    })
  })
})

describe('around', () => {
  const says = (what: string, published: string, when = published) =>
    makeEntry(`https://harne.example/${published}-${what}`, `ナダル議員は「${what}」と述べた。`, [{ who: 'ナダル', what, when }], {
      published,
    })
  const MIDDLE = says('港の封鎖は一日で終わる', '2031-05-10')

  it('gives what the same source said before, on the day, and after, the nearest first', () =>
    withLedger(
      [
        MIDDLE,
        says('予算は秋に組み直す', '2031-04-01'),
        says('漁船の数は増えない', '2031-05-08'),
        says('灯台は来年建てる', '2031-05-10'),
        says('塩の値段が気がかりだ', '2031-05-12'),
        says('学校は九月に開く', '2031-06-30'),
        makeEntry('https://harne.example/other', 'トーレ氏は「雨が多い」と述べた。', [{ who: 'トーレ', what: '雨が多い' }], {
          published: '2031-05-09',
        }),
      ],
      (ledger) => {
        const ref = readingOf(ledger, MIDDLE).attributions[0]?.ref ?? ''
        const { around } = answerOf(ledger, { kind: 'around', ref, limit: 5 }, 'around')
        const said = (hits: typeof around.before): string[] => hits.map(({ attribution }) => attribution.content.text)
        expect(around.day).toBe('2031-05-10')
        expect(said(around.before)).toEqual(['漁船の数は増えない', '予算は秋に組み直す'])
        expect(said(around.same)).toEqual(['灯台は来年建てる'])
        expect(said(around.after)).toEqual(['塩の値段が気がかりだ', '学校は九月に開く'])
        const { around: near } = answerOf(ledger, { kind: 'around', ref, limit: 1 }, 'around')
        expect([near.before, near.same, near.after].map((hits) => hits.length)).toEqual([1, 1, 1])
      },
    ))

  it('tells a saying once, however many pages tell it, and never the saying itself', () =>
    withLedger(
      [
        MIDDLE,
        says('港の封鎖は一日で終わる', '2031-05-11', '2031-05-10'),
        says('塩の値段が気がかりだ', '2031-05-12'),
        says('塩の値段が気がかりだ', '2031-05-13', '2031-05-12'),
      ],
      (ledger) => {
        const ref = readingOf(ledger, MIDDLE).attributions[0]?.ref ?? ''
        const { around } = answerOf(ledger, { kind: 'around', ref, limit: 5 }, 'around')
        expect([around.before.length, around.same.length, around.after.length]).toEqual([0, 0, 1])
      },
    ))

  it('says nothing of before and after where no day is known', () =>
    withLedger([makeEntry('a.txt', 'ナダル議員は「港は狭い」と述べた。', [{ who: 'ナダル', what: '港は狭い' }])], (ledger) => {
      const { found } = answerOf(ledger, { kind: 'search', query: '港', order: 'oldest', limit: 1, offset: 0 }, 'sayings')
      const { around } = answerOf(ledger, { kind: 'around', ref: found[0]?.ref ?? '', limit: 5 }, 'around')
      expect(around).toEqual({ day: null, before: [], same: [], after: [] })
    }))
})
