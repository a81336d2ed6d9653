import { sticky } from '#text'
import { isDay } from './calendar.ts'
import { matchAt, type Parsed, type Parts } from './parts.ts'
import { ENGLISH_MONTHS } from './words.ts'

const NAME =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])'
const MONTH_FIRST = sticky(
  new RegExp(
    `${NAME} (?:(3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:.])(?:,? ?((?:19|20)[0-9]{2})(?![0-9]))?|((?:19|20)[0-9]{2})(?![0-9]))`,
    'y',
  ),
)
const DAY_FIRST = sticky(
  new RegExp(`(3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?[ -](?:of )?${NAME}(?:,?[ -]((?:19|20)[0-9]{2})(?![0-9]))?`, 'y'),
  'snrt-oJFMASOND',
)

/** November 7, 2023 / Nov. 7 / November 2023. */
export function parseEnglishMonth(text: string, at: number): Parsed | null {
  if (/[A-Za-z]/.test(text.charAt(at - 1))) return null
  const match = matchAt(MONTH_FIRST, text, at)
  return match ? parsed(at, match[0].length, match[1]!, match[2], match[3] ?? match[4]) : null
}

/** 7 November 2023 / 7th of November. */
export function parseEnglishDay(text: string, at: number): Parsed | null {
  if (/[0-9A-Za-z.]/.test(text.charAt(at - 1))) return null
  const match = matchAt(DAY_FIRST, text, at)
  return match ? parsed(at, match[0].length, match[2]!, match[1], match[3]) : null
}

function parsed(at: number, length: number, name: string, day: string | undefined, year: string | undefined): Parsed | null {
  const month = ENGLISH_MONTHS.findIndex((candidate) => name.startsWith(candidate)) + 1
  if (day !== undefined && !isDay(year ? Number(year) : 2024, month, Number(day))) return null
  const parts: Parts = { ...(year ? { year: Number(year), fullYear: true } : {}), month, ...(day ? { day: Number(day) } : {}) }
  return { start: at, end: at + length, parts }
}
