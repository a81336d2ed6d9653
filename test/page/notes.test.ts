import { describe, expect, test } from 'vitest'
import { describePage, type NoteItem, plainText } from '#page'

/** `actor「content」[inner …]` for each item, so that a row shows the whole note. */
function show(line: string): { topics: string[]; gloss: string | null; items: string[]; circumstances: string[] } {
  const page = describePage(plainText(line), 'note.txt')
  const words = (at: { start: number; end: number } | null): string => (at ? page.text.slice(at.start, at.end) : '–')
  const item = (one: NoteItem): string =>
    `${words(one.actor)}「${words(one.content)}」${one.inner.length ? `[${one.inner.map(item).join(' ')}]` : ''}`
  return {
    topics: page.notes.map((note) => note.topic),
    gloss: page.notes[0]?.gloss ?? null,
    items: page.notes.flatMap((note) => note.items.map(item)),
    circumstances: page.notes.flatMap((note) => note.circumstances.map(words)),
  }
}

describe('notes', () => {
  test.each([
    [
      'one actor, two quotations',
      '#NFA=北方燃料協定(ノルデン外務省「続ける」「期限はない」)',
      ['ノルデン外務省「続ける」', 'ノルデン外務省「期限はない」'],
      [],
    ],
    [
      'who said what on lines of their own',
      '#港湾\n・リンド首相「売らない」\n・メルク党首「契約を公開せよ」「選挙で問え」',
      ['リンド首相「売らない」', 'メルク党首「契約を公開せよ」', 'メルク党首「選挙で問え」'],
      [],
    ],
    [
      'brackets of two kinds around what one says',
      '#無人機(専門家オルセン『飛んだのは四分間だけ』「映像は編集されている」)',
      ['専門家オルセン「飛んだのは四分間だけ」', '専門家オルセン「映像は編集されている」'],
      [],
    ],
    [
      'an arrow from who speaks to whom',
      '#封鎖(ヴェルダ→カレニア「答えよ」・カレニア→ヴェルダ「屈しない」)',
      ['ヴェルダ「答えよ」', 'カレニア「屈しない」'],
      [],
    ],
    ['an arrow to what came next', '#封鎖(首相辞任→ヴィーク党首「退く」)', ['ヴィーク党首「退く」'], []],
    [
      'an actor after ；',
      '#経済(中央銀行総裁「下げる」＝港湾新報；財務相「聞いていない」)',
      ['中央銀行総裁「下げる」', '財務相「聞いていない」'],
      ['＝港湾新報'],
    ],
    ['an actor after ・', '#港湾(スト・リンド財務相「認めない」)', ['リンド財務相「認めない」'], ['スト']],
    [
      'the name nearest in front',
      '#港湾(北方同盟・ハーゲン事務局長・訪問・ヴェスカ「歓迎する」)',
      ['ヴェスカ「歓迎する」'],
      ['北方同盟', 'ハーゲン事務局長', '訪問'],
    ],
    [
      'a katakana name with ・',
      '#港湾(封鎖・元ノルデン大使ヨハン・ベルグ「終わった」)',
      ['元ノルデン大使ヨハン・ベルグ「終わった」'],
      ['封鎖'],
    ],
    ['a state before a name is a circumstance', '#港湾(フィンランド・ベルグ外相「反対だ」)', ['ベルグ外相「反対だ」'], ['フィンランド']],
    ['an actor right after a quotation', '#港湾(リンド「開く」ベルグ局長「閉じる」)', ['リンド「開く」', 'ベルグ局長「閉じる」'], []],
    ['「x」・「y」 keep the speaker', '#港湾(リンド「開く」・「急ぐ」)', ['リンド「開く」', 'リンド「急ぐ」'], []],
    [
      'a bare word ends the turn',
      '#港湾(リンド「開く」・備蓄グラフ・「減少」は明らか)',
      ['リンド「開く」', '–「減少」'],
      ['備蓄グラフ', 'は明らか'],
    ],
    ['brackets behind a name', '#港湾(リンド財務相(北方担当)「開く」)', ['リンド財務相「開く」'], []],
    ['words within words', '#港湾(北方通信「市民『暗い』『寒い』」)', ['北方通信「市民『暗い』『寒い』」[市民「暗い」 市民「寒い」]'], []],
    [
      'a term within words has no speaker',
      '#港湾(リンド「混乱が続く中、『秩序』は遠い」)',
      ['リンド「混乱が続く中、『秩序』は遠い」[–「秩序」]'],
      [],
    ],
    [
      'の behind an inner name',
      '#港湾(顧問「ベルグ局長の『開く』との話は奇妙だ」)',
      ['顧問「ベルグ局長の『開く』との話は奇妙だ」[ベルグ局長「開く」]'],
      [],
    ],
    [
      'broken within its brackets',
      '#港湾(リンド「開く。\n急ぐ」・ベルグ局長「閉じる」)',
      ['リンド「開く。\n急ぐ」', 'ベルグ局長「閉じる」'],
      [],
    ],
    ['behind a list mark', '・#港湾(リンド「開く」)', ['リンド「開く」'], []],
    ['dots behind the topic', '#港湾…リンド「開く」', ['リンド「開く」'], []],
    ['full-width brackets', '＃港湾（リンド「開く」）', ['リンド「開く」'], []],
    ['no outer brackets', '#港湾=リンド「開く」', ['リンド「開く」'], []],
    ['the outer bracket never closes', '#港湾(リンド「開く」', ['リンド「開く」'], []],
    ['a quotation never closes', '#港湾(リンド「開く)', ['リンド「開く」'], []],
    ['circumstances alone', '#港湾(封鎖・初・式典)', [], ['封鎖', '初', '式典']],
  ])('%s', (_, line, items, circumstances) => {
    expect(show(line)).toMatchObject({ items, circumstances })
  })

  test.each([
    ['#北方#燃料', ['#北方', '#燃料']],
    ['#北方 #燃料', ['#北方', '#燃料']],
    ['#北方(リンド「#燃料」)#港湾(ベルグ「a」)', ['#北方', '#港湾']],
    ['# 見出し', []],
    ['#2', []],
  ])('topics of %s', (line, topics) => {
    expect(show(line).topics).toEqual(topics)
  })

  test('a gloss may hold brackets', () => {
    expect(show('#NU=北方連合(8カ国)(リンド「入る」)')).toMatchObject({ gloss: '北方連合(8カ国)', items: ['リンド「入る」'] })
  })
})
