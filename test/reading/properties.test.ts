import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf } from '#document'
import { openAnalyser } from '#morphology'
import { openReader, readDictionary } from '../../src/index.ts'
import { EXAMPLES, type SamplePage, SHARED, theReader } from './pages.ts'
import { expectSound, printed } from './spans.ts'

if (SHARED.length === 0)
  console.warn('test/reading/properties.test.ts reads the examples only: no folder `shared/pages` beside the repository')

/** Words that the rules look for, brackets, marks of every kind of block. */
const WORDS =
  'ドーレン外相は|サレン共和国の|ミラ・ドーレン氏|カルナ大統領|ハルネ通信|カレンド紙|野党|漁師|同氏は|同紙|両氏は|港|橋|港を開く|と述べ|た。|と発表した|との見方を示し|という|とのことだ|によると|によれば|の話では|が言うように|ば|場合|、|。|「|」|『|』|(|)|“|”|"|=|・|―|…|!|?|6日|5月7日|2031年5月7日|昨日|同日|に対し|よう求め|ことを明らかにした|ことが分かった|として|から|に|は|が|を|の|と|て|ない|なかった|のか|か|大統領|外相|氏|さん|首相ら|や|次のように述べた。|こう話した。|#港|#港=港(|https://t.co/a|— 港 (@minato) May 3, 2031|• 匿名|• 2031年 3月 12日|コメント|関連記事|出典:|>港|1. 匿名 2031/07/09(水) 08:12:45.10 ID:aB|【|】|\n|\n\n|\n    |　| |\t|\r\n|\u3099|\ud83d|\udc4d|\0|\u202e|ｶﾞｲｼｮｳ|ＮＡＴＯ|国\u{e0100}|𠮷野家'
const word = fc.constantFrom(...WORDS.split('|'))
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
)
const anyText = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { maxLength: 60, size: 'max' }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.array(fc.oneof(word, unit), { maxLength: 80, size: 'max' }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.array(unit, { maxLength: 200, size: 'max' }).map((units) => units.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
)
/** Sentences in which every rule has something to find, in any order, broken anywhere. */
const sentence = fc.constantFrom(
  ...EXAMPLES.filter((page) => page.name.endsWith('.txt')).flatMap((page) =>
    page.source.split(/(?<=。)|\n/).filter((line) => line.trim() !== ''),
  ),
)
const broken = fc
  .tuple(
    fc.array(fc.tuple(sentence, fc.nat(60), fc.nat(60), fc.constantFrom('', '', '\n', '\n\n', '「', '』', '(')), {
      maxLength: 12,
      size: 'max',
    }),
  )
  .map(([parts]) =>
    parts.map(([words, from, to, after]) => words.slice(from > 40 ? from - 40 : 0, to > 40 ? -(to - 40) : undefined) + after).join(''),
  )

const TAGS = [
  'p',
  'div',
  'article',
  'main',
  'h1',
  'h2',
  'ul',
  'li',
  'blockquote',
  'q',
  'br',
  'a',
  'ruby',
  'rt',
  'table',
  'td',
  'template',
  'svg',
  'script',
  'style',
  'title',
  'noscript',
  'select',
  'option',
  'textarea',
  'iframe',
  'frameset',
  'img',
  'figure',
  'figcaption',
  'time',
  'nav',
  'footer',
  'pre',
  'dl',
  'dt',
  'dd',
  'math',
  'plaintext',
  'b',
]
const ATTRIBUTES = [
  '',
  ' hidden',
  ' class="comment"',
  ' id=main',
  ' style="display:none"',
  ' href="https://example.org/「"',
  ' href="javascript:1"',
  ' datetime=2031-05-07',
  ' aria-hidden=true',
  ' alt="「',
  ' itemprop=author',
  ' __proto__=x',
  ' property="og:title" content="港"',
]
const tag = fc
  .tuple(
    fc.constantFrom(...TAGS),
    fc.constantFrom(...ATTRIBUTES),
    fc.constantFrom('<>', '</>', '<', '<!--', '-->', '<![CDATA[', '&#x300c;', '&amp', '&#xd800;', '<!doctype html>'),
  )
  .map(([name, attributes, shape]) =>
    shape === '<>' ? `<${name}${attributes}>` : shape === '</>' ? `</${name}>` : shape === '<' ? `<${name}${attributes}` : shape,
  )
const soup = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: tag }, { weight: 1, arbitrary: sentence }), {
    maxLength: 60,
    size: 'max',
  })
  .map((parts) => parts.join(''))

