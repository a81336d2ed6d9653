import { expect, test } from 'vitest'
import { type BlockHint, describePage, type RawText } from '#page'

type Row = readonly [text: string, tag: string, context: string, more?: Partial<BlockHint>]

/** A page as a mark-up reader hands it over: one row a line, its context outermost last. */
function marked(rows: readonly Row[], declared: RawText['declared'] = {}): RawText {
  let at = 0
  const hints = rows.map(([text, tag, context, more], element): BlockHint => {
    const span = { start: at, end: at + text.length }
    at = span.end + 1
    return { span, tag, context: [tag, ...context.split(' ').filter(Boolean)], linkDensity: 0, hidden: false, element, depth: 0, ...more }
  })
  return { text: rows.map(([text]) => text).join('\n'), hints, declared, remarks: [], toSource: (place) => place }
}

const MAIN = 'div entry-content article div container body'
const ROWS: readonly Row[] = [
  ['北方日報', 'a', 'div site-title header body', { linkDensity: 1 }],
  ['国際 政治 経済', 'li', 'ul gnav nav header body', { linkDensity: 1 }],
  ['サルマ海峡、通航料を引き下げ', 'h1', 'header article div container body'],
  ['2031年7月8日', 'time', 'header article div container body'],
  ['サルマ共和国の運輸省は8日、海峡の通航料を10月から2割引き下げると発表した。近隣国の要望に応えたものだという。', 'p', MAIN],
  ['会見するベック運輸相', 'figcaption', `figure ${MAIN}`],
  ['反応', 'h2', MAIN],
  ['ノルデンの船主協会は歓迎する声明を出した。燃料費の上昇で経営が苦しいと会長は話している。', 'p', MAIN],
  ['歓迎する。ただし一時的な措置では意味がない。', 'p', `blockquote ${MAIN}`],
  ['港の地図はこちら', 'a', `p ${MAIN}`, { linkDensity: 1 }],
  ['読まれている記事', 'h3', 'div ranking-box div container body'],
  ['コルダ王国、橋の補修を開始', 'a', 'div ranking-box div container body', { linkDensity: 1 }],
  ['見えない文', 'p', MAIN, { hidden: true }],
  ['コメント', 'h3', 'div comments body'],
  ['港町', 'cite', 'div comment-author li comment depth-1 ol comments body', { depth: 1 }],
  ['2031年7月9日 8:00', 'div', 'comment-meta li comment depth-1 ol comments body', { depth: 1 }],
  ['よい知らせです。', 'p', 'div comment-body li comment depth-1 ol comments body', { depth: 1 }],
  ['船員', 'cite', 'div comment-author li comment depth-2 ul children li comment depth-1 ol comments body', { depth: 2 }],
  ['2031年7月9日 9:00', 'div', 'comment-meta li comment depth-2 ul children li comment depth-1 ol comments body', { depth: 2 }],
  ['本当に。', 'p', 'div comment-body li comment depth-2 ul children li comment depth-1 ol comments body', { depth: 2 }],
  ['無断転載を禁じます', 'p', 'footer body'],
]

test('mark-up is evidence for the same roles', () => {
  const page = describePage(marked(ROWS), 'marked.html')
  const roles = page.blocks.map((block) => `${block.role} ${page.text.slice(block.span.start, block.span.end).split('\n')[0]}`)
  const expected = [
    'site 北方日報',
    'navigation 国際 政治 経済',
    'title サルマ海峡、通航料を引き下げ',
    'date 2031年7月8日',
    'paragraph サルマ共和国の運輸省は8日、海',
    'caption 会見するベック運輸相',
    'heading 反応',
    'paragraph ノルデンの船主協会は歓迎する声',
    'quotation 歓迎する。ただし一時的な措置で',
    'source-link 港の地図はこちら',
    'related-title 読まれている記事',
    'related-title コルダ王国、橋の補修',
    'hidden 見えない文',
    'navigation コメント',
    'comment-meta 港町',
    'comment よい知らせです。',
    'comment-meta 船員',
    'comment 本当に。',
    'footer 無断転載を禁じます',
  ]
  expect(roles.map((line, i) => line.slice(0, expected[i]?.length))).toEqual(expected)
  expect(page.form).toBe('news-with-comments')
  expect(page.published?.value).toBe('2031-07-08')
  expect(page.comments.map(({ author, date, depth, parent }) => ({ author, date, depth, parent }))).toEqual([
    { author: '港町', date: '2031-07-09', depth: 1, parent: null },
    { author: '船員', date: '2031-07-09', depth: 2, parent: 0 },
  ])
})

test('what the page declares of itself goes before what its lines suggest', () => {
  const found = <T>(value: T) => ({ value, basis: 'declared' })
  const declared = {
    title: found('サルマ海峡、通航料を引き下げ'),
    site: found('北方日報'),
    author: found('森田葉子'),
    published: found('2031-07-07T22:00:00+09:00'),
  }
  const page = describePage(marked(ROWS, declared), 'marked.html')
  expect([page.title?.value, page.site?.value, page.author?.value, page.published?.value]).toEqual([
    'サルマ海峡、通航料を引き下げ',
    '北方日報',
    '森田葉子',
    '2031-07-07',
  ])
})
