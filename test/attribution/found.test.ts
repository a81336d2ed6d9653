import { describe, expect, test } from 'vitest'
import { faultsOf, rowsOf } from './said.ts'

/** Sayings that are easily missed, and words that look like one and are none; see said.ts for how a row is written. Everybody in the table is invented. */
const READ = `
# words, and what somebody does or shows with them, described
カルナ大統領は、「橋を先に直すのが筋だ」と難色を示した。 → カルナ | refuse | 橋を先に直すのが筋だ
カルナ大統領は「最高の橋になったと思う」と笑顔を見せた。 → カルナ || 最高の橋になったと思う
カルナ大統領は会見で、「事態を重く受け止めている」と、謝罪のコメントを出した。 → カルナ || 事態を重く受け止めている
カルナ大統領は「必ず橋を直すつもりだ」と復旧への強い決意を示した。 → カルナ | promise | 必ず橋を直すつもりだ
カルナ大統領は「これからも橋を守ります」と今後も精力的に取り組む意欲を見せた。 → カルナ | promise | これからも橋を守ります
カルナ大統領は「そのような事実は確認していない」と反論するコメントを寄せた。 → カルナ | deny | そのような事実は確認していない
ドーレン外相は「橋が戻ってきてうれしい」と技師への感謝の念を表した。 → ドーレン || 橋が戻ってきてうれしい
住民は、橋を早く直してほしいとの要望を出している。 → 住民 | demand | 橋を早く直してほしい
ドーレン外相は「もう一度、初めから橋を架けたい」と抱負を語った。 → ドーレン | promise | もう一度、初めから橋を架けたい
ドーレン外相は「橋を渡るときは静かに」と謝罪。 → ドーレン | admit | 橋を渡るときは静かに
ドーレン外相は「橋の歌」と「港の歌」の楽譜を示した。 → none
祭りは「古い橋を思い出す日」と大きな文字を掲げた門を見せた。 → none
# headlines that go on behind the saying, and bodies behind a hyphen
H:サレン首相、辞意を表明-在任1年、改造後1ヶ月で → サレン | announce | 辞意
H:サレン大統領、停戦線の越境容認を提案被災者に配慮 → サレン | propose | 停戦線の越境容認
H:サレン政府、橋の統計を発表男性の減少は初 → サレン | announce | 橋の統計
H:サレン政府、橋の統計を発表会見で公開 → none
H:ドーレン元大統領、来年4月の大統領選に出馬表明 → ドーレン | announce | 来年4月の大統領選に出馬
H:橋の責任は3割-オルスン地裁が認定 → オルスン地裁 || 橋の責任は3割
H:橋の訴訟で原告側の請求棄却-オルスン地裁 → オルスン地裁 | refuse | 原告側の請求
H:船長に借金返済を命令-オルスン地裁 → オルスン地裁 | demand | 船長に借金返済
H:船の会長を詐欺容疑で逮捕-オルスン県警 → none
H:橋の上で男性が死亡-オルスン市立病院 → none
H:冬の橋まつり始まる-2031年オルスン大会 → none
# courts, councils and forecasters
オルスン地裁は、原告の請求を棄却した。 → オルスン地裁 | refuse | 原告の請求
港湾審議会は、橋を保存するよう港湾省に答申した。 → 港湾審議会 | propose | 橋を保存する
サレン気象庁は、嵐が夜に近づくと予報した。 → サレン気象庁 | predict | 嵐が夜に近づく
ドーレン外相は、通行証を係員に提示した。 → none
`

describe('sayings that are easily missed', () => {
  test.each(rowsOf(READ))('$text', (row) => {
    expect(faultsOf(row)).toEqual([])
  })
})
