import { describe, expect, it } from 'vitest'
import type { Entry, Ledger, Wanted } from '#ledger'
import { decisionOf } from '../../src/ledger/decision/index.ts'
import { quoteOf } from '../../src/ledger/decision/overlay.ts'
import { idOf } from '../../src/ledger/id.ts'
import { periodOf } from '../../src/ledger/period.ts'
import { CARRIED, makeEntry, NOTES, QUARREL, type Says } from './entries.ts'
import { random } from './random.ts'

const ALL = { order: 'newest', limit: 100, offset: 0 } as const

/** What every engine must do. `use` gives a new and empty ledger to a test. */
export function ledgerContract(engine: string, use: (test: (ledger: Ledger) => void) => () => Promise<void>): void {
  const filled = (test: (ledger: Ledger) => void): (() => Promise<void>) =>
    use((ledger) => {
      ledger.add(QUARREL)
      test(ledger)
    })
  const contents = (ledger: Ledger, wanted: Wanted): readonly string[] =>
    ledger.find(wanted, ALL).found.map(({ attribution }) => attribution.content.text)

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

  describe(`${engine}: finding`, () => {
    it.each<[string, Wanted, readonly string[]]>([
      ['all that is certain enough', {}, ['演習は予定通り', '橋は開けておく', '港を封鎖すれば、橋を閉じる', '封鎖の計画はない']],
      ['only what is sure', { certainty: 'high' }, ['橋は開けておく', '港を封鎖すれば、橋を閉じる', '封鎖の計画はない']],
      ['one character', { words: ['橋'] }, ['橋は開けておく', '港を封鎖すれば、橋を閉じる']],
      ['a part of a word', { words: ['鎖す'] }, ['港を封鎖すれば、橋を閉じる']],
      ['over a mark, whichever it is', { words: ['すれば・橋'] }, ['港を封鎖すれば、橋を閉じる']],
      ['not over a mark that was not asked for', { words: ['すれば橋'] }, []],
      ['all words', { words: ['橋', '港'] }, ['港を封鎖すれば、橋を閉じる']],
      ['one of some words', { anyOf: ['演習', '計画', '…'] }, ['演習は予定通り', '封鎖の計画はない']],
      ['all words and one of others', { words: ['橋'], anyOf: ['開け', '演習'] }, ['橋は開けておく']],
      ['one of no words', { anyOf: ['…'] }, []],
      ['other width and case', { words: ['nato軍'], certainty: 'low' }, ['ＮＡＴＯ軍が来る']],
      ['not what only stands on the page', { words: ['外相'] }, []],
      ['a word without a letter', { words: ['…'] }, []],
      ['an operator is a word', { words: ['橋 OR 封鎖'] }, []],
      ['a source', { sources: ['ヨナス・アルヴェン'] }, ['橋は開けておく', '港を封鎖すれば、橋を閉じる']],
      ['one of joint sources', { sources: ['カレニア海軍'] }, ['演習は予定通り']],
      ['no source', { sources: [] }, []],
      ['a target', { targets: ['ヴェルダ'] }, ['港を封鎖すれば、橋を閉じる']],
      ['acts', { acts: ['deny', 'promise'] }, ['橋は開けておく', '封鎖の計画はない']],
      ['kinds of source', { kinds: ['person'], acts: ['deny'] }, ['封鎖の計画はない']],
      ['no kind of source', { kinds: ['outlet'] }, []],
      ['a site', { sites: ['北海日報'] }, ['港を封鎖すれば、橋を閉じる', '封鎖の計画はない']],
      ['since a day in the month that is told', { since: '2031-04-15' }, ['演習は予定通り', '橋は開けておく']],
      ['since the day after', { since: '2031-05-01' }, []],
      ['until a month', { until: '2031-03' }, ['港を封鎖すれば、橋を閉じる', '封鎖の計画はない']],
      ['what has a condition', { conditional: true }, ['港を封鎖すれば、橋を閉じる']],
      ['a page', { page: (QUARREL[1] as Entry).id.slice(0, 10) }, ['演習は予定通り', '橋は開けておく']],
    ])('%s', (_, wanted, expected) => filled((ledger) => expect([...contents(ledger, wanted)].sort()).toEqual([...expected].sort()))())
    it(
      'in order, by portions, with the number of all',
      filled((ledger) => {
        const dates = (order: 'newest' | 'oldest'): readonly (string | null)[] =>
          ledger.find({}, { ...ALL, order }).found.map(({ page, attribution }) => attribution.when ?? page.published)
        expect(dates('newest')).toEqual(['2031-04-20', '2031-04', '2031-03-01', '2031-03-01'])
        expect(dates('oldest')).toEqual(['2031-03-01', '2031-03-01', '2031-04', '2031-04-20'])
        const { total, found } = ledger.find({}, { order: 'newest', limit: 1, offset: 1 })
        expect([total, found.map(({ attribution }) => attribution.content.text)]).toEqual([4, ['橋は開けておく']])
        expect(ledger.find({ words: ['橋'] }, { ...ALL, order: 'rank' }).found[0]?.attribution.content.text).toBe('橋は開けておく')
      }),
    )
    it(
      'in the same order whatever the order of adding, wherever a portion ends',
      use((ledger) => {
        // days that many share, days that few have, none at all, months and years among them
        const below = random(3)
        const days = ['', '2031-05-01', '2031-05-02', '2031-05', '2031', '0876-01-01', '9999-12-31', '2031-05-02T09:00', '2031-W18']
        const entries = Array.from({ length: 40 }, (_, i) =>
          makeEntry(
            `${i}.txt`,
            Array.from({ length: 6 }, (_, at) => `橋は${i}の${at}`).join('。'),
            Array.from({ length: 6 }, (_, at) => ({
              who: 'ナダル',
              what: `橋は${i}の${at}`,
              when: days[below(days.length)] || null,
              certainty: (['low', 'medium', 'high'] as const)[below(3)] ?? 'low',
            })),
          ),
        )
        for (const entry of entries) if (below(2) === 0) ledger.add([entry])
        ledger.add(entries)
        for (const certainty of ['low', 'medium', 'high'] as const) {
          const levels = ['low', 'medium', 'high'].slice(['low', 'medium', 'high'].indexOf(certainty))
          const all = entries.flatMap(({ id, record }) =>
            record.attributions.flatMap(({ when, certainty: own }, number) =>
              levels.includes(own) ? [{ id, number, day: periodOf(when ?? '').first }] : [],
            ),
          )
          for (const order of ['newest', 'oldest'] as const) {
            const sign = order === 'oldest' ? 1 : -1
            const sorted = all.toSorted((a, b) =>
              a.day === b.day
                ? a.id < b.id
                  ? -1
                  : a.id > b.id
                    ? 1
                    : a.number - b.number
                : a.day === '' || b.day === ''
                  ? a.day === ''
                    ? 1
                    : -1
                  : a.day < b.day
                    ? -sign
                    : sign,
            )
            for (const words of [undefined, ['橋は']])
              for (const [limit, offset] of [
                [7, 0],
                [13, 5],
                [50, 90],
                [400, 0],
                [5, 1000],
              ] as const) {
                const found = ledger.find({ certainty, ...(words && { words }) }, { order, limit, offset })
                expect(found.total).toBe(all.length)
                expect(found.found.map(({ page, number }) => [page.id, number])).toEqual(
                  sorted.slice(offset, offset + limit).map(({ id, number }) => [id, number]),
                )
              }
          }
        }
      }),
    )
    it(
      'those of one rank by the page, wherever a portion ends',
      use((ledger) => {
        const entries = Array.from({ length: 300 }, (_, i) =>
          makeEntry(`${i}.txt`, `橋は${i % 3}だ`, [{ who: 'ナダル', what: `橋は${i % 3}だ` }]),
        )
        ledger.add(entries.toReversed())
        const whole = ledger.find({ words: ['橋'] }, { order: 'rank', limit: 300, offset: 0 }).found.map(({ page }) => page.id)
        expect(whole).toEqual(entries.map(({ id }) => id).sort())
        for (const [limit, offset] of [
          [20, 0],
          [7, 111],
          [64, 230],
        ] as const)
          expect(ledger.find({ words: ['橋'] }, { order: 'rank', limit, offset }).found.map(({ page }) => page.id)).toEqual(
            whole.slice(offset, offset + limit),
          )
      }),
    )
    it(
      'and not counted where nobody asks',
      filled((ledger) => {
        const { total, more, found } = ledger.find({}, { ...ALL, limit: 3, offset: 1, counted: false })
        expect([total, more]).toEqual([3, false])
        expect(found).toEqual(ledger.find({}, { ...ALL, limit: 3, offset: 1 }).found)
        expect(ledger.find({ words: ['橋'] }, { ...ALL, order: 'rank', counted: false }).found).toHaveLength(2)
      }),
    )
    it(
      'and told by what they have in common',
      use((ledger) => {
        ledger.add([NOTES, ...QUARREL])
        expect(ledger.facets({})).toEqual({
          counted: 7,
          sources: [
            { name: 'ナダル', count: 2 },
            { name: 'ヨナス・アルヴェン', count: 2 },
            { name: 'ヴェルダ国防省', count: 2 },
            { name: 'カレニア海軍', count: 1 },
            { name: 'トーレ', count: 1 },
          ],
          acts: expect.arrayContaining([{ name: 'deny', count: 1 }]),
          targets: [{ name: 'ヴェルダ', count: 1 }],
          sites: expect.arrayContaining([{ name: '北海日報', count: 2 }]),
          topics: [
            { name: '#橋', count: 2 },
            { name: '＃港', count: 1 },
          ],
          years: [{ name: '2031', count: 7 }],
        })
        expect(ledger.facets({ words: ['封鎖'] })).toMatchObject({ counted: 2, topics: [] })
        expect(ledger.facets({ words: ['…'] })).toMatchObject({ counted: 0, sources: [], acts: [] })
      }),
    )
    it(
      'and are counted as far as anybody reads',
      use((ledger) => {
        const many = (address: string, count: number): Entry => {
          const text = Array.from({ length: count }, (_, i) => `橋${String(i).padStart(4, '0')}`).join('。')
          return makeEntry(
            address,
            text,
            Array.from({ length: count }, (_, i) => ({ who: 'ナダル', what: `橋${String(i).padStart(4, '0')}` })),
          )
        }
        ledger.add([...Array(5)].map((_, i) => many(`${i}.txt`, 2000)))
        expect(ledger.find({ words: ['橋'] }, { ...ALL, limit: 1 })).toMatchObject({ total: 10_000, more: false })
        ledger.add([many('more.txt', 1)])
        const { total, more, found } = ledger.find({}, { ...ALL, offset: 10_000 })
        expect([total, more, found.length]).toEqual([10_000, true, 1])
      }),
    )
    it(
      'the passage is cut from the page and holds the content',
      filled((ledger) => {
        for (const { page, attribution, passage } of ledger.find({ certainty: 'low' }, ALL).found) {
          const text = ledger.page(page.id)?.text as string
          expect(text.slice(passage.start, passage.end)).toBe(passage.text)
          expect(text.slice(attribution.content.start, attribution.content.end)).toBe(attribution.content.text)
          expect(passage.text).toContain(attribution.content.text)
        }
      }),
    )
  })

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

  describe(`${engine}: copies`, () => {
    const SAYS = [{ who: 'ナダル', what: '橋は開く' }]
    /** What a page says, in some mark-up, as it was seen on a day. */
    const copy = (markup: string, seen: string, says = '橋は開く。'): Entry => {
      // what stands around it is other on each
      const text = `${markup.repeat(3)}\n${says}`
      const entry = makeEntry('https://a.example/1', text, [{ who: 'ナダル', what: says.replace('。', '') }], { seen })
      const blocks = [
        { role: 'navigation' as const, start: 0, end: 3 },
        { role: 'paragraph' as const, start: 4, end: text.length },
      ]
      const source = `<p class="${markup}">${text}`
      return { ...entry, source, id: idOf(entry.address, source), record: { ...entry.record, blocks } }
    }
    const COPIES = [copy('b', '2031-05-02'), copy('a', '2031-05-03'), copy('c', '2031-05-01'), copy('a', '2031-05-04', '橋は閉じる。')]
    it(
      'of one address that say the same count once, and the first that was seen counts, in whatever order they come',
      use((ledger) => {
        const below = random(5)
        const orders = Array.from({ length: 6 }, () => COPIES.toSorted(() => below(3) - 1))
        for (const entry of orders[0] as Entry[]) ledger.add([entry])
        for (const order of orders.slice(1)) ledger.add(order)
        expect([...ledger.entries()]).toEqual(COPIES.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        expect(ledger.counts()).toMatchObject({ pages: 2, attributions: 2 })
        const { total, found } = ledger.find({ words: ['開く'] }, ALL)
        expect([total, found[0]?.page.id]).toEqual([1, COPIES[2]?.id])
        expect(ledger.pagesWith(['橋は開く'], 10)).toHaveLength(1)
        expect(ledger.names('ナダル')).toEqual([{ name: 'ナダル', count: 2 }])
        // whoever names a copy is answered by what counts in its place
        for (const { id } of COPIES.slice(0, 3)) expect(contents(ledger, { page: id })).toEqual(['橋は開く'])
        expect(ledger.versions('https://a.example/1').map(({ id }) => id)).toEqual([2, 0, 1, 3].map((i) => COPIES[i]?.id))
      }),
    )
    it(
      'one that a human decided about counts before all others, whether it came before or after the decision',
      use((ledger) => {
        const [own, other, first] = COPIES as [Entry, Entry, Entry]
        const about = quoteOf(own.id, own.text, { start: 4, end: 8 })
        const decision = decisionOf({ kind: 'source', about, name: 'アルヴェン' }, { at: '2031-06-01T00:00:00Z', by: 'K', why: null })
        const undo = decisionOf({ kind: 'undo', decision: decision.id }, { at: '2031-06-02T00:00:00Z', by: 'K', why: null })
        const speaks = (): readonly (string | undefined)[] =>
          ledger.find({}, ALL).found.map(({ attribution, page }) => `${attribution.source.name} ${page.id === own.id}`)
        ledger.add([own, first])
        expect(speaks()).toEqual(['ナダル false'])
        ledger.decide([decision])
        expect(speaks()).toEqual(['アルヴェン true'])
        ledger.add([other, copy('d', '2031-04-01')])
        expect(speaks()).toEqual(['アルヴェン true'])
        expect(ledger.names('ナダル')).toEqual([])
        ledger.decide([undo])
        expect(speaks()).toEqual(['ナダル true'])
        expect(ledger.names('ナダル')).toEqual([{ name: 'ナダル', count: 1 }])
      }),
    )
    it(
      'what a newer version reads otherwise is another page again',
      use((ledger) => {
        const [own, other] = COPIES as [Entry, Entry]
        ledger.add([own, other])
        const anew = { ...own, text: '橋は', record: makeEntry(own.address, '橋は', [], { version: '9.0.0' }).record }
        expect(ledger.add([anew])).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(ledger.counts()).toMatchObject({ pages: 2, attributions: 1 })
        expect(ledger.find({}, ALL).found.map(({ page }) => page.id)).toEqual([other.id])
        const again = { ...other, text: '橋は', record: anew.record }
        ledger.add([again])
        expect(ledger.counts()).toMatchObject({ pages: 1, attributions: 0 })
      }),
    )
    it(
      'a copy that comes back after another is a version of its own',
      use((ledger) => {
        const [own, , , closed] = COPIES as [Entry, Entry, Entry, Entry]
        const back = { ...own, seen: '2031-05-06' }
        for (const entry of [back, closed, own, back]) ledger.add([entry])
        expect([...ledger.entries()].find(({ id }) => id === own.id)).toEqual({ ...own, seenAgain: ['2031-05-06'] })
        const seen = ledger.versions(own.address).map(({ id, seen: at }) => [id, at])
        expect(seen).toEqual([
          [own.id, '2031-05-02'],
          [closed.id, '2031-05-04'],
          [own.id, '2031-05-06'],
        ])
        expect(ledger.counts().pages).toBe(2)
        const entries = [...ledger.entries()]
        ledger.add(entries)
        expect([...ledger.entries()]).toEqual(entries)
      }),
    )
    it(
      'a day that is given says something of the page and makes no other: it holds against none, and the one given anew against all',
      use((ledger) => {
        const dated = (given: string | null): Entry => ({
          ...makeEntry('a.txt', '橋は開く。', SAYS, given === null ? {} : { published: given }),
          given,
        })
        const days = (): readonly (string | null | undefined)[] =>
          [...ledger.entries()].map(({ given, record }) => given ?? record.published)
        ledger.add([dated(null)])
        expect(ledger.add([dated('2031-05-07')])).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(ledger.add([dated(null)])).toEqual({ added: 0, renewed: 0, known: 1 })
        expect(ledger.add([dated('2031-05-09')])).toEqual({ added: 0, renewed: 0, known: 1 })
        expect(days()).toEqual(['2031-05-07'])
        expect(ledger.add([dated('2031-05-09')], 'anew')).toEqual({ added: 0, renewed: 1, known: 0 })
        expect(days()).toEqual(['2031-05-09'])
        expect(ledger.find({ since: '2031-05-09' }, ALL).total).toBe(1)
        ledger.add([dated('2031-05-08')])
        expect(days()).toEqual(['2031-05-08'])
      }),
    )
  })

  describe(`${engine}: pages`, () => {
    it(
      'by their id or how it begins, and by their words',
      filled((ledger) => {
        const [harbour] = QUARREL as [Entry]
        expect(ledger.page(harbour.id.slice(0, 12))?.address).toBe('harbour.txt')
        expect([ledger.page(''), ledger.page('zz'), ledger.page('0'.repeat(64))]).toEqual([null, null, null])
        expect(ledger.pagesWith(['アルヴェン', '港'], 10).map(({ title }) => title)).toEqual(['港と橋'])
        expect(ledger.pagesWith([], 10)).toEqual([])
      }),
    )
  })
}
