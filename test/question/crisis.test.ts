import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryOf, type Ledger, openLedger } from '#ledger'
import type { Answer, Question } from '#question'
import { openReader, readDictionary } from '../../src/index.ts'
import { answerOf } from './asking.ts'

/** What stands on no page alone: the example pages tell one invented crisis between them. */
const FOLDER = new URL('../../examples/', import.meta.url).pathname

let ledger: Ledger
const folder = mkdtempSync(join(tmpdir(), 'iwaku-crisis-'))
const ids = new Map<string, string>()

beforeAll(async () => {
  ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  const reader = openReader(readDictionary())
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|html)$/.test(name))
  const entries = names.sort().map((name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8')
    const reading = reader.read(source, name, { kind: name.endsWith('.html') ? 'html' : 'text' })
    return entryOf(reading, { address: name, source, given: null, seen: null, version: '0.1.0' })
  })
  for (const { id, address } of entries) ids.set(id, address.replace(/^crisis\//, '').replace(/\.(?:txt|html)$/, ''))
  ledger.add(entries)
}, 60_000)
afterAll(() => {
  ledger.close()
  rmSync(folder, { recursive: true })
})

const answer = <K extends Answer['kind']>(question: Question, kind: K): Extract<Answer, { kind: K }> => answerOf(ledger, question, kind)
const pageOf = (name: string): string => [...ids].find(([, page]) => page === name)?.[0] as string
const nameOf = ({ id }: { readonly id: string }): string => ids.get(id) as string
const search = (query: string) =>
  answer({ kind: 'search', query, order: 'oldest', limit: 50, offset: 0, certainty: 'low' }, 'sayings').found
const trace = (query: string) => answer({ kind: 'trace', ref: (search(query)[0] as { ref: string }).ref }, 'saying').saying
const familyOf = (name: string) => answer({ kind: 'families', id: pageOf(name), limit: 1 }, 'families').families[0]

describe('text that pages share', () => {
  it('a wire story, its reprint and a blog that tells it in です・ます are one family, and the wire was first', () => {
    const family = familyOf('wire-monitors-refused')
    expect(family?.members.map(({ page }) => nameOf(page))).toEqual(
      expect.arrayContaining(['reprint-monitors-refused', 'blog-monitors-refused']),
    )
    expect(family?.earliest && nameOf(family.earliest)).toBe('wire-monitors-refused')
    const blog = family?.members.find(({ page }) => nameOf(page) === 'blog-monitors-refused')
    expect(blog?.share).toBeGreaterThan(0.8)
    expect(blog?.passages.flatMap(({ changes }) => changes.map(({ here, there }) => [here.text, there.text]))).toContainEqual([
      'した',
      'しました',
    ])
  })
  it('a repost of two paragraphs is found with its ends', () => {
    const part = familyOf('repost-part-redline')?.members.find(({ page }) => nameOf(page) === 'news-barge-karmu-yuho')
    expect(part?.passages[0]?.here.text.slice(0, 12)).toBe('流された船を引き離すため')
    expect(part?.passages[0]?.here.text.slice(-9)).toBe('車両だけだという。')
  })
  it('two reports of one accident, and two translations of one text, share none', () => {
    for (const [one, other] of [
      ['news-barge-orsun-times', 'news-barge-karmu-yuho'],
      ['op-ed-price-kawamuko', 'op-ed-price-shiome'],
    ] as const)
      expect(familyOf(one)?.members.map(({ page }) => nameOf(page)) ?? []).not.toContain(other)
  })
  it('each family is told once', () => {
    const { families } = answer({ kind: 'families', id: null, limit: 20 }, 'families')
    expect(
      families.filter(({ page, members }) =>
        [page, ...members.map((member) => member.page)].some((one) => nameOf(one) === 'wire-monitors-refused'),
      ),
    ).toHaveLength(1)
  })
})

describe('one saying on several pages', () => {
  it('told directly, indirectly of an office alone, and through an agency', () => {
    const saying = trace('旗の色を問わず')
    expect(saying.tellings.map(({ page }) => nameOf(page)).sort()).toEqual([
      'blog-medicine-trucks',
      'news-barge-karmu-yuho',
      'news-barge-orsun-times',
    ])
    expect(saying.said).toBe('2031-02-12')
    // nothing tells whether the three heard it each for themselves
    expect([saying.origins.least, saying.origins.most]).toEqual([1, 3])
    expect(saying.tellings.find(({ page }) => nameOf(page) === 'blog-medicine-trucks')?.chain).toEqual([
      'リンデル',
      'ハルネ通信',
      '北辺防衛だより',
    ])
  })
  it('what she said that evening is another', () => {
    expect(trace('夜の九時を過ぎたら').tellings.map(({ attribution }) => attribution.content.text)).toEqual([
      '夜の九時を過ぎたら、薬の車でも通さない',
    ])
  })
  it('reprints of one story are one origin', () => {
    const saying = trace('よその監視員を橋に立たせる')
    const groups = saying.tellings.flatMap(({ page }, i) =>
      /^(?:wire|reprint|blog)-monitors/.test(nameOf(page)) ? [saying.origins.groups[i]] : [],
    )
    expect(groups).toHaveLength(3)
    expect(new Set(groups).size).toBe(1)
  })
})

