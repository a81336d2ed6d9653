import { describe, expect, test } from 'vitest'
import { faultsOf, rowsOf } from './said.ts'

/** Where what was said begins and ends; see said.ts for how a row is written. Everybody in the table is invented. */
const REACHES = `
# what is judged stands in を in front of the quotation
カルナの国営放送は、サレンを「敵対勢力」と呼んだ。 → カルナの国営放送 || サレンを「敵対勢力」
ドーレン大統領は、港の監視団が出した提案を「まったく間違っている」と一蹴した。 → ドーレン || 港の監視団が出した提案を「まったく間違っている」
サレン外務省は、橋を閉じないという立場を「前向きな一歩だ」と評価した。 → サレン外務省 || 橋を閉じないという立場を「前向きな一歩だ」
# but not a mere name, whoever is spoken to, nor words that are spoken
ドーレン大統領は、隣国の首相を「兄」と呼んだ。 → ドーレン || 兄
ドーレン大統領は、記者を「恥を知らない連中だ」と罵った。 → ドーレン || 恥を知らない連中だ
ドーレン監督は、選手の走りを「今までで最高だったと思います」と評した。 → ドーレン || 今までで最高だったと思います
# a bare predicate takes what stands in に
カルナ国営放送は、新しい橋の建設に「完全に成功した」と発表した。 → カルナ国営放送 | announce | 新しい橋の建設に「完全に成功した」
サレン外務省は22日の声明で、橋の閉鎖は港の中立を定めた条約に「違反している」と反発。 → サレン外務省 || 橋の閉鎖は港の中立を定めた条約に「違反している」
ドーレン外相は、記者の質問に「橋は閉じない」と述べた。 → ドーレン || 橋は閉じない
ドーレン外相は家族に「男に刺された」と話していた。 → ドーレン || 男に刺された
# what leads up to the words, though a clause that describes it has a subject of its own
ドーレン外相は、サレンの訪問について報道陣のインタビューに答え、日程が決まれば公開すると述べた。 → ドーレン || 日程が決まれば公開する
一方、ドーレン大統領はサレンが演習を再開したことに対しタルモ室長から状況報告を受け、会議を招集するよう指示した。 → ドーレン | demand | 会議を招集する
ドーレン大統領は演説の中で、疲れが広がる国民に対し、橋は閉じないと述べた。 → ドーレン || 橋は閉じない
港湾公社は、議会が可決した法案については、施行を待つ必要があると述べた。 → 港湾公社 || 施行を待つ必要がある
# but not what befell somebody, nor a contrast, which are told
ドーレン知事は、一万人が家を失うなど大きな被害を受け、五千人が避難していると述べた。 → ドーレン || 一万人が家を失うなど大きな被害を受け、五千人が避難している
ドーレン知事は、港が栄えるのに対し、山では店が減っていると述べた。 → ドーレン || 港が栄えるのに対し、山では店が減っている
# with とともに one saying ends, and what stands behind 述べ、 is no plan
ドーレン大臣はカルナ側に、合意の維持を強く求めるとともに対立を避けるため協力する考えを伝えた。 → ドーレン | demand | 合意の維持 & ドーレン | promise | 対立を避けるため協力する
ドーレン報道官は濃度が上限を超えたと述べ、必要に応じて検査するとの見方を示した。 → ドーレン || 濃度が上限を超えた & ドーレン || 必要に応じて検査する
# an object with what it is wanted for, hangs on or is about
ドーレン首相は港湾州の将来のため政権交代を求めた。 → ドーレン | demand | 港湾州の将来のため政権交代
ドーレン代表が、合意がなければ追加関税を示唆した。 → ドーレン || 合意がなければ追加関税
ドーレン氏は次の大統領選挙に立候補を表明している。 → ドーレン | announce | 次の大統領選挙に立候補
ドーレン氏は昨年9月に立候補を表明した。 → ドーレン | announce | 立候補
ドーレン議員は8日の委員会で、港の事故をまとめた報告書について、参考資料の開示を求めました。 → ドーレン | demand | 港の事故をまとめた報告書について、参考資料の開示
ドーレン議員は、港が危険なため、橋の閉鎖を求めた。 → ドーレン | demand | 橋の閉鎖
# whose act is taken up by 受け、
ドーレン事務総長は、港湾連合が住民への攻撃を警告したことを受け、理事会に会合を開くよう要請した。 → 港湾連合 | warn | 住民への攻撃 & ドーレン | demand | 会合を開く / 理事会に会合を開く
`

describe('how far the words reach', () => {
  test.each(rowsOf(REACHES).map((row) => [row.text, row] as const))('%s', (_, row) => expect(faultsOf(row)).toEqual([]))
})
