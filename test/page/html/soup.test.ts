import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { htmlText } from '../../../src/page/html/html.ts'

const TAGS = [
  'p',
  'div',
  'b',
  'i',
  'a',
  'span',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'tbody',
  'caption',
  'pre',
  'h1',
  'font',
  'form',
  'button',
  'select',
  'option',
  'svg',
  'math',
  'mi',
  'desc',
  'br',
  'img',
  'hr',
  'textarea',
  'ruby',
  'body',
  'html',
  'head',
  'frameset',
  'dd',
  'nobr',
  'applet',
  'center',
]
const UNSEEN = [
  'noscript',
  'script',
  'style',
  'title',
  'template',
  'iframe',
  'noframes',
  'xmp',
  'plaintext',
  'rt',
  'rp',
  'video',
  'dialog',
  'span hidden',
  'div style="display:none"',
  'td aria-hidden=true',
]
const TEXTS = [
  '大統領',
  'は',
  '「述べた」',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\f',
  '\0',
  'a',
  'Kim',
  '&amp;',
  '&lt;',
  '&gt',
  '&notit;',
  '&nbsp;',
  '&#10;',
  '&#x3042;',
  '&#0;',
  '&#xD800;',
  '&fjlig;',
  '&',
  '&x;',
  '<',
  '>',
  '</',
  '<!',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '\ud800',
  '\udc00',
  '\u{1f600}',
  '　',
  '。',
  '"',
  "'",
  '=',
  '\u202e',
  '\ufeff',
]

const tagsOf = (tags: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag.split(' ')[0]}>`),
  )
const soup = (tags: readonly string[]) =>
  fc.array(fc.oneof(tagsOf(tags), fc.constantFrom(...TEXTS)), { maxLength: 40 }).map((parts) => parts.join(''))
const RUNS = { numRuns: 3000 }

/** What one stretch of the source means as characters: line ends, NUL and character references decoded. */
function decoded(slice: string): string {
  const lines = slice.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  if (!lines.startsWith('&')) return lines
  const node = parseFragment(lines).childNodes[0]
  return node && 'value' in node ? node.value : ''
}

/** Deep enough for the page to be read flat. */
const DEEP = '<div>'.repeat(600)

test('every character comes from its place in the source or was put in as a line end, tab or space', () => {
  fc.assert(
    fc.property(soup([...TAGS, ...UNSEEN]), fc.boolean(), (inner, deep) => {
      const html = deep ? DEEP + inner : inner
      const { text, toSource } = htmlText(html)
      for (let i = 0; i < text.length; i++) {
        const unit = text[i]!
        const at = toSource({ start: i, end: i + 1 })
        const slice = html.slice(at.start, at.end)
        if (slice === '') expect(['\n', '\t', ' ']).toContain(unit)
        // a run of white space that shows as one space
        else if (unit === ' ') expect(slice.replace(/&#10;?|&#x0*a;?/gi, ' ').trim()).toBe('')
        else if (slice !== unit) {
          // a reference of two characters may be asked for one of them
          expect(decoded(slice)).toContain(unit)
          expect(decoded(slice).length).toBeLessThanOrEqual(slice.startsWith('&') ? 2 : 1)
        }
      }
    }),
    RUNS,
  )
})

test('no character of the page is lost', () => {
  fc.assert(
    fc.property(soup(TAGS), (html) => {
      // desc is a part of SVG that is not shown, and so stands behind its line
      fc.pre(!html.includes('desc'))
      expect(htmlText(html).text.replace(/[ \t\n\f\r]+/g, '')).toBe(
        treeText(parse(html.replace(/^\ufeff/, ''))).replace(/[ \t\n\f\r]+/g, ''),
      )
    }),
    RUNS,
  )
})

function treeText(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(treeText).join('') : ''
}

test('hints stand in order, each within a line, and together hold all that is not white space', () => {
  fc.assert(
    fc.property(soup([...TAGS, ...UNSEEN]), (html) => {
      const { text, hints } = htmlText(html)
      let end = 0
      let rest = ''
      for (const { span, linkDensity } of hints!) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(span.start, span.end)).not.toContain('\n')
        expect(linkDensity).toBeGreaterThanOrEqual(0)
        expect(linkDensity).toBeLessThanOrEqual(1)
        rest += text.slice(end, span.start)
        end = span.end
      }
      expect((rest + text.slice(end)).replace(/[ \t\n]+/g, '')).toBe('')
    }),
    RUNS,
  )
})

test('any string at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (html) => {
      const { text, toSource } = htmlText(html)
      const at = toSource({ start: 0, end: text.length })
      expect(at.start).toBeLessThanOrEqual(at.end)
      expect(at.end).toBeLessThanOrEqual(html.length)
    }),
    RUNS,
  )
})
