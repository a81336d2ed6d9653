import { describe, expect, test } from 'vitest'
import { describePage, plainText } from '#page'

const HEAD = 'サルマ海峡の話\n\n'
/** The text blocks of a page, `⏎` for a line end in one. */
const blocks = (body: string): string[] => {
  const page = describePage(plainText(`${HEAD}${body}`), 'wrapped.txt')
  return page.blocks
    .filter(({ role }) => /paragraph|list-item|heading|quotation/.test(role))
    .map(({ span }) => page.text.slice(span.start, span.end).replace(/\n\s*/g, '⏎'))
}

describe('lines broken by hand', () => {
  test.each([
    [
      'within a quotation',
      'リンド国防相は「撤兵しなければ、\n橋を落とす」と述べた。',
      ['リンド国防相は「撤兵しなければ、⏎橋を落とす」と述べた。'],
    ],
    [
      'within a quotation of several sentences',
      'リンド国防相は「橋を守る。\n港も守る。\n急ぐ」と述べた。\n会見は続いた。',
      ['リンド国防相は「橋を守る。⏎港も守る。⏎急ぐ」と述べた。', '会見は続いた。'],
    ],
    [
      'behind a quotation',
      '老人が「船が増えて嬉しい」\nと話していました。\n港は静かです。',
      ['老人が「船が増えて嬉しい」⏎と話していました。', '港は静かです。'],
    ],
    ['at a comma', '監視団の団長は十日、\n国境の橋を見た。', ['監視団の団長は十日、⏎国境の橋を見た。']],
    [
      'at one width, with a blank in front of each paragraph',
      '　リンド国防相は、サルマ海峡の港の\n問題について「橋を直す」と会見で述\nべた。\n　コルダ側は反発し、監視団の受け入\nれを拒む。監視団は本部に書面を送る\n考えだ。',
      [
        'リンド国防相は、サルマ海峡の港の⏎問題について「橋を直す」と会見で述⏎べた。',
        'コルダ側は反発し、監視団の受け入⏎れを拒む。監視団は本部に書面を送る⏎考えだ。',
      ],
    ],
  ])('%s', (_, body, expected) => {
    expect(blocks(body)).toEqual(expected)
  })

  test.each([
    ['verse', '波は寄せ\n波は返す\n港の灯は\nまだ遠い'],
    ['a list', '・港の魚の煮つけと大根おろし、それから味噌汁\n・玉子焼き\n・北の国のパン'],
    ['turns of talk', '「明日は船が出るのか」\n「出るとも」\n老人は黙っていた。'],
    ['a price list', 'サバ　200円\nイワシ　80円\nタラ　350円'],
    ['a quotation that never closes', '外相は「橋を守る、と述べた。\n次の日、総裁は港を閉じた。\n団長は「反対だ」と述べた。'],
  ])('%s is not joined', (_, body) => {
    expect(blocks(body)).toEqual(body.split('\n'))
  })

  test('an empty line parts a quotation', () => {
    expect(blocks('外相は「橋を守る。\n\n港も守る」と述べた。')).toHaveLength(2)
  })
})
