import type { DateMention } from '#date'
import type { Document, Sentence } from '#document'
import { anchored, contains, slice } from '#text'
import type { SourceKind, When } from './attribution.ts'
import type { Finding } from './finding.ts'
import { accountOpener } from './when.ts'
import { datesAt } from './when-entry.ts'

/** Sentences over which a report goes on with what is said on its day. */
const REACH = 12
/** Days before the page within which a report tells the news of a day. */
const NEWS = 7
const DAY = 86_400_000

/** 述べた, 求めました: told once and done; neither 述べている nor 述べてきた. */
const TOLD = anchored(/(?<!て(?:い|お|き|いまし|おりまし|きまし))(?:た|だ)$/)
/** 首相が述べた|方針: what a noun is described by. */
const DESCRIBES = anchored(/^(?:[一-龠ァ-ヴ]|こと)/)
/** 指摘。 */
const CUT_SHORT = anchored(/[一-龠]$/)
/** 先日, 以前: the saying has a time of its own. */
const OF_BEFORE = /先日|先週|先月|先ごろ|先頃|以前|かつて|当時|これまで|昨年|去年|前回|従来/
/** 7日|の会見, 7日|に始まった会議, 7日|から: dates a thing, not the report. */
const OF_A_THING = anchored(/^(?:の|に(?![、,は])|から|まで|付|以降|以来|発効)/)
/** Sources that no report of the news was there to hear. */
const NOT_HEARD = anchored(/^(?:group|outlet)$/)
/** その日 is of whatever stands in front of it. */
const OF_THAT = anchored(/^(?:その日|当日)/)
/** A line that is no sentence only dates the page. */
const ENDS = anchored(/[。」]\s*$/)

/** Whether a day was at most a week before another: what a page of that day tells as news; both ISO. */
export function isNews(day: string, published: string): boolean {
  const back = (Date.parse(published) - Date.parse(day)) / DAY
  return back >= 0 && back <= NEWS
}

/**
 * 外相は7日、島を訪れた。同行した議員は「…」と述べた: what a report of the news tells on is of the day it told last, until it turns to another time.
 * Voices (市民の声) are of no day, and what a paper told may be of the day after.
 */
export function dayOfReport(document: Document, finding: Finding, kind: SourceKind): When | null {
  const { published, blocks } = document.page
  const here = document.sentences[finding.sentence]
  if (!published || !here || NOT_HEARD.test(kind) || !isToldOnce(document, finding)) return null
  const block = blocks[here.block]
  if (block?.role !== 'paragraph' || (block.tweet ?? block.comment ?? block.quotation) !== undefined) return null
  const { start } = finding.contents[0]
  if (OF_BEFORE.test(document.text.slice(here.span.start, start))) return null
  // another report may be of another day: X紙によると、外相は…
  const first = accountOpener(document, here.span) === null ? Math.max(0, finding.sentence - REACH) : finding.sentence
  for (let i = finding.sentence; i >= first; i--) {
    const sentence = document.sentences[i]
    if (!sentence || /^(?:title|heading|related)/.test(blocks[sentence.block]?.role ?? '')) return null
    if (!ENDS.test(slice(document.text, sentence.span))) continue
    // 2027年に…と述べた, after what was done on the 7th: a time of its own; elsewhere a year tells of what is past or to come
    const times = timesTold(document, sentence).filter(
      ({ span, precision }) => span.end <= start && (precision === 'day' || sentence === here),
    )
    const day = times.at(-1)
    if (!day) continue
    if (
      day.precision !== 'day' ||
      !day.value ||
      OF_A_THING.test(document.text.slice(day.span.end, day.span.end + 4)) ||
      isListed(times) ||
      !isNews(day.value, published.value)
    )
      return null
    return { value: day.value, span: day.span, basis: `the report goes on from this day: ${day.basis}` }
  }
  return null
}

function isToldOnce({ text }: Document, { cue }: Finding): boolean {
  if (!cue) return false
  const words = text.slice(cue.start, cue.end)
  const behind = text.slice(cue.end, cue.end + 2)
  return TOLD.test(words) ? !DESCRIBES.test(behind) : CUT_SHORT.test(words) && behind.startsWith('。')
}

/** The times that a sentence tells by itself, in order; not those that somebody speaks of in it. */
const timesTold = (document: Document, { block, span, brackets }: Sentence): readonly DateMention[] =>
  datesAt(document, block, span).filter(
    (day) =>
      !OF_THAT.test(slice(document.text, day.span)) &&
      !brackets.some((bracket) => bracket.open !== '(' && contains(bracket.span, day.span)),
  )

/** 4日と5日: neither. */
function isListed(times: readonly DateMention[]): boolean {
  const [one, other] = times.slice(-2)
  return one !== undefined && other !== undefined && other.span.start - one.span.end <= 1 && one.value !== other.value
}
