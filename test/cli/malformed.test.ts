import { expect, it } from 'vitest'
import { readFeed } from '../../src/intake/feed/index.ts'
import { malformedIn } from '../../src/intake/feed/reading.ts'
import { malformedJa } from '../../src/message/malformed-ja.ts'

const ITEM = '<item><link>https://a.example/1</link><title>港</title></item>'
const rss = (inside: string, head = ''): string => `${head}<rss version="2.0"><channel>${inside}${ITEM}</channel></rss>`

it.each([
  [rss('<title>甲 & 乙</title>'), '& が文字参照になっていない'],
  [rss('<title>&nosuch; 乙</title>'), '文字参照の形が正しくない'],
  [rss('<a x="1" x="2"/>'), '属性 x が二度ある'],
  [rss('<x:a/>'), '名前空間の接頭辞 "x" が宣言されていない'],
  [rss('<a><b></a>'), '閉じるタグが正しくない'],
  [rss('<a x=1/>'), '属性の書き方が正しくない'],
  [rss('<!-- a -- b -->'), 'コメントの形が正しくない'],
  [rss('', ' <?xml version="1.0"?>'), '宣言の形が正しくない'],
  [`${rss('')}<rss/>`, '根の要素の外に何かある'],
  [rss('').slice(0, -10), '<channel> が閉じていない'],
])('the first fault of %s is told in Japanese', (text, japanese) => {
  const reading = readFeed(text, { now: '2031-05-07T00:00:00Z' })
  const malformed = reading.kind === 'refused' ? null : malformedIn(reading.notices)
  expect(malformed && malformedJa(malformed.first)).toBe(japanese)
})

it('what nobody has put into Japanese is told as what it is in general', () => {
  expect(malformedJa('something else')).toBe('XML の決まりに合わない')
})
