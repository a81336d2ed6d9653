import { describe, expect, it } from 'vitest'
import type { Entry, Ledger } from '#ledger'
import { copiesContract } from './contract-copies.ts'
import { findingContract } from './contract-finding.ts'
import { CARRIED, makeEntry, NOTES, QUARREL, type Says } from './entries.ts'
import { ALL, contents, filledBy, type Use } from './use.ts'

/** What every engine must do. `use` gives a new and empty ledger to a test. */
export function ledgerContract(engine: string, use: Use): void {
  const filled = filledBy(use)

  describe(`${engine}: its pulse`, () => {
    it(
      'is not changed by what is asked of the ledger or changed by itself',
      filled((ledger) => {
        const before = ledger.pulse()
        expect(Number.isInteger(before)).toBe(true)
        ledger.counts()
        ledger.add(QUARREL)
        expect(ledger.pulse()).toBe(before)
      }),
    )
  })

  describe(`${engine}: adding`, () => {
    it(
      'tells what was new and gives it back as it came',
      use((ledger) => {
        expect(ledger.add(QUARREL)).toEqual({ added: 3, renewed: 0, known: 0 })
        for (const entry of QUARREL) expect(ledger.page(entry.id)).toEqual(entry)
        expect(ledger.add(QUARREL)).toEqual({ added: 0, renewed: 0, known: 3 })
        expect(ledger.counts()).toEqual({
          ...{ pages: 3, attributions: 5, sources: 4 },
          ...{ first: '2031-03-01', last: '2031-04', lastDay: '2031-04-20' },
        })
      }),
    )
    it(
      'tells from when to when as the pages do: a month is no day, and the last day is one that something certain was said on',
      use((ledger) => {
        expect(ledger.counts()).toMatchObject({ first: null, last: null, lastDay: null })
        const says = (what: string, when: string | null, certainty: 'medium' | 'low' = 'medium'): Says => ({
          who: 'ナダル',
          what,
          when,
          certainty,
        })
        ledger.add([
          makeEntry('a.txt', '一。二。三。四。', [
            says('一', '2030'),
            says('二', '2031-06-20'),
            says('三', '2031-06-28', 'low'),
            says('四', null),
          ]),
        ])
        expect(ledger.counts()).toMatchObject({ first: '2030', last: '2031-06-28', lastDay: '2031-06-20' })
        ledger.add([makeEntry('b.txt', '五。六。', [says('五', '2031-06'), says('六', '2030-W02')])])
        expect(ledger.counts()).toMatchObject({ first: '2030', last: '2031-06', lastDay: '2031-06-20' })
        expect(ledger.speakers({}, 1).speakers).toMatchObject([{ first: '2030', last: '2031-06' }])
        expect(ledger.profile(['ナダル'])).toMatchObject({ first: '2030', last: '2031-06' })
        expect(ledger.marks({}, 9).marks.map(({ when }) => when)).toEqual(['2031-06-20', '2031-06', '2030-W02', '2030'])
      }),
    )
    it(
      'in any order and however often makes the same ledger',
      use((ledger) => {
        for (const entry of [...QUARREL, ...QUARREL].reverse()) ledger.add([entry])
        expect([...ledger.entries()]).toEqual([...QUARREL].sort((a, b) => (a.id < b.id ? -1 : 1)))
        expect(ledger.find({ certainty: 'low' }, ALL).found.map(({ page, number }) => [page.address, number])).toEqual([
          ['bridge.txt', 1],
          ['bridge.txt', 0],
          ['harbour.txt', 0],
          ['harbour.txt', 1],
          ['rumour.txt', 0],
        ])
      }),
    )
    it(
      'what a newer version read takes the place of the older, and never the other way round',
      filled((ledger) => {
        const [harbour] = QUARREL as [Entry]
        const anew = makeEntry('harbour.txt', harbour.text, [{ who: 'ヨナス・アルヴェン', what: '橋を閉じる' }], { version: '0.10.0' })
        expect(ledger.add([anew])).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(ledger.add([harbour])).toEqual({ added: 0, renewed: 0, known: 1 })
        expect(ledger.page(anew.id)).toEqual(anew)
        expect(contents(ledger, { words: ['封鎖'] })).toEqual([])
        expect(contents(ledger, { words: ['橋を'] })).toEqual(['橋を閉じる'])
        expect(ledger.pagesWith(['封鎖の計画'], 10)).toHaveLength(1)
      }),
    )
    it(
      'of several pages is whole or not at all',
      use((ledger) => {
        const [good, other] = QUARREL as [Entry, Entry]
        const broken = { ...other, record: { ...other.record, form: null } } as unknown as Entry
        expect(() => ledger.add([good, broken])).toThrow()
        expect(ledger.counts().pages).toBe(0)
        expect(ledger.add(QUARREL).added).toBe(3)
        expect(ledger.names('ヴェルダ国防省')).toEqual([{ name: 'ヴェルダ国防省', count: 2 }])
      }),
    )
  })

  it(
    `${engine}: one text in other bytes is one page, and what is told of the bytes does not hang on which came first`,
    use((ledger) => {
      const [page] = QUARREL as [Entry]
      const read = (...decoding: { code: 'encoding'; message: string }[]): Entry =>
        ({ ...page, record: { ...page.record, ...(decoding.length > 0 && { decoding }) } }) as Entry
      const [plain, sjis, euc] = [read(), ...['Shift_JIS', 'EUC-JP'].map((message) => read({ code: 'encoding', message }))] as [
        Entry,
        Entry,
        Entry,
      ]
      ledger.add([sjis])
      expect(ledger.add([euc])).toEqual({ added: 0, renewed: 0, known: 1 })
      expect([...ledger.entries()]).toEqual([euc])
      ledger.add([sjis, plain, euc])
      expect([...ledger.entries()]).toEqual([plain])
      expect(ledger.find({ words: ['封鎖'] }, ALL).total).toBe(2)
    }),
  )
  it(
    `${engine}: the earliest that a page was seen stays`,
    use((ledger) => {
      const seen = (day: string | undefined): Entry =>
        makeEntry('a.txt', '橋は開く', [{ who: 'ナダル', what: '橋は開く' }], day ? { seen: day } : {})
      for (const [day, earliest] of [
        [undefined, null],
        ['2031-05-04', '2031-05-04'],
        ['2031-05-03T07:00:00Z', '2031-05-03T07:00:00Z'],
        ['2031-05-05', '2031-05-03T07:00:00Z'],
        [undefined, '2031-05-03T07:00:00Z'],
      ] as const) {
        ledger.add([seen(day)])
        expect([...ledger.entries()].map((entry) => entry.seen)).toEqual([earliest])
        expect(ledger.find({}, ALL).found[0]?.page.seen).toBe(earliest)
      }
    }),
  )

  findingContract(engine, use)

  describe(`${engine}: names`, () => {
    it.each([
      ['ヨナス・アルヴェン', ['ヨナス・アルヴェン']],
      ['アルヴェン外相', ['ヨナス・アルヴェン']],
      ['あるゔぇん', ['ヨナス・アルヴェン']],
      ['ヴェルダ', ['ヴェルダ国防省']],
      ['カレニア海軍', ['カレニア海軍']],
      ['国', ['ヴェルダ国防省']],
      ['ナダル', []],
      ['', []],
      ['%', []],
    ])('%s', (called, expected) => filled((ledger) => expect(ledger.names(called).map(({ name }) => name)).toEqual(expected))())
  })

  it(
    `${engine}: a name counts each attribution once, however many of its aliases hold what was asked`,
    filled((ledger) => expect(ledger.names('ルヴェン')).toEqual([{ name: 'ヨナス・アルヴェン', count: 2 }])),
  )

  describe(`${engine}: topics`, () => {
    it(
      'of notes, with what stands in them',
      use((ledger) => {
        ledger.add([NOTES, ...QUARREL])
        expect(ledger.topics()).toEqual([
          { topic: '#橋', sayings: 2, pages: 1, first: '2031-05-01', last: '2031-05-02' },
          { topic: '＃港', sayings: 1, pages: 1, first: '2031-05-03', last: '2031-05-03' },
        ])
        expect(contents(ledger, { topics: ['港'] })).toEqual(['港は狭い'])
        expect(contents(ledger, { topics: ['＃橋'], sources: ['トーレ'] })).toEqual(['直せばよい'])
        ledger.add([{ ...NOTES, record: { ...NOTES.record, version: '0.2.0', notes: [] } }])
        expect(ledger.topics()).toEqual([])
      }),
    )
  })

  describe(`${engine}: text that pages share`, () => {
    const shares = (ledger: Ledger): readonly (readonly string[])[] =>
      [...ledger.echoes()].map((id) =>
        [id, ...ledger.sharing(id, 10).map((other) => other.id)].map((one) => ledger.page(one)?.address as string),
      )
    const expected = [
      ['copy.txt', 'quote.txt', 'wire.txt'],
      ['quote.txt', 'copy.txt', 'wire.txt'],
      ['wire.txt', 'copy.txt', 'quote.txt'],
    ]
    it(
      'is found in any order of adding',
      use((ledger) => {
        ledger.add([...QUARREL, ...CARRIED])
        expect(shares(ledger).map(([page, ...others]) => [page, ...others.sort()])).toEqual(expected)
      }),
    )
    it(
      'the other way round too',
      use((ledger) => {
        for (const entry of [...CARRIED].reverse()) ledger.add([entry])
        ledger.add(QUARREL)
        expect(shares(ledger).map(([page, ...others]) => [page, ...others.sort()])).toEqual(expected)
        expect(ledger.sharing('0'.repeat(64), 10)).toEqual([])
      }),
    )
    it(
      'most first, and no more than asked for',
      use((ledger) => {
        ledger.add(CARRIED)
        const [wire, copy] = CARRIED as [Entry, Entry]
        expect(ledger.sharing(wire.id, 1).map(({ id }) => id)).toEqual([copy.id])
      }),
    )
    it(
      'goes with the reading that held it',
      use((ledger) => {
        ledger.add(CARRIED)
        const [, , quote] = CARRIED as [Entry, Entry, Entry]
        ledger.add([{ ...quote, record: { ...quote.record, version: '0.2.0', blocks: [] } }])
        expect(shares(ledger)).toEqual([
          ['copy.txt', 'wire.txt'],
          ['wire.txt', 'copy.txt'],
        ])
      }),
    )
  })

  it(
    `${engine}: what stood at one address, in the order in which it was seen`,
    use((ledger) => {
      const at = (address: string, what: string, seen?: string): Entry =>
        makeEntry(address, `${what}。`, [{ who: 'ナダル', what }], seen ? { seen } : {})
      const [third, first, second, other] = [
        at('https://a.example/1', '橋は開く', '2031-05-03'),
        at('https://a.example/1', '橋は閉じる'),
        at('https://a.example/1', '橋は開かない', '2031-05-02T10:00:00Z'),
        at('https://a.example/2', '橋は開く', '2031-05-01'),
      ] as [Entry, Entry, Entry, Entry]
      ledger.add([third, first, second, other])
      expect(ledger.versions('https://a.example/1').map(({ id }) => id)).toEqual([first.id, second.id, third.id])
      expect(ledger.versions('https://a.example/3')).toEqual([])
    }),
  )

  copiesContract(engine, use)

  describe(`${engine}: pages`, () => {
    it(
      'by their id or how it begins, and by their words',
      filled((ledger) => {
        const [harbour] = QUARREL as [Entry]
        expect(ledger.page(harbour.id.slice(0, 12))?.address).toBe('harbour.txt')
        expect([ledger.page(''), ledger.page('zz'), ledger.page('0'.repeat(64))]).toEqual([null, null, null])
        expect(ledger.pagesWith(['アルヴェン', '港'], 10).map(({ title }) => title)).toEqual(['港と橋'])
        expect(ledger.pagesWith([], 10)).toEqual([])
        const holding = ledger.pagesHolding('港', 10)?.map(({ id }) => id) ?? []
        expect(holding).toContain(harbour.id)
        expect(ledger.pagesHolding('港', holding.length)).toHaveLength(holding.length)
        expect(ledger.pagesHolding('港', holding.length - 1)).toBeNull()
        expect([ledger.pagesHolding('灯台守', 10), ledger.pagesHolding('、', 10)]).toEqual([[], []])
      }),
    )
  })
}
