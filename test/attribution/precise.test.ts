import { describe, expect, test } from 'vitest'
import { readPage } from './fields.ts'

/*
 * `words → who: certainty, …` in the order of the page. Sure is what the sentence itself shows; everybody and every state is invented.
 */
const CERTAINTY = `
# beside its speaker
カルナ外相は「橋は開く」と述べた。 → カルナ: high
カルナ外相は6日、首都での記者会見で、橋は秋に開くとの見通しを示した。 → カルナ: high
オルスン・ポスト紙によると、6日朝、北の橋で列車が止まった。 → オルスン・ポスト: high
# a clause of its own stands between
カルナ外相は6日に検問の新しい計画を取りまとめ、検問の廃止と水門の開放を求めた。 → カルナ: medium
# が may belong to a clause that ends in front of the words, and では may be a place
カルナ外相が橋は開くと述べた。 → カルナ: medium
港湾局では「橋は開く」と説明している。 → 港湾局: medium
# what a paper tells is as well that of whoever is told of
オルスン・ポスト紙によると、橋の鉄骨が古かったことが判明した。 → オルスン・ポスト: medium, オルスン・ポスト: medium
オルスン・ポスト紙によると、橋は「崩れる寸前」だった。 → オルスン・ポスト: medium
オルスン・ポスト紙は「橋は崩れる寸前だった」と報じた。 → オルスン・ポスト: medium
# a thing, and no words
カルナ外相は支持を表明した。 → カルナ: medium
# passed on by nobody in particular
カルナ外相は「橋は開く」と述べたとされる。 → unknown: low, カルナ: medium
カルナ外相が閣僚に辞任を命じたとの情報が流れた。 → unknown: low, カルナ: low
「橋は閉じる」とカルナ外相が述べたとの噂が広がった。 → unknown: low, カルナ: low
`

describe('how sure a saying is', () => {
  const rows = CERTAINTY.split('\n').filter((line) => line.includes(' → '))
  test.each(rows)('%s', (row) => {
    const [words = '', expected] = row.split(' → ')
    const { attributions } = readPage(`橋の再開\n\n${words}`)
    expect(attributions.map(({ source, certainty }) => `${source.name}: ${certainty}`).join(', ')).toBe(expected)
  })
})
