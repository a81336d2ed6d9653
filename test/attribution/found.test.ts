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
`

describe('sayings that are easily missed', () => {
  test.each(rowsOf(READ))('$text', (row) => {
    expect(faultsOf(row)).toEqual([])
  })
})
