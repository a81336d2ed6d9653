import { describe, expect, it } from 'vitest'
import { mainAddress } from '../../../src/intake/fetch/main-address.ts'

const MAIN = 'https://www.example.jp/kiji/20310507.html'

describe('where a page is', () => {
  it.each([
    ['https://www.example.jp/kiji/20310507.amp.html', MAIN],
    ['https://amp.example.jp/kiji/20310507.html', MAIN],
    ['https://m.example.jp/kiji/20310507/', MAIN],
    ['https://www.example.jp/amp/kiji/20310507.html', MAIN],
    ['https://www.example.jp/kiji/20310507_print.html', MAIN],
    ['https://www.example.jp/kiji/20310507.html?print=1', MAIN],
    ['http://www.example.jp/kiji/20310507.html', MAIN],
    ['https://blog.example.jp/hashi-no-saikai/amp/', 'https://blog.example.jp/hashi-no-saikai/'],
    ['https://www-example-jp.cdn.ampproject.org/c/s/www.example.jp/kiji/20310507.amp.html?usqp=mq331', MAIN],
    ['https://www.google.co.jp/amp/s/amp.example.jp/kiji/20310507.html', MAIN],
    ['https://blog.example.jp/?p=1234&amp=1', 'https://blog.example.jp/?p=1234'],
  ])('%s, of which %s is said to be the main address, is there', (own, declared) => expect(mainAddress(own, declared)).toBe(declared))

  it.each([
    ['another article than the one in the cache', 'https://www.example.jp/kiji/20310508.html', MAIN],
    ['nobody says', 'https://www.example.jp/kiji/20310507.amp.html', null],
    ['another site', 'https://amp.other.example/kiji/20310507.html', MAIN],
    ['another article', 'https://www.example.jp/kiji/20310508.html', MAIN],
    ['the front page', 'https://www.example.jp/kiji/20310507.html', 'https://www.example.jp/'],
    ['a section', 'https://www.example.jp/kiji/20310507.html', 'https://www.example.jp/kiji/'],
    ['the first of several parts', 'https://www.example.jp/kiji/20310507.html?page=2', MAIN],
    ['the first of several parts, in the path', 'https://www.example.jp/kiji/20310507/2/', 'https://www.example.jp/kiji/20310507/'],
    ['another question', 'https://www.example.jp/show?id=12', 'https://www.example.jp/show?id=13'],
    ['one question for all', 'https://www.example.jp/show?id=12', 'https://www.example.jp/show'],
    ['nothing of the web', 'https://www.example.jp/kiji/20310507.html', 'javascript:alert(1)'],
    ['a file', 'page.html', MAIN],
    ['the section for telephones', 'https://m.example.jp/news/', 'https://www.example.jp/news/'],
  ])('not where %s is named', (_, own, declared) => expect(mainAddress(own, declared)).toBe(own))

  it('a copy in a cache is the page that the cache names, where that says no more', () => {
    const copy = 'https://www-example-jp.cdn.ampproject.org/v/s/www.example.jp/amp/kiji/1?amp_js_v=0.1'
    expect(mainAddress(copy, null)).toBe('https://www.example.jp/amp/kiji/1')
    expect(mainAddress(copy, 'https://www.example.jp/kiji/2')).toBe('https://www.example.jp/amp/kiji/1')
  })
})
