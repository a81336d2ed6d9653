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
`

describe('how far the words reach', () => {
  test.each(rowsOf(REACHES).map((row) => [row.text, row] as const))('%s', (_, row) => expect(faultsOf(row)).toEqual([]))
})
