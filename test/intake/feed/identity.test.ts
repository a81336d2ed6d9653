import { describe, expect, test } from 'vitest'
import { codes, feedOf, items, rss } from './reading.ts'

const item = (told: { guid?: string; link?: string; title?: string; extra?: string }): string =>
  `<item>${told.guid === undefined ? '' : `<guid>${told.guid}</guid>`}${told.link === undefined ? '' : `<link>${told.link}</link>`}<title>${told.title ?? '橋'}</title>${told.extra ?? ''}</item>`
const keys = (...told: Parameters<typeof item>[0][]): string[] => items(rss(told.map(item).join(''))).map(({ identity }) => identity.key)

describe('by what an item is known again (row 33)', () => {
  test('its id, else its address, else its content', () => {
    expect(keys({ guid: 'a', link: 'https://h.example.jp/1' })).toEqual(['id:a'])
    expect(keys({ link: 'https://h.example.jp/1' })).toEqual(['address:https://h.example.jp/1'])
    const [none] = items(rss(item({})))
    expect(none!.identity).toEqual({ key: `content:${none!.digest}`, basis: 'content', keys: [`content:${none!.digest}`] })
    expect(keys({ guid: '' })[0]).toMatch(/^content:/)
  })

  test('an id that changes leaves the address to go by', () => {
    const [before] = items(rss(item({ guid: 'a?t=1', link: 'https://h.example.jp/1' })))
    const [after] = items(rss(item({ guid: 'a?t=2', link: 'https://h.example.jp/1?utm_source=rss#top' })))
    expect(before!.identity.key).not.toBe(after!.identity.key)
    expect(before!.identity.keys.filter((key) => after!.identity.keys.includes(key))).toEqual(['address:https://h.example.jp/1'])
  })

  test('an id that several items share is none', () => {
    const reading = feedOf(
      rss(['1', '2', '3'].map((n) => item({ guid: 'https://h.example.jp/', link: `https://h.example.jp/${n}`, title: n })).join('')),
    )
    expect(reading.feed.items.map(({ identity }) => identity.key)).toEqual(['1', '2', '3'].map((n) => `address:https://h.example.jp/${n}`))
    expect(reading.notices).toContainEqual({ code: 'shared_id', id: 'https://h.example.jp/', count: 3 })
    expect(new Set(keys({ guid: '0', title: 'a' }, { guid: '0', title: 'b' })).size).toBe(2)
  })

  test('an item given twice is one, and both are shown', () => {
    const reading = feedOf(rss(item({ guid: 'a' }).repeat(2)))
    expect(reading.feed.items.map(({ identity }) => identity.key)).toEqual(['id:a', 'id:a'])
    expect(reading.notices).toEqual([{ code: 'repeated_items', count: 1 }])
  })

  test('one date for all is told', () => {
    const date = '<pubDate>Tue, 06 May 2031 09:30:00 GMT</pubDate>'
    expect(codes(feedOf(rss(['a', 'b', 'c'].map((guid) => item({ guid, extra: date })).join(''))))).toEqual(['one_date_for_all'])
    expect(codes(feedOf(rss(['a', 'b'].map((guid) => item({ guid, extra: date })).join(''))))).toEqual([])
  })
})

describe('an item that was edited (row 34)', () => {
  const read = (title: string, extra = ''): { key: string; digest: string } => {
    const [one] = items(rss(item({ guid: 'a', title, extra })))
    return { key: one!.identity.key, digest: one!.digest }
  }
  test('keeps its identity and has another digest', () => {
    const before = read('橋は10日に開く')
    const after = read('橋は12日に開く')
    expect(after.key).toBe(before.key)
    expect(after.digest).not.toBe(before.digest)
    expect(read('橋は10日に開く', '<description>外相が述べた</description>').digest).not.toBe(before.digest)
  })
  test('dates, categories and counts make no other version', () => {
    const extra = '<pubDate>Tue, 06 May 2031 09:30:00 GMT</pubDate><category>橋</category><slash:comments>4</slash:comments>'
    expect(read('橋', extra).digest).toBe(read('橋').digest)
  })
})

test('an address that leads nowhere is none', () => {
  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mailto:a@example.jp'])
    expect(items(rss(item({ link })))[0]!.address).toBeNull()
  expect(items(rss(item({ link: 'feed:https://h.example.jp/1' })))[0]!.address).toBe('https://h.example.jp/1')
  expect(items(rss(item({ link: ' \n https://h.example.jp/1\n ' })))[0]!.address).toBe('https://h.example.jp/1')
  expect(items(rss(item({ link: '/1' })), { address: 'https://h.example.jp/feed' })[0]!.address).toBe('https://h.example.jp/1')
})
