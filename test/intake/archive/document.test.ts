import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesAccess, containerKind, readContainer } from '../../../src/intake/archive/index.ts'
import { type Contents, contentsOf, PAGE, textOf } from './build-warc.ts'
import { zip } from './build-zip.ts'

const read = (bytes: Uint8Array, name: string): Promise<Contents> => {
  const kind = containerKind(bytes.subarray(0, 4096), name)
  if (kind === null) throw new Error(`${name} is no container`)
  return contentsOf(readContainer({ kind, file: bytesAccess(bytes), name }))
}
/** What stands in the body of the one page of a document. */
const bodyOf = ({ members }: Contents): string => {
  expect(members).toHaveLength(1)
  return textOf(members[0]).replace('<!DOCTYPE html>\n<meta charset="utf-8">\n', '')
}

describe('a document of Word', () => {
  const XMLNS =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  const paragraph = (words: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`
  const docx = (body: string, more: Readonly<Record<string, string>> = {}, main = 'word/document.xml'): Buffer =>
    zip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: main, bytes: `<?xml version="1.0"?><w:document ${XMLNS}><w:body>${body}</w:body></w:document>` },
      ...Object.entries(more).map(([name, bytes]) => ({ name, bytes })),
    ])
  // ids as Japanese Word gives them
  const STYLES = `<w:styles ${XMLNS}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="a5"><w:name w:val="Body Text"/></w:style></w:styles>`

  test('paragraphs out of their runs, headings by the names of their styles, lists, tables, tabs and breaks', async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(text(words))}</w:tc>`
    const body = [
      paragraph(text('橋の再開について'), '<w:pStyle w:val="a3"/>'),
      paragraph(text('一　経緯'), '<w:pStyle w:val="1"/>'),
      paragraph(
        `${text('リンデル外相は6日、')}${text('「橋は開く」と&lt;述べた&gt;。')}`,
        '<w:pStyle w:val="a5"/><w:tabs><w:tab w:val="left"/></w:tabs>',
      ),
      paragraph(text('修理は三年'), '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      paragraph(`${text('港')}<w:r><w:tab/></w:r>${text('島')}<w:r><w:br/></w:r>${text('灯台')}`),
      paragraph(''),
      `<w:tbl><w:tr>${cell('日付')}${cell('発言')}</w:tr></w:tbl>`,
    ].join('')
    const contents = await read(docx(body, { 'word/styles.xml': STYLES }), 'a.docx')
    expect(bodyOf(contents)).toBe(
      '<h1>橋の再開について</h1>\n<h1>一　経緯</h1>\n<p>リンデル外相は6日、「橋は開く」と&lt;述べた&gt;。</p>\n<li>修理は三年</li>\n<p>港　島<br>灯台</p>\n' +
        '<table><tr><td><p>日付</p>\n</td>\n<td><p>発言</p>\n</td>\n</tr>\n</table>\n',
    )
    expect(contents.members[0]).toMatchObject({ path: ['a.docx'], name: 'a.docx', mediaType: 'text/html', charset: 'utf-8', metadata: {} })
    expect(contents.troubles).toEqual([])
  })

  test('ruby is read above its letters; what was struck out, codes of fields and what older programs are shown are no text', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${text('みなと')}</w:rt><w:rubyBase>${text('港')}</w:rubyBase></w:ruby></w:r>`
    const body = [
      paragraph(`${ruby}${text('は開く')}`),
      paragraph(
        `<w:del><w:r><w:delText>閉じる</w:delText></w:r></w:del><w:ins>${text('開く')}</w:ins><w:moveFrom>${text('遠く')}</w:moveFrom>`,
      ),
      paragraph(`<w:r><w:instrText>PAGE 3</w:instrText></w:r>${text('頁')}`),
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(text('囲み'))}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph(text('囲み'))}</mc:Fallback></mc:AlternateContent></w:r>${text('本文')}`,
      ),
    ].join('')
    expect(bodyOf(await read(docx(body), 'a.docx'))).toBe(
      '<p><ruby>港<rt>みなと</rt></ruby>は開く</p>\n<p>開く</p>\n<p>頁</p>\n<p>囲み</p>\n<p>本文</p>\n',
    )
  })

  test('notes stand at the end; title and author are those that it declares, and no name of a file is a title', async () => {
    const notes = `<w:footnotes ${XMLNS}><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${paragraph(text('議事録による'))}</w:footnote></w:footnotes>`
    const core = (title: string): string =>
      `<cp:coreProperties><dc:title>${title}</dc:title><dc:creator>港の会</dc:creator></cp:coreProperties>`
    const more = { 'word/footnotes.xml': notes, 'docProps/core.xml': core('橋の記録') }
    const contents = await read(docx(paragraph(text('橋は開く')), more, 'word/document2.xml'), 'a.docx')
    expect(bodyOf(contents)).toBe('<p>橋は開く</p>\n<hr>\n<p>議事録による</p>\n')
    expect(contents.members[0]?.metadata).toEqual({ title: '橋の記録', author: '港の会' })
    const unnamed = await read(docx(paragraph(text('橋は開く')), { 'docProps/core.xml': core('kiroku2.doc') }), 'a.docx')
    expect(unnamed.members[0]?.metadata).toEqual({ author: '港の会' })
  })

  test('one that is broken, locked away or empty says so', async () => {
    expect((await read(docx(paragraph('')), 'a.docx')).troubles).toMatchObject([{ code: 'document_without_text', name: 'a.docx' }])
    const cut = await read(docx(`${paragraph(text('橋は開く'))}<w:p><w:r><w:t>そし`), 'a.docx')
    expect(bodyOf(cut)).toContain('<p>橋は開く</p>')
    expect(cut.troubles).toMatchObject([{ code: 'document_broken' }])
    expect((await read(docx('x').subarray(0, -40), 'a.docx')).troubles).toMatchObject([
      { code: 'document_without_text' },
      { code: 'document_broken' },
    ])
    const cutOff = await read(docx(paragraph(text('橋は開く'))).subarray(0, -40), 'a.docx')
    expect(bodyOf(cutOff)).toContain('<p>橋は開く</p>')
    expect(cutOff.troubles).toMatchObject([{ code: 'document_broken' }])
    const bomb = docx('', { 'word/styles.xml': ' '.repeat(3_000_000) })
    expect((await read(bomb, 'a.docx')).troubles).toMatchObject([{ code: 'document_without_text' }])
    const large = zip([
      { name: '[Content_Types].xml', bytes: 'x' },
      { name: 'word/document.xml', bytes: Buffer.alloc(3_000_000) },
    ])
    expect((await read(large, 'a.docx')).troubles).toMatchObject([{ code: 'ratio_too_high' }])
  })

  test('entities of a DTD and elements nested without end are not followed', async () => {
    const dtd = '<!DOCTYPE w [<!ENTITY a "橋橋橋"><!ENTITY b "&a;&a;&a;">]>'
    const bytes = zip([
      { name: '[Content_Types].xml', bytes: 'x' },
      { name: 'word/document.xml', bytes: `${dtd}<w:document ${XMLNS}><w:p>${text('&b;')}</w:p></w:document>` },
    ])
    expect((await read(bytes, 'a.docx')).troubles).toMatchObject([{ code: 'document_without_text' }, { code: 'document_broken' }])
    const deep = docx(`${paragraph(text('橋は開く'))}${'<w:x>'.repeat(20_000)}${paragraph(text('深い'))}${'</w:x>'.repeat(20_000)}`)
    expect(bodyOf(await read(deep, 'a.docx'))).toBe('<p>橋は開く</p>\n')
  })

  test('in an archive and attached to a mail', async () => {
    const bytes = docx(paragraph(text('橋は開く')))
    const inZip = await read(zip([{ name: 'in/a.docx', bytes }]), 'x.zip')
    expect(inZip.members).toMatchObject([{ path: ['x.zip', 'in/a.docx'], name: 'in/a.docx', integrity: 'verified' }])
    const mail = `From: a@example.jp\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="a.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n--b--\r\n`
    const { members } = await read(Buffer.from(mail), 'm.eml')
    expect(members.map(({ path, name }) => [...path, name])).toEqual([
      ['m.eml', 'm.eml'],
      ['m.eml', 'a.docx', 'a.docx'],
    ])
  })
})

