import type { DateMention } from '#date'
import type { Document } from '#document'
import { anchored, type Span, slice } from '#text'
import type { When } from './attribution.ts'
import { firstDay } from './when-entry.ts'

/** 橋の再開を発表(2031年5月6日): a headline of a digest that ends in its day. */
const ENDS_IN_DAY = anchored(/[(【][0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日(?:\([月火水木金土日]\))?[)】]$/)
/** <5月6日>, ■5月6日(火), 【5月6日】: the line over the entries of one day; a bare day may be that on which a page was put up. */
const DAY_LINE = anchored(
  /^(?:[<【《〈[]\s?[0-9]{1,2}月[0-9]{1,2}日(?:\([月火水木金土日]\))?\s?[>】》〉\]]|[■◆●▼▽◇□]\s?[0-9]{1,2}月[0-9]{1,2}日(?:\([月火水木金土日]\))?)$/,
)

/** Units of a headline, and of a line that holds nothing but a day. */
const LONGEST_LINE = 160
const LONGEST_DAY = 24
/** How many blocks a section of one day may have. */
const SECTION = 30

/** The day of the headline or the line that a place stands under, in digests and chronicles; null elsewhere. */
export function dayOfSection(document: Document, block: number): When | null {
  const { blocks } = document.page
  for (let i = block; i >= Math.max(0, block - SECTION); i--) {
    const { role, span } = blocks[i] as { role: string; span: Span }
    if (/^(?:comment|comment-meta|tweet|tweet-meta|note)$/.test(role)) return null
    const first =
      slice(document.text, { start: span.start, end: Math.min(span.end, span.start + LONGEST_DAY) })
        .split('\n', 1)[0]
        ?.trim() ?? ''
    if (DAY_LINE.test(first)) return dated(document.dates(i)[0])
    if (span.end - span.start > LONGEST_LINE) continue
    const line = slice(document.text, span).trim()
    const last = line.slice(line.lastIndexOf('\n') + 1).trim()
    // a line of a list has a day of its own
    if (ENDS_IN_DAY.test(last) && !last.includes('。') && (i === block || /^(?:title|heading|subtitle|paragraph)$/.test(role)))
      return dated(document.dates(i).at(-1))
    if (i !== block && /^(?:title|heading)$/.test(role)) return null
  }
  return null
}

const dated = (date: DateMention | undefined): When | null =>
  date?.value && date.precision === 'day' ? { value: firstDay(date), span: date.span, basis: `the day over it: ${date.basis}` } : null
