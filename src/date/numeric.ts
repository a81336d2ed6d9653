import { sticky } from '#text'
import { isDay } from './calendar.ts'
import { eraYear } from './era.ts'
import { matchAt, type Parsed, type Parts } from './parts.ts'
import { timeAfter, weekdayAfter, withTail } from './tail.ts'

const YEAR_FIRST = sticky(/((?:1[5-9]|20|21)[0-9]{2})([-/.・])(1[0-2]|0?[1-9])\2(3[01]|[12][0-9]|0?[1-9])(?![0-9]|\2[0-9])/y, '-/.・')
const YEAR_MONTH = sticky(/((?:19|20)[0-9]{2})([/-])(1[0-2]|0?[1-9])月?(?![0-9]|[.\-/:][0-9]|分の|シーズン|年)/y, '-/')
const DAY_FIRST = sticky(/(3[01]|[12][0-9]|0?[1-9])([/.-])(3[01]|[12][0-9]|0?[1-9])\2((?:19|20)[0-9]{2})(?![0-9]|[.\-/][0-9])/y, '/.-')
const MONTH_DAY = sticky(/(1[0-2]|0?[1-9])\/(3[01]|[12][0-9]|0?[1-9])(?![0-9/%]|\.[0-9]|-[0-9]{1,5}(?![0-9/]))/y, '/')
const ERA_DOTS = sticky(
  /([RHSTM]|令和|平成|昭和|大正|明治)([0-9]{1,2}|元)([./・-])(1[0-2]|0?[1-9])\3(3[01]|[12][0-9]|0?[1-9])(?![0-9]|[.\-/][0-9])/y,
)

/** 2024/2/26, 2024-02-26T10:00, 2021/7, 2/26（月）, R6.2.26; `01/03/2024` is left to `resolveByline`. */
export function parseNumeric(text: string, at: number): Parsed | null {
  if (/[0-9A-Za-z./\-:%]/.test(text.charAt(at - 1))) return null
  const full = matchAt(YEAR_FIRST, text, at)
  if (full) return dayOrNothing(text, at, full[0].length, Number(full[1]), Number(full[3]), Number(full[4]))
  const era = matchAt(ERA_DOTS, text, at)
  if (era) {
    const year = eraYear(era[1]!, era[2] === '元' ? 1 : Number(era[2]))
    return year === null
      ? null
      : dayOrNothing(text, at, era[0].length, year, Number(era[4]), Number(era[5]), `${era[1]}${era[2]} = ${year}`)
  }
  const month = matchAt(YEAR_MONTH, text, at)
  if (month) return { start: at, end: at + month[0].length, parts: { year: Number(month[1]), fullYear: true, month: Number(month[3]) } }
  return parseMonthDay(text, at)
}

/** Where `01/03/2024` stands, its order undecided. */
export function matchDayFirst(text: string, at: number): RegExpExecArray | null {
  if (/[0-9A-Za-z./-]/.test(text.charAt(at - 1))) return null
  return matchAt(DAY_FIRST, text, at)
}

function dayOrNothing(text: string, at: number, length: number, year: number, month: number, day: number, note?: string): Parsed | null {
  if (!isDay(year, month, day)) return null
  const parts: Parts = { year, fullYear: true, month, day, ...(note ? { note } : {}) }
  return withTail(text, at, at + length, parts)
}

const ANOTHER = sticky(/[~-](?:1[0-2]|0?[1-9])\/(?:3[01]|[12][0-9]|0?[1-9])(?![0-9/])/y)
const DATED = sticky(/付|(?:の|に|から|まで)?(?:[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}時)/y)

// 1/3 is mostly a fraction: it is a day only with a weekday, a time, 付 or another day beside it, or alone on its line
function parseMonthDay(text: string, at: number): Parsed | null {
  const match = matchAt(MONTH_DAY, text, at)
  if (!match) return null
  const end = at + match[0].length
  const alone = (at === 0 || text[at - 1] === '\n') && (end === text.length || text[end] === '\n')
  const paired = matchAt(ANOTHER, text, end) || /\/[0-9]{1,2}[~-]$/.test(text.slice(Math.max(0, at - 6), at))
  if (!alone && !paired && !weekdayAfter(text, end) && !matchAt(DATED, text, end) && !timeAfter(text, end)) return null
  return withTail(text, at, end, { month: Number(match[1]), day: Number(match[2]) })
}
