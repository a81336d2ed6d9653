import { describe, expect, test } from 'vitest'
import { faultsOf, rowsOf } from './said.ts'

/** Headlines with what a site sets round them, in parts, and on lines of their own; see said.ts for how a row is written. Everybody and every state in the tables but papers' and states' short names is invented. */
const ROUND = `
# a day, an outlet or a label round a headline
H:北湾の調査「挑発行為」=カレニア外務省 2031年04月29日 18時58分 → カレニア外務省 / カレニア || 北湾の調査「挑発行為」
H:危機を招いたのはカレニアではない=ドーレン大統領|橋の便り → ドーレン || 危機を招いたのはカレニアではない
H:【橋の知らせ】ドーレン大統領、橋の閉鎖は国を守る行動だ (BBC) → ドーレン || 橋の閉鎖は国を守る行動だ
H:【総選挙】ドーレン党首、リンデル首相の辞任要求 (BBC) → ドーレン | demand | リンデル首相の辞任
# a sign that is no site's
H:過失は3割-北港地裁が認定 → 北港地裁 || 過失は3割
# an office that ends as a prefecture does
H:橋の部品の供給を継続=カレニア大統領府 → カレニア大統領府 / カレニア || 橋の部品の供給を継続
H:イルカ70頭が打ち上げられる=北港府 → none
`

const PARTS = `
# parts behind signs
H:カレニア、優遇国除外の中止要請=徴用工問題 → カレニア | demand | 優遇国除外の中止
H:ドーレン首相、駐留軍の撤退要請…閣内に異論 → ドーレン | demand | 駐留軍の撤退
H:カレニアの撤退要請に反発 → none
# what is reacted to in front, and how
H:リンデル氏の寺院参拝、カレニアの市民団体が強く抗議 → カレニアの市民団体 / 市民団体 | accuse | リンデル氏の寺院参拝
# the words in front of whoever makes a statement of them
H:「今の計画が最善」 基地問題などでカレニア国防次官補代理が証言 → カレニア国防次官補代理 / カレニア || 今の計画が最善
H:「軍の侵攻は防げている」ドーレン大統領が声明 → ドーレン || 軍の侵攻は防げている
P:橋の再開⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎⏎「軍の侵攻は防げている」ドーレン大統領が声明⏎⏎橋は夜も開いている。⏎ → ドーレン || 軍の侵攻は防げている
# words, what they are about, and whoever said them behind
H:橋の工事は「ばかげている」 野党議員ら酷評 → 野党議員ら | accuse | 橋の工事は「ばかげている」
H:北湾情勢「橋が危うい」 カレニア国防相、隣国に結束要求 → カレニア国防相 / カレニア || 橋が危うい & カレニア国防相 / カレニア | demand | 結束
H:「立場は変わらない」:停戦の提案についてドーレン報道官 → ドーレン || 立場は変わらない
H:「夜も開けておく」 失言の多いドーレン氏 → ドーレン || 夜も開けておく
H:「橋の歌」北海の次の作者は波野氏 → none
H:「海の家の人」などで知られる俳優 → none
H:「橋を夜も開ける」カレニア国土相発言に北海・波野知事反発 → none
# a picture and its day
H:演説するドーレン首相=12日、サレン → none
# whole clauses behind a name and a colon
H:カレニアのマスコミ: 橋の拡張に伴い、隣国は港を守る負担を負った → カレニアのマスコミ || 橋の拡張に伴い、隣国は港を守る負担を負った
H:カレニア市民:この海は自分たちのものではない → カレニア市民 || この海は自分たちのものではない
H:北港新聞:橋が夜に閉まった → none
H:監督:ドーレン → none
`

const IF_SO = `
# what comes of an if, by whoever is set off
H:カレニア外務省、艦が選ばれれば輸出を続ける → カレニア外務省 / カレニア || 艦が選ばれれば輸出を続ける
H:ドーレン大統領、合意の破棄なら「北への良い知らせ」 開発は認めない構え → ドーレン || 合意の破棄なら「北への良い知らせ」
H:カレニア政府、島に軍が入れば「海軍が動く可能性」=各国の反応は → カレニア政府 / カレニア || 島に軍が入れば「海軍が動く可能性」
H:ドーレン選手、勝てば初優勝 → none
H:ドーレン首相、カレニアへ → none
# a line among others
P:橋の再開⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎⏎カレニア陸軍司令官、兵の確保には兵役の復活が避けられない⏎⏎橋は夜も開いている。⏎ → カレニア陸軍司令官 / カレニア || 兵の確保には兵役の復活が避けられない
P:橋の再開⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎⏎カレニア市民:この海は自分たちのものではない⏎⏎橋は夜も開いている。⏎ → カレニア市民 || この海は自分たちのものではない
P:橋の再開⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎⏎カレニア外務次官に開発停止促す…ドーレン外相⏎⏎橋は夜も開いている。⏎ → ドーレン | demand | 開発停止
P:橋の再開⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎⏎時間:夜の九時から朝の五時まで閉じている⏎⏎橋は夜も開いている。⏎ → none
P:橋の再開⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎⏎北の道、雪が降れば人は通れない⏎⏎橋は夜も開いている。⏎ → none
`

const BELOW = `
# words that the page tells below
P:ドーレン首相が閉鎖を拒否、自分たちの海は自分たちで守る⏎⏎2031年5月7日⏎⏎ドーレン首相は「はっきり言う。自分たちの海は自分たちで守る」と述べた。⏎ → ドーレン || 閉鎖 & ドーレン || 自分たちの海は自分たちで守る & ドーレン || はっきり言う。自分たちの海は自分たちで守る
P:橋に火を付けた男を逮捕「海に嫌気がさした」⏎⏎2031年5月7日⏎⏎カレム容疑者は「橋と海に嫌気がさした」と述べた。⏎ → カレム || 海に嫌気がさした & カレム || 橋と海に嫌気がさした
# a name and a bare fact are nobody's words
P:「スルム橋の歌」の作者が死去⏎⏎2031年5月7日⏎⏎ドーレン氏は「スルム橋の歌は心に残った」と述べた。⏎ → ドーレン || スルム橋の歌は心に残った
P:カレニア軍が北の港に上陸⏎⏎2031年5月7日⏎⏎カレニア国防省は、カレニア軍が北の港に上陸したと発表した。⏎ → カレニア国防省 / カレニア || カレニア軍が北の港に上陸した
`

const ABOVE = `
# what a page tells above its title, and what its site says of itself
P:カレニア外相は「橋は閉じない」と述べた。また、各国も協議を続けている。⏎⏎橋の再開の見通し⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎ → カレニア外相 / カレニア || 橋は閉じない
P:「夜も開けておく」 失言の多いドーレン氏⏎⏎記者の取材に応じるドーレン氏⏎⏎2031年5月7日 15時41分⏎⏎橋の前で式典が開かれた。⏎ → ドーレン || 夜も開けておく
P:岬の便り⏎⏎橋は閉じないと語る人びとの声を訳しています。⏎⏎橋の再開の見通し⏎⏎2031年5月7日⏎⏎橋の前で式典が開かれた。⏎ → none
`

describe.each([
  ['what a site sets round a headline', ROUND],
  ['parts of headlines', PARTS],
  ['lines above a title', ABOVE],
  ['what comes of an if', IF_SO],
  ['headlines whose words are told below', BELOW],
])('%s', (_, table) => {
  test.each(rowsOf(table))('$text', (row) => {
    expect(faultsOf(row)).toEqual([])
  })
})
