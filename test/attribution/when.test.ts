import { describe, expect, test } from 'vitest'
import { readPage, rowsOf } from './fields.ts'

/** `words → day` of the last saying at medium certainty or above, `none` where the page does not tell. The page is of 7 May 2031. */
const DAYS = `
# beside the speaker
6日、ハルネ外相は橋を開くと述べた。 → 2031-05-06
ハルネ外相は6日、橋を開くと述べた。 → 2031-05-06
ハルネ外相は橋を開く方針を6日明らかにした。 → 2031-05-06
ハルネ外相は6日付の声明で、橋を開くと述べた。 → 2031-05-06
ハルネ外相が4日付けのプレスリリースで、不備があることを発表した。 → 2031-05-04
5日に会社は橋を売った。同日の株主総会で、ハルネ社長は「橋を売る」と説明した。 → 2031-05-05
ヴェルダ政府は5日の臨時閣議にて、橋を開くことを閣議決定した。 → 2031-05-05
ハルネ社長は5日の役員会で、橋を売ると述べた。 → 2031-05-05
# an account has a day of its own
5月3日の朝日新聞によると、橋は閉じた。 → 2031-05-03
朝日新聞が5月3日に伝えたところによると、橋は閉じた。 → 2031-05-03
気象庁5月3日発表の予報では、雨が続く。 → 2031-05-03
5日の事故で死者が出た県警の調べでは、橋は閉じていた。 → none
4日のロイターは橋が閉じたと伝えた。 → 2031-05-04
朝日新聞によると、橋は3日に閉じた。 → none
# the day belongs to another clause
1999年1月にボルド大統領が条約を廃止した影響で、ハルネ外相は橋を開くと述べた。 → none
ハルネ外相は1月に併合した州について、橋を開くと述べた。 → none
2030年大会についてハルネ外相は橋を開くと述べた。 → none
# the event a sentence goes on from
4日、橋の上で試合が行われた。試合後、ハルネ選手は「楽しかった」と話した。 → 2031-05-04
4日、政府は増税を決めた。発表に伴い、ハルネ外相は「避けられない」と述べた。 → 2031-05-04
4日、橋の上で試合が行われた。観客は多かった。その後、ハルネ選手は「楽しかった」と話した。 → 2031-05-04
4日と5日、橋の上で試合が行われた。試合後、ハルネ選手は「楽しかった」と話した。 → none
4日、橋の上で試合が行われた。⏎⏎試合後、ハルネ選手は「楽しかった」と話した。 → none
# an occasion dated once
ハルネ市長は5月2日に議長へ辞職届を出した。市議会は同意した。ハルネ市長は辞職届で「一身上の都合で辞職する」とした。 → 2031-05-02
最終日の3日に首脳会議が開かれた。首脳会議は、各国が協力するとした。 → 2031-05-03
# the same words told again
ハルネ外相は4日、「橋は誰のものでもないと思う」と述べた。⏎⏎港の話が続く。⏎⏎ハルネ外相が「橋は誰のものでもないと思う」と述べたのは、このためだ。 → 2031-05-04
`

describe('when it was said', () => {
  test.each(rowsOf(DAYS))('%s → %s', (words, expected) => {
    const last = readPage(words)
      .attributions.filter((one) => one.certainty !== 'low')
      .at(-1)
    expect(last?.when?.value ?? 'none').toBe(expected)
  })

  test('a headline is said when the article under it says so', () => {
    const { attributions } = readPage('ハルネ外相、橋の閉鎖を批判⏎⏎ハルネ外相は4日、橋の閉鎖を批判した。')
    expect(attributions.map((one) => one.when?.value)).toEqual(['2031-05-04', '2031-05-04'])
  })
})
