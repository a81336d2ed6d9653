import { describe, expect, test } from 'vitest'
import { type FeedRefusal, readFeed } from '../../../src/intake/feed/index.ts'
import { codes, feedOf, items, rss, titles } from './reading.ts'

const refusal = (text: string, address?: string): FeedRefusal | null => {
  const reading = readFeed(text, address === undefined ? {} : { address })
  return reading.kind === 'refused' ? reading.refusal : null
}

describe('a feed that breaks off (row 30)', () => {
  const whole = rss('<item><title>一</title></item><item><title>二</title></item><item><title>三</title></item>')
  test('keeps its whole items, wherever it is cut', () => {
    for (let end = whole.indexOf('<channel>') + 9; end < whole.length; end++) {
      const reading = feedOf(whole.slice(0, end))
      const complete = whole.slice(0, end).split('</item>').length - 1
      expect(reading.malformed).toBe(true)
      expect(titles(reading.feed)).toEqual(['一', '二', '三'].slice(0, complete))
    }
  })

  test('tells how many were left out, and where it ends', () => {
    const text = whole.slice(0, whole.indexOf('三'))
    expect(feedOf(text).notices).toContainEqual({ code: 'truncated', dropped: 1 })
  })

  test('as JSON too', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: '1', title: '一}]"' }, { id: '2' }, { id: '3' }],
    })
    const reading = feedOf(json.slice(0, json.indexOf('"3"')))
    expect(reading.feed.items.map(({ id }) => id)).toEqual(['1', '2'])
    expect(codes(reading)).toEqual(['malformed'])
    expect(feedOf(json.replace('{"id":"3"}', '{"id":"3",}')).feed.items.map(({ id }) => id)).toEqual(['1', '2'])
  })
})

describe('what is no feed (row 31)', () => {
  test.each([
    ['', { code: 'empty_document' }],
    [' \n\t', { code: 'empty_document' }],
    ['\ufeff', { code: 'empty_document' }],
    ['\0\0', { code: 'empty_document' }],
    ['<?xml version="1.0"?><!-- nothing -->', { code: 'empty_document' }],
    ['Not found', { code: 'not_a_feed', found: 'text' }],
    ['a < b', { code: 'not_a_feed', found: 'text' }],
    ['{"error":"gone"}', { code: 'not_a_feed', found: 'json' }],
    ['[]', { code: 'not_a_feed', found: 'json' }],
    ['<note><to>x</to></note>', { code: 'not_a_feed', found: 'xml', root: 'note' }],
    ['<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>', { code: 'not_a_feed', root: 'RDF' }],
    ['<words><entry>橋</entry></words>', { code: 'not_a_feed', root: 'words' }],
    ['<feed><animal>horse</animal></feed>', { code: 'not_a_feed', root: 'feed' }],
    ['<p>Wait<br>…', { code: 'not_a_feed', found: 'html' }],
  ])('%j', (text, wanted) => {
    expect(refusal(text)).toMatchObject(wanted)
  })

  test('a page tells its feeds, quotes one or not', () => {
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/atom+xml" title="全記事" href="/atom.xml"></head><body><rss><channel></channel></rss>'
    expect(refusal(page, 'https://harne.example.jp/a/b')).toEqual({
      code: 'not_a_feed',
      found: 'html',
      root: 'html',
      feeds: [{ address: 'https://harne.example.jp/atom.xml', title: '全記事', format: 'atom', basis: 'declared', ofComments: false }],
    })
  })

  test('a page without <html> that nests without end is a page', () => {
    expect(refusal(`<div>${'<p>a<br>'.repeat(400)}`)).toMatchObject({ code: 'not_a_feed', found: 'html' })
  })
})

describe('what is mended (row 32)', () => {
  test.each([
    ['a bare &', '<item><title>研究&開発 ?a=1&b=2; AT&amp;T</title></item>', '研究&開発 ?a=1&b=2; AT&T'],
    ['a < in text', '<item><title>3 < 5</title></item>', '3 < 5'],
    ['controls', '<item><title>橋\x0b\x00は</title></item>', '橋は'],
    ['an unclosed <p>', '<item><title>橋は</title><description><p>x</description></item>', '橋は'],
    ['a wrong end tag', '<item></b><title>橋は</title></item>', '橋は'],
    ['an item in an unclosed title', '<item><title>橋は<item><title>門は</title></item>', '橋は'],
    ['an item in an item', '<item><title>橋は</title><item><title>門は</title></item>', '橋は'],
    ['attributes without quotes', '<item><title type=text>橋は</title></item>', '橋は'],
    ['an entity nobody declared', '<item><title>&suimon; 橋</title></item>', '&suimon; 橋'],
    ['an undeclared prefix', '<item><title>橋は</title><dc:creator>x</dc:creator></item>', '橋は'],
  ])('%s', (_, inside, title) => {
    const reading = feedOf(rss(inside))
    expect(reading.malformed).toBe(true)
    expect(codes(reading)).toContain('malformed')
    expect(titles(reading.feed)[0]).toBe(title)
  })

  test('names of HTML need no declaration; an undeclared prefix is what it is usual for', () => {
    expect(titles(feedOf(rss('<item><title>a&nbsp;&mdash;&hearts;</title></item>')).feed)).toEqual(['a —♥'])
    expect(items(rss('<item><dc:creator>リンデル</dc:creator></item>'))[0]!.authors).toMatchObject([{ name: 'リンデル' }])
  })

  test('blank lines, a byte order mark and what a server printed stand in front', () => {
    for (const before of ['\n\n  ', '\ufeff', '\ufeff\n', '<br />\n<b>Warning</b>: x in y\n'])
      expect(titles(feedOf(before + rss('<item><title>橋</title></item>')).feed)).toEqual(['橋'])
  })

  test('the first fault is told with its place in the text as it came', () => {
    const text = rss('\n<item><title>x & y & z &amp; w</title></item></nothing>')
    const [notice] = feedOf(text).notices
    expect(notice).toEqual({
      code: 'malformed',
      offset: text.indexOf('& y'),
      line: 3,
      column: 16,
      first: 'an & that begins no reference',
    })
  })

  test('a text that holds what stands for a < elsewhere is not changed', () => {
    expect(titles(feedOf(rss('<item><title>\ue0a0 <3 & \ue0a1</title></item>')).feed)).toEqual(['\ue0a0 <3 & \ue0a1'])
    expect(titles(feedOf(rss('<item><title><![CDATA[a & b]]></title></item>')).feed)).toEqual(['a & b'])
    expect(feedOf(rss('<item><title><![CDATA[a & b]]></title></item>')).malformed).toBe(false)
  })
})
