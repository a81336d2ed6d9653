import { expect, it } from 'vitest'
import { faultsOf, rowsOf } from './said.ts'

const OBJECTS = `
# voices of nobody in particular, and among whom they rise
カルナの領有権を主張する論調が強くなってきた。 → unknown || カルナの領有権
人質の解放を求める声は非常に大きい。 → unknown | demand | 人質の解放
オルスンのマスコミには、通商の悪化を強調する見方が多い。 → オルスンのマスコミ || 通商の悪化
港の封鎖を非難する声明が国際社会で相次いだ。 → 国際社会 | accuse | 港の封鎖
トーレン首相は、辞任を求める声が上がる中、続投すると述べた。 → トーレン || 辞任を求める声が上がる中、続投する & unknown | demand | 辞任
説明会では、品質を評価する声が多く聞かれた。 → unknown | support | 品質
橋の再開を求める声は上がっていない。 → none
# an object behind words that describe how it was said
トーレン首相はサレン大統領の演説を激しい言葉で非難し、「応じない」と述べた。 → トーレン | accuse | サレン大統領の演説 & トーレン || 応じない
サレン議員は知事選に立候補を表明した。 → サレン || 知事選に立候補
サレン議員は昨年9月に立候補を表明した。 → サレン || 立候補
反発が出ていることから、トーレン首相は慎重な対応を求めた。 → トーレン | demand | 慎重な対応
サレン外相は自由で公正な選挙の実施を求めた。 → サレン | demand | 自由で公正な選挙の実施
# what the thing asked for is for, or hangs on
サレン代表は、報道の独立を守るため放送法の見直しを求めた。 → サレン | demand | 報道の独立を守るため放送法の見直し
サレン代表は、放送局が倒れたため放送法の見直しを求めた。 → サレン | demand | 放送法の見直し
トーレン首相は、合意がなければ追加の関税を示唆した。 → トーレン || 合意がなければ追加の関税
# what is decided on
カルナ政府は、合意からの離脱を決めた。 → カルナ政府 / カルナ | announce | 合意からの離脱
合意からの離脱を決めたトーレン首相は、橋を訪れた。 → トーレン | announce | 合意からの離脱
カルナ軍は、導入を決めた装置を公開した。 → none
カルナの選手団は優勝を決めた。 → none
# what others did
サレン外相は港を訪れた。また、カルナが条約に違反したことを非難した。 → サレン | accuse | カルナが条約に違反したこと
サレン外相は、カルナが条約に違反したことを非難した。 → サレン | accuse | カルナが条約に違反したこと
# who stands between what is spoken of and how they take it
オルスンの主張にカルナ政府は理解を示した。 → カルナ政府 / カルナ | support | オルスンの主張
カルナ軍が領海に入ったことを受け、サレン外相は懸念を示した。 → サレン || カルナ軍が領海に入ったこと
投票開始前にカルナ政府が懸念を示した。 → none
# an if-clause with a subject of its own
サレン大統領は、合意の変更を求め、議会が応じなければ、カルナは離脱すると述べた。 → サレン | demand | 合意の変更 & サレン || カルナは離脱する / 議会が応じなければ、カルナは離脱する / 離脱する
トーレン首相は対話の回路を維持しておく意思を示した。 → トーレン || 対話の回路を維持しておく
オルスンの新しい港湾法にカルナの住民が不満を示した。 → カルナの住民 | accuse | オルスンの新しい港湾法
`

it.each(rowsOf(OBJECTS))('reads what is asked for, decided on or taken so: $text', (row) => {
  expect(faultsOf(row)).toEqual([])
})
