import { expect, test } from 'vitest'
import { htmlText } from '../../../src/page/html/html.ts'

const CASES: readonly [why: string, html: string, text: string][] = [
  ['paragraphs stand apart', '<p>一つ目。</p><p>二つ目。</p>', '一つ目。\n\n二つ目。'],
  ['divisions stand on their own lines', '<div>上</div><div>下</div>', '上\n下'],
  ['white space collapses', '<p>  Kim \n\t Jong   Un </p>', 'Kim Jong Un'],
  ['a line end between wide characters shows as nothing', '<p>ロシア\n  大統領</p>', 'ロシア大統領'],
  ['a line end beside a Latin word is a space', '<p>北朝鮮の\nKCNA</p>', '北朝鮮の KCNA'],
  ['a line end between elements is a space', '<p><span>著者</span>\n<span>山田</span></p>', '著者 山田'],
  ['ideographic and no-break spaces stay', '<p>　一　二&nbsp;&nbsp;三</p>', '　一　二\u00a0\u00a0三'],
  ['br is a line end', '<p>一行目<br>二行目<br/>三行目</p>', '一行目\n二行目\n三行目'],
  ['two br make an empty line', '<div>段落<br><br>段落</div>', '段落\n\n段落'],
  ['more br make no more', '<div>段落<br><br><br><br>段落</div>', '段落\n\n段落'],
  ['the last br of a block shows as nothing', '<div>一<br></div><div>二</div>', '一\n二'],
  ['lists have no invented bullets', '<ul><li>一<li>二<ol><li>二の一</ol></ul>後', '一\n二\n二の一\n\n後'],
  ['cells are parted by tabs, rows by lines', '<table><tr><th>国<th>首都<tr><td>日本<td>東京</table>', '国\t首都\n日本\t東京'],
  ['cells of a table for layout stand on lines', '<table><tr><td><div>左</div><div>下</div></td><td>右</td></table>', '左\n下\n右'],
  ['a cell with two lines does not share the second', '<table><tr><td><b>一<br>二</b></td><td>三</td></table>', '一\n二\n三'],
  ['text moved out of a table stands before it', '<table>外<tr><td>中</table>', '外\n\n中'],
  ['pre stands as it is', '<pre>\n  一\n\n    二\n</pre>後', '  一\n\n    二\n\n後'],
  ['white-space: pre-wrap as well', '<div style="white-space: pre-wrap">一\n  二</div>', '一\n  二'],
  ['textarea as well', '<textarea>\n一\n二</textarea>', '一\n二'],
  ['readings are left out', '<p><ruby>拉致<rp>(</rp><rt>らち</rt><rp>)</rp></ruby>問題</p>', '拉致問題'],
  ['scripts and styles are left out', '<p>前<script>var a="<p>嘘"</script><style>p{}</style>後</p>', '前後'],
  ['the title element is not page text', '<title>題</title><p>文</p>', '文'],
  ['images are not text', '<p>前<img alt="写真" src="a.jpg">後</p>', '前後'],
  ['character references', '<p>&lt;b&gt; &amp;amp; &#x3042;&#12356; &copy2024 &notit; &NotEqualTilde;</p>', '<b> &amp; あい ©2024 ¬it; ≂̸'],
  ['an ampersand that is only one', '<p>A&B & C &; &#; &x;</p>', 'A&B & C &; &#; &x;'],
  ['attributes in which tags stand', '<p title="a>b" data-x=\'<p>\'>文</p>', '文'],
  ['foreign characters data', '<svg><text><![CDATA[a &amp; b]]></text></svg>', 'a &amp; b'],
  [
    'hidden words stand behind the block',
    '<p>大統領は<span style="display:none">嘘を</span>述べた。</p><p>後</p>',
    '大統領は述べた。\n嘘を\n\n後',
  ],
  ['hidden blocks do not part a line', '<div>前<div hidden>隠</div>後</div>', '前後\n隠'],
  ['noscript is mark-up that is not shown', '<noscript><p>JavaScriptを<b>有効</b>に</p></noscript><p>文</p>', 'JavaScriptを有効に\n\n文'],
  ['noscript in the head as well', '<head><noscript><p>有効に</p></noscript><title>題</title></head><p>文</p>', '有効に\n\n文'],
  ['references in noscript', '<noscript>&lt;b&gt;</noscript>', '<b>'],
  ['options stand on lines', '<select><option>一<option>二</select>', '一\n二'],
  ['a declared shadow tree is shown', '<div><template shadowrootmode="open"><p>影</p></template></div>', '影'],
  // broken mark-up, as Chromium shows it
  ['unclosed p and b', '<p>一<b>二<p>三</b>四', '一二\n\n三四'],
  ['misnested', '<b>一<i>二</b>三</i>四', '一二三四'],
  ['unclosed comment', '一<!-- 二 <p>三', '一'],
  ['bogus comment', '一<!三><?php echo 1 ?>四', '一四'],
  ['unclosed script', '<p>一<script>二</p>三', '一'],
  ['unclosed title', '<title>一<p>二', ''],
  ['plaintext', '<p>一<plaintext>二</p>&amp;', '一\n\n二</p>&amp;'],
  ['unclosed tag', '<p>一<a href="x', '一'],
  ['lone less-than signs', '1 < 2 <3 <<p>4', '1 < 2 <3 <\n\n4'],
  ['NUL is dropped', '<p>一\0二</p>', '一二'],
  ['lone surrogates stay', '<p>\ud800一\udc00</p>', '\ud800一\udc00'],
  ['CR and CR LF are line ends', '<pre>一\r二\r\n三</pre>', '一\n二\n三'],
  ['a byte order mark in front is no text', '\ufeff<!doctype html><title>題</title><p>一', '一'],
  ['nothing', '', ''],
]

