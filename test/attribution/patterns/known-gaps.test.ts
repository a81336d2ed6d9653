import { describe, expect, test } from 'vitest'
import { faultsOf, rowsOf } from '../said.ts'

/** Rows that a careful reader would read so and the reader does not yet; a row that begins to hold moves to the table above. */
const KNOWN_GAPS = `
# a quotation and who says it
# a clause and who says it
カルナ大統領が港を開くと述べたことに、漁師は喜んだ。 → カルナ || 港を開く & ?漁師 | support | カルナ大統領が港を開くと述べたこと
# headlines
H:サレン国防相 「侵攻なら橋を落とす」 → サレン国防相 || 侵攻なら橋を落とす
# according to
港務局のまとめでは、被害は40件に上る。 → 港務局 || 被害は40件に上る
場所によると雪が降る。 → none
船は港によるとすぐに出た。 → none
# nouns that name a saying
港を開くという提案をドーレン外相が行った。 → ドーレン | propose | 港を開く
# negation, question, what might be said
# told of by others, or by nobody
専門家の間では、港は開かないとみられている。 → 専門家 || 港は開かない
カルナ大統領は、港は開くとドーレン外相から聞かされた。 → ドーレン || 港は開く
# two who say one thing
カルナ、ドーレンの両氏は「港を開く」と述べた。 → カルナ、ドーレン || 港を開く
# a chain of cues
カルナ大統領は、ドーレン外相は「港は開く」と約束したが、守らなかったと批判した。 → カルナ | accuse | ドーレン外相は「港は開く」と約束したが、守らなかった & ドーレン | promise | 港は開く
`

const gaps = rowsOf(KNOWN_GAPS)

describe(`known gaps: ${gaps.length} rows`, () => {
  test.each(gaps)('$text', (row) => {
    // when this fails the reader has learnt the row: move it to one of the tables beside
    expect(faultsOf(row)).not.toEqual([])
  })
})
