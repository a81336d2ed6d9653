import { describe, expect, test } from 'vitest'
import { readPage, rowsOf } from './fields.ts'

/** The source of the last saying of a page; what is told is invented, the outlets are real names of the lexicon. */
const SOURCES = `
# named together, in every way that papers are
朝日新聞と毎日新聞によると、橋は閉じた。 → 朝日新聞、毎日新聞
朝日新聞や読売新聞などによると、橋は閉じた。 → 朝日新聞、読売新聞
朝日新聞・読売新聞によると、橋は閉じた。 → 朝日新聞、読売新聞
朝日新聞および読売新聞によると、橋は閉じた。 → 朝日新聞、読売新聞
朝日新聞及び時事通信によると、橋は閉じた。 → 朝日新聞、時事通信
ロイター=共同によれば、橋は閉じた。 → ロイター、共同通信
河北新報、NHK、中国新聞、読売新聞、朝日新聞、スポーツナビ、毎日新聞の報道によると、橋は閉じた。 → 河北新報、NHK、中国新聞、読売新聞、朝日新聞、スポーツナビ、毎日新聞
朝日新聞、読売新聞の両紙によると、橋は閉じた。 → 朝日新聞、読売新聞
時事通信など各メディアによると、橋は閉じた。 → 時事通信
橋は閉じた。読売新聞、朝日新聞、日本経済新聞他が報じた。 → 読売新聞、朝日新聞、日本経済新聞
# short names, where they are an outlet's
産経と日刊によると、橋は閉じた。 → 産経新聞、日刊スポーツ
毎日によると、橋は閉じた。 → 毎日新聞
総務省と産経によると、橋は閉じた。 → 総務省、産経新聞
中国によると、橋は閉じた。 → 中国
中国新聞は橋を見た。中国によると、橋は閉じた。 → 中国新聞
# as many as were named before
朝日新聞によると橋は閉じた。読売新聞によると港も閉じた。両紙によると、死者はない。 → 朝日新聞、読売新聞
朝日新聞と毎日新聞によると橋は閉じた。両新聞によると、死者はない。 → 朝日新聞、毎日新聞
朝日新聞によると橋は閉じた。別の記事によると、死者はない。 → 朝日新聞
朝日新聞によると橋は閉じた。同報道によると、死者はない。 → 朝日新聞
毎日の別記事によると、橋は閉じた。 → 毎日新聞
# an account with a verb, or alone in a sentence
6日に朝日新聞が伝えたところによると、橋は閉じた。 → 朝日新聞
ハルネ外相が無関係だと語ったと、河北新報が伝えた。 → ハルネ
橋は閉じた。読売新聞、中国新聞の報道による。 → 読売新聞、中国新聞
読売新聞によるとこの橋は閉じた。 → 読売新聞
毎日jpによると、橋は閉じた。 → 毎日新聞
毎日新聞、中国新聞、Yahoo!ニュースによると、橋は閉じた。 → 毎日新聞、中国新聞、Yahoo!ニュース
NHK及び読売新聞によると、橋は閉じた。 → NHK、読売新聞
# sites and channels of their own
47NEWSによると、橋は閉じた。 → 47NEWS
日テレNEWS24によると、橋は閉じた。 → 日テレNEWS24
`

describe('outlets as sources', () => {
  test.each(rowsOf(SOURCES))('%s → %s', (words, source) => {
    const shown = readPage(words).attributions.filter((one) => one.certainty !== 'low')
    expect(shown.at(-1)?.source.name).toBe(source)
  })

  test('three papers by their number', () => {
    const page = readPage('朝日新聞によると橋は閉じた。読売新聞によると港も閉じた。毎日新聞によると雪が降った。三紙によると、死者はない。')
    expect(page.attributions.at(-1)?.source.name).toBe('朝日新聞、読売新聞、毎日新聞')
  })

  test('both papers where only one was named stay as they are written', () => {
    const page = readPage('朝日新聞によると橋は閉じた。両紙によると、死者はない。')
    expect(page.attributions.at(-1)?.source).toMatchObject({ name: '両紙', kind: 'unknown' })
  })

  test('whose reports a page rests on', () => {
    const page = readPage('橋が閉じた。本記事は「朝日新聞」と「時事通信」の以下の報道を情報源としている。')
    const credit = page.attributions.find((one) => one.rule === 'citation:credit')
    expect(credit?.source.name).toBe('朝日新聞、時事通信')
    expect(page.page.text.slice(credit?.content.start, credit?.content.end)).toBe('本記事')
  })

  test('entries of a list of references are listed as low, dated, and take no part in the talk', () => {
    const page = readPage(
      'ハルネ外相は港も閉じると述べた。『橋、閉じる』。朝日新聞、2031年5月6日。『港に「閉じよ」の声』。時事通信社、2031年5月7日。橋も閉じるという。',
    )
    const entries = page.attributions.filter((one) => one.rule === 'citation:entry')
    expect(
      entries.map((one) => [one.source.name, page.page.text.slice(one.content.start, one.content.end), one.when?.value, one.certainty]),
    ).toEqual([
      ['朝日新聞', '橋、閉じる', '2031-05-06', 'low'],
      ['時事通信', '港に「閉じよ」の声', '2031-05-07', 'low'],
    ])
    expect(page.attributions.find((one) => one.rule === 'according:hearsay')?.source.name ?? 'ハルネ').toBe('ハルネ')
  })

  test.each(['研究を参考にしている。', '本記事は三つの表を参考にした。', '『橋』。彼は6日に読んだ。'])('no credit: %s', (words) => {
    expect(readPage(words).attributions.filter((one) => one.rule.startsWith('citation'))).toEqual([])
  })
})
