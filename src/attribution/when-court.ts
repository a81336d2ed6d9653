import type { Document } from '#document'
import { anchored, contains, slice } from '#text'
import type { When } from './attribution.ts'
import type { Finding } from './finding.ts'
import { datesAt } from './when-entry.ts'
import { isNews } from './when-report.ts'

/** Sentences over which a report of a judgement goes on. */
const REACH = 12
/** 裁判長は, 同地裁は, 判決では: a court, by whatever it is called. */
const COURT = anchored(/(?:裁判長|裁判官|地裁|高裁|最高裁|裁判所|支部|法廷|判決|判決理由|判決公判)(?:で|では)?$/)
/** What a court does once and on a day. */
const JUDGES = /判決|言い渡|棄却|(?:支払い|賠償|差し止め)[^。]{0,8}命じ/
/** 求刑公判, 前回の判決: of another day than the judgement that is news. */
const OF_BEFORE = /一審|1審|二審|2審|前回|初公判|(?<![0-9])過去|これまで/

/** 地裁は7日、…を命じた。X紙によると、裁判長は「…」と述べた: a court gives its reasons on the day of its judgement, whoever tells of them. */
export function dayOfJudgement(document: Document, finding: Finding): When | null {
  const { published } = document.page
  const here = document.sentences[finding.sentence]
  if (!published || !here || finding.subject.kind !== 'named' || !COURT.test(slice(document.text, finding.subject.at))) return null
  if (OF_BEFORE.test(document.text.slice(here.span.start, finding.contents[0].start))) return null
  for (let i = finding.sentence - 1; i >= Math.max(0, finding.sentence - REACH); i--) {
    const sentence = document.sentences[i]
    if (sentence?.block !== here.block) return null
    const words = slice(document.text, sentence.span)
    if (!JUDGES.test(words) || OF_BEFORE.test(words)) continue
    const day = datesAt(document, sentence.block, sentence.span).findLast(
      ({ precision, value, span }) =>
        precision === 'day' &&
        value !== null &&
        isNews(value, published.value) &&
        !sentence.brackets.some((bracket) => bracket.open !== '(' && contains(bracket.span, span)),
    )
    if (day) return { value: day.value as string, span: day.span, basis: `the day of the judgement: ${day.basis}` }
  }
  return null
}
