import { describe, expect, it } from 'vitest'
import { alignTexts, type Passage, unitsIn } from '#ledger'
import { type Article, hasCorpus, readCorpus } from '../../scripts/gold/wikinews.ts'
import { printsOf } from '../../src/ledger/family/prints.ts'
import { random } from './random.ts'

const unitsOf = (text: string) => unitsIn(text, [{ start: 0, end: text.length }])

/** What the ledger finds: passages of texts that share a fingerprint, quoted words aside. */
function familyOf(one: string, other: string): readonly Passage[] {
  const [a, b] = [unitsOf(one), unitsOf(other)]
  const prints = new Set(printsOf(a))
  if (!printsOf(b).some((print) => prints.has(print))) return []
  return alignTexts(a, b).filter(({ quoted }) => !quoted)
}

/** The longest run of letters two texts share, looked for letter by letter: another way than the one under test. */
function longestShared(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')) as [string, string]
  let best = 0
  let row = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++)
      if (a[i] === b[j]) {
        next[j + 1] = (row[j] as number) + 1
        if ((next[j + 1] as number) > best) best = next[j + 1] as number
      }
    row = next
  }
  return best
}

const POLITE: readonly [RegExp, string][] = [
  [/している。/g, 'しています。'],
  [/れている。/g, 'れています。'],
  [/ている。/g, 'ています。'],
  [/した。/g, 'しました。'],
  [/れた。/g, 'れました。'],
  [/(?<=[べめえけせねてげ])た。/g, 'ました。'],
  [/である。/g, 'です。'],
  [/だった。/g, 'でした。'],
  [/という。/g, 'ということです。'],
  [/する。/g, 'します。'],
]
const polite = (text: string): string => POLITE.reduce((made, [from, to]) => made.replace(from, to), text)
const widened = (text: string): string =>
  text
    .replace(/[0-9A-Za-z]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0))
    .replace(/、/g, '，')
    .replace(/。/g, '．')
const narrow = (text: string): string => text.replace(/、/g, ', ').replace(/「/g, '"').replace(/」/g, '"')

const sentencesOf = (text: string): string[] => text.split(/(?<=。)/)
const wrapped = (text: string): string => text.replace(/(.{37})/g, '$1\n　')

/** Another page made of one, as other outlets do; null where the article has nothing to do it with. */
const EDITS: Readonly<Record<string, (body: string, next: (below: number) => number) => string | null>> = {
  'as it is': (body) => body,
  'other width and marks': widened,
  'other commas and quotation marks': narrow,
  'polite endings': polite,
  'lines broken elsewhere': wrapped,
  'a new headline and a line of its own in front': (body) => `港町の朝\n\n北海日報 配信\n\n編集部がお伝えします。\n\n${body}`,
  'every third sentence left out': (body) =>
    sentencesOf(body)
      .filter((_, i) => i % 3 !== 1)
      .join(''),
  'the first half only': (body) => {
    const sentences = sentencesOf(body)
    return sentences.slice(0, Math.ceil(sentences.length / 2)).join('')
  },
  'a caption put in': (body) => {
    const sentences = sentencesOf(body)
    const at = Math.ceil(sentences.length / 2)
    return `${sentences.slice(0, at).join('')}\n写真:港に並ぶ船。北海日報が撮影\n${sentences.slice(at).join('')}`
  },
  'other numbers and a word here and there': (body) =>
    body
      .replace(/述べた/g, '語った')
      .replace(/明らかにした/g, '発表した')
      .replace(/同日/g, 'この日'),
}

const BETWEEN = '港では朝から船が並び、漁師たちは網を繕いながら風を待っていた。'

function articles(): Article[] {
  // lists of links, which the packaging ran together, are no prose
  return readCorpus().filter(
    ({ body }) => body.length > 350 && body.length < 1500 && !/ウィキニュース|関連|外部リンク|[0-9]{4}年[^。]{60,}[0-9]{4}年/.test(body),
  )
}

