import { describe, expect, test } from 'vitest'
import { faultsOf, rowsOf } from './said.ts'

/** Whole words in brackets with whatever is done with them, no verb of saying; see said.ts for how a row is written. Everybody and every state in the table is invented. */
const REACTED = `
# what is spoken of stands between, or a clause that goes on
リンデル大臣は、橋の閉鎖について「何度もお聞きしたが、心に響くものがない」とバッサリ。 → リンデル || 何度もお聞きしたが、心に響くものがない
リンデル大臣は「橋は重い」と強調し「情勢を見て、総合的に考えなければいけないところだ」と要請に応じる可能性が高いことをうかがわせた。 → リンデル || 橋は重い & リンデル || 情勢を見て、総合的に考えなければいけないところだ
# a noun of doing ends the sentence
リンデル大臣は「獅子の尾で遊んではならない」と応酬。 → リンデル || 獅子の尾で遊んではならない
# whom the sentence in front is about
リンデル大臣も介入。「あなたは数百万人の命を賭けている」と攻撃に加勢した。 → リンデル || あなたは数百万人の命を賭けている
橋も傾いた。「あなたは数百万人の命を賭けている」と攻撃に加勢した。 → none
# written, called, another's doing
リンデル大臣は、橋について「何度もお聞きしたが心に響かない」と書かれた旗を立てた。 → none
リンデル大臣は、橋について「命をつなぐ道にしてほしい」と題する絵を飾った。 → none
リンデル大臣は、橋について「何度もお聞きしたが心に響かない」と市民が声を荒らげる中を歩いた。 → none
`

describe('words and what is done with them', () => {
  test.each(rowsOf(REACTED))('$text', (row) => {
    expect(faultsOf(row)).toEqual([])
  })
})
