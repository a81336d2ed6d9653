import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isShortLink, plainAddress, sameAddress } from '../../../src/intake/fetch/index.ts'

describe('plainAddress', () => {
  it.each([
    ['https://news.example.jp/a', 'https://news.example.jp/a'],
    ['https://news.example.jp', 'https://news.example.jp/'],
    ['https://NEWS.Example.JP:443/a#part', 'https://news.example.jp/a'],
    ['http://news.example.jp:80/a', 'http://news.example.jp/a'],
    ['http://news.example.jp:8080/a', 'http://news.example.jp:8080/a'],
    ['https://news.example.jp./a', 'https://news.example.jp/a'],
    ['https://aoi:himitsu@news.example.jp/a', 'https://news.example.jp/a'],
    ['https://橋.example.jp/', 'https://xn--2dw.example.jp/'],
    ['https://news.example.jp/橋?q=水', 'https://news.example.jp/%E6%A9%8B?q=%E6%B0%B4'],
    ['https://news.example.jp/%e6%a9%8b', 'https://news.example.jp/%E6%A9%8B'],
    ['https://news.example.jp/%7Eaoi/%61', 'https://news.example.jp/~aoi/a'],
    ['https://news.example.jp/a%2Fb', 'https://news.example.jp/a%2Fb'],
    ['https://news.example.jp/a/../b/./c', 'https://news.example.jp/b/c'],
    ['https://news.example.jp/a/', 'https://news.example.jp/a/'],
    ['https://news.example.jp/a?', 'https://news.example.jp/a'],
    ['https://news.example.jp/a?utm_source=x&utm_medium=y', 'https://news.example.jp/a'],
    ['https://news.example.jp/a?id=1&utm_source=x&page=2', 'https://news.example.jp/a?id=1&page=2'],
    ['https://news.example.jp/a?UTM_Source=x&id=1', 'https://news.example.jp/a?id=1'],
    ['https://news.example.jp/a?%75tm_source=x', 'https://news.example.jp/a'],
    ['https://news.example.jp/a?fbclid=x&gclid=y&yclid=z&twclid=w', 'https://news.example.jp/a'],
    ['https://news.example.jp/a?iref=top&n_cid=x', 'https://news.example.jp/a'],
    ['https://news.example.jp/a?ref_src=twsrc%5Etfw', 'https://news.example.jp/a'],
    ['https://news.example.jp/a?b&a&b', 'https://news.example.jp/a?b&a&b'],
    ['https://news.example.jp/a?&&id=1&', 'https://news.example.jp/a?id=1'],
    ['https://news.example.jp/a??', 'https://news.example.jp/a??'],
    ['https://news.example.jp/a??b=1&utm_source=x', 'https://news.example.jp/a??b=1'],
    ['https://news.example.jp/a?q=a+b%20c', 'https://news.example.jp/a?q=a+b%20c'],
    ['https://news.example.jp/a?utm=1&fbclidx=2&ref=3', 'https://news.example.jp/a?utm=1&fbclidx=2&ref=3'],
    ['https://news.example.jp/#!/a', 'https://news.example.jp/#!/a'],
    ['https://www.google.com/amp/s/news.example.jp/amp/a%3Fb?id=1&usqp=x#aoh=2', 'https://news.example.jp/amp/a%3Fb?id=1'],
    ['https://news-example-jp.cdn.ampproject.org/c/news.example.jp/a', 'http://news.example.jp/a'],
    ['https://cdn.ampproject.org/v/s/news.example.jp?amp_js_v=1&amp_gsa=2', 'https://news.example.jp/'],
    ['https://cdn.ampproject.org/i/s/news.example.jp/a.png', 'https://cdn.ampproject.org/i/s/news.example.jp/a.png'],
    ['https://www.google.com/url?rct=j&sa=t&url=https://news.example.jp/a%3Fid%3D1&ct=ga&usg=x', 'https://news.example.jp/a?id=1'],
    ['https://www.google.co.jp/url?q=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fnews.example.jp%2Fa', 'https://news.example.jp/a'],
    [
      'https://apc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnews.example.jp%2Fa%3Futm_source%3Dx&data=05',
      'https://news.example.jp/a',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example.jp%2Fa%3Ffbclid%3Dx&h=y', 'https://news.example.jp/a'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://www.google.com/search?q=https://news.example.jp/', 'https://www.google.com/search?q=https://news.example.jp/'],
    ['https://news.example.jp/url?url=https://other.example.jp/', 'https://news.example.jp/url?url=https://other.example.jp/'],
    ['https://www.google.com/amp/s/', 'https://www.google.com/amp/s/'],
    ['https://google.example.jp/amp/s/news.example.jp/a', 'https://google.example.jp/amp/s/news.example.jp/a'],
    ['mailto:aoi@example.jp', 'mailto:aoi@example.jp'],
    ['page.html', 'page.html'],
    ['', ''],
  ])('%s → %s', (address, plain) => {
    expect(plainAddress(address)).toBe(plain)
    expect(plainAddress(plain)).toBe(plain)
  })

  it('of a plain address is that address, whatever it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const plain = plainAddress(address)
        expect(plainAddress(plain)).toBe(plain)
      }),
    )
  })

  it('does not hang on many parameters', () => {
    const many = `https://news.example.jp/?${'utm_source=%61&'.repeat(100_000)}id=1`
    expect(plainAddress(many)).toBe('https://news.example.jp/?id=1')
  })
})

describe('sameAddress', () => {
  it.each([
    ['https://news.example.jp/a?utm_source=x#b', 'https://NEWS.example.jp:443/a', true],
    ['https://news.example.jp/a', 'http://news.example.jp/a', false],
    ['https://news.example.jp/a', 'https://news.example.jp/a/', false],
    ['https://news.example.jp/a?id=1', 'https://news.example.jp/a?id=2', false],
    ['https://news.example.jp/a', 'https://www.news.example.jp/a', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(sameAddress(one, other)).toBe(same)
  })
})

describe('isShortLink', () => {
  it.each([
    ['https://t.co/abc', true],
    ['http://bit.ly/abc', true],
    ['https://ow.ly/abc', true],
    ['https://buff.ly/abc', true],
    ['http://dlvr.it/abc', true],
    ['https://ift.tt/abc', true],
    ['https://www.tinyurl.com/abc', true],
    ['https://T.CO./abc', true],
    ['https://t.co/', false],
    ['https://youtu.be/abc', false],
    ['https://at.co/abc', false],
    ['https://t.co.example.com/abc', false],
    ['ftp://t.co/abc', false],
    ['t.co/abc', false],
  ])('%s: %s', (address, short) => {
    expect(isShortLink(address)).toBe(short)
  })
})
