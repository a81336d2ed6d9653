import { describe, expect, test } from 'vitest'
import { readPage, rowsOf } from './fields.ts'

/** `words → the if-clause` of the last saying at medium certainty or above, `none` where it hangs on nothing. */
const CONDITIONS = `
# if and when
ハルネ外相は、艦隊が出港すれば交渉を打ち切ると述べた。 → 艦隊が出港すれば
ハルネ外相は、艦隊が出港した場合は交渉を打ち切ると述べた。 → 艦隊が出港した場合は
ハルネ外相は、艦隊が出港するなら、交渉を打ち切ると述べた。 → 艦隊が出港するなら
ハルネ外相は「艦隊が出港したら、交渉は終わる」と述べた。 → 艦隊が出港したら
ハルネ外相は、艦隊の出港なくして交渉は終わらないと述べた。 → 艦隊の出港なくして
# unless, as long as, as soon as
ハルネ外相は、艦隊が戻らない限り交渉しないと述べた。 → 艦隊が戻らない限り
ハルネ外相は「艦隊が戻らないかぎり交渉しない」と述べた。 → 艦隊が戻らないかぎり
ハルネ外相は「両国が同じ机に着く限り費用は負担する」と述べた。 → 両国が同じ机に着く限り
ハルネ外相は「選挙は秩序が戻り次第すぐに行う」と述べた。 → 選挙は秩序が戻り次第
ハルネ外相は「通告を受け取り次第、加盟国と協議する」と述べた。 → 通告を受け取り次第
ハルネ外相は「このままでは港が閉じる」と警告した。 → このままでは
ハルネ外相は「情勢次第では橋を閉じる」と述べた。 → 情勢次第では
ハルネ外相は「状況によっては橋を閉じる」と述べた。 → 状況によっては
ハルネ外相は「（艦隊が戻らない限り）交渉はしない」と述べた。 → 艦隊が戻らない限り
# whatever happens
ハルネ外相は、雪が降っても橋を開くと述べた。 → 雪が降っても
ハルネ外相は、反対されたとしても橋を開くと述べた。 → 反対されたとしても
# a plain word with なら, a verb with なら
ハルネ外相は「告発についても必要ならば検討する」と述べた。 → 必要ならば
ハルネ外相は「本物なら五百万はする」と述べた。 → 本物なら
ハルネ外相は、橋の再開を拒むなら世界が困ると述べた。 → 橋の再開を拒むなら
ハルネ外相は「故意ならば資格を失う」と述べた。 → 故意ならば
ハルネ外相は「攻撃を受けたときには反撃する」と述べた。 → 攻撃を受けたときには
# what comes of it
ハルネ外相は「人手が減ると、橋は守れない」と述べた。 → 人手が減ると
ハルネ外相は、協力を得ることができれば橋を開くと述べた。 → 協力を得ることができれば
ハルネ外相は「勝っていたら引退を考えていた」と述べた。 → 勝っていたら
# the clause begins behind what another one tells
ハルネ外相は、両者の隔たりは大きく、対立が長引けば港に影響が及ぶと述べた。 → 対立が長引けば
# words that look like one
ハルネ外相は「橋にとっても船にとっても良い年だ」と述べた。 → none
ハルネ外相は「離れているときには毎日電話をする」と話した。 → none
ハルネ外相は「直さなければ落ちるかどうかは分からない」と述べた。 → none
ハルネ外相は「急げば勝てると思った」と話した。 → none
ハルネ外相は「船は動いても、客は戻らない」と話した。 → none
ハルネ外相は「雪が降っても橋は閉じなかった」と述べた。 → none
ハルネ外相は「昨年と比較しても客は多い」と述べた。 → none
ハルネ外相は、橋が閉じた場合に備え、船を集めると述べた。 → none
ハルネ外相は、命令に従わない場合における処分の基準を作ると述べた。 → none
ハルネ外相は「橋は直ると、大工は言う」と述べた。 → none
ハルネ外相は「職員が亡くなられた」と述べた。 → none
ハルネ外相は、早ければ夏にも橋を開くと述べた。 → none
ハルネ外相は「予算も議論していかなければならず、日が足りない」と述べた。 → none
ハルネ外相は「それでも花束には感謝する」と述べた。 → none
ハルネ外相は「あなたなら橋を渡りますか」と述べた。 → none
ハルネ外相は「上に報告したら口外するなと言われた」と述べた。 → none
ハルネ外相は、例えば橋を開くと述べた。 → none
ハルネ外相はできる限りの支援を続けると述べた。 → none
ハルネ外相は「見る限り橋に傷はない」と述べた。 → none
私の知る限り、橋は安全だと技師は話した。 → none
ハルネ外相は、橋を開かなければならないと述べた。 → none
# English
"If the fleet sails, the talks end," Harne said. → If the fleet sails
`

describe('what a saying hangs on', () => {
  test.each(rowsOf(CONDITIONS))('%s → %s', (words, expected) => {
    const { attributions, page } = readPage(words)
    const last = attributions.filter((one) => one.certainty !== 'low').at(-1)
    expect(last).toBeDefined()
    expect(last?.condition ? page.text.slice(last.condition.start, last.condition.end) : 'none').toBe(expected)
  })
})
