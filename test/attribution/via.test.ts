import { describe, expect, test } from 'vitest'
import { readHtml, readPage, rowsOf } from './fields.ts'

/** `words → source < via < via` of the last saying at medium certainty or above. */
const VIA = `
# inside an outlet's account
朝日新聞によると、ハルネ外相は橋を開くと述べた。 → ハルネ < 朝日新聞
朝日新聞と毎日新聞によると、ハルネ外相は橋を開くと述べた。 → ハルネ < 朝日新聞 < 毎日新聞
ハルネ外相が橋を開くと語ったと、河北新報が伝えた。 → ハルネ < 河北新報
ザーリャ新聞によると、ドレイク氏は、橋は開いているとしている。 → ドレイク < ザーリャ新聞
# an account within an account, nearest the words first
ザーリャ新聞によると、側近は、大統領が「撤退しない」と周囲に語ったと明かしたという。 → 大統領 < 側近 < ザーリャ新聞
朝日新聞によると、ハルネ外相は「橋を開く」と述べたと河北新報が報じた。 → ハルネ < 河北新報 < 朝日新聞
# somebody quoted right behind what an outlet tells
ザーリャ新聞によると、橋の前には列ができた。一番乗りのドレイク氏は「待ちくたびれた」と語った。 → ドレイク < ザーリャ新聞
ザーリャ新聞によると、橋の前には列ができた。別の国でも橋が開いた。一番乗りのドレイク氏は「待ちくたびれた」と語った。 → ドレイク
ザーリャ新聞によると、橋の前には列ができた。ハルネ日報によると、ドレイク氏は「待ちくたびれた」と語った。 → ドレイク < ハルネ日報
# an outlet's account of an account
日経が伝えたドレイク国防省の話によると、橋は開く。 → ドレイク国防省 < 日本経済新聞
朝日新聞が県警の調べとして紹介したところによると、橋は閉じた。 → 県警 < 朝日新聞
時事通信が捜査関係者の話として報じたところ、橋は閉じた。 → 捜査関係者 < 時事通信
# in brackets behind
ハルネ外相は6日、橋を開くと述べた(共同)。 → ハルネ < 共同通信
ハルネ外相は6日、橋を開くと述べた(朝日新聞による)。 → ハルネ < 朝日新聞
ハルネ外相は6日、橋を開くと述べた(52歳)。 → ハルネ
ハルネ外相は6日、橋を開くと述べた(後述)。 → ハルネ
# an interview, also of an outlet named before
ハルネ外相は朝日新聞のインタビューで「橋を開く」と述べた。 → ハルネ < 朝日新聞
朝日新聞によると橋は閉じた。ドーレン外相は同紙の取材に「橋を開く」と述べた。 → ドーレン < 朝日新聞
ハルネ外相が「Harbour News Channel」のインタビューで、橋を開くと述べた。 → ハルネ < Harbour News Channel
ハルネ外相が「Harbour Bridge」のインタビューで、橋を開くと述べた。 → ハルネ
# behind the words
「橋を開く」と、ハルネ外相は朝日新聞に語った。 → ハルネ < 朝日新聞
橋を開くことを、ハルネ外相は自身のテレグラムチャンネルで明らかにした。 → ハルネ < テレグラム
# one post is one thing, an interview goes on
ハルネ外相はテレグラムで「橋を開く」と述べた。ハルネ外相は「来月だ」とも述べた。 → ハルネ < テレグラム
ハルネ外相はテレグラムで「橋を開く」と述べた。⏎⏎ハルネ外相は「来月だ」とも述べた。 → ハルネ
ハルネ外相は朝日新聞のインタビューで「橋を開く」と述べた。⏎⏎ハルネ外相は「来月だ」とも述べた。 → ハルネ < 朝日新聞
# media in general are nobody, one of a place or a kind is a channel
ハルネ外相はテレビ番組で「橋を開く」と述べた。 → ハルネ
ハルネ外相は国営テレビで「橋を開く」と述べた。 → ハルネ < 国営テレビ
ハルネ外相は地元ラジオの番組で「橋を開く」と述べた。 → ハルネ < 地元ラジオ
ハルネ外相は地元紙の取材に「橋を開く」と語った。 → ハルネ < 地元紙
# what the name in brackets is stands in front of it
ハルネ外相は6月、国営紙『川の声』に寄せた論文で、「橋を開く」と書いた。 → ハルネ < 川の声
ハルネ外相は現地誌「ミナト・ウィークリー」に対し、橋を開くと語った。 → ハルネ < ミナト・ウィークリー
ハルネ外相は通信アプリ「ランプ」に投稿した声明で、橋を開くと述べた。 → ハルネ < ランプ
ハルネ外相は The Harbour Courier に対し「橋を開く」と語った。 → ハルネ < The Harbour Courier
ハルネ外相はTelegramで「橋を開く」と書いた。 → ハルネ < Telegram
ハルネ外相は地元紙Dagen Postenの取材に「橋を開く」と語った。 → ハルネ < Dagen Posten
参謀総長のボルド大将は地元紙Dagen Postenの取材に「橋を落とす」と語った。これに対してハルネ外相は「橋は要る」と同紙に反論した。 → ハルネ < Dagen Posten
ハルネ外相は地元ラジオのミナトFMで「橋を開く」と語った。 → ハルネ < ミナトFM
ハルネ外相はテレビ局「第二運河」の夜の番組で、橋を開くと述べた。 → ハルネ < 第二運河
ハルネ・プラスの取材に応じた港湾局関係者は「橋は開く」と話す。 → 港湾局関係者 < ハルネ・プラス
# to whom it was said is no channel
ハルネ外相は本紙の取材に「橋を開く」と語った。 → ハルネ
ハルネ外相はドーレン外相に対し、橋を開くと述べた。 → ハルネ
ハルネ外相は記者団に「橋を開く」と語った。 → ハルネ
ハルネ外相は公式サイトで「橋を開く」と述べた。 → ハルネ
# whose pages they are
ハルネ外相は、ヴェルダ外務省のウェブサイトで「橋を開く」と述べた。 → ハルネ < ヴェルダ外務省のウェブサイト
ハルネ外相は独自のウェブサイトで「橋を開く」と述べた。 → ハルネ
# whom a person tells of goes on in the next paragraph
側近によると、ハルネ外相は「橋を開く」と語った。⏎⏎ハルネ外相は「港も開く」とも述べたという。 → ハルネ < 側近
側近によると、ハルネ外相は「橋を開く」と語った。⏎⏎ハルネ外相は6日の演説で「港も開く」と述べた。 → ハルネ
側近によると、ハルネ外相は「橋を開く」と語った。⏎⏎ドレイク氏は「港も開く」と述べた。 → ドレイク
# credits of wire copy and of reposts
【オルスン共同】ハルネ外相は6日、橋を開くと述べた。 → ハルネ
【オルスン聯合ニュース】ハルネ外相は6日、橋は要ると述べた。⏎⏎ドレイク氏は「橋を開く」と述べた。 → ドレイク
【オルスン=イレーナ・リンデル】ハルネ外相は6日、橋を開くと述べた。 → ハルネ
橋を開く方針を示す(中央日報)⏎⏎ハルネ外相は6日、橋を開くと述べた。ドレイク氏は「反対だ」と述べた。 → ドレイク < 中央日報
ハルネ外相「橋を開く」―ヴェルダメディア⏎⏎ハルネ外相は6日、橋を開くと述べた。 → ハルネ < ヴェルダメディア
ハルネ外相は6日、橋を開くと述べた。(産経新聞引用) → ハルネ < 産経新聞
ハルネ外相は6日、橋を開くと述べた。(オルスン・3日) → ハルネ
橋の話です。⏎橋を開く方針を示す 川沿いの町に広がる声 :日本経済新聞⏎⏎ハルネ外相は6日、橋を開くと述べた。 → ハルネ < 日本経済新聞
橋を開く方針を示す 川沿いの町に広がる声 :日本経済新聞⏎⏎ハルネ外相は6日、橋を開くと述べた。 → ハルネ
橋の話です。⏎写真:橋の上に立つハルネ外相と町の人々 ロイター⏎⏎ハルネ外相は6日、橋を開くと述べた。 → ハルネ
橋の話です。⏎町を二つに分ける橋「開けば渡る」(朝日新聞)⏎⏎ハルネ外相は6日、橋を開くと述べた。 → ハルネ < 朝日新聞
橋の話です。⏎町では船が待つ。港は静かだ。⏎⏎朝日新聞(2031/7/15)⏎橋を開く方針を示す⏎⏎ハルネ外相は6日、橋を開くと述べた。 → ハルネ < 朝日新聞
ハルネ外相は6日、橋を開くと述べた。⏎⏎(朝日新聞、7月15日) → ハルネ < 朝日新聞
ハルネ外相は6日、橋を開くと述べた。⏎朝日新聞⏎https://example.com/bridge/1 → ハルネ < 朝日新聞
ハルネ外相は6日、橋を開くと述べた。⏎⏎朝日新聞 → ハルネ
# an agency's name in its own copy
ハルネ外相は6日、橋を開くと述べた。(共同) → ハルネ
橋をめぐる声⏎⏎ドレイク氏は「橋は要る」と述べた。港の町では朝から人々が橋の前に集まった。⏎⏎ハルネ外相は6日、橋を開くと述べた。町は静かだ。(共同) → ハルネ
【オルスン聯合ニュース】ハルネ外相は6日、橋は要ると述べた。⏎⏎演説するハルネ外相=6日、オルスン(聯合ニュース)⏎⏎ドレイク氏は「橋を開く」と述べた。 → ドレイク
# somebody who appears is heard there from then on
ハルネ外相は6日、朝日新聞のインタビューに応じた。⏎⏎外相は「橋を開く」と述べた。 → ハルネ < 朝日新聞
ハルネ外相が6日、NHKの討論番組「橋の声」(土曜夜)に出演した。ハルネ氏は「橋を開く」と述べた。 → ハルネ < NHK
ハルネ外相が6日、NHKの番組におよそ1時間出演した。ドレイク氏は「橋を開く」と述べた。 → ドレイク
ハルネ外相は6日、記者団の取材に応じた。⏎⏎外相は「橋を開く」と述べた。 → ハルネ
# who goes on speaking is still told by the same outlet
朝日新聞によると、ハルネ外相は「橋を開く」と述べた。また、「港も開く」と述べた。 → ハルネ < 朝日新聞
ハルネ外相は「橋を開く」と述べた。また、「港も開く」と述べた。 → ハルネ
`

