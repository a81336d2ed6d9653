import fc from 'fast-check'
import { Parser, parse } from 'parse5'
import { expect, test } from 'vitest'
import { align } from '../../../src/page/html/align.ts'
import { PageTokenizer } from '../../../src/page/html/tokens.ts'
import { type RootNode, type TextNode, treeAdapter } from '../../../src/page/html/tree.ts'

/** The text nodes of a tree. */
const textsIn = (children: RootNode['children']): TextNode[] =>
  children.flatMap((node) => (node.kind === 'text' ? [node] : textsIn(node.children)))

/** A tree as plain data: tags with attributes, and texts with their places in the source. */
type Plain = readonly [tag: string, attributes: string, children: readonly Plain[]] | readonly [text: string, start: number, end: number]

const plain = (children: RootNode['children']): Plain[] =>
  children.map((node) =>
    node.kind === 'text'
      ? [node.value, node.start, node.end]
      : [node.tag, node.attrs.map(({ name, value }) => `${name}=${value}`).join(' '), plain(node.children)],
  )

const options = (source: string) => ({
  sourceCodeLocationInfo: true,
  scriptingEnabled: true,
  treeAdapter: treeAdapter(0, 10 * source.length + 1000),
})

function readByRun(source: string): RootNode['children'] {
  const parser = new Parser(options(source))
  parser.tokenizer = new PageTokenizer(parser.options, parser)
  parser.tokenizer.write(source, true)
  return parser.document.children
}

const ours = (source: string): Plain[] => plain(readByRun(source))

const theirs = (source: string): Plain[] => plain(parse(source, options(source)).children)

const PIECES = [
  ...[
    '<div class="a  b" id="x" data-y="橋😀">',
    '</div>',
    '<li hidden>',
    '<img src="x" alt="a" />',
    '<img src="x"/>',
    '<a href="x"title="y">',
    '<p a="1" a="2">',
    '<p\nclass="x\ny"\t>',
    '<p class = "x">',
    '<p class="x" B="y">',
    '<P CLASS="x">',
    '<title>',
    '</title>',
    '<select>',
    '<option value="1">',
    '<x-y_z>',
    '</p x>',
    '<p a="\ud83d">',
    '<p / a="1">',
    `<p ${Array.from({ length: 30 }, (_, i) => `a${i}="${i}"`).join(' ')}>`,
  ],
  ...[
    '<p>',
    '</p>',
    '<b class=x>',
    '</b>',
    '<table>',
    '<td>',
    '</table>',
    '<pre>',
    '<textarea>',
    '</textarea>',
    '<svg>',
    '</svg>',
    '<br/>',
  ],
  ...[
    '<script>',
    '</script>',
    '<script>var a = "</scr" + 1 < 2 && b;',
    '<!--',
    '-->',
    '<style>',
    'p > a { }',
    '</style>',
    '<noscript>',
    '</noscript>',
  ],
  ...[
    '<a href="/a?b=1&amp;c=2&d" title=\'x > "y"\' data-z=a/b=c>',
    '<img alt="橋の\r\n再開" src=a.jpg>',
    '<i a=1 A=2 b>',
    '<a href="?a=1&copy=2&b;&lt;&quot;&#39;&#x3042;&nbsp;x&=&">',
    '<a href="&notit;" title="&copy" lang="&#x80;&#10;">',
    "<a title='&amp;amp; &#9999999; &amp=' data-X='&#'>",
    '<TD WIDTH=100 onClick=a"b\'c`d>',
    '<i a=b&amp;c d=/>',
    '<i a=&b c=d\u000be>',
    '<svg viewBox="0 0" preserveAspectRatio=none>',
    '<p title="',
    "<p title='",
    '<p title=',
    '"',
    "'",
    '`',
    '=',
  ],
  ...[
    '橋の再開、',
    '停戦が条件',
    ' ',
    '  \n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\f',
    '\0',
    '\u0001',
    '\u0085',
    'Kim',
    '&amp;',
    '&notit;',
    '&#x3042;',
    '&#x3042;&#xff08;&#12356;',
    '&#x20;',
    '&#xfffe;',
    '&#xd800;',
    '&#x1f600;',
    '&hellip;',
    '&nbsp',
    '&lt=',
    '&#13;',
    '&',
    '<',
    '>',
    '</',
    '</>',
    '<![CDATA[',
    ']]>',
    '\ud800',
    '\u{1f600}',
    '\u{20bb7}',
  ],
]

test('the tokens that are read by the run make the tree that parse5 makes, with the same places', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const source = pieces.join('')
      expect(ours(source)).toEqual(theirs(source))
    }),
    { numRuns: 4000 },
  )
})

test('where the characters of a text stand is the same whether it was told as they were read or is found afterwards', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const source = `<p>${pieces.join('')}`
      for (const node of textsIn(readByRun(source))) expect(align(source, node)).toEqual(align(source, { ...node, pieces: null }))
    }),
    { numRuns: 2000 },
  )
})

test('any string at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
      expect(ours(`<p>${source}<a b="${source}`)).toEqual(theirs(`<p>${source}<a b="${source}`))
    }),
    { numRuns: 2000 },
  )
})
