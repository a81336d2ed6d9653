import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOfSavedPages, savedFrom } from '../../../src/intake/archive/index.ts'
import { readFrontMatter } from '../../../src/page/front-matter.ts'

const from = (text: string): ReturnType<typeof savedFrom> => savedFrom(Buffer.from(text))

describe('where a saved page came from', () => {
  test.each([
    [
      'a browser',
      '<!DOCTYPE html>\n<!-- saved from url=(0029)https://news.example.jp/a?b=1 -->\n<html>',
      'browser',
      'https://news.example.jp/a?b=1',
      null,
    ],
    [
      'SingleFile',
      '<!DOCTYPE html> <html lang="ja"><!--\n Page saved with SingleFile \n url: https://news.example.jp/a \n saved date: Mon Mar 02 2026 00:30:00 GMT+0900 (日本標準時)\n--><meta charset=utf-8>',
      'singlefile',
      'https://news.example.jp/a',
      '2026-03-01T15:30:00Z',
    ],
    [
      'HTTrack',
      "<html>\n<!-- Mirrored from news.example.jp/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 01 Mar 2026 15:30:00 GMT -->",
      'httrack',
      'http://news.example.jp/a.html',
      '2026-03-01T15:30:00Z',
    ],
    [
      'WebScrapBook',
      '<!DOCTYPE html><html lang="ja" data-scrapbook-source="https://news.example.jp/a?b=1&amp;c" data-scrapbook-create="20260301153000123"><head>',
      'webscrapbook',
      'https://news.example.jp/a?b=1&c',
      '2026-03-01T15:30:00Z',
    ],
  ])('%s', (_, html, program, address, instant) => {
    expect(from(html)).toEqual({ program, address, captured: instant && { day: '2026-03-02', instant, basis: 'saved_by_comment' } })
  })

  test.each([
    '',
    '<p>x</p>',
    '<!-- saved from url=(0022)about:internet -->',
    '<!-- saved from url=(0014)javascript:x() -->',
    `${' '.repeat(9000)}<!-- saved from url=(0025)https://news.example.jp/ -->`,
  ])('nobody says: %j', (html) => {
    expect(from(html)).toBeNull()
  })

  test('whatever bytes come', () => {
    const seeds = [
      '<!-- saved from url=(0001)',
      '<!--\n Page saved with SingleFile\n url: ',
      'https://',
      ' saved date: Mon Mar 99 2026 99:99:99 GMT+9999',
      ' -->',
      '<html ',
      'data-scrapbook-source="',
      '"',
      '\n',
      '<!-- Mirrored from ',
      ' by HTTrack, Sun, 99 Foo 2026 99:99:99 GMT',
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...seeds), fc.string()), { maxLength: 12 }), (parts) => {
        const found = from(parts.join(''))
        if (found !== null) expect(found.address).toMatch(/^https?:/i)
      }),
      { numRuns: 1000 },
    )
  })
})

test('the folder beside a saved page holds its parts', () => {
  const isPart = partsOfSavedPages(['a/記事.html', 'a/b.htm', 'c.mhtml', 'd.txt'])
  expect(
    ['a/記事_files/x.html', 'a/b.files/deep/x.js', 'c_files/x.html', 'd_files/x.html', 'a/記事.html', '記事_files/x.html'].map(isPart),
  ).toEqual([true, true, true, false, false, false])
  const isPartOfKana = partsOfSavedPages(['が.html', 'ぎ.html'.normalize('NFD')])
  expect(['が_files/x.html'.normalize('NFD'), 'ぎ_files/x.html', 'か_files/x.html'].map(isPartOfKana)).toEqual([true, true, false])
})

describe('the head of a Markdown file', () => {
  test.each([
    [
      '---\ntitle: 港の町\nauthor: 記者A\ndate: 2026-03-01\n---\n# 見出し',
      { title: '港の町', author: '記者A', published: '2026-03-01' },
      null,
      '# 見出し',
    ],
    [
      '---\r\ntitle: "a: \\"b\\""\r\nauthors:\r\n  - 記者A\r\n  - 記者B\r\nsource: https://news.example.jp/a\r\n---\r\nx',
      { title: 'a: "b"', author: '記者A、記者B' },
      'https://news.example.jp/a',
      'x',
    ],
    [
      "+++\ntitle = 'it''s'\nauthor = [\"A\", 'B']\ndate = 2026-03-01T09:00:00+09:00\n+++\nx",
      { title: "it's", author: 'A、B', published: '2026-03-01T09:00:00+09:00' },
      null,
      'x',
    ],
    ['---\ndate: 2026年3月1日 # 日\nurl: /local\n...\nx', { published: '2026-03-01' }, null, 'x'],
    ['---\ndate: 2026-02-31\n---\nx', {}, null, 'x'],
    ['---\nno end', {}, null, '---\nno end'],
    ['# only text\n---\ntitle: x\n---\n', {}, null, '# only text\n---\ntitle: x\n---\n'],
    ['', {}, null, ''],
  ])('%j', (text, metadata, address, body) => {
    const head = readFrontMatter(text)
    expect({ metadata: head.metadata, address: head.address, body: text.slice(head.bodyAt) }).toEqual({ metadata, address, body })
  })

  test('whatever text comes, its place is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('---\n', '+++\n', 'title: ', 'date = ', '"', "'", '[', ' #', '\n', '- '), fc.string()), {
          maxLength: 20,
        }),
        (parts) => {
          const text = parts.join('')
          expect(readFrontMatter(text).bodyAt).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
