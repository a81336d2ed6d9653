import { describe, expect, it } from 'vitest'
import type { Entry, Wanted } from '#ledger'
import { periodOf } from '../../src/ledger/period.ts'
import { makeEntry, NOTES, QUARREL } from './entries.ts'
import { random } from './random.ts'
import { ALL, contents, filledBy, type Use } from './use.ts'

/** What every engine must find, in which order and how many. */
export function findingContract(engine: string, use: Use): void {
  const filled = filledBy(use)

  describe(`${engine}: finding`, () => {
    it.each<[string, Wanted, readonly string[]]>([
      ['all that is certain enough', {}, ['演習は予定通り', '橋は開けておく', '港を封鎖すれば、橋を閉じる', '封鎖の計画はない']],
      ['only what is sure', { certainty: 'high' }, ['橋は開けておく', '港を封鎖すれば、橋を閉じる', '封鎖の計画はない']],
      ['one character', { words: ['橋'] }, ['橋は開けておく', '港を封鎖すれば、橋を閉じる']],
      ['several characters, wherever they stand', { words: ['閉', '封'] }, ['港を封鎖すれば、橋を閉じる']],
      ['one of some characters', { words: ['開'], anyOf: ['橋', '演'] }, ['橋は開けておく']],
      ['one character of what is little certain', { words: ['Ｎ'], certainty: 'low' }, ['ＮＡＴＯ軍が来る']],
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
        for (const word of ['橋', '橋を', '橋は'])
          expect(
            ledger.find({ words: [word] }, { ...ALL, order: 'rank' }).found.map(({ attribution }) => attribution.content.text),
          ).toEqual(['橋は開けておく', '港を封鎖すれば、橋を閉じる'].filter((content) => content.includes(word)))
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
            for (const words of [undefined, ['橋は'], ['橋']])
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
      'and nothing by the characters of an older reading',
      use((ledger) => {
        const read = (what: string, version: string): Entry =>
          makeEntry('a.txt', '橋は開く。港は閉じる', [{ who: 'ナダル', what }], { version })
        const found = (): readonly number[] =>
          ['橋', '港'].map((letter) => ledger.find({ words: [letter] }, { ...ALL, order: 'newest' }).total)
        ledger.add([read('橋は開く', '1.0.0')])
        expect(found()).toEqual([1, 0])
        ledger.add([read('港は閉じる', '2.0.0')])
        expect(found()).toEqual([0, 1])
        // read twice at once: what is not written yet is not forgotten twice
        ledger.add([read('橋は開く', '3.0.0'), read('港は閉じる', '4.0.0')])
        expect(found()).toEqual([0, 1])
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
            Array.from({ length: count }, (_, i) => ({ who: 'ナダル', what: `橋${String(i).padStart(4, '0')}`, when: '2031-05-01' })),
          )
        }
        ledger.add([...Array(5)].map((_, i) => many(`${i}.txt`, 2000)))
        expect(ledger.find({ words: ['橋'] }, { ...ALL, limit: 1 })).toMatchObject({ total: 10_000, more: false })
        ledger.add([makeEntry('more.txt', '橋だ', [{ who: 'ナダル', what: '橋だ' }])])
        const { total, more, found } = ledger.find({}, { ...ALL, offset: 10_000 })
        expect([total, more, found.length]).toEqual([10_000, true, 1])
        // of what has a letter the newest come the shortest first, and what is of no day after them
        const ranked = (offset: number): readonly string[] =>
          ledger.find({ words: ['橋'] }, { order: 'rank', limit: 2, offset }).found.map(({ attribution }) => attribution.content.text)
        expect([ranked(0), ranked(9_999)]).toEqual([
          ['橋0000', '橋0001'],
          ['橋1999', '橋だ'],
        ])
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
}
