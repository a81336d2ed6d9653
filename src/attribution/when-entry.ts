import type { DateMention } from '#date'
import { mayHoldDate } from '#date'
import type { Document } from '#document'
import type { Span } from '#text'
import { firstFrom, lastUpTo } from '#text'
import type { When } from './attribution.ts'
import type { Finding } from './finding.ts'

/** ●2012年9月3日 海軍が旗を掲揚。外相は「…」と抗議: the day that an entry of a timeline begins with. */
export function dayOfEntry(document: Document, block: number, sentence: Span): When | null {
  const { span } = document.page.blocks[block] as { span: Span }
  if (span.start === sentence.start || !/^[・●■▶►»○◆▼]\s?[0-9]{4}年/.test(document.text.slice(span.start, span.start + 8))) return null
  const [first] = datesIn(document.dates(block), { start: span.start, end: Math.min(span.end, span.start + 24) })
  return first?.value && first.precision !== 'decade' && /^[\s　:：]/.test(document.text.slice(first.span.end, first.span.end + 1))
    ? { value: firstDay(first), span: first.span, basis: first.basis }
    : null
}

/** #topic(A「先月の会合でBが…と述べた」): the last day in front of the content within the same quotation of a note. */
export function inNote(document: Document, finding: Finding): When | null {
  const { start } = finding.contents[0]
  const dates = datesIn(document.dates(blockAt(document, start)), { start: Math.max(0, start - IN_NOTE), end: start })
  const last = dates[dates.length - 1]
  if (!last?.value || /[「」『』。]/.test(document.text.slice(last.span.end, start))) return null
  return { value: firstDay(last), span: last.span, basis: last.basis }
}

const IN_NOTE = 120

/** #topic(A5/10「…」): the day that stands between the name and the words. */
export function dayOfItem(document: Document, finding: Finding): When | null {
  const { start } = finding.contents[0]
  const dates = datesIn(document.dates(blockAt(document, start)), { start: Math.max(0, start - IN_NOTE), end: start })
  const last = dates[dates.length - 1]
  return last?.value && last.precision === 'day' && /^\s*[「『]$/.test(document.text.slice(last.span.end, start))
    ? { value: firstDay(last), span: last.span, basis: last.basis }
    : null
}

function blockAt(document: Document, at: number): number {
  const { blocks } = document.page
  return Math.max(
    0,
    lastUpTo(blocks, at, (block) => block.span.start),
  )
}

/** A date further from the content than this tells of something else. */
export const FAR = 800

/** The dates of a block that stand in `at`; where none can stand the block is not read for them. */
export const datesAt = (document: Document, block: number, at: Span): readonly DateMention[] =>
  mayHoldDate(document.text, at) ? datesIn(document.dates(block), at) : []

/** Those of some dates, in order, that stand in `at`; a block may hold thousands. */
function datesIn(dates: readonly DateMention[], at: Span): readonly DateMention[] {
  const low = firstFrom(dates.length, (i) => (dates[i] as DateMention).span.start >= at.start)
  let to = low
  while (to < dates.length && (dates[to] as DateMention).span.end <= at.end) to++
  return dates.slice(low, to)
}

/** 昨年秋 is a day of that year, as far as a date of a saying goes. */
export const firstDay = (date: DateMention): string =>
  date.precision === 'season' ? (date.value ?? '').slice(0, 4) : (date.value ?? '').replace(/\/.*$/, '')
