import { expect, test } from 'vitest'
import { htmlText } from '../../../src/page/html/html.ts'
import type { BlockHint } from '../../../src/page/page.ts'

function hintsOf(html: string): (BlockHint & { text: string })[] {
  const { text, hints } = htmlText(html)
  return hints!.map((hint) => ({ ...hint, context: hint.context, text: text.slice(hint.span.start, hint.span.end) }))
}

test('a hint is a line, lines parted by br share their element', () => {
  const hints = hintsOf('<p>一<br>二</p><p>三</p>')
  expect(hints.map(({ text }) => text)).toEqual(['一', '二', '三'])
  expect(hints[0]!.element).toBe(hints[1]!.element)
  expect(hints[1]!.element).not.toBe(hints[2]!.element)
})

test('context goes from the innermost element that holds the line outwards', () => {
  const [hint] = hintsOf(
    '<article id="Main" class="post Entry"><p itemprop="author" role="note">文 / <a class="by" href="/a">山田</a></p></article>',
  )
  expect(hint!.tag).toBe('p')
  expect(hint!.context).toEqual(['p', 'author', 'note', 'article', 'main', 'post', 'entry', 'body', 'html'])
  const [alone] = hintsOf('<div><span class="comment-author"><a href="/u">権兵衛</a></span></div>')
  expect(alone!.context.slice(0, 3)).toEqual(['a', 'span', 'comment-author'])
  expect(alone!.tag).toBe('div')
})

test('links: address of the one that covers most, share of linked characters', () => {
  const [most, half, none] = hintsOf(
    '<base href="https://example.jp/news/"><p><a href="1.html">見出しの文</a> へ</p><p><a href="javascript:x()">動く</a>文字</p><p>文</p>',
  )
  expect(most).toMatchObject({ href: 'https://example.jp/news/1.html', linkDensity: 5 / 6 })
  expect(half).toMatchObject({ linkDensity: 0.5 })
  expect(half).not.toHaveProperty('href')
  expect(none).toMatchObject({ linkDensity: 0 })
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///x', ''])('a base of %j is no base', (base) => {
  expect(hintsOf(`<base href="${base}"><a href="x.html">先</a>`)[0]).toMatchObject({ href: 'x.html' })
})

const HIDING = [
  'hidden',
  'aria-hidden="true"',
  'style="display:none"',
  'style="color:red; DISPLAY : none !important"',
  'style="visibility: hidden"',
  'style="font-size:0"',
  'style="font-size:0px;"',
  'style="opacity:0"',
  'style="color:#fff;background-color:#fff"',
  'style="text-indent:-9999px"',
  'class="screen-reader-text"',
]
test.each(HIDING)('hidden by %s', (attribute) => {
  const hints = hintsOf(`<div>見える<span ${attribute}>隠れた<i>語</i></span>。</div><p>次</p>`)
  expect(hints.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['見える。', false],
    ['隠れた語', true],
    ['次', false],
  ])
})

const SHOWING = [
  'hidden-x',
  'aria-hidden="false"',
  'style="font-size:0.9em"',
  'style="opacity:0.5"',
  'style="color:#fff;background:#000"',
  'class="hidden-box"',
]
test.each(SHOWING)('not hidden by %s', (attribute) => {
  expect(hintsOf(`<div>見える<span ${attribute}>語</span>。</div>`).map(({ text, hidden }) => [text, hidden])).toEqual([
    ['見える語。', false],
  ])
})

test('a page that hides itself until a script has run is not hidden', () => {
  expect(hintsOf('<body style="visibility:hidden" aria-hidden="true"><p>文')[0]).toMatchObject({ hidden: false })
})

test.each(['noscript', 'template', 'iframe', 'video', 'canvas', 'dialog'])('<%s> is not shown', (tag) => {
  expect(hintsOf(`<${tag}><b>代わり</b></${tag}>`)).toMatchObject([{ text: '代わり', hidden: true }])
})

test('images: in a line, alone, and for the caption of their figure', () => {
  const hints = hintsOf('<p>前<img alt="旗">後</p><figure><img src="a.jpg"><figcaption>写真説明</figcaption></figure><p>次</p>')
  expect(hints.map(({ text, tag, image }) => [text, tag, image])).toEqual([
    ['前後', 'p', '旗'],
    ['', 'figure', 'a.jpg'],
    ['写真説明', 'figcaption', 'a.jpg'],
    ['次', 'p', undefined],
  ])
  expect(hints[1]!.span.start).toBe(hints[2]!.span.start)
})

test('depth of a comment thread: lists and comment elements', () => {
  const list = hintsOf('<ol><li>親<ol><li>子<ol><li>孫</ol></ol><li>次の親</ol>')
  expect(list.map(({ text, depth }) => [text, depth])).toEqual([
    ['親', 1],
    ['子', 2],
    ['孫', 3],
    ['次の親', 1],
  ])
  const divisions = hintsOf('<p>文</p><div class="comment"><p>親</p><div class="comment"><p>子</p></div></div>')
  expect(divisions.map(({ depth }) => depth)).toEqual([0, 1, 2])
})

test('readings of ruby stand in the hint of their line', () => {
  const { text, hints } = htmlText(
    '<p>前</p><p>北<ruby>朝鮮<rt>ちょう せん</rt></ruby>の<ruby>核<rp>(</rp><rt>かく</rt><rp>)</rp>実<rt>じっ</rt></ruby></p>',
  )
  const [, line] = hints!
  expect(line!.ruby!.map(({ base, reading }) => [text.slice(base.start, base.end), reading])).toEqual([
    ['朝鮮', 'ちょうせん'],
    ['核', 'かく'],
    ['実', 'じっ'],
  ])
})

test('an attribute named like a part of every object does nothing', () => {
  const [hint] = hintsOf('<p __proto__="x" constructor="y" class="__proto__ constructor">文</p>')
  expect(hint!.context.slice(0, 3)).toEqual(['p', '__proto__', 'constructor'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
