import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Entry, openLedger } from '#ledger'
import { composePage, hasCorpus, hasQueries, readCorpus, readQueries } from '../../scripts/gold/wikinews.ts'
import { bigrams, matchOf, searchForm } from '../../src/ledger/bigrams.ts'
import { periodOf } from '../../src/ledger/period.ts'
import { compareVersions } from '../../src/ledger/version.ts'
import { makeEntry } from './entries.ts'
import { random } from './random.ts'

/** Text of our own with what real text mixes: width, kana, Latin, digits, marks, letters outside the first plane. */
const PIECES = [
  '停戦',
  '合意',
  'ＮＡＴＯ',
  'nato',
  'カルナ',
  'かるな',
  'ｶﾙﾅ',
  '、',
  '。',
  '「',
  '」',
  '2024年',
  '㋿',
  '𠮷野',
  'が',
  'ガ',
  'e\u0301',
  '…',
  ' ',
  '\n',
  '・',
  '軍',
  '々',
]

/** What the index means by standing in a text, without an index: marks between letters are all alike. */
const plain = (text: string): string =>
  ` ${searchForm(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
const stands = (words: string, text: string): boolean => {
  const phrase = plain(words).trim()
  return phrase !== '' && plain(text).includes(phrase)
}

async function agrees(texts: readonly string[], queries: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-search-'))
  const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
  try {
    ledger.add(texts.map((text, i): Entry => makeEntry(`${i}.txt`, text, [])))
    for (const query of queries) {
      const naive = texts.flatMap((text, i) => (stands(query, text) ? [`${i}.txt`] : []))
      expect(
        ledger
          .pagesWith([query], texts.length)
          .map(({ address }) => address)
          .sort(),
        query,
      ).toEqual(naive.sort())
    }
  } finally {
    ledger.close()
    rmSync(folder, { recursive: true })
  }
}

const substrings = (texts: readonly string[], count: number, next: (below: number) => number): string[] =>
  Array.from({ length: count }, () => {
    const units = Array.from(texts[next(texts.length)] as string)
    const at = next(units.length)
    return units.slice(at, at + 1 + next(8)).join('')
  })

describe('search finds what a look at every text finds', () => {
  it('in mixed text of our own', async () => {
    const next = random(7)
    const texts = Array.from({ length: 80 }, () => Array.from({ length: 20 }, () => PIECES[next(PIECES.length)]).join(''))
    await agrees(texts, [...substrings(texts, 400, next), ...PIECES])
  })
  it.skipIf(!hasCorpus())(
    `in real articles, 500 queries of 1 to 8 characters${hasCorpus() ? '' : ' (SKIPPED: no corpus in ../shared)'}`,
    async () => {
      const next = random(11)
      const texts = readCorpus()
        .filter((_, i) => i % 7 === 0)
        .map(({ body }) => body)
      await agrees(texts, substrings(texts, 500, next))
    },
    60_000,
  )
})

describe('pages like a headline', () => {
  it.skipIf(!hasQueries())(
    `an article's own headline and those of the papers it cites${hasQueries() ? '' : ' (SKIPPED: no search queries in ../shared)'}`,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'iwaku-search-'))
      const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
      try {
        ledger.add(readCorpus().map((article) => makeEntry(article.id, composePage(article), [], { title: article.headline })))
        const sums = { headline: [0, 0], ref: [0, 0] }
        for (const { type, query, relevant } of readQueries().filter((_, i) => i % 4 === 0)) {
          const at = ledger.pagesLike(query, 10).findIndex(({ address }) => relevant.includes(address))
          sums[type][1] = (sums[type][1] as number) + 1
          if (at >= 0) sums[type][0] = (sums[type][0] as number) + 1 / (at + 1)
        }
        const [own, cited] = [sums.headline, sums.ref].map(([sum, count]) => (sum as number) / (count as number)) as [number, number]
        console.log(`pages like a headline: MRR@10 ${own.toFixed(3)} of own ones, ${cited.toFixed(3)} of cited ones`)
        expect(own).toBeGreaterThanOrEqual(0.9)
        expect(cited).toBeGreaterThanOrEqual(0.88)
      } finally {
        ledger.close()
        rmSync(folder, { recursive: true })
      }
    },
    120_000,
  )
  it('nothing is like no letters', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-search-'))
    const ledger = await openLedger(join(folder, 'ledger.sqlite'), { create: true })
    ledger.add([makeEntry('a.txt', '橋の再開は停戦が条件', [])])
    expect([ledger.pagesLike('…', 5), ledger.pagesLike('停戦を条件に橋を再開', 5).length]).toEqual([[], 1])
    ledger.close()
    rmSync(folder, { recursive: true })
  })
})

describe('the index', () => {
  it.each([
    ['停戦合意', '停戦 戦合 合意 意'],
    ['ＮＡＴＯ軍', 'na at to o軍 軍'],
    ['カルナ、ｶﾙﾅ', 'かる るな な かる るな な'],
    ['𠮷野', '𠮷野 野'],
    ['橋は\n　開く', '橋は は開 開く く'],
    ['橋は\n\n開く', '橋は は 開く く'],
    ['the\nbridge', 'th he e br ri id dg ge e'],
    ['「…」', ''],
  ])('%s', (text, expected) => expect(bigrams(text)).toBe(expected))
  it.each([
    ['停戦', '"停戦"'],
    ['停', '"停" *'],
    ['停戦・合', '"停戦 戦 合" *'],
    ['"x" OR', '"x or"'],
    ['…', null],
  ])('%s is asked as %s', (phrase, expected) => expect(matchOf(phrase)).toBe(expected))
})

describe('the days of a date', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-W01', '2024-01-01', '2024-01-07'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-03-01', '2024-03-01', '2024-03-01'],
    ['', '', ''],
  ])('%s', (value, first, last) => expect(periodOf(value)).toEqual({ first, last }))
})

describe('which version is newer', () => {
  it.each([
    ['0.10.0', '0.9.9', 1],
    ['1.0.0', '1.0.0', 0],
    ['1.0.0-rc.1', '1.0.0', -1],
    ['1.0.1-rc.1', '1.0.0', 1],
    ['1.0.0-a', '1.0.0-b', -1],
  ])('%s and %s', (a, b, expected) => expect(Math.sign(compareVersions(a, b))).toBe(expected))
})
