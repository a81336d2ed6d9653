import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDates } from '#date'
import { openReader, type Reading, readDictionary } from '../../src/index.ts'
import { messagesIn } from '../../src/message/index.ts'
import { REASONS_JA, reasonInJapanese } from '../../src/message/reasons/ja.ts'
import { fill, partsOf } from '../../src/message/reasons/template.ts'
import { ABSOLUTE, PARTIAL, RANGES, RELATIVE, RUNNING } from '../date/cases.ts'
import { growth, MOST } from '../growth.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)

/** What the reading layers are made of; a reason can come from nowhere else. */
const SOURCES = ['page', 'date', 'document', 'attribution', 'event', 'reading']
  .flatMap((layer) => filesIn(`src/${layer}`))
  .concat('src/intake/encoding/words.ts', 'src/ledger/decision/overlay.ts')
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: read(path) }))

/** Every reason that a reading holds. */
const reasonsOf = ({ page, attributions }: Reading): string[] =>
  [
    page.formBasis,
    ...[page.title, page.author, page.site, page.published, page.originUrl].map((value) => value?.basis),
    ...page.blocks.map(({ reason }) => reason),
    ...page.remarks.map(({ message }) => message),
    ...attributions.flatMap(({ source, when }) => [source.basis, when?.basis]),
  ].filter((reason) => reason !== undefined)

/** Those of them that are shown in English to a reader of Japanese. */
const untold = (reasons: Iterable<string>): string[] => [...new Set(reasons)].filter((reason) => reasonInJapanese(reason) === reason)

const HTML = `<!doctype html><html lang=ja><head><title>橋の再開、停戦が条件 | ハルネ通信</title><meta property=og:title content=橋は開かない>
<meta property=article:published_time content=2031-05-06T20:00:00Z><meta name=author content=森田葉子>
<script type=application/ld+json>{"@type":"NewsArticle","headline":"橋の再開、停戦が条件","datePublished":"2031-05-09","author":{"name":"港町太郎"}}</script>
<link rel=canonical href=https://harne.example/2031/05/07/bridge></head><body><div class=site-title>ハルネ通信</div><nav><a href=/>ホーム</a></nav>
<article><h1>橋の再開、停戦が条件</h1><time>2031年5月7日</time><p>リンデル外相は6日、首都オルスンで会見し、「停戦が守られれば、10日に橋を開く」と約束した。監視団は来週の月曜日に着くという。</p>
<h2>検問</h2><ul><li>検問は三つある</li></ul><blockquote>橋は開く</blockquote><figure><img src=a.jpg><figcaption>会見する外相</figcaption></figure></article>
<div class=related><a href=/b>水門の話</a></div><div class=ads>広告</div><p hidden>見えない</p><footer>© 2031 ハルネ通信</footer></body></html>`

describe('every reason has its Japanese', () => {
  const reader = openReader(readDictionary())
  const pages = [...filesIn('examples'), ...filesIn('test/page/pages')].filter((path) => /\.(?:txt|html)$/.test(path))
  it.each(pages)('%s', (path) => expect(untold(reasonsOf(reader.read(read(path), path)))).toEqual([]))
  it('a page with mark-up', () => expect(untold(reasonsOf(reader.read(HTML, 'https://harne.example/bridge.html')))).toEqual([]))
  it('patterns of sentences', () => {
    const tables = filesIn('test/attribution').filter((path) => path.endsWith('.test.ts'))
    const rows = tables.flatMap((path) => read(path).split('\n'))
    const sentences = rows.filter((row) => row.includes(' → ')).map((row) => row.split(' → ')[0] ?? '')
    expect(sentences.length).toBeGreaterThan(1000)
    const pageOf = (words: string): string => `橋の再開\n\n2031年5月7日\n\n${words.replace(/^[HP]:/, '').replaceAll('⏎', '\n')}\n`
    expect(untold(sentences.flatMap((words) => reasonsOf(reader.read(pageOf(words), 'page.txt'))))).toEqual([])
  })
  it('dates', () => {
    const cases = [...ABSOLUTE, ...PARTIAL, ...RELATIVE, ...RUNNING, ...RANGES]
    const bases = cases.flatMap(([text, reference]) =>
      findDates(text, { start: 0, end: text.length }, { reference }).map(({ basis }) => basis),
    )
    expect(untold(bases)).toEqual([])
  })
  it('in the source of the reader: a phrase of English there is a reason of the table', () => {
    const units = ['day', 'week', 'month', 'year']
    const known = REASONS_JA.flatMap(([english]) => units.map((unit) => fill(english, (gap) => (gap === 'unit' ? unit : '\n')))).join('\n')
    const isTold = (words: string): boolean => known.includes(words) || reasonInJapanese(words) !== words || OF_PAGES.includes(words)
    expect(SOURCES.flatMap(({ path, text }) => phrasesIn(text).flatMap((words) => (isTold(words) ? [] : [`${path}: ${words}`])))).toEqual(
      [],
    )
  })
})

