import type { Document } from '#document'
import { anchored, contains, slice } from '#text'
import type { When } from './attribution.ts'
import type { Finding } from './finding.ts'
import { datesAt } from './when-entry.ts'

/** Sentences over which a report goes on with what is said on its day. */
const REACH = 12
/** Days before the page within which a report tells the news of a day. */
const NEWS = 7

/** 述べた, 求めました, 指摘(。): told once and done; not 述べている, not 述べてきた. */
const TOLD = anchored(/(?<!て(?:い|お|き|いまし|おりまし|きまし))(?:た|だ)$/)
/** 指摘。 */
const CUT_SHORT = anchored(/[一-龠]$/)
/** 先日, 以前: the saying has a time of its own. */
const OF_BEFORE = /先日|先週|先月|先ごろ|先頃|以前|かつて|当時|これまで|昨年|去年|前回|従来/
/** 7日|の会見, 7日|に始まった会議, 7日|から: dates a thing, not the report. */
const OF_A_THING = anchored(/^(?:の|に(?![、,は])|から|まで|付|以降|以来|発効)/)

/**
 * 外相は7日、島を訪れた。同行した議員は「…」と述べた: what is told on within a report of the news is of the day told last, until the report turns
 * to another time.
 */
export function dayOfReport(document: Document, finding: Finding, kind: string): When | null {
  const { published } = document.page
  const here = document.sentences[finding.sentence]
  const { cue } = finding
  if (!published || !here || !cue || kind === 'group') return null
  const { blocks } = document.page
  const block = blocks[here.block]
  if (block?.role !== 'paragraph' || (block.tweet ?? block.comment ?? block.quotation) !== undefined) return null
  const after = document.text.slice(cue.end, cue.end + 1)
  const told = slice(document.text, cue)
  if (!(TOLD.test(told) && !/[一-龠ァ-ヴ]/.test(after)) && !(CUT_SHORT.test(told) && after === '。')) return null
  if (OF_BEFORE.test(document.text.slice(here.span.start, finding.contents[0].start))) return null
  for (let i = finding.sentence; i >= Math.max(0, finding.sentence - REACH); i--) {
    const sentence = document.sentences[i]
    if (!sentence || /^(?:title|heading|related)/.test(blocks[sentence.block]?.role ?? '')) return null
    // a line that only dates the page
    if (!/[。」]\s*$/.test(slice(document.text, sentence.span))) continue
    const days = datesAt(document, sentence.block, sentence.span).filter(
      (day) =>
        day.precision === 'day' &&
        day.value !== null &&
        day.span.end <= finding.contents[0].start &&
        !sentence.brackets.some((bracket) => bracket.open !== '(' && contains(bracket.span, day.span)),
    )
    const day = days.at(-1)
    if (!day?.value) continue
    const back = (Date.parse(published.value) - Date.parse(day.value)) / DAY
    if (back < 0 || back > NEWS || OF_A_THING.test(document.text.slice(day.span.end, day.span.end + 4))) return null
    return { value: day.value, span: day.span, basis: `the report goes on from this day: ${day.basis}` }
  }
  return null
}

const DAY = 86_400_000