describe('families of edited articles', () => {
  const skip = hasCorpus() ? '' : ' (SKIPPED: no corpus in ../shared)'
  it.skipIf(!hasCorpus())(
    `pages made of one are found, and independent reports of one event are not joined${skip}`,
    () => {
      const next = random(5)
      const all = articles()
      const chosen = Array.from({ length: 40 }, (_, i) => all[i * Math.floor(all.length / 40)] as Article)
      const missed: string[] = []
      let [found, cases] = [0, 0]
      for (const { body, headline } of chosen)
        for (const [name, edit] of Object.entries(EDITS)) {
          const made = edit(body, next)
          if (made === null) continue
          cases++
          if (familyOf(body, made).length > 0) found++
          else missed.push(`${headline}: ${name}`)
        }
      const joined: string[] = []
      const pairs = hardPairs(all, 200)
      for (const [one, other] of pairs) if (familyOf(one.body, other.body).length > 0) joined.push(`${one.headline} / ${other.headline}`)
      const f1 = (2 * found) / (2 * found + missed.length + joined.length)
      console.log(`families: ${cases} made, ${found} found; ${pairs.length} independent, ${joined.length} joined; F1 ${f1.toFixed(3)}`)
      expect(cases).toBeGreaterThanOrEqual(300)
      expect(pairs.length).toBeGreaterThanOrEqual(150)
      expect({ f1: f1 >= 0.98, missed, joined }).toMatchObject({ f1: true })
    },
    120_000,
  )

  it.skipIf(!hasCorpus())(
    `a passage of 60 characters inside another page, within 5 characters at each end${skip}`,
    () => {
      const next = random(9)
      const all = articles()
      const off: string[] = []
      let cases = 0
      for (let i = 0; i < 120; i++) {
        const [from, into] = [all[next(all.length)] as Article, all[next(all.length)] as Article]
        const passage = passageIn(from.body, next)
        if (!passage || from === into) continue
        const words = from.body.slice(passage.start, passage.end)
        const changed = [words, widened(words), polite(words), narrow(words)][i % 4] as string
        const sentences = sentencesOf(into.body)
        const front = `${sentences.slice(0, 2).join('')}${BETWEEN}`
        const made = `${front}${changed}${BETWEEN}${sentences.slice(2).join('')}`
        cases++
        const place = { start: front.length, end: front.length + changed.length }
        const right = familyOf(from.body, made).some(
          ({ start, end, otherStart, otherEnd }) =>
            Math.abs(start - passage.start) <= 5 &&
            Math.abs(end - passage.end) <= 5 &&
            Math.abs(otherStart - place.start) <= 5 &&
            Math.abs(otherEnd - place.end) <= 5,
        )
        if (!right) off.push(words)
      }
      console.log(`passages: ${cases} carried, ${cases - off.length} found with their ends`)
      expect(cases).toBeGreaterThanOrEqual(80)
      expect({ share: off.length / cases < 0.05, off }).toMatchObject({ share: true })
    },
    60_000,
  )
})

/** A passage of 60 to 90 characters that begins with a clause and ends with one. */
function passageIn(body: string, next: (below: number) => number): { start: number; end: number } | null {
  const clauses = [...body.matchAll(/[、。]/g)].map(({ index }) => index + 1)
  for (let tries = 0; tries < 20; tries++) {
    const start = clauses[next(clauses.length)] as number
    const end = clauses.find((at) => at - start >= 60 && at - start <= 90)
    if (end !== undefined && !body.slice(start, end).includes('\n')) return { start, end }
  }
  return null
}

/** Pairs of articles that have most words in common and yet share no run of 25 letters: other reports of one event. */
function hardPairs(all: readonly Article[], count: number): [Article, Article][] {
  const holders = new Map<string, number[]>()
  for (const [i, { body }] of all.entries())
    for (const word of new Set(body.match(/[ァ-ヺー]{3,}|[\u4e00-\u9fff]{3,}/g) ?? [])) holders.set(word, [...(holders.get(word) ?? []), i])
  const common = new Map<string, number>()
  for (const at of holders.values())
    if (at.length <= 12)
      for (const [k, one] of at.entries())
        for (const other of at.slice(k + 1)) common.set(`${one} ${other}`, (common.get(`${one} ${other}`) ?? 0) + 1)
  const likely = [...common]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([pair]) => pair.split(' ').map((i) => all[Number(i)]) as [Article, Article])
  const pairs: [Article, Article][] = []
  for (const [one, other] of likely) {
    if (pairs.length === count) break
    if (longestShared(one.body, other.body) < 25) pairs.push([one, other])
  }
  return pairs
}
