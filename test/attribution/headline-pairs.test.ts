import { describe, expect, test } from 'vitest'
import { faultsOf, rowsOf } from './said.ts'

/** Headlines that set names and their words side by side; see said.ts for how a row is written. Everybody and every state in the table but papers' and states' short names is invented. */
const PAIRS = `
# one name and its words behind another
H:ドーレン代表「橋を無視した居座り」リンデル代表「そもそもいつまで閉じる?」 → ドーレン || 橋を無視した居座り & リンデル || そもそもいつまで閉じる?
H:橋の閉鎖で批判の声 評議会「説明が足りない」 市長「橋は開く」 → 評議会 || 説明が足りない & 市長 || 橋は開く
H:橋を閉鎖 米「行動起こす」 → 米 / 米国 / アメリカ || 行動起こす
# the same goes on behind an ellipsis
H:カレニア大統領府「談話は無礼」…「宣言の批准は無理」 → カレニア大統領府 || 談話は無礼 & カレニア大統領府 || 宣言の批准は無理
# what is done by the words
H:ドーレン外相「橋は開かない」 野党反発「説明を聞いていない」 → ドーレン || 橋は開かない & 野党 || 説明を聞いていない
H:カレニア国防相が再表明「橋は誰にも渡さない」 サウト紙:強い声明 → カレニア国防相 / カレニア | | 橋は誰にも渡さない
H:橋を訪問したドーレン議員…カレニア政府「極めて遺憾」抗議 → カレニア政府 / カレニア | | 極めて遺憾
# the name behind
H:状況見守るが「橋は死活的に重要だ」国防相 → 国防相 || 橋は死活的に重要だ
H:状況見守るが「橋は死活的に重要」国防相 → 国防相 || 橋は死活的に重要
# another headline's subject right behind
H:米国「カレニア、ありがとう」ドーレン国防相が橋を閉鎖 → 米国 / アメリカ || カレニア、ありがとう
# names of things
H:カレニア政府「春を待つ海の道」構想を発表 → none
H:橋の記録 新作映画「春を待つ海」 → none
H:橋の式典「春を待つ人々」上映 → none
`

describe('names and words side by side', () => {
  test.each(rowsOf(PAIRS))('$text', (row) => {
    expect(faultsOf(row)).toEqual([])
  })
})
