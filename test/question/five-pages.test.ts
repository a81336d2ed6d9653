import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryOf, type Ledger, openLedger } from '#ledger'
import type { Answer, Question } from '#question'
import { SHARED } from '../../scripts/gold/wikinews.ts'
import { openReader, readDictionary } from '../../src/index.ts'
import { answerOf } from './asking.ts'

/** What stands between the five real pages of the folder beside the repository. Their words stay there: facts are told by page, name and day. */
const PAGES = join(SHARED, 'pages')

const present = existsSync(PAGES)
const skip = present ? '' : ' (SKIPPED: no folder `shared` with `pages` beside the repository)'

describe.skipIf(!present)(`five real pages${skip}`, () => {
  let ledger: Ledger
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-five-'))
  beforeAll(async () => {
    ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
    const reader = openReader(readDictionary())
    ledger.add(
      readdirSync(PAGES)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => {
          const source = readFileSync(join(PAGES, name), 'utf8')
          return entryOf(reader.read(source, name, { kind: 'text' }), { address: name, source, given: null, seen: null, version: '0.1.0' })
        }),
    )
  }, 60_000)
  afterAll(() => {
    ledger.close()
    rmSync(folder, { recursive: true })
  })
  const answer = <K extends Answer['kind']>(question: Question, kind: K): Extract<Answer, { kind: K }> => answerOf(ledger, question, kind)
  const pageOf = ({ address }: { readonly address: string }): string => address.slice(0, 3)
  const who = (called: string) => answer({ kind: 'who', called }, 'profiles').profiles

  it.each([
    ['プーチン', 'Q7747', ['000', '002', '004']],
    ['ゼレンスキー', 'Q3874799', ['000', '004']],
    ['Putin', 'Q7747', ['000', '002', '004']],
  ])('%s is one, on whichever page', (called, wikidata, pages) => {
    const [profile] = who(called)
    expect(profile?.wikidata).toBe(wikidata)
    expect([...new Set(profile?.pages.map(pageOf))].sort()).toEqual(expect.arrayContaining(pages))
  })
  it.each([
    ['英国防相', 'ウォレス', ['002']],
    ['ロシア大統領', 'プーチン', ['000', '002', '004']],
    ['NATO事務総長', 'ストルテンベルグ', ['002']],
  ])('who held the office of %s', (office, name, pages) => {
    const [profile, ...others] = who(office)
    expect([profile?.name, others]).toEqual([name, []])
    expect([...new Set(profile?.pages.map(pageOf))].sort()).toEqual(expect.arrayContaining(pages))
  })
  it.each(['ザハロワ', 'ザハーロワ', 'Zakharova'])('%s is the spokeswoman, however she is written', (called) => {
    expect(who(called).map(({ name }) => name)).toEqual(['マリア・ザハロワ'])
  })
  it('no British troops are sent, says one page; they are there, tells another', () => {
    const { clashes } = answer({ kind: 'clashes', query: '', only: 'clash' }, 'clashes')
    const found = clashes.filter(({ about }) => about.includes('英国軍'))
    expect(
      found.map(({ about, grade, earlier, later }) => [
        about,
        grade,
        [earlier, later].map(({ day, saying }) => [day, saying && pageOf(saying.page)]),
      ]),
    ).toEqual([
      [
        ['英国軍', 'ウクライナ'],
        'medium',
        [
          ['2021-11', '002'],
          ['2024-03-01', '000'],
        ],
      ],
    ])
  })
  it('a general and his president clash on one day, told by one digest', () => {
    const { clashes } = answer({ kind: 'clashes', query: 'source:ゼレンスキー', only: 'clash' }, 'clashes')
    const all = answer({ kind: 'clashes', query: '', only: 'clash' }, 'clashes').clashes
    const pair = all.find(({ earlier, later }) => [earlier, later].every(({ saying }) => saying && pageOf(saying.page) === '004'))
    expect([pair?.earlier, pair?.later].map((side) => side?.saying?.attribution.source.name).sort()).toEqual(['ザルジニー', 'ゼレンスキー'])
    expect(clashes.every((clash) => all.some(({ key }) => key === clash.key))).toBe(true)
  })
  it('topics of the digest stand beside words that several pages share', () => {
    const { topics } = answer({ kind: 'topics', query: '' }, 'topics')
    expect(topics.filter(({ basis }) => basis === 'notes').map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['#CFE', '#CIS', '#カザフスタン']),
    )
    for (const { basis, pages } of topics) if (basis === 'content') expect(pages).toBeGreaterThan(1)
    expect(answer({ kind: 'search', query: 'topic:CFE', order: 'oldest', limit: 50, offset: 0 }, 'sayings').total).toBeGreaterThan(5)
  })
  it('no page is taken for a reprint of another', () =>
    expect(answer({ kind: 'families', id: null, limit: 9 }, 'families').families).toEqual([]))
  it('a timeline goes over all of them in the order of days', () => {
    const { found } = answer({ kind: 'search', query: 'ウクライナ', order: 'oldest', limit: 500, offset: 0 }, 'sayings')
    const days = found.flatMap(({ attribution, page }) => attribution.when ?? page.published ?? [])
    expect(days.map((day) => day.slice(0, 4))).toEqual(days.map((day) => day.slice(0, 4)).sort())
    expect(new Set(found.map(({ page }) => pageOf(page))).size).toBeGreaterThan(3)
  })
})