test.each(CASES)('%s', (_why, html, text) => {
  expect(htmlText(html).text).toBe(text)
})

const SOURCES: readonly [html: string, of: string, source: string][] = [
  ['<p>A &amp; B</p>', '&', '&amp;'],
  ['<p>A &amp; B</p>', 'A & B', 'A &amp; B'],
  ['<p>A&ampB</p>', '&B', '&ampB'],
  ['<p>&notit;</p>', '¬', '&not'],
  ['<p>&#x1F600;!</p>', '\u{1f600}', '&#x1F600;'],
  ['<p>一 \r\n 二A</p>', '一二', '一 \r\n 二'],
  ['<p>a \r\n b</p>', ' ', ' \r\n '],
  ['<pre>a\r\nb</pre>', '\n', '\r\n'],
  ['<pre>\r\n\r\nb&lt;</pre>', 'b<', 'b&lt;'],
  ['<p>大統領は<b>断固</b>拒否</p>', '断固拒否', '断固</b>拒否'],
  ['<p>一\0二</p>', '一二', '一\0二'],
  ['<svg><text>a\0b</text></svg>', '\ufffd', '\0'],
  ['<svg><text><![CDATA[&amp;]]></text></svg>', '&amp;', '&amp;'],
  ['<p>a&#10;b', ' ', '&#10;'],
  ['<p>x<br>y', '\n', ''],
  ['\ufeff<p>一</p>', '一', '一'],
  ['\f&lt;一', '<一', '&lt;一'],
  ['<xmp>&lt;</xmp>', '&lt;', '&lt;'],
  ['<p>一</>二', '一二', '一</>二'],
  ['<noscript><p>&lt;隠&gt;</p></noscript>', '<隠>', '&lt;隠&gt;'],
  ['<textarea>\n&lt;一</textarea>', '<一', '&lt;一'],
]

test.each(SOURCES)('%j: the source of %j is %j', (html, of, source) => {
  const { text, toSource } = htmlText(html)
  const start = text.indexOf(of)
  expect(start, text).toBeGreaterThanOrEqual(0)
  const at = toSource({ start, end: start + of.length })
  expect(html.slice(at.start, at.end)).toBe(source)
})
