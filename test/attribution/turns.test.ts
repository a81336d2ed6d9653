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
  test('of one after another: whoever was named last as asked answers; what others asked is another conversation', () =>
    expect(
      listed(
        '橋の再開\n\nザルト国防相が英紙のインタビューに応じた。谷口徹氏に、狙いについて聞いた。\n\n――狙いは何ですか。\n\n国内向けです。\n\n――いつですか。\n\n来月です。\n\n次にソーン元外相に聞いた。\n\n――外交は。\n\n中立です。\n\nそう言うと、ソーン氏は窓の外に目をやった。\n\n――監督は。\n\n立派です。\n',
      ),
    ).toEqual([
      '谷口徹 | medium |  | 国内向けです。',
      '谷口徹 | medium |  | 来月です。',
      'ソーン | medium |  | 中立です。',
      'ソーン | medium |  | 立派です。',
    ]))
  test("in plain words: the line that hands the word over is nobody's answer", () =>
    expect(
      listed(
        '橋の再開\n\n谷口徹氏に話を聞いた。\n\n――狙いは何か。\n\n国内向けだ。\n\n――いつか。\n\n来月だ。\n\n次にソーン元外相に聞いた。\n\n――外交はどうか。\n\n中立だ。\n',
      ),
    ).toEqual(['谷口徹 | medium |  | 国内向けだ。', '谷口徹 | medium |  | 来月だ。', 'ソーン | medium |  | 中立だ。']))
  test('with names in front of the answers', () =>
    expect(
      listed(
        '橋の再開\n\nお二人に聞いた。\n\n――橋はどうですか。\n\nケント監督　古い橋です。\n\nミラ・アオキ　閉じましょう。\n\n――港は。\n\nミラ・アオキ　開きます。\n\n――川は。\n\nケント監督　静かです。\n',
      ),
    ).toEqual([
      'ケント | high |  | 古い橋です。',
      'ミラ・アオキ | high |  | 閉じましょう。',
      'ミラ・アオキ | high |  | 開きます。',
      'ケント | high |  | 静かです。',
    ]))
  test('of the questions and answers behind a report, in brackets', () =>
    expect(
      listed(
        '橋の再開\n\nベリル外相が会見した。ベリル外相の一問一答は次の通り。\n\n――いつか。\n「来月だ」\n――場所は。\n「中立国だ」\n――制裁は解除するか。\n「しない」\n',
      ),
    ).toEqual(['ベリル | medium |  | 来月だ', 'ベリル | medium |  | 中立国だ', 'ベリル | medium |  | しない']))
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
  test('with one question and its answer', () =>
    expect(
      listed(
        '橋の再開\n\n2031年5月7日\n\nリマダ外務省のカルナ報道官が3日、会見で質問に答えた。\n\n【記者】橋はいつ開きますか。\n\n【カルナ報道官】来月です。(編集AB)\n',
      ),
    ).toEqual(['記者 | medium |  | 橋はいつ開きますか。', 'カルナ | high |  | 来月です。(編集AB)']))
  test('of which only a byline and a heading are left is none', () =>
    expect(listed('橋の再開\n\n【北港=リオ記者】橋は来月に開く。\n\n【橋の今】渡る人はいない。\n')).toEqual([]))
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
    ['good points and bad points', '新しい橋\n\n長所:広い。\n短所:高い。\n長所:長い。\n短所:暗い。\n長所:近い。\n短所:狭い。\n'],
    [
      'news in brief',
      '今日の動き\n\n【市長】市長は「橋を開く」と述べた。\n\n【議長】議長は「橋を閉じる」と述べた。\n\n【市長】市長は旅に出た。\n\n【議長】議長は残った。\n',
    ],
    ['who is who', '新内閣\n\n首相:ソーン(61)元財務相\n外相:ドレン(58)元大使\n国防相:カルナ(60)元大将\n議長:リオ(70)元議員\n'],
    ['headlines', '橋の再開\n\nドレン外相「開く」\nカルナ首相「閉じる」\nヴェルト議長「待つ」\nリオ知事「急ぐ」\n'],
  ])('%s', (_, page) => expect(reader.read(page, 'page.txt').page.turns).toEqual([]))
})

