import { describe, expect, it } from 'vitest'
import { MOST_PARTS, partAfter } from '../../../src/intake/fetch/parts.ts'

const at = (path: string): string => `https://news.example.jp${path}`
const second = (first: string, next: string): number | null => partAfter({ first: at(first), number: 1 }, at(next))?.number ?? null

describe('the part behind', () => {
  it.each([
    ['/kiji/510', '/kiji/510?page=2'],
    ['/kiji/510/', '/kiji/510?p=2'],
    ['/kiji/510?page=1', '/kiji/510?page=2'],
    ['/show?id=5', '/show?page=2&id=5'],
    ['/show?id=5', '/show?id=5&pn=2'],
    ['/kiji/510', '/kiji/510/2'],
    ['/kiji/510/', '/kiji/510/page/2/'],
    ['/kiji/510.html', '/kiji/510_2.html'],
    ['/kiji/510.html', '/kiji/510-2.html'],
    ['/kiji/hashi-p1.html', '/kiji/hashi-p2.html'],
    ['/kiji/510', '/kiji/510_2'],
  ])('%s is %s', (first, next) => {
    expect(second(first, next)).toBe(2)
    const third = next.replace(/([=/_-]p?)2/, '$13')
    expect(partAfter({ first: at(first), number: 2 }, at(third))?.number).toBe(3)
  })

  it.each([
    ['the next article', '/kiji/510', '/kiji/511'],
    ['the next of numbered articles', '/kiji/1', '/kiji/2'],
    ['the next in a file', '/kiji/1.html', '/kiji/2.html'],
    ['a later part', '/kiji/510', '/kiji/510?page=3'],
    ['the third behind the second', '/kiji/510?page=2', '/kiji/510?page=3'],
    ['a list without a name', '/', '/?page=2'],
    ['a page of another list', '/kiji/510', '/kiji?page=2'],
    ['another article with a number', '/show?id=5', '/show?id=6&page=2'],
    ['comments', '/kiji/510', '/kiji/510/comments?page=2'],
    ['itself', '/kiji/510', '/kiji/510'],
  ])('is not %s', (_, first, next) => expect(second(first, next)).toBe(null))

  it('is of the same host, and not without end', () => {
    expect(partAfter({ first: at('/a'), number: 1 }, 'https://other.example.jp/a?page=2')).toBe(null)
    expect(partAfter({ first: at('/a'), number: MOST_PARTS }, at(`/a?page=${MOST_PARTS + 1}`))).toBe(null)
    expect(partAfter({ first: at('/a'), number: 1 }, null)).toBe(null)
    expect(partAfter({ first: 'a.html', number: 1 }, at('/a?page=2'))).toBe(null)
  })
})
