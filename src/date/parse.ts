import { resolveByline } from './byline.ts'
import { parseCalendar, parseSeasonWord } from './calendar-words.ts'
import { isCount } from './count.ts'
import { parseEdge, parseWeekday } from './edge.ts'
import { parseEnglishDay, parseEnglishMonth } from './english.ts'
import { matchDayFirst, parseNumeric } from './numeric.ts'
import { parseOffset } from './offset.ts'
import type { Parsed } from './parts.ts'
import { parseStretch } from './stretch.ts'

/** Reads one date expression at one place of the folded text, before it is resolved; null when there is none. */
export function parseAt(text: string, at: number): Parsed | null {
  const first = text.charAt(at)
  if (first >= 'A' && first <= 'Z' && !/[RHSTM]/.test(first)) return parseEnglishMonth(text, at)
  const digit = first >= '0' && first <= '9'
  if (digit) {
    const found = parseByline(text, at) ?? parseNumeric(text, at) ?? parseEnglishDay(text, at)
    if (found) return found
  } else if (/[RHSTM令平昭大明]/.test(first)) {
    const found = parseNumeric(text, at) ?? (/[STM]/.test(first) ? parseEnglishMonth(text, at) : null)
    if (found) return found
  }
  return (
    parseStretch(text, at) ??
    parseOffset(text, at) ??
    parseEdge(text, at) ??
    parseWeekday(text, at) ??
    parseSeasonWord(text, at) ??
    parseCounted(text, at)
  )
}

function parseByline(text: string, at: number): Parsed | null {
  const match = matchDayFirst(text, at)
  const reading = match ? resolveByline(match[0]) : null
  if (!match || !reading) return null
  const [year, month, day] = reading.value.split('-').map(Number)
  return { start: at, end: at + match[0].length, parts: { year: year!, fullYear: true, month: month!, day: day!, note: reading.basis } }
}

function parseCounted(text: string, at: number): Parsed | null {
  const parsed = parseCalendar(text, at)
  return parsed && isCount(text, parsed) ? { ...parsed, parts: null } : parsed
}