const read = (source: string, name = 'page.txt'): ReturnType<ReturnType<typeof theReader>['read']> => theReader().read(source, name)

describe('any page is read', () => {
  test('any text', () => {
    fc.assert(
      fc.property(anyText, (source) => expectSound(read(source))),
      { numRuns: 1500 },
    )
  })
  test('sentences of the examples, broken and mixed', () => {
    fc.assert(
      fc.property(broken, (source) => expectSound(read(source))),
      { numRuns: 500 },
    )
  })
  test('HTML soup', () => {
    fc.assert(
      fc.property(soup, (source) => expectSound(theReader().read(source, 'page.html', { kind: 'html' }))),
      { numRuns: 600 },
    )
  })
  test.each([...EXAMPLES, ...SHARED])('$name, cut off anywhere', ({ name, source }) => {
    const cut = fc.tuple(fc.nat(source.length), fc.nat(source.length))
    fc.assert(
      fc.property(cut, ([a, b]) => expectSound(read(source.slice(0, Math.max(a, b)).slice(a < b ? 0 : b), name))),
      { numRuns: source.length > 10_000 ? 6 : 15 },
    )
  })
  test.each([...EXAMPLES, ...SHARED])('$name, with stretches lost, doubled and moved', ({ name, source }) => {
    const change = fc.tuple(fc.nat(source.length), fc.nat(40), fc.nat(source.length), fc.constantFrom('lose', 'double', 'move'))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20, size: 'max' }), (changes) =>
        expectSound(read(changed(source, changes), name)),
      ),
      { numRuns: source.length > 10_000 ? 4 : 10 },
    )
  })
})

type Change = readonly [at: number, length: number, to: number, kind: string]

const changed = (source: string, changes: readonly Change[]): string =>
  changes.reduce((text, [at, length, to, kind]) => {
    const taken = text.slice(at, at + length)
    if (kind === 'double') return text.slice(0, at) + taken + text.slice(at)
    const rest = text.slice(0, at) + text.slice(at + length)
    return kind === 'lose' ? rest : rest.slice(0, to) + taken + rest.slice(to)
  }, source)

describe('the same page gives the same reading', () => {
  const pages: readonly SamplePage[] = [...EXAMPLES, ...SHARED]

  test('twice, in any order of pages, and by a reader that was just opened', () => {
    const alone = pages.map(({ name, source }) => printed(openReader(readDictionary()).read(source, name)))
    for (const order of [pages.keys(), [...pages.keys()].reverse()])
      for (const i of order) {
        const page = pages[i] as SamplePage
        expect(printed(read(page.source, page.name)), page.name).toBe(alone[i])
      }
  })

  test('whatever was read in between', () => {
    fc.assert(
      fc.property(fc.oneof(broken, anyText), fc.oneof(broken, anyText, soup), (one, other) => {
        const before = printed(read(one))
        read(other)
        expect(printed(read(one))).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  test('a reading shares nothing with the next: what is done to one is not seen in the other', () => {
    const { name, source } = EXAMPLES.find((page) => page.name === 'news.txt') as SamplePage
    const first = read(source, name)
    const before = printed(first)
    for (const list of [first.attributions, first.sentences, first.page.blocks] as unknown[][]) list.length = 0
    expect(printed(read(source, name))).toBe(before)
  })
})

describe('dates and phrases of any page', () => {
  const analyser = openAnalyser(readDictionary())
  test('stand in the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, broken), (source) => {
        const { page } = read(source)
        const document = documentOf(page, analyser)
        const inside = (what: string, at: { start: number; end: number }, from = 0, to = page.text.length): void =>
          expect(from <= at.start && at.start <= at.end && at.end <= to, `${what} ${at.start}..${at.end} in ${from}..${to}`).toBe(true)
        for (const [i, block] of page.blocks.entries())
          for (const date of document.dates(i)) inside('date', date.span, block.span.start, block.span.end)
        for (const [i, { span }] of document.sentences.entries())
          for (const chunk of document.chunks(i)) {
            inside('phrase', chunk, span.start, span.end)
            inside('head', { start: chunk.start, end: chunk.headEnd }, chunk.start, chunk.end)
          }
        expect(document.text.length).toBe(page.text.length)
      }),
      { numRuns: 400 },
    )
  })
})
