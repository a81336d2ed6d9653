import { describe, expect, test } from 'vitest'
import { readPage, rowsOf } from './fields.ts'

const TARGETS = `
ドーレン外相は、国際法に違反しているとカレニア政府を厳しく非難した。 → カレニア
ドーレン外相は「橋は我々のものだ」とカレニア政府を批判した。 → カレニア
ドーレン外相は、橋の閉鎖は終わるとカレニア政府に伝えた。 → カレニア
# what a paper passes on is said of nobody in particular
ザーリャ新聞によると、ロシアの橋が開いた。 → none
ザーリャ新聞は、ロシアの橋が開いたと報じた。 → none
ドーレン外相は、ロシアの橋が開いたと述べた。 → ロシア
# who is praised or blamed, and not what is done with somebody
ドーレン外相は「橋は開く」とカレニア政府を通じて明らかにした。 → none
ドーレン外相は「よくやった」と健闘を称えた。 → none
`

describe('to whom or of whom it is said', () => {
  test.each(rowsOf(TARGETS))('%s', (words, expected) => {
    const [said] = readPage(`橋の再開⏎⏎2031年5月7日⏎⏎${words}`).attributions
    expect(said?.target ?? 'none').toBe(expected)
  })
})
