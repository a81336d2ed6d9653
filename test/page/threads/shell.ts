import { expect, test } from 'vitest'
import { describePage, htmlText, type Page } from '#page'

/** One comment as a careful reader would list it: author, day, votes, depth, parent, words. */
export type Expected = readonly [
  author: string,
  date: string | null,
  votes: number | null,
  depth: number,
  parent: number | null,
  words: string,
]

export interface Layout {
  readonly name: string
  readonly thread: string
  readonly comments: readonly Expected[]
  /** Mark-up that stands in front of the thread instead of an article. */
  readonly above?: string
}

const LEAD =
  'ノルデン王国の港湾庁は7日、北の海峡を通る船の料金を十月から二割引き下げると発表した。近隣国の船主からの求めに応じたもので、三年ぶりの改定となる。'
const SECOND =
  '港湾庁のリンデ長官は会見で「燃料の値上がりに苦しむ船を助けたい」と述べた。料金の引き下げで、年に四億クローネの減収になるという。'
const LAST = '一方、隣のカルスト共和国は、自国の港から船が流れることを心配している。両国は来月、担当者の会議を開く予定だ。'

/** The paragraphs of the article above every thread. */
export const ARTICLE: readonly string[] = [LEAD, SECOND, LAST]

const HEAD = `<header><h1>海峡の通航料、二割引き下げへ</h1><p class="date"><time datetime="2031-05-07T10:00:00+09:00">2031年5月7日 10:00</time></p></header>
<div class="entry-content"><p>${LEAD}</p><p>${SECOND}</p><h2>隣国の心配</h2><p>${LAST}</p></div>`

/** A page with an article and a thread under it. */
export const pageOf = ({ thread, above = HEAD }: Pick<Layout, 'thread' | 'above'>): Page =>
  describePage(
    htmlText(
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>海峡の通航料、二割引き下げへ | 北港日報</title></head><body>
<nav><ul><li><a href="/">ホーム</a></li><li><a href="/world">国際</a></li></ul></nav>
<main><article>${above}</article>
${thread}
</main><footer><p>© 2031 北港日報</p></footer></body></html>`,
    ),
    'https://kitaminato.example.jp/news/310507.html',
  )

const words = (page: Page, at: { start: number; end: number }): string => page.text.slice(at.start, at.end).replace(/\s+/g, '')

/** Every comment of a page, as it is expected. */
export const commentsOf = (page: Page): Expected[] =>
  page.comments.map(({ author, date, votes, depth, parent, text }) => [author, date, votes, depth, parent, words(page, text)])

const BODY = new Set(['title', 'subtitle', 'heading', 'paragraph', 'list-item', 'quotation', 'caption'])

/** A test a layout: its comments are told, none of their words is body, and all of the article is. */
export const testThreads = (layouts: readonly Layout[]): void =>
  test.each(layouts)('$name', (layout) => {
    const page = pageOf(layout)
    expect(commentsOf(page)).toEqual(layout.comments.map(([...told]) => [...told.slice(0, 5), told[5].replace(/\s+/g, '')]))
    const body = page.blocks.filter(({ role }) => BODY.has(role)).map(({ span }) => words(page, span))
    for (const [author, , , , , said] of layout.comments)
      for (const line of [author, said])
        expect(
          body.filter((block) => block.includes(line.replace(/\s+/g, ''))),
          line,
        ).toEqual([])
    if (layout.above === undefined)
      expect(page.blocks.filter(({ role }) => role === 'paragraph').map(({ span }) => words(page, span))).toEqual(ARTICLE)
  })
