import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAddressList, readBookmarks } from '../../../src/intake/archive/index.ts'

const NETSCAPE = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1772323200">ニュース</H3>
    <DL><p>
        <DT><A HREF="https://news.example.jp/1?a=1&amp;b=2" ADD_DATE="1772323200" ICON="data:x">港の町 &amp; 島</A>
        <DD>a note
        <DT><H3>海外</H3>
        <DL><p>
            <DT><A HREF="https://news.example.com/2" ADD_DATE="0">Two
 lines</A>
        </DL><p>
        <DT><A HREF="https://news.example.jp/3">三</A>
    </DL><p>
    <DT><A HREF="javascript:alert(1)">tool</A>
    <DT><A HREF="place:sort=8">recent</A>
    <DT><A HREF="https://news.example.jp/3">again</A>
    <DT><A HREF="https://user:word@news.example.jp/4">four</A>
</DL><p>
`
const EXPECTED = [
  { address: 'https://news.example.jp/1?a=1&b=2', title: '港の町 & 島', added: '2026-03-01', folders: ['ニュース'] },
  { address: 'https://news.example.com/2', title: 'Two lines', added: null, folders: ['ニュース', '海外'] },
  { address: 'https://news.example.jp/3', title: '三', added: null, folders: ['ニュース'] },
  { address: 'https://news.example.jp/4', title: 'four', added: null, folders: [] },
]

describe('bookmarks', () => {
  test('a Netscape bookmark file', () => {
    expect(readBookmarks(NETSCAPE)).toEqual({ links: EXPECTED, repeated: 1, passed: { javascript: 1, place: 1 }, unread: [] })
  })

  test("Chrome's file", () => {
    const text = JSON.stringify({
      checksum: 'x',
      roots: {
        bookmark_bar: {
          children: [
            { type: 'url', name: '港の町', url: 'https://news.example.jp/1', date_added: '13416796800000000' },
            { type: 'folder', name: '海外', children: [{ type: 'url', name: '二', url: 'https://news.example.com/2', date_added: '0' }] },
          ],
          name: 'ブックマーク バー',
          type: 'folder',
        },
        other: { children: [{ type: 'url', name: 'tool', url: 'chrome://about' }], name: 'その他', type: 'folder' },
      },
      version: 1,
    })
    expect(readBookmarks(text)).toEqual({
      links: [
        { address: 'https://news.example.jp/1', title: '港の町', added: '2026-03-01', folders: ['ブックマーク バー'] },
        { address: 'https://news.example.com/2', title: '二', added: null, folders: ['ブックマーク バー', '海外'] },
      ],
      repeated: 0,
      passed: { chrome: 1 },
      unread: [],
    })
  })

  test("Firefox's file", () => {
    const text = JSON.stringify({
      title: '',
      type: 'text/x-moz-place-container',
      root: 'placesRoot',
      children: [
        {
          title: 'menu',
          children: [{ title: '港', uri: 'https://news.example.jp/1', dateAdded: 1_772_323_200_000_000, type: 'text/x-moz-place' }],
        },
      ],
    })
    expect(readBookmarks(text)?.links).toEqual([
      { address: 'https://news.example.jp/1', title: '港', added: '2026-03-01', folders: ['menu'] },
    ])
  })

  test.each(['', '{', '{}', '[]', '{"roots":1}', '<html><a href="https://news.example.jp/">x</a>', '{"children":"x"}'])(
    '%j is none',
    (text) => {
      expect(readBookmarks(text)).toBeNull()
    },
  )

  test('a hundred thousand folders in each other', () => {
    const depth = 100_000
    const json = `${'{"title":"x","children":['.repeat(depth)}{"uri":"https://news.example.jp/"}${']}'.repeat(depth)}`
    expect(readBookmarks(json)?.links.length ?? 0).toBeLessThanOrEqual(1)
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>x</H3>'.repeat(2000)}<DT><A HREF="https://news.example.jp/">y</A>`
    expect(readBookmarks(html)?.links).toMatchObject([{ address: 'https://news.example.jp/', title: 'y' }])
  })

  test('names of JavaScript are only names', () => {
    readBookmarks('{"__proto__":{"polluted":1},"children":[{"uri":"__proto__:x","title":"constructor"}]}')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('whatever comes, nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string().map((text) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>${text}`),
          fc.nat(NETSCAPE.length).map((end) => NETSCAPE.slice(0, end)),
        ),
        (text) => {
          for (const link of readBookmarks(text)?.links ?? []) expect(link.address).toMatch(/^https?:/i)
        },
      ),
    )
  })
})

describe('a list of addresses', () => {
  const list =
    '# 読むもの\r\nhttps://news.example.jp/1\n  <https://news.example.jp/2>  二つ目\n\n; old\n- https://news.example.jp/3 # note\n// end\nhttps://news.example.jp/1\n'

  test('one a line, with notes', () => {
    expect(readAddressList(list)).toEqual({
      links: [
        { address: 'https://news.example.jp/1', title: '', added: null, folders: [] },
        { address: 'https://news.example.jp/2', title: '二つ目', added: null, folders: [] },
        { address: 'https://news.example.jp/3', title: 'note', added: null, folders: [] },
      ],
      repeated: 1,
      passed: {},
      unread: [],
    })
  })

  test('what is no address is told by its line', () => {
    expect(readAddressList('https://news.example.jp/\nnews.example.jp\nftp://news.example.jp/')).toMatchObject({
      links: [{}],
      unread: [2, 3],
    })
  })
})
