import { sticky } from '#text'
import { century } from './calendar-words.ts'
import { readNumeral } from './numeral.ts'
import { matchAt, type Parts } from './parts.ts'

const DAYS = sticky(
  /([0-9]{1,2}) ?([~\-–、・,]) ?([0-9]{1,2}) ?(?:日(?!間|目|ぶり|前|後|以|ほど|おき|ごと|程|連|で[^は])|両日)/y,
  '~-–、・,',
)
const MONTHS = sticky(/(?:((?:19|20)[0-9]{2})年 ?)?([0-9]{1,2}) ?[~\-–] ?([0-9]{1,2})月(?![号間])/y, '年~-–')
const YEARS = sticky(/((?:19|20)[0-9]{2})年? ?(?:[~\-–―—]|から) ?([0-9]{4}|[0-9]{2})年(?![間前]|ぶり|代| ?[0-9]{1,2}月)/y, '年~-–―—か')
const MONTH_DAYS = sticky(/((?:1[0-2]|0?[1-9]))月([0-9]{1,2}) ?([~\-–、・,]) ?([0-9]{1,2})日(?!間|目)/y, '月')
const FULL_DAYS = sticky(/((?:19|20)[0-9]{2})年 ?((?:1[0-2]|0?[1-9]))月 ?([0-9]{1,2}) ?([~\-–、・,]) ?([0-9]{1,2})日(?!間|目)/y, '年')

/** 2~3日, 19、20両日, 3~5月, 2008~14年, 5月4~5日: the unit stands once for both ends. */
export function parseShorthand(text: string, at: number): { end: number; first: Parts; second: Parts } | null {
  if (/[0-9.]/.test(text.charAt(at - 1))) return null
  return fullDays(text, at) ?? monthDays(text, at) ?? years(text, at) ?? days(text, at) ?? months(text, at)
}

type Shorthand = ReturnType<typeof parseShorthand>

// 19、20日 is one range only when the days follow each other: 3、15日 are two
const follows = (separator: string, a: number, b: number): boolean => (/[~\-–]/.test(separator) ? a !== b : b === a + 1)

function fullDays(text: string, at: number): Shorthand {
  const match = matchAt(FULL_DAYS, text, at)
  if (!match || !follows(match[4]!, Number(match[3]), Number(match[5]))) return null
  const month = { year: Number(match[1]), fullYear: true, month: Number(match[2]) }
  return { end: at + match[0].length, first: { ...month, day: Number(match[3]) }, second: { ...month, day: Number(match[5]) } }
}

function monthDays(text: string, at: number): Shorthand {
  const match = matchAt(MONTH_DAYS, text, at)
  if (!match || !follows(match[3]!, Number(match[2]), Number(match[4]))) return null
  return { end: at + match[0].length, first: { month: Number(match[1]), day: Number(match[2]) }, second: { day: Number(match[4]) } }
}

function days(text: string, at: number): Shorthand {
  const match = matchAt(DAYS, text, at)
  if (!match || !follows(match[2]!, Number(match[1]), Number(match[3]))) return null
  return { end: at + match[0].length, first: { day: readNumeral(match[1]!) }, second: { day: readNumeral(match[3]!) } }
}

function months(text: string, at: number): Shorthand {
  const match = matchAt(MONTHS, text, at)
  if (!match || Number(match[2]) > 12 || Number(match[3]) > 12) return null
  const year = match[1] ? { year: Number(match[1]), fullYear: true } : {}
  return { end: at + match[0].length, first: { ...year, month: Number(match[2]) }, second: { month: Number(match[3]) } }
}

function years(text: string, at: number): Shorthand {
  const match = matchAt(YEARS, text, at)
  if (!match) return null
  const end = Number(match[2])
  const year = match[2]!.length === 4 ? end : century(end)
  return { end: at + match[0].length, first: { year: Number(match[1]), fullYear: true }, second: { year, fullYear: true } }
}