describe('OpenDocument text', () => {
  const odt = (body: string): Buffer =>
    zip([
      { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
      {
        name: 'content.xml',
        bytes: `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      },
      {
        name: 'meta.xml',
        bytes:
          '<office:document-meta><office:meta><dc:title>橋の記録</dc:title><meta:initial-creator>港の会</meta:initial-creator><dc:creator>灯台</dc:creator></office:meta></office:document-meta>',
      },
    ])

  test('headings by their level, lists, tables, ruby, blanks, and notes at the end', async () => {
    const contents = await read(
      odt(
        '<text:tracked-changes><text:p>閉じる</text:p></text:tracked-changes>' +
          '<text:h text:outline-level="2">経緯</text:h>' +
          '<text:p>リンデル外相は<text:span>「橋は<text:s text:c="3"/>開く」</text:span>と述べた<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>議事録</text:p></text:note-body></text:note>。</text:p>' +
          '<text:p><text:ruby><text:ruby-base>港</text:ruby-base><text:ruby-text>みなと</text:ruby-text></text:ruby><text:line-break/>島<office:annotation><text:p>要確認</text:p></office:annotation></text:p>' +
          '<text:list><text:list-item><text:p>一つ</text:p></text:list-item></text:list>' +
          '<table:table><table:table-row><table:table-cell><text:p>日付</text:p></table:table-cell></table:table-row></table:table>',
      ),
      'a.odt',
    )
    expect(bodyOf(contents)).toBe(
      '<h2>経緯</h2>\n<p>リンデル外相は「橋は   開く」と述べた。</p>\n<p><ruby>港<rt>みなと</rt></ruby><br>島</p>\n<ul><li><p>一つ</p>\n</li>\n</ul>\n<table><tr><td><p>日付</p>\n</td>\n</tr>\n</table>\n<hr>\n<p>議事録</p>\n',
    )
    expect(contents.members[0]?.metadata).toEqual({ title: '橋の記録', author: '港の会' })
  })
})

test('an electronic book is an archive of its chapters', async () => {
  const book = zip([
    { name: 'mimetype', bytes: 'application/epub+zip', stored: true },
    { name: 'META-INF/container.xml', bytes: '<container/>' },
    { name: 'OEBPS/one.xhtml', bytes: PAGE },
    { name: 'OEBPS/cover.jpg', bytes: 'x' },
  ])
  const { members, troubles } = await read(book, 'a.epub')
  expect([members.map(({ path, name }) => [...path, name]), troubles]).toEqual([[['a.epub', 'OEBPS/one.xhtml']], []])
})

test('whatever bytes a document is made of, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ maxLength: 300 }),
      fc.constantFrom('word/document.xml', 'content.xml', 'word/styles.xml'),
      async (words, name) => {
        const bytes = zip([
          { name: '[Content_Types].xml', bytes: 'x' },
          { name, bytes: words },
          { name: 'word/document.xml', bytes: `<w:p><w:t>${words}</w:t></w:p>` },
        ])
        const { summary } = await read(bytes, 'a.docx')
        expect(summary.members).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 100 },
  )
})
