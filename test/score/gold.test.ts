import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mark, type Place, type PlacedGold, place } from '../../scripts/gold/form.ts'
import { GOLD_SETS, type GoldSet, readGold, textOf } from '../../scripts/gold/sets.ts'
import { type Article, bodyStart, composePage, hasCorpus, readCorpus } from '../../scripts/gold/wikinews.ts'

const ACTS = 'state announce promise refuse threaten warn demand propose accuse deny support admit predict ask'.split(' ')
const KINDS = 'person office state organisation outlet group unknown'.split(' ')
const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?$/

const ARTICLES: Partial<Record<GoldSet, number>> = { learn: 80, 'learn-dense': 120, 'learn-wide': 80, 'unseen-wide': 80 }

describe.each(GOLD_SETS)('the gold of %s', (set) => {
  it('keeps places and labels, in the closed sets of the guide', () => {
    const golds = readGold(set)
    expect(golds).toHaveLength(ARTICLES[set] ?? 20)
    for (const gold of golds) {
      expect(gold.sha256).toMatch(/^[0-9a-f]{64}$/)
      for (const one of gold.attributions) {
        expect(
          ACTS.includes(one.act) && KINDS.includes(one.source_kind) && ['high', 'medium', 'low'].includes(one.certain),
          gold.page,
        ).toBe(true)
        expect(one.when === null || DAY.test(one.when), gold.page).toBe(true)
        for (const at of [one.content, one.cue, one.source, one.condition, one.consequence, ...(one.content_more ?? [])])
          expect(at === null || (at.length === 2 && at[0] >= 0 && at[0] < at[1]), gold.page).toBe(true)
      }
    }
  })
  it.skipIf(!hasCorpus())('fits the articles of the corpus, and comes back from the form with words', () => {
    const corpus = new Map(readCorpus().map((article) => [article.id, article]))
    for (const gold of readGold(set)) {
      const text = textOf(gold, corpus)
      // compared as truth, so that a failure prints no text of an untouched article
      expect(JSON.stringify(place(mark(gold, text), text, gold.sha256)) === JSON.stringify(gold), gold.page).toBe(true)
    }
  })
})

it('the two readings of the untouched articles are of the same articles', () => {
  const pages = (set: 'untouched' | 'untouched-second'): string[] => readGold(set).map((gold) => `${gold.page} ${gold.sha256}`)
  expect(pages('untouched-second')).toEqual(pages('untouched'))
})

describe('an article as a page', () => {
  const article: Article = { id: 'a', headline: '題', body: '本文。', year_month: '2009-07', refs: [] }
  it('has its headline, the day of its latest reference, and its body', () => {
    const refs = [{ date: '2009年7月9日' }, { date: '2009年7月10日 12:00' }, { date: '' }, { date: '2008年12月31日' }]
    expect(composePage({ ...article, refs })).toBe('題\n\n【2009年7月10日】\n\n本文。\n')
  })
  it('has the month it is filed under where no reference has a day', () => {
    expect(composePage(article)).toBe('題\n\n【2009年7月】\n\n本文。\n')
    expect(composePage(article).slice(bodyStart(article))).toBe('本文。\n')
  })
})

describe('places and words', () => {
  const text = fc.stringMatching(/^[あいう「」。𠮷\n]{4,40}$/u)
  const textAndPlaces = text.chain((words) => {
    const at = fc
      .tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))
      .map(([one, other]): Place => [Math.min(one, other), Math.max(one, other) + 1])
    return fc.tuple(fc.constant(words), fc.array(at, { minLength: 9, maxLength: 9 }))
  })
  it('are each other`s inverse', () => {
    fc.assert(
      fc.property(textAndPlaces, fc.boolean(), ([words, places], all) => {
        const [title, first, last, content, more, cue, source, condition, consequence] = places as unknown as Place[]
        const labels = {
          type: 'direct',
          source_name: 'あ',
          source_kind: 'person',
          via: [],
          act: 'state',
          target: null,
          when: null,
          certain: 'high',
        }
        const spans = {
          cue: all ? cue : null,
          source: all ? source : null,
          condition: all ? condition : null,
          consequence: all ? consequence : null,
        }
        const attribution = { content, ...(all && { content_more: [more] }), ...spans, ...labels }
        const head = { page: 'p', sha256: '', form: 'news', title: all ? title : null, published: null, body: [first, last] }
        const gold = { ...head, attributions: [attribution] } as unknown as PlacedGold
        expect(place(mark(gold, words), words, '')).toEqual(gold)
      }),
    )
  })
  it('fail where a string stands elsewhere or more than once', () => {
    const gold = mark(
      {
        page: 'p',
        sha256: '',
        form: 'news',
        title: [0, 1],
        published: null,
        body: [
          [0, 1],
          [0, 1],
        ],
        attributions: [],
      },
      'あい',
    )
    expect(() => place(gold, 'いう', '')).toThrow('does not stand in the text')
    expect(() => place(gold, 'ああ', '')).toThrow('more than once')
  })
})
