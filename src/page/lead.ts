import type { Span } from '#text'
import { nameLine } from './byline.ts'
import { captionLabel } from './captions.ts'
import { type Claim, claimLine } from './claim.ts'
import { isDayAndTime } from './day.ts'
import { endsSentence, type Line } from './line.ts'
import { isProse } from './main.ts'
import { surroundingLabel } from './surroundings.ts'
import { isNotice } from './title.ts'

/** Further apart than this, title and text have other things between them than a lead. */
const FAR = 40
/** More prose than this between them is another text. */
const MOST_PROSE = 4

/**
 * Whether a line stands between the title and the first words of the text, in the stretch where pages set their lead, their day and who wrote
 * them, often outside of the element that holds the text.
 */
export function leadTest(
  lines: readonly Line[],
  isInside: (line: Line) => boolean,
  title: Span | null,
  isTitle: (line: Line) => boolean,
): (line: Line) => boolean {
  const first = lines.find((line) => isInside(line) && isProse(line))?.index ?? -1
  const above = lines.slice(Math.max(0, first - FAR), Math.max(0, first))
  const at = (title && above.find(({ span }) => span.start <= title.start && title.start < span.end)) ?? above.findLast(isTitle)
  if (!at) return () => false
  const prose = above.filter((line) => line.index > at.index && !isInside(line) && isLead(line))
  return prose.length > MOST_PROSE ? () => false : (line) => line.index > at.index && line.index < first
}

/** A whole sentence that asks for nothing, sells nothing and leads nowhere. */
const isLead = (line: Line): boolean =>
  isProse(line) && endsSentence(line.text) && line.hint?.tag !== 'li' && surroundingLabel(line.text) === null && !isNotice(line.text)

/** What a line of that stretch is by its own words; null for what only stands there. */
export function claimLead(line: Line): Claim | null {
  const caption = captionLabel(line.text)
  if (caption) return claimLine(line, caption.role, caption.reason)
  if (isDayAndTime(line.text)) return claimLine(line, 'date', 'date line under the title')
  const byline = nameLine(line.text)
  if (byline) return claimLine(line, 'byline', `byline (${byline.shape})`)
  if (isLead(line)) return claimLine(line, 'paragraph', 'lead between the title and the text')
  const heading = line.hint?.tag === 'h2' && line.text.length <= 100 && line.hint.linkDensity === 0
  return heading && surroundingLabel(line.text) === null ? claimLine(line, 'subtitle', 'heading between the title and the text') : null
}
