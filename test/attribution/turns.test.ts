import { describe, expect, test } from 'vitest'
import { openReader, readDictionary } from '../../src/index.ts'

const reader = openReader(readDictionary())

/** `who | certainty | through whom | words` of everything listed in a page. */
function listed(page: string): string[] {
  const { page: read, attributions } = reader.read(page, 'page.txt')
  return attributions.map((a) =>
    [a.source.name, a.certainty, a.via.join('、'), read.text.slice(a.content.start, a.content.end).replace(/\s+/g, ' ')].join(' | '),
  )
}

describe('an interview', () => {
  const dashes = `ドレン元外相に聞く

聞き手・森野葉 2031年5月7日

港の閉鎖から一年。ミラ・ドレンさん(61)に3日、話を聞いた。

――港はいつ開きますか。

来月です。大統領は私に「橋が先だ」と話しました。

順番を変えるつもりはありません。

――次は。

まず橋です。

――その次は。

川です。

     ◇

1970年、ハルネ生まれ。
`
  test('with dashes: what stands below a question is the answer, whoever is interviewed gives it', () =>
    expect(listed(dashes)).toEqual([
      '森野葉 | low |  | 港はいつ開きますか。',
      'ミラ・ドレン | medium |  | 来月です。大統領は私に「橋が先だ」と話しました。 順番を変えるつもりはありません。',
      '大統領 | medium | ミラ・ドレン | 橋が先だ',
      '森野葉 | low |  | 次は。',
      'ミラ・ドレン | medium |  | まず橋です。',
      '森野葉 | low |  | その次は。',
      'ミラ・ドレン | medium |  | 川です。',
    ]))
  test('is dated by its introduction', () => {
    const { attributions } = reader.read(dashes, 'page.txt')
    expect(attributions.filter((a) => a.rule === 'turn').map((a) => a.when?.value)).toEqual(Array(6).fill('2031-05-03'))
  })
  test('asked and answered by letters', () =>
    expect(
      listed(
        '橋の再開\n\nミラ・ドレンさんに聞いた。\n\nQ. 港は開きますか\nA. 来月です。\nQ. 橋は\nA. 私は閉じるべきだと述べてきました。\n',
      ),
    ).toEqual([
      'ミラ・ドレン | medium |  | 来月です。',
      'ミラ・ドレン | medium |  | 私は閉じるべきだと述べてきました。',
      'ミラ・ドレン | high |  | 閉じるべきだ',
    ]))
  test('of somebody whom the page does not name: nothing is given to anybody', () =>
    expect(listed('橋の再開\n\nQ. 港は開きますか\nA. 来月です。\nQ. 橋は\nA. 閉じます。\n')).toEqual([]))
})

describe('a press conference', () => {
  test('with labels in brackets', () =>
    expect(
      listed(`ドレン外務大臣会見記録
(2031年5月7日 於:本省)

【ドレン外務大臣】港は来月開きます。

【ハルネ通信 リオ記者】橋はどうですか。カルナ首相は昨日、「橋は閉じる」と述べました。

【ドレン外務大臣】承知していません。

【ハルネ通信 リオ記者】以上です。
`),
    ).toEqual([
      'ドレン | high |  | 港は来月開きます。',
      'リオ | high |  | 橋はどうですか。カルナ首相は昨日、「橋は閉じる」と述べました。',
      'カルナ | high | リオ | 橋は閉じる',
      'ドレン | high |  | 承知していません。',
      'リオ | high |  | 以上です。',
    ]))
  test('with words in brackets behind a name; what is quoted in them is told through the speaker', () =>
    expect(
      listed(`港の再開

カルナのミラ・ドレン外相が応じた。

◆「港は開く」
記者「港は」
外相「開く。首相は『橋が先だ』と述べた」(苦笑)
記者「時期は」
外相「言えない」
`),
    ).toEqual([
      '記者 | medium |  | 港は',
      'ミラ・ドレン | high |  | 開く。首相は『橋が先だ』と述べた',
      '首相 | medium | ミラ・ドレン | 橋が先だ',
      '記者 | medium |  | 時期は',
      'ミラ・ドレン | high |  | 言えない',
    ]))
  test('with a colon', () =>
    expect(listed('橋の再開\n\n司会:港は。\nドレン外相:開きます。\n司会:橋は。\nドレン外相:閉じます。\n')).toEqual([
      '司会 | medium |  | 港は。',
      'ドレン | high |  | 開きます。',
      '司会 | medium |  | 橋は。',
      'ドレン | high |  | 閉じます。',
    ]))
})

describe('no conversation', () => {
  test.each([
    ['a list of facts', '式典の案内\n\n日時:5月7日\n場所:ハルネ港\n費用:無料\n定員:百人\n'],
    ['headings in brackets', '橋の再開\n\n【港】港は開いた。\n\n【橋】橋は閉じた。\n\n【港】船が来た。\n\n【橋】車が来た。\n'],
    ['dashes that only set lines off', '橋の再開\n\n――港の冬\n――橋の春\n――川の夏\n――海の秋\n'],
    ['headlines', '橋の再開\n\nドレン外相「開く」\nカルナ首相「閉じる」\nヴェルト議長「待つ」\nリオ知事「急ぐ」\n'],
  ])('%s', (_, page) => expect(reader.read(page, 'page.txt').page.turns).toEqual([]))
})
