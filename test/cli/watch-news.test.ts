import { describe, expect, it } from 'vitest'
import { type Entry, entryOf, openLedger, saysTheSame } from '#ledger'
import { readDictionary } from '#morphology'
import { openReader } from '#reading'
import { newsOf } from '../../src/cli/ledger/news.ts'

const reader = openReader(readDictionary())
const ADDRESS = 'https://shimbun.example.jp/kiji/1'

/** An article with what stands around articles. */
function entry(seen: string, { says, ranking = '', stamp = '' }: { says: string; ranking?: string; stamp?: string }): Entry {
  const source = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>港の閉鎖、月末まで - 潮路新聞</title>
<header><nav><ul><li><a href="/">トップ</a></li><li><a href="/s">社会</a></li><li><a href="/e">経済</a></li></ul></nav></header>
<article><h1>港の閉鎖、月末まで</h1><time>2031年7月1日${stamp}</time>
<p>ヴェルダ共和国のヨナス・アルヴェン外相は1日、首都で記者会見し、「${says}」と述べた。</p>
<p>港は先月から閉じられており、漁業者は再開を求めている。外相は来週、隣国の外相と会談する予定だ。</p></article>
<aside><h2>アクセスランキング</h2><ol>${ranking}</ol></aside>
<footer><p>Copyright 2031 潮路新聞社</p></footer></html>`
  const reading = reader.read(source, ADDRESS, { kind: 'html' })
  return entryOf(reading, { address: ADDRESS, source, given: null, seen, version: '1.0.0' })
}

const items = (...titles: string[]): string => titles.map((title, i) => `<li><a href="/kiji/${i + 7}">${title}</a></li>`).join('')
const first = entry('2031-07-01T09:00:00Z', { says: '港は月末に開く', ranking: items('橋の工事が終わる', '魚の値段が上がる') })
const around = entry('2031-07-02T09:00:00Z', { says: '港は月末に開く', ranking: items('祭りに三万人', '橋の工事が終わる') })
const edited = entry('2031-07-03T09:00:00Z', { says: '港は来月に開く', ranking: items('祭りに三万人') })

describe('another copy of a page', () => {
  it('says the same when only what stands around it is other', () => {
    expect(around.text).not.toBe(first.text)
    expect(saysTheSame(first, around)).toBe(true)
  })

  it('says something else when a word of it is other', () => {
    expect(saysTheSame(first, edited)).toBe(false)
  })
})

it('the news of a first copy are its sayings, those of a later one what was not there before, as far as a rule finds them', async () => {
  const ledger = await openLedger(':memory:', { create: true })
  ledger.add([first, edited])
  const words = (hits: ReturnType<typeof newsOf>['asked']): string[] => hits.map(({ attribution }) => attribution.content.text)
  const one = newsOf(ledger, first, first.seen, ['source:アルヴェン 港', '港', 'source:誰もいない'])
  expect([one.version !== null, words(one.sayings), words(one.asked)]).toEqual([false, ['港は月末に開く', '再開'], ['港は月末に開く']])
  const other = newsOf(ledger, edited, edited.seen, ['来月'])
  expect([other.version !== null, words(other.sayings), words(other.asked)]).toEqual([true, ['港は来月に開く'], ['港は来月に開く']])
  expect(newsOf(ledger, edited, edited.seen, ['橋']).asked).toEqual([])
  ledger.close()
})
