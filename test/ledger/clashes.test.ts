import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ClashKind, contrastOf, type Statement, statementOf, tellsSame } from '#ledger'
import { SHARED } from '../../scripts/gold/wikinews.ts'
import { assertionsIn, polarityOf } from '../../src/ledger/clash/polarity.ts'

interface Side extends Pick<Statement, 'act' | 'content' | 'conditional'> {
  readonly text: string
  readonly source: Statement['speaker']
}

interface Pair {
  readonly id: string
  readonly kind: ClashKind | 'none'
  readonly note: string
  readonly a: Side
  readonly b: Side
}

const PAIRS = readFileSync(new URL('./tables/clashes.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair)

const said = (name: string, act: Statement['act'], content: string): Statement =>
  statementOf({
    speaker: { name, kind: 'organisation', office: null, affiliation: null },
    act,
    content,
    passage: act === 'deed' ? `${name}は${content}。` : `${name}は「${content}」と述べた。`,
    conditional: false,
  })

/** `kind, who, act, content, who, act, content`, a pair a line. */
const plainPairs = (file: string): { readonly kind: string; readonly a: Statement; readonly b: Statement }[] =>
  readFileSync(new URL(`./tables/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [kind, ...sides] = line.split('\t') as [string, ...string[]]
      const [a, b] = [sides.slice(0, 3), sides.slice(3)].map(([who, act, content]) =>
        said(who as string, act as Statement['act'], content as string),
      ) as [Statement, Statement]
      return { kind, a, b }
    })

const statement = ({ source, act, content, text, conditional }: Side): Statement =>
  statementOf({ speaker: source, act, content, passage: text, conditional })

describe('sayings that cannot both hold', () => {
  it('what is named one is one, in most cases; nearly half of the pairs are made to look like one', () => {
    const wrong: string[] = []
    let [right, all] = [0, 0]
    for (const { id, kind, note, a, b } of PAIRS) {
      if (kind !== 'none') all++
      if (!contrastOf(statement(a), statement(b))) continue
      if (kind !== 'none') right++
      else wrong.push(`${id}: ${note}`)
    }
    const precision = right / (right + wrong.length)
    console.log(`clashes: ${PAIRS.length} pairs, ${right} of ${all} named, precision ${precision.toFixed(3)}`)
    expect(PAIRS.length).toBeGreaterThanOrEqual(120)
    expect(right).toBeGreaterThanOrEqual(29)
    expect({ precise: precision >= 0.88, wrong }).toMatchObject({ precise: true })
  })
  it.each([
    ['pairs in few words, looked at while the rules were written', 'clashes-plain.tsv', 52, 0.97],
    ['pairs written before the rules were held against them', 'clashes-fresh.tsv', 16, 0.9],
  ])('%s', (_, file, least, precise) => {
    const wrong: string[] = []
    let [right, all] = [0, 0]
    const pairs = plainPairs(file)
    for (const { kind, a, b } of pairs) {
      if (kind !== 'none') all++
      if (!contrastOf(a, b)) continue
      if (kind !== 'none') right++
      else wrong.push(`${a.content} / ${b.content}`)
    }
    const precision = right / (right + wrong.length)
    console.log(`${file}: ${pairs.length} pairs, ${right} of ${all} named, precision ${precision.toFixed(3)}`)
    expect(right).toBeGreaterThanOrEqual(least)
    expect({ precise: precision >= precise, wrong }).toMatchObject({ precise: true })
  })
  it.each([
    ['figures', '橋の長さは120メートルだ', '橋の長さは90メートルだ'],
    ['agents', '先に発砲したのは甲軍だ', '先に発砲したのは乙軍だ'],
    ['agents', '牛の死因は毒だ', '牛の死因は病気だ'],
    ['opposed', '新しい港の水位は上がった', '新しい港の水位は下がっている'],
    ['negated', '旧市街の住民に薬を配った', '旧市街の住民に薬は配らなかった'],
  ] as const)('%s: %s, %s', (reason, one, other) =>
    expect(contrastOf(said('甲', 'state', one), said('乙', 'state', other))?.reason).toBe(reason),
  )
  it.each([
    ['a count that grows', '火事の死者は4人だ', '火事の死者は9人だ'],
    ['what is no less', '橋の長さは少なくとも90メートルだ', '橋の長さは120メートルだ'],
    ['two days', '8月の客は120人だった', '9月の客は40人だった'],
    ['a part', '空港を閉じた', '空港の売店を開いた'],
    ['another deed', '発砲したのは警官だ', '発砲を命じたのは署長だ'],
  ])('%s: %s, %s is none', (_, one, other) => expect(contrastOf(said('甲', 'state', one), said('乙', 'state', other))).toBeNull())
})

const FCSNLI = join(SHARED, 'data/fcsnli/facnli_dev.tsv')
const skip = existsSync(FCSNLI) ? '' : ' (SKIPPED: no data/fcsnli in ../shared)'

describe('claims that fact-checkers held against their sources', () => {
  it.skipIf(!existsSync(FCSNLI))(`those named are contradictions in three of four cases or more${skip}`, () => {
    const rows = readFileSync(FCSNLI, 'utf8').trim().split('\n').slice(1)
    let [named, right, all] = [0, 0, 0]
    for (const row of rows) {
      const [, label, ...pair] = row.split('\t') as [string, string, string, string]
      const [one, other] = pair.map((words) => {
        const text = words.replaceAll(' ', '')
        const speaker = { name: '甲', kind: 'person' as const, office: null, affiliation: null }
        return statementOf({ speaker, act: 'state', content: text.replace(/。$/, ''), passage: text, conditional: false })
      }) as [Statement, Statement]
      if (label === 'contradiction') all++
      if (!contrastOf(one, other)) continue
      named++
      if (label === 'contradiction') right++
    }
    console.log(`fcsnli: ${rows.length} pairs, ${named} named, ${right} right of ${all} contradictions`)
    expect(named).toBeGreaterThan(0)
    expect(right / named).toBeGreaterThanOrEqual(0.75)
  })
})

describe('a long row of words that end a sentence', () => {
  it('is read through once', () => {
    const speaker = { name: '甲', kind: 'person' as const, office: null, affiliation: null }
    const [one, other] = ['橋を開いた', `橋を閉ざした${'事実'.repeat(60)}ね`].map((content) =>
      statementOf({ speaker, act: 'state', content, passage: content, conditional: false }),
    ) as [Statement, Statement]
    expect(tellsSame(one, other)).toBe(false)
    const [long, longer] = ['橋', 'の橋'].map((part) => said('甲', 'state', `${part.repeat(4000)}を開いた`)) as [Statement, Statement]
    const began = performance.now()
    contrastOf(long, { ...longer, sign: -1 })
    // seconds, where it were read once for each letter in front
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

describe('whether a text says that something is so', () => {
  it.each([
    ['部隊はいない', -1],
    ['部隊がいる', 1],
    ['受け入れるつもりはない', -1],
    ['受け入れざるを得ない', 1],
    ['認めなければならない', 1],
    ['参加を拒否した', -1],
    ['参加しないわけではない', 1],
    ['切りたくはないが、切る', 1],
    ['危ない橋は渡った', 1],
    ['演習を中止する', -1],
  ] as const)('%s: %s', (text, sign) => expect(polarityOf(text).sign).toBe(sign))
  it('leaves open what is only possible, asked, or hangs on a condition', () => {
    for (const text of ['開くとは限らない', '閉じる可能性がある', '開くのか', '攻撃を受けない限り撃たない'])
      expect(polarityOf(text).open, text).toBe(true)
    expect(polarityOf('橋を開く').open).toBe(false)
  })
  it('a meaning has the sign of its own clause', () => {
    // a stem may have several meanings
    const signs = new Map(assertionsIn('橋は閉じない。港は閉じる').map(({ start, sign }) => [start, sign]))
    expect([...signs.values()]).toEqual([-1, 1])
  })
})