describe('through whom the page has it', () => {
  test.each(rowsOf(VIA))('%s → %s', (words, expected) => {
    const last = readPage(words)
      .attributions.filter((one) => one.certainty !== 'low')
      .at(-1)
    expect([last?.source.name, ...(last?.via ?? [])].join(' < ')).toBe(expected)
  })

  const SAID = '<p>ハルネ外相は「橋を開く」と述べた。</p>'
  test.each([
    [
      'a tweet of an element',
      `<blockquote class="twitter-tweet">${SAID}&mdash; 港の人 (@minato) <a href="https://x.com/minato/status/1">May 3, 2031</a></blockquote>`,
      ['港の人'],
    ],
    ['a quotation with its source', `<blockquote>${SAID}<cite>ヴェスタ新聞「橋の声」</cite></blockquote>`, ['ヴェスタ新聞']],
    ['a listed outlet by its common name', `<blockquote>${SAID}</blockquote><p>出典：日経</p>`, ['日本経済新聞']],
    ['a quotation of nobody', `<blockquote>${SAID}</blockquote>`, []],
  ])('what stands in %s is told through it', (_, html, via) => {
    const { attributions } = readHtml(
      `<!doctype html><html><body><h1>橋の町</h1><p>橋をめぐって町の声は割れている。港では船が待つ。</p>${html}<p>港の倉庫には灯りがともる。</p></body></html>`,
    )
    expect(attributions.filter(({ source }) => source.name === 'ハルネ').map((one) => one.via)).toEqual([via])
  })

  test('an account told as somebody else’s is theirs alone, through the outlet', () => {
    const { attributions } = readPage('朝日新聞が県警の調べとして紹介したところによると、橋は閉じた。')
    expect(attributions.map(({ rule, source, via }) => [rule, source.name, ...via])).toEqual([['saying:told', '県警', '朝日新聞']])
  })
})