/** English that the reader looks for in a page. */
const OF_PAGES = ['Image from Gyazo']

/** Runs of English words in the string literals of a source: no comment, pattern, comparison or list of names. */
function phrasesIn(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^import.*$|^\s*\|.*$/gm, '')
    .replace(/(?:words|word|RegExp)\(\s*(?:['`][^'`]*['`][\s+,]*)+\)/g, '')
    .replace(/(?<=[([=,!:?&|]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g, '')
  const literals = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, quoted, made]) => quoted ?? made ?? '')
  return literals
    .flatMap((literal) => literal.split(/\$\{[^}]*\}+/))
    .map((words) => words.trim().replace(/[:;]$/, ''))
    .filter((words) => /^[a-z][a-z'’-]*(?:[,;:]? [a-z'’/-]+)+\.?$/i.test(words))
}

/** Something for each gap, by its kind. */
const SAMPLES: Readonly<Record<string, readonly [english: string, japanese: string]>> = {
  words: ['カレニア', 'カレニア'],
  declared: ['橋は開く', '橋は開く'],
  tag: ['og:title', 'og:title'],
  number: ['12', '12'],
  day: ['2031-05-07', '2031年5月7日'],
  reason: ['nobody named', '誰とも書いていない'],
  end: ['written in full', '省かずに書いてある'],
  role: ['caption', '写真説明'],
  unit: ['month', '月'],
  units: ['months', 'か月'],
  weekday: ['4', '木曜日'],
}
const sample = (gap: string, language: 0 | 1): string => SAMPLES[gap.replace(/\d$/, '')]?.[language] ?? `no sample of ${gap}`

describe('the table of reasons', () => {
  it('holds every reason once, in both languages', () => {
    const [english, japanese] = [0, 1].map((side) => REASONS_JA.map((pair) => pair[side as 0 | 1])) as [string[], string[]]
    expect(english.filter((one, i) => english.indexOf(one) < i)).toEqual([])
    expect(japanese.filter((one, i) => japanese.indexOf(one) < i)).toEqual([])
  })
  it.each(REASONS_JA)('%s → %s', (english, japanese) => {
    expect([...partsOf(japanese).gaps].sort()).toEqual([...partsOf(english).gaps].sort())
    expect(reasonInJapanese(fill(english, (gap) => sample(gap, 0)))).toBe(fill(japanese, (gap) => sample(gap, 1)))
  })
  it('holds nothing that the reader never says', () => {
    const source = SOURCES.map(({ text }) => text).join('\n')
    const said = (words: string): boolean => source.includes(words.trim().replace(/^[(,;]\s*|\s*[:(]$/g, ''))
    expect(REASONS_JA.filter(([english]) => !partsOf(english).words.every(said)).map(([english]) => english)).toEqual([])
  })
})

describe('a reason is told', () => {
  it.each([
    ['carried over: the subject is left out, リンデル spoke before', '引き継ぎ: 主語がなく、前に話したのはリンデル'],
    [
      "the same speech: 1 week before the page's date 2024-10-07, its day 4",
      '同じ発言の日付: ページの日付（2024年10月7日）の1週前の木曜日',
    ],
    ['from a Japanese fiscal year, April to March to written in full', '初めは年度（4月から翌年3月まで）、終わりは省かずに書いてある'],
    ['3 comments under the text; a thread of them', '本文の下にコメント 3 件、コメントの連なり'],
    ['title element: 橋; 水門; meta og:title: 港', 'title 要素: 「橋; 水門」、meta 要素の og:title: 「港」'],
    ['同氏 = リンデル, named before', '同氏＝リンデル（前に名が出ている）'],
  ])('%s', (english, japanese) => expect(messagesIn('ja').reason(english)).toBe(japanese))
  it('in English as the reader gives it', () => expect(messagesIn('en').reason('nobody named')).toBe('nobody named'))
  it.each(['a reason that nobody knows', '', 'the same speech: a reason that nobody knows', '12 tweets and more', 'from to'])(
    'as it is when it has no Japanese: %s',
    (reason) => expect(reasonInJapanese(reason)).toBe(reason),
  )
  it('in linear time', () => {
    for (const part of ['the same speech: ', 'from a to ', '; ', ' = ', 'x, its Monday', ', named before', 'title element: '])
      for (const [before, after] of [
        ['', ''],
        ['from ', ''],
        ['', ' = x'],
      ] as const) {
        const of = (length: number): string => before + part.repeat(length / part.length) + after
        const [small, large] = [of(10_000), of(40_000)]
        expect(
          growth(
            () => void reasonInJapanese(small),
            () => void reasonInJapanese(large),
          ),
        ).toBeLessThan(MOST)
      }
  })
})