describe('people', () => {
  it('one under several names and in two offices', () => {
    const { profiles } = answer({ kind: 'who', called: 'リンデル' }, 'profiles')
    expect(profiles.map(({ names }) => names.map(({ name }) => name).sort())).toEqual([['イレーナ・リンデル', 'リンデル', 'リンデール']])
    expect(profiles[0]?.offices.map(({ office }) => office)).toEqual(expect.arrayContaining(['外相', '首相']))
  })
  it('are counted alike wherever they are counted, under one name', () => {
    const { sources, total } = answer({ kind: 'sources', called: '', only: null, limit: 500 }, 'sources')
    expect(total).toBe(sources.length)
    expect(answer({ kind: 'stats' }, 'counts').counts.sources).toBe(total)
    expect(sources.find(({ name }) => name === 'イレーナ・リンデル')).toMatchObject({
      count: 36,
      names: ['リンデル', 'リンデール'],
      perhaps: null,
    })
    expect(sources.filter(({ name }) => /リンデル|ドレイク/.test(name)).map(({ name }) => name)).toEqual([
      'オスカル・ドレイク',
      'イレーナ・リンデル',
    ])
    const differ = sources.flatMap(({ name, count }) => {
      const { profiles } = answer({ kind: 'who', called: name }, 'profiles')
      const { total: said } = answer({ kind: 'search', query: `source:"${name}"`, order: 'newest', limit: 1, offset: 0 }, 'sayings')
      const own = profiles.find(({ names }) => names[0]?.name === name)
      return own?.count === count && said === count ? [] : [name]
    })
    // these words are also what others are called, and to ask for them is to ask for all of these
    expect(differ.sort()).toEqual(['フィスク', 'ヴェルダ外相', '大統領'])
    const { facets } = answer({ kind: 'search', query: '', facets: true, order: 'newest', limit: 1, offset: 0 }, 'sayings')
    expect(facets?.sources).toEqual(sources.slice(0, 20).map(({ name, count }) => ({ name, count })))
    const { points } = answer({ kind: 'points', query: 'source:リンデル', limit: 100 }, 'points')
    expect(new Set(points.map(({ source }) => source))).toEqual(new Set(['イレーナ・リンデル']))
    const found = answer({ kind: 'sources', called: 'リンデール', only: 'person', limit: 9 }, 'sources')
    expect(found).toMatchObject({ total: 1, sources: [{ name: 'イレーナ・リンデル', count: 36 }] })
  })
  it('two of one family name stay two', () => {
    const { profiles } = answer({ kind: 'who', called: 'フィスク' }, 'profiles')
    expect(profiles.map(({ name }) => name)).toEqual(expect.arrayContaining(['アンドレ・フィスク', 'エミル・フィスク']))
  })
})

describe('what does not go together', () => {
  it('a minister who would not have monitors, and has them', () => {
    const { clashes } = answer({ kind: 'clashes', query: '', only: 'shift' }, 'clashes')
    const shift = clashes.find(({ about }) => about.includes('監視員'))
    expect(shift?.earlier.saying?.attribution.act).toBe('refuse')
    expect(shift?.later.saying?.attribution.content.text).toContain('受け入れる')
  })
  it('a spokesman who said there was no armoured car, and that they stood there since', () => {
    const { clashes } = answer({ kind: 'clashes', query: '', only: 'clash' }, 'clashes')
    expect(clashes.map(({ earlier, later }) => [earlier, later].map(({ saying }) => saying?.attribution.source.name))).toContainEqual([
      'ヨナス・ブレム',
      'ヨナス・ブレム',
    ])
  })
  it('red lines: one that may have been crossed, one taken back', () => {
    const { lines } = answer({ kind: 'lines', query: '', limit: 50 }, 'lines')
    const stateOf = (words: string) => lines.find(({ condition }) => condition.includes(words))?.state
    expect([stateOf('水位が十センチ'), stateOf('帳簿を開かなければ'), stateOf('停戦が守られれば')]).toEqual([
      'crossed',
      'withdrawn',
      'open',
    ])
  })
})

it('tells a promise that was kept, one that was broken, and the sentences that tell it', () => {
  const { promises } = answer({ kind: 'promises', query: '', limit: 20 }, 'promises')
  const told = promises.map(({ source, state, evidence }) => [source, state, evidence.map(({ page }) => nameOf(page))])
  expect(told.filter(([, state]) => state !== 'open')).toEqual([
    ['イレーナ・リンデル', 'kept', ['news-new-prime-minister']],
    ['リーサ・モルク', 'kept', ['news-new-prime-minister']],
    ['トマス・アルヴェン', 'broken', ['news-barge-orsun-times']],
  ])
  for (const { evidence } of promises)
    for (const { page, passage } of evidence) expect(ledger.page(page.id)?.text.slice(passage.start, passage.end)).toBe(passage.text)
})
