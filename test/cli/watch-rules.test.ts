import { expect, it } from 'vitest'
import { type Entry, entryOf, type Ledger, openLedger } from '#ledger'
import { messagesIn, UsageError } from '#message'
import { readDictionary } from '#morphology'
import { openReader } from '#reading'
import { newsOf } from '../../src/cli/ledger/news.ts'
import { type Noticed, noticedOf } from '../../src/cli/ledger/noticed.ts'
import { rulesOf } from '../../src/cli/ledger/rule.ts'

const reader = openReader(readDictionary())
const en = messagesIn('en')

/** A page of the invented 北海 seen on a day; the address tells which. */
function page(address: string, day: number, ...sentences: string[]): Entry {
  const source = `港の記録\n\n2031年5月${day}日 10:00配信\n\n${sentences.join('\n\n')}\n`
  const seen = `2031-05-${String(day).padStart(2, '0')}T09:00:00Z`
  const at = `https://shimbun.example.jp/${address}`
  return entryOf(reader.read(source, at, { kind: 'text' }), { address: at, source, given: null, seen, version: '1.0.0' })
}

const LINE = 'ヴェルダ共和国のオスカル・ドレイク国防相は「検問が橋に置かれれば、我々は橋を落とす」と警告した。'
const DENIES = 'ヴェルダ共和国のイレーナ・リンデル外相は「国境の橋に装甲車を置いていない」と述べた。'
const ADMITS = 'カレニア連邦のヨナス・アルヴェン大統領は「ヴェルダは国境の橋に装甲車を置いている」と述べた。'

/** What is noticed when pages come to others, for the rules behind `--tell`. */
async function noticed(before: readonly Entry[], coming: readonly Entry[], ...lines: string[]): Promise<readonly Noticed[]> {
  const ledger: Ledger = await openLedger(':memory:', { create: true })
  ledger.add(before)
  ledger.add(coming)
  const rules = lines.flatMap((line) => rulesOf(line, ledger, en))
  const news = coming.map((one) => newsOf(ledger, one, one.seen, []))
  const found = noticedOf(ledger, news, rules)
  ledger.close()
  return found
}

it('a red line is new when nobody drew it before', async () => {
  const first = page('1', 6, LINE)
  expect(await noticed([], [first], 'new:line')).toMatchObject([
    { kind: 'line', line: { source: 'オスカル・ドレイク', condition: '検問が橋に置かれれば', consequence: '我々は橋を落とす' } },
  ])
  expect(await noticed([], [first], 'new:line source:リンデル', 'new:line 検問所')).toEqual([])
  expect(await noticed([], [first], 'new:line source:国防相', 'new:line')).toHaveLength(1)
  // told again by another page, or by another version of the same
  expect(await noticed([first], [page('2', 8, LINE)], 'new:line')).toEqual([])
  expect(await noticed([first], [page('1', 8, LINE, DENIES)], 'new:line')).toEqual([])
})

it('a clash is new when one of the two is', async () => {
  const denies = page('1', 6, DENIES)
  const found = await noticed([denies], [page('2', 7, ADMITS)], 'new:clash')
  expect(found).toMatchObject([{ kind: 'clash', clash: { kind: 'clash', about: expect.arrayContaining(['装甲車']) } }])
  expect(await noticed([denies], [page('2', 7, ADMITS)], 'new:shift', 'new:clash 停戦')).toEqual([])
  // both were there
  expect(await noticed([denies, page('2', 7, ADMITS)], [page('3', 8, LINE)], 'new:clash')).toEqual([])
  // the same two again, in the same words on another page
  expect(await noticed([denies, page('2', 7, ADMITS)], [page('3', 8, ADMITS)], 'new:clash')).toEqual([])
})

it('a shift is new when the later stand is', async () => {
  const [first, later] = [
    page('1', 6, 'カレニア連邦のオスカル・ドレイク国防相は「監視団は受け入れない」と述べた。'),
    page('2', 9, 'カレニア連邦のオスカル・ドレイク国防相は「監視団を受け入れる」と述べた。'),
  ]
  expect(await noticed([first], [later], 'new:shift source:ドレイク', 'new:clash')).toMatchObject([
    { kind: 'shift', clash: { kind: 'shift' } },
  ])
})

it('a page that was changed is told with what came and went, where the query finds some of it', async () => {
  const [first, later] = [page('1', 6, DENIES, LINE), page('1', 8, LINE)]
  expect(await noticed([first], [later], 'new:version')).toMatchObject([
    {
      kind: 'version',
      address: first.address,
      version: { appeared: [], vanished: [{ attribution: { content: { text: '国境の橋に装甲車を置いていない' } } }] },
    },
  ])
  expect(await noticed([first], [later], 'new:version 装甲車')).toHaveLength(1)
  expect(await noticed([first], [later], 'new:version 検問')).toEqual([])
  expect(await noticed([], [first], 'new:version')).toEqual([])
})

it('several kinds are several rules with one query; full width is as good; what is none is told with what there is', async () => {
  const ledger = await openLedger(':memory:', { create: true })
  expect(rulesOf('new:line 橋 new：clash source:"外相"', ledger, en)).toEqual([
    { news: 'line', query: '橋  source:"外相"' },
    { news: 'clash', query: '橋  source:"外相"' },
  ])
  // what looks like a filter and is none would find nothing, for ever
  expect(() => rulesOf('橋 renew:line', ledger, en)).toThrow(UsageError)
  expect(rulesOf('橋 "renew:line"', ledger, en)).toEqual([{ news: 'saying', query: '橋 "renew:line"' }])
  expect(() => rulesOf('new:promise', ledger, en)).toThrow(UsageError)
  expect(() => rulesOf('new:line act:lie', ledger, en)).toThrow(UsageError)
  ledger.close()
})