describe('a conversation of a few lines', () => {
  test('one question under words whose speaker stands in front of them, with the office in brackets', () => {
    const page = `ベルナ首相、港の再開を語る

ラドヴァン(ベルナ首相):「港は来月再開する。軍は動かさない。」
――隣国が反対したらどうしますか。
「反対しても、再開は遅らせない」
`
    expect(listed(page)).toEqual([
      'ラドヴァン | high |  | 港は来月再開する。軍は動かさない。',
      'ラドヴァン | medium |  | 反対しても、再開は遅らせない',
    ])
  })

  test('letters with a space behind them: what is asked is not said by who answers', () => {
    const page = `港をめぐる会見

ラドヴァン首相は会見で次のように答えた。

Q 港はいつ再開するのか。
A 来月再開する。
Q 隣国が反対したら。
A 反対しても遅らせない。
`
    expect(listed(page)).toEqual(['ラドヴァン | medium |  | 来月再開する。', 'ラドヴァン | medium |  | 反対しても遅らせない。'])
  })

  test('minutes of a parliament', () => {
    const page = `外務委員会会議録

○外務大臣(リンデル君) 橋の再開は認められないと考えております。
○ラドヴァン君 軍を送るお考えはありますか。
○外務大臣(リンデル君) 送る用意はございません。
`
    expect(listed(page)).toEqual([
      'リンデル | high |  | 橋の再開は認められないと考えております。',
      'ラドヴァン | high |  | 軍を送るお考えはありますか。',
      'リンデル | high |  | 送る用意はございません。',
    ])
  })

  test.each([
    ['a list of posts', '首相:ラドヴァン\n外相:リンデル\n国防相:グレン'],
    ['what was done', 'ヴェルダ外務省:大使を呼び戻した。\nリンデル外相:隣国を訪れた。'],
    ['what a place is like', 'ハルネ大学:学生は三千人。\nハルネ港:船は百隻。'],
  ])('%s is none', (_, lines) => {
    expect(listed(`橋の危機をまとめた\n\n${lines}\n`)).toEqual([])
  })
})

describe('reactions, one below the other', () => {
  const page = (lines: readonly string[]): string => `橋の危機、各国の反応\n\n${lines.join('\n')}\n`
  test('with a colon, and bodies among people', () => {
    expect(
      listed(
        page([
          'カレニア大統領府:状況を注視している。',
          'ヴェルダ外務省:再開は認めない。',
          'リンデル外相(ヴェルダ):再開は認めない。軍を送る用意がある。',
          'グレン(カレニア大統領報道官):双方に自制を求める。',
        ]),
      ),
    ).toEqual([
      'カレニア大統領府 | medium |  | 状況を注視している',
      'ヴェルダ外務省 | medium |  | 再開は認めない',
      'リンデル | medium |  | 再開は認めない。軍を送る用意がある',
      'グレン | medium |  | 双方に自制を求める',
    ])
  })

  test('with bullets, offices in brackets, and lands in front', () => {
    expect(
      listed(page(['・リンデル(ヴェルダ外相)「再開は認めない」', '▽ロシア=コルム外相「橋は閉じる」', '・コルム外相=「交渉を続ける」'])),
    ).toEqual(['リンデル | medium |  | 再開は認めない', 'コルム | medium |  | 橋は閉じる', 'コルム | high |  | 交渉を続ける'])
  })

  test('entries of a live report, each behind its time', () => {
    const lines = [
      '14:05 リンデル外相が会見で「再開は認めない」と述べた',
      '[14:20] ラドヴァン首相、橋を閉じるよう命令',
      '15:40 国連のグレン報道官「状況を注視している」',
    ]
    expect(listed(page(lines))).toEqual([
      'リンデル | high |  | 再開は認めない',
      'ラドヴァン | medium |  | 橋を閉じる',
      'グレン | medium |  | 状況を注視している',
    ])
  })
})
