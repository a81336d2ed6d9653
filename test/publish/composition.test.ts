import { describe, expect, it } from 'vitest'
import { messagesIn } from '#message'
import { composed, digestHtml, digestMarkdown, digestNotes, NO_DRAFT } from '#publish'
import { digestIn, hitsOf } from './said.ts'

const HITS = hitsOf([
  { who: 'リンデル', what: '橋は開く', day: '2031-05-06' },
  { who: 'ブレム', what: '橋は落とす', day: '2031-05-06' },
  { who: 'ナダル', what: '港は閉じる', day: '2031-05-07' },
])
const [FIRST, SECOND, THIRD] = HITS.map(({ ref }) => ref) as [string, string, string]
const DIGEST = digestIn('橋', HITS)
const words = (whole: ReturnType<typeof composed>) =>
  whole.days.map(({ day, items }) => [day, items.map(({ hit, note }) => hit.attribution.content.text + note)])

describe('what a human makes of a digest', () => {
  it('without a draft, all of it, day by day', () =>
    expect(composed(DIGEST, NO_DRAFT)).toMatchObject({ heading: '橋', introduction: '', missing: [] }))
  it('what was picked, in its order; a day comes again where the order wants it', () => {
    const whole = composed(DIGEST, { ...NO_DRAFT, heading: ' 題 ', picked: [SECOND, THIRD, FIRST, SECOND], notes: { [FIRST]: ' 注 ' } })
    expect(words(whole)).toEqual([
      ['2031-05-06', ['橋は落とす']],
      ['2031-05-07', ['港は閉じる']],
      ['2031-05-06', ['橋は開く注']],
    ])
    expect(whole.heading).toBe('題')
  })
  it('nothing picked is nothing, and what is not there is told', () =>
    expect(composed(DIGEST, { ...NO_DRAFT, picked: ['ffff:1-2'] })).toMatchObject({ days: [], missing: ['ffff:1-2'] }))
  it('a note of an object’s own names is no note', () =>
    expect(words(composed(digestIn('橋', [{ ...(HITS[0] as (typeof HITS)[0]), ref: 'constructor' }]), NO_DRAFT))).toEqual([
      ['2031-05-06', ['橋は開く']],
    ]))
})

describe('in words', () => {
  const draft = { ...NO_DRAFT, introduction: '一行目\n二行目', picked: [FIRST], notes: { [FIRST]: '*注*' } }
  it('Markdown names the curator and lets no mark through', () =>
    expect(digestMarkdown(composed(DIGEST, draft), messagesIn('ja'))).toBe(
      [
        '# 橋',
        '',
        '> **編者:** 一行目',
        '> 二行目',
        '',
        '## 2031年5月6日',
        '',
        `- **リンデル** 言明: 「橋は開く」（日付不明） — 題・2031年5月6日・${FIRST}`,
        '',
        '  > **編者:** \\*注\\*',
        '',
        '',
        '',
      ].join('\n'),
    ))
  it('hand-kept notes hold sayings alone', () =>
    expect(digestNotes(composed(DIGEST, draft), messagesIn('en'))).toBe('2031年5月6日\n#橋(リンデル2031/05/06「橋は開く」)\n'))
  it('HTML marks what was said and names the curator', () => {
    const html = digestHtml(composed(DIGEST, draft), messagesIn('en'))
    expect(html).toContain('<p>リンデルは「<mark>橋は開く</mark>」と述べた。</p>')
    expect(html).toContain('<aside class="own"><p><b>Curator: </b>一行目<br>二行目</p></aside>')
    expect(html).toContain('<a href="https://news.example/1" rel="noopener noreferrer">題</a>')
  })
})

it('lines of a page stay lines, and what would turn the reading order is seen', () => {
  const [hit] = hitsOf([{ who: 'リンデル', what: '橋は\n開く\u202e' }])
  expect(digestHtml(composed(digestIn('橋', hit ? [hit] : []), NO_DRAFT), messagesIn('ja'))).toContain('<mark>橋は\n開く\\u202E</mark>')
})

describe('HTML of hostile pages', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&`
  const hits = hitsOf([
    { who: evil, what: evil, title: evil, address: 'javascript:alert(1)' },
    { who: 'ナダル', what: 'x', address: 'https://news.example/"onmouseover="alert(1)' },
  ])
  const html = digestHtml(
    composed(digestIn(evil, hits), { ...NO_DRAFT, heading: evil, introduction: evil, notes: { [hits[0]?.ref ?? '']: evil } }),
    messagesIn('ja'),
  )
  it('has no element and no attribute but its own', () => {
    const tags = [...html.matchAll(/<([^\s>/]+)/g)].map(([, name]) => name)
    expect([...new Set(tags)].sort()).toEqual([
      'a',
      'article',
      'aside',
      'b',
      'blockquote',
      'h1',
      'h2',
      'main',
      'mark',
      'p',
      'section',
      'span',
      'time',
    ])
    expect([...html.matchAll(/<[^>]*\s(on\w+|style|src)=/g)]).toEqual([])
  })
  it('leads nowhere but to the web', () =>
    expect([...html.matchAll(/(?:href|cite)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'https://news.example/%22onmouseover=%22alert(1)',
      'https://news.example/%22onmouseover=%22alert(1)',
    ]))
})
