import { describe, expect, it } from 'vitest'
import type { Entry, Ledger } from '#ledger'
import { idOf } from '../../src/ledger/id.ts'
import { CARRIED, makeEntry, NOTES, QUARREL, type Says } from './entries.ts'
import { random } from './random.ts'

const PAGES = [...QUARREL, NOTES, ...CARRIED]

/** What every engine must tell of a ledger as a whole. */
export function overviewContract(engine: string, use: (test: (ledger: Ledger) => void) => () => Promise<void>): void {
  const filled = (test: (ledger: Ledger) => void): (() => Promise<void>) =>
    use((ledger) => {
      ledger.add(PAGES)
      test(ledger)
    })

  describe(`${engine}: marks`, () => {
    it(
      'are the dated ones in few words, the newest first',
      filled((ledger) => {
        const { total, more, marks } = ledger.marks({}, 100)
        expect([total, more]).toEqual([7, false])
        expect(marks.map(({ first, last, source, act, conditional, topics }) => [first, last, source, act, conditional, topics])).toEqual([
          ['2031-05-03', '2031-05-03', 'ナダル', 'state', false, ['＃港']],
          ['2031-05-02', '2031-05-02', 'トーレ', 'state', false, ['#橋']],
          ['2031-05-01', '2031-05-01', 'ナダル', 'state', false, ['#橋']],
          ['2031-04-20', '2031-04-20', 'ヴェルダ国防省、カレニア海軍', 'announce', false, []],
          ['2031-04-01', '2031-04-30', 'ヨナス・アルヴェン', 'promise', false, []],
          ...ledger.find({ page: QUARREL[0]?.id ?? '' }, { order: 'newest', limit: 9, offset: 0 }).found.map(({ attribution }) => {
            const { source, act, when, condition } = attribution
            return [when, when, source.name, act, condition !== null, []]
          }),
        ])
        expect(ledger.marks({ sources: ['ナダル'] }, 1).marks.map(({ page, number }) => [page.id, number])).toEqual([[NOTES.id, 2]])
      }),
    )
    it(
      'are counted by month, whatever little certain there is beside',
      filled((ledger) => {
        expect(ledger.months({})).toEqual([
          { name: '2031-03', count: 2 },
          { name: '2031-04', count: 2 },
          { name: '2031-05', count: 3 },
        ])
        expect(ledger.months({ words: ['港'] })).toEqual([
          { name: '2031-03', count: 1 },
          { name: '2031-05', count: 1 },
        ])
      }),
    )
  })

  describe(`${engine}: speakers`, () => {
    it(
      'are counted one by one, with what they last spoke as alone',
      filled((ledger) => {
        const { total, speakers } = ledger.speakers({}, 3)
        expect(total).toBe(5)
        expect(speakers.map(({ name, count, first, last }) => [name, count, first, last])).toEqual([
          ['ナダル', 2, '2031-05-01', '2031-05-03'],
          ['ヨナス・アルヴェン', 2, '2031-03-01', '2031-04'],
          ['ヴェルダ国防省', 2, '2031-03-01', '2031-04-20'],
        ])
        expect(ledger.speakers({ called: 'アルヴェン外相' }, 9).speakers.map(({ name }) => name)).toEqual(['ヨナス・アルヴェン'])
        expect(ledger.speakers({ kind: 'outlet' }, 9)).toEqual({ total: 0, speakers: [] })
        // who only speaks with others speaks as nothing of their own
        expect(ledger.speakers({ called: 'カレニア海軍' }, 9).speakers[0]).toMatchObject({ kind: 'unknown', office: null, count: 1 })
      }),
    )
    it(
      'have the office of the newest of what they said alone, as a look at all of it has it',
      use((ledger) => {
        const below = random(17)
        const any = <T>(values: readonly T[]): T => values[below(values.length)] as T
        const [who, days] = [
          ['ナダル', 'トーレ', 'リンデル', 'ナダル、トーレ'],
          ['2031-05-01', '2031-05-02', '2031-05', null],
        ]
        for (let i = 0; i < 40; i++) {
          const says = Array.from({ length: 3 }, (_, at) => ({
            ...{ who: any(who), what: `いち${at}`, when: any(days), certainty: any(['high', 'low'] as const) },
            ...any([{}, { office: '外相', affiliation: 'カレニア' }, { office: '首相' }]),
          }))
          ledger.add([makeEntry(`${i}.txt`, 'いち0。いち1。いち2。', says)])
          if (i % 8 !== 2 && i !== 39) continue
          for (const { name, count, office, affiliation, kind } of ledger.speakers({ kind: 'person' }, 9).speakers) {
            const { found } = ledger.find({ sources: [name] }, { order: 'newest', limit: 200, offset: 0 })
            const last = found.find(({ attribution }) => attribution.source.name === name)?.attribution.source
            expect([name, count, office, affiliation, kind]).toEqual([
              ...[name, found.length, last?.office ?? null, last?.affiliation ?? null, last?.kind ?? 'unknown'],
            ])
          }
        }
      }),
    )
  })

  describe(`${engine}: names that may be one's`, () => {
    const says = (who: string, given: Partial<Says> = {}): Entry =>
      makeEntry(`${who}.txt`, `${who}は「橋は古い」と述べた。`, [{ who, what: '橋は古い', ...given }])
    const namesIn = (groups: readonly (readonly { readonly name: string }[])[]): string[] =>
      groups.map((group) => group.map(({ name }) => name).join(' ')).sort()
    it(
      'are in one group when one is called by the other or sounds like it, and by no word that many are called by',
      use((ledger) => {
        expect(ledger.kindred()).toEqual([])
        ledger.add([
          says('イレーナ・リンデル', { office: '外相', aliases: ['リンデル', '外相'] }),
          says('リンデール'),
          says('リンデル'),
          says('岸田文雄', { aliases: ['岸田', '外相'] }),
          says('岸田'),
          says('外相', { office: '外相' }),
          says('住民'),
        ])
        expect(namesIn(ledger.kindred())).toEqual(['イレーナ・リンデル リンデル リンデール', '岸田 岸田文雄'])
        // from whichever of them one begins
        for (const name of ['リンデル', 'リンデール', 'イレーナ・リンデル'])
          expect(namesIn(ledger.kindred([name]))).toEqual(['イレーナ・リンデル リンデル リンデール'])
        expect(namesIn(ledger.kindred(['外相', '岸田', 'いない']))).toEqual(['外相', '岸田 岸田文雄'])
        expect(ledger.kindred(['岸田'])[0]?.[1]).toMatchObject({ count: 1, personas: [{ name: '岸田文雄', kind: 'person', count: 1 }] })
      }),
    )
    it(
      'are found once, until the ledger changes',
      use((ledger) => {
        ledger.add([says('リンデル'), says('イレーナ・リンデル')])
        const groups = ledger.kindred()
        expect(ledger.kindred()).toBe(groups)
        ledger.add([says('トーレ')])
        expect(ledger.kindred()).not.toBe(groups)
        expect(ledger.kindred()).toEqual(groups)
      }),
    )
    it(
      'are one wherever they are given one name',
      use((ledger) => {
        ledger.add([
          says('イレーナ・リンデル', { when: '2031-05-01', office: '外相' }),
          says('リンデル', { when: '2031-06', office: '首相' }),
          says('トーレ'),
        ])
        const heads = new Map([['リンデル', 'イレーナ・リンデル']])
        const lindell = { name: 'イレーナ・リンデル', names: ['リンデル'], count: 2, first: '2031-05-01', last: '2031-06', office: '首相' }
        expect(ledger.speakers({}, 9, heads)).toMatchObject({ total: 2, speakers: [lindell, { name: 'トーレ', names: [], count: 1 }] })
        expect(ledger.speakers({ called: 'イレーナ' }, 9, heads)).toMatchObject({ total: 1, speakers: [lindell] })
        expect(ledger.speakers({}, 9).total).toBe(3)
        expect([ledger.speakers({}, 0, heads), ledger.speakers({}, 0)]).toEqual([
          { total: 2, speakers: [] },
          { total: 3, speakers: [] },
        ])
        expect(ledger.facets({}, heads).sources).toEqual([
          { name: 'イレーナ・リンデル', count: 2 },
          { name: 'トーレ', count: 1 },
        ])
      }),
    )
  })

  describe(`${engine}: what arrived`, () => {
    const seen = (address: string, moment: string | undefined, published: string | null): ReturnType<typeof makeEntry> =>
      makeEntry(address, `${address}の記事。`, [], { published, ...(moment && { seen: moment }) })
    it(
      'is what was seen then or later; what nobody saw counts by its day, and a day counts whole',
      use((ledger) => {
        ledger.add([
          seen('early', '2031-05-07T09:59:00Z', '2031-05-09'),
          seen('late', '2031-05-07T10:01:00Z', '2031-01-01'),
          seen('day', undefined, '2031-05-07'),
          seen('month', undefined, '2031-05'),
          seen('before', undefined, '2031-05-06'),
          seen('undated', undefined, null),
        ])
        const { total, pages } = ledger.arrived('2031-05-07T10:00:00Z', 2)
        expect([total, pages.map(({ address }) => address)]).toEqual([3, ['late', 'day']])
        expect(ledger.arrived('2031-05-07', 9).pages.map(({ address }) => address)).toEqual(['late', 'early', 'day', 'month'])
      }),
    )
  })

  describe(`${engine}: what outlets carry`, () => {
    it(
      'is told of a later day and another outlet alone',
      use((ledger) => {
        ledger.add(PAGES)
        const { pages, undated, looked, carrying, outlets } = ledger.carried()
        expect([pages, undated, looked]).toEqual([3, 4, 1])
        expect(carrying.map(({ page, from }) => [page.site, page.published, from.site, from.published])).toEqual([
          ['北海日報', '2031-02-03', 'ハルネ通信', '2031-02-01'],
        ])
        expect(outlets).toEqual([
          { site: '北海日報', pages: 2, sayings: 2 },
          { site: 'ハルネ通信', pages: 1, sayings: 0 },
        ])
        const [wire, copy] = CARRIED
        const text = wire?.text ?? ''
        // on one day nobody was first; an outlet that repeats itself carries nobody
        ledger.add([
          makeEntry('same-day.txt', `${text}一`, [], { site: '同日報', published: wire?.record.published ?? null }),
          makeEntry('again.txt', `${text}二`, [], { site: 'ハルネ通信', published: '2031-02-04' }),
        ])
        const again = ledger.carried()
        expect(again.pages).toBe(5)
        expect(again.carrying.map(({ page }) => page.id)).toEqual([copy?.id])
      }),
    )
    it(
      'counts copies of one page once, as what arrived does',
      use((ledger) => {
        const page = makeEntry('https://a.example/1', '橋は開くという。', [{ who: 'リンデル', what: '橋は開く' }], {
          ...{ site: '北海日報', published: '2031-02-05', seen: '2031-02-05T09:00:00Z' },
        })
        const source = `<p>${page.source}`
        ledger.add([page, { ...page, source, id: idOf(page.address, source), seen: '2031-02-06T09:00:00Z' }])
        expect(ledger.carried()).toMatchObject({ pages: 1, undated: 0, outlets: [{ site: '北海日報', pages: 1, sayings: 1 }] })
        expect(ledger.arrived('2031-02-05', 9).pages.map(({ id }) => id)).toEqual([page.id])
      }),
    )
    it(
      'hangs on no order of adding, and names whom pages cite',
      use((ledger) => {
        const cites = makeEntry('cites.txt', '橋は開くという。', [{ who: 'リンデル', what: '橋は開く', via: ['ハルネ通信', '北海日報'] }], {
          site: '北海日報',
          published: '2031-02-05',
        })
        for (const entry of [cites, ...PAGES].toReversed()) ledger.add([entry])
        const names = ledger.marks({}, 3).marks.map(({ source, number }) => [source, number])
        expect(names).toEqual([
          ['ナダル', 2],
          ['トーレ', 1],
          ['ナダル', 0],
        ])
        const { carrying, cited } = ledger.carried()
        expect(carrying).toHaveLength(1)
        expect(cited).toEqual([{ site: '北海日報', name: 'ハルネ通信', count: 1 }])
      }),
    )
  })
}
