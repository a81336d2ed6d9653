import { findDates } from '#date'
import { fold, span } from '#text'
import { MONTHS, offsetOf, WEEKDAYS } from './date-words.ts'
import type { DateDoubt, FeedDate } from './feed.ts'

/** What a date says, before it is written down. */
interface Told {
  readonly year: number
  readonly month?: number
  readonly day?: number
  /** 0 Sunday … 6 Saturday. */
  readonly weekday?: number
  readonly time?: Clock
  readonly doubts: readonly DateDoubt[]
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes east of Greenwich; null when no zone is told, undefined when its name is not known. */
  readonly offset: number | null | undefined
}

/** No date is longer; the text of a whole page may stand in its place. */
const LONGEST = 120
const DAY = 86_400_000

/** Reads the date of a feed: ISO 8601, RFC 822 in its many kinds, Japanese with eras. `now` is ISO 8601, and null where nothing is to be called a future date. */
export function readDate(raw: string, now: string | null): FeedDate {
  const text = raw.length > LONGEST * 2 ? '' : fold(raw).replace(/\s+/g, ' ').trim()
  const told = text === '' || text.length > LONGEST ? null : (iso(text) ?? numeric(text) ?? english(text) ?? japanese(text))
  const written = told && write(told)
  if (!told || !written) return { raw, value: null, doubts: ['unreadable'] }
  const instant = instantOf(written.value)
  const doubts = new Set<DateDoubt>([...told.doubts, ...written.doubts])
  if (now !== null && instant > instantOf(now) + DAY) doubts.add('future')
  if (told.year < 1990) doubts.add('before_feeds')
  return { raw, value: written.value, doubts: [...doubts] }
}

/** Milliseconds since 1970 of an ISO date as `readDate` writes it; what has no zone is taken for UTC. NaN for no date. */
export function instantOf(value: string): number {
  if (!value.includes('T')) return Date.parse(`${value}${value.length === 4 ? '-01' : ''}${value.length < 8 ? '-01' : ''}T00:00:00Z`)
  return Date.parse(/[Z+]|-\d\d:\d\d$/.test(value) ? value : `${value}Z`)
}

function write(told: Told): { value: string; doubts: DateDoubt[] } | null {
  const { year, month, day, weekday, time } = told
  if (month === undefined || day === undefined) {
    if (month !== undefined && (month < 1 || month > 12)) return null
    return { value: month === undefined ? pad(year, 4) : `${pad(year, 4)}-${pad(month)}`, doubts: ['no_time'] }
  }
  const start = Date.UTC(2000, month - 1, day) + 0
  const at = new Date(start)
  at.setUTCFullYear(year, month - 1, day)
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null
  const doubts: DateDoubt[] = weekday !== undefined && at.getUTCDay() !== weekday ? ['weekday'] : []
  if (!time) return { value: at.toISOString().slice(0, 10), doubts: [...doubts, 'no_time'] }
  const { hour, minute, second, offset } = time
  if (hour > 47 || minute > 99 || second > 99) return null
  if (hour > 23 || minute > 59 || second > 59) doubts.push('carried')
  at.setUTCHours(hour, minute, second)
  if (offset === null) doubts.push('no_zone')
  if (offset === undefined) doubts.push('unknown_zone')
  return { value: `${at.toISOString().slice(0, 19)}${zone(offset)}`, doubts }
}

const pad = (number: number, digits = 2): string => String(number).padStart(digits, '0')

function zone(offset: number | null | undefined): string {
  if (offset === null || offset === undefined) return ''
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

const CLOCK = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,:]\d+)?)?$/
const ISO_DAY = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?|-(\d{3}))?$|^(\d\d)-?(\d\d)-?(\d\d)$|^(\d{4})(\d{3})$|^(-?)-(\d\d)-?(\d\d)$/
const ISO_CLOCK = /^(\d\d):?(\d\d)?(?::?(\d\d)(?:[.,:]\d+)?)?$/
const ISO_ZONE = /(?<=\d) ?(Z|[+-]\d\d(?::?\d\d)?|[+-]\d:\d\d)$/i

/** 2026-11-22T10:00:00+09:00 and what https://www.w3.org/TR/NOTE-datetime leaves out or others leave away. */
function iso(text: string): Told | null {
  const parted = /^(\d[\d-]{3,9})(?:(?:T| T ?| (?=\d))(\d[^ ]*(?: ?(?:Z|[+-][\d:]+))?))?( (?:[A-Z]{2,5}|[+-]\d\d:?\d\d))?$/i.exec(text)
  const date = parted && dayOfIso(parted[1]!)
  if (!date) return null
  if (parted[2] === undefined) return parted[3] === undefined ? { ...date, doubts: date.doubts } : null
  const zoned = ISO_ZONE.exec(parted[2])
  const clock = ISO_CLOCK.exec(zoned ? parted[2].slice(0, zoned.index) : parted[2])
  if (!clock) return null
  const offset = zoned ? offsetOf(zoned[1]!) : parted[3] === undefined ? null : offsetOf(parted[3].trim())
  return {
    ...date,
    month: date.month ?? 1,
    day: date.day ?? 1,
    time: { hour: Number(clock[1]), minute: Number(clock[2] ?? 0), second: Number(clock[3] ?? 0), offset },
  }
}

function dayOfIso(text: string): Told | null {
  const match = ISO_DAY.exec(text)
  if (!match) return null
  const [, year, month, day, ordinal, short, shortMonth, shortDay, packed, packedOrdinal] = match
  if (short !== undefined) return { year: century(Number(short)), month: Number(shortMonth), day: Number(shortDay), doubts: ['short_year'] }
  const nth = ordinal ?? packedOrdinal
  if (nth !== undefined) {
    const at = new Date(Date.UTC(Number(year ?? packed), 0, Number(nth)))
    return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), doubts: [] }
  }
  if (year === undefined) return null
  return { year: Number(year), ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}), doubts: [] }
}

/** Two digits of a year: feeds began in 1997. */
const century = (year: number): number => (year >= 90 ? 1900 + year : 2000 + year)

const NUMERIC = /^(?:(\d{4})([/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([/.-])(\d{1,2})\6(\d{4}))(?:,? (.+))?$/

/** 2026/11/22 10:30, 22.11.2026, 11/22/2026; where both orders are days, the month comes first with slashes. */
function numeric(text: string): Told | null {
  const match = NUMERIC.exec(text)
  if (!match) return null
  const clock = clockOf(match[9])
  if (clock === null) return null
  const time = clock ? { time: clock } : {}
  if (match[1] !== undefined) return { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), ...time, doubts: [] }
  const [first, second, year] = [Number(match[5]), Number(match[7]), Number(match[8])]
  const monthFirst = first <= 12 && (second > 12 || match[6] === '/')
  const doubts: DateDoubt[] = first <= 12 && second <= 12 && first !== second ? ['day_order'] : []
  return { year, month: monthFirst ? first : second, day: monthFirst ? second : first, ...time, doubts }
}

/** `10:30`, `10:30:00 JST`, `3:05 PM`; undefined for nothing, null for what is no time. */
function clockOf(text: string | undefined): Clock | undefined | null {
  if (text === undefined) return undefined
  const [clock = '', ...rest] = text.split(' ')
  const match = CLOCK.exec(clock)
  if (!match) return null
  const half = /^[ap]\.?m\.?$/i.test(rest[0] ?? '') ? rest.shift()! : ''
  const offset = rest.length === 0 ? null : offsetOf(rest.join(''))
  return { hour: twelve(Number(match[1]), half), minute: Number(match[2]), second: Number(match[3] ?? 0), offset }
}

const twelve = (hour: number, half: string): number => (half === '' ? hour : (hour % 12) + (/^p|午後/i.test(half) ? 12 : 0))

/** RFC 822 and its relatives, by what each word is: `Sun, 22 Nov 2026 10:00:00 JST`, `Nov 22, 2026 10:00 AM`, `Sun Nov 22 10:00:00 JST 2026`. */
function english(text: string): Told | null {
  const numbers: string[] = []
  const rest: string[] = []
  let [month, weekday]: [number | undefined, number | undefined] = [undefined, undefined]
  let clock: string | undefined
  for (const word of text.replace(/\([^()]*\)$/, '').split(/[ ,]+|(?<=\d)-(?=[A-Za-z])|(?<=[A-Za-z])-(?=\d)/)) {
    const name = word.toLowerCase().replace(/\.$/, '')
    if (word === '' || name === 'at') continue
    if (month === undefined && MONTHS.has(name)) month = MONTHS.get(name)
    else if (weekday === undefined && clock === undefined && WEEKDAYS.has(name)) weekday = WEEKDAYS.get(name)
    else if (/^(?:\d{1,2}(?:st|nd|rd|th)?|\d{4})$/.test(name) && numbers.length < 2) numbers.push(name)
    else if (clock === undefined && /^\d{1,2}:\d{1,2}/.test(word)) clock = word
    else rest.push(word)
  }
  if (month === undefined || numbers.length === 0) return null
  const date = dayAndYear(numbers)
  if (!date) return null
  const joined = clock && /^(\d{1,2}:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?)([A-Z+-].*)$/i.exec(clock)
  const time = clockOf(clock === undefined ? undefined : [...(joined ? joined.slice(1) : [clock]), ...rest].join(' '))
  if (time === null || (clock === undefined && rest.length > 0)) return null
  return { ...date, month, ...(weekday === undefined ? {} : { weekday }), ...(time ? { time } : {}) }
}

function dayAndYear(numbers: readonly string[]): Pick<Told, 'year' | 'day' | 'doubts'> | null {
  const [first, second] = numbers.map((number) => Number.parseInt(number, 10))
  if (second === undefined) return numbers[0]!.length === 4 ? { year: first!, doubts: [] } : null
  if (numbers[0]!.length === 4) return { year: first!, day: second, doubts: [] }
  if (numbers[1]!.length === 4) return { year: second, day: first!, doubts: [] }
  // 04 Jan 26: only the second can be a year, unless the first is no day
  return first! > 31
    ? { year: century(first!), day: second, doubts: ['short_year'] }
    : { year: century(second), day: first!, doubts: ['short_year'] }
}

const JAPANESE_CLOCK = /(午前|午後|AM|PM)? ?(\d{1,2})(?::|時)(?: ?(\d{1,2})(?:分|:|$)?)?(?: ?(\d{1,2})秒?)?/i

/** 2026年11月22日(日) 午前10時30分, 令和8年11月22日. */
function japanese(text: string): Told | null {
  const [found] = findDates(text, span(0, text.length), { reference: null })
  if (!found || found.value === null || found.span.start > 0 || found.kind !== 'absolute') return null
  const [year, month, day] = found.value.split('-').map(Number)
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(found.value) || year === undefined) return null
  const date: Told = { year, ...(month ? { month } : {}), ...(day ? { day } : {}), doubts: [] }
  const behind = text.slice(found.time === undefined ? found.span.end : found.span.start).replace(/^[^)]*日/, '')
  const clock = day === undefined ? null : JAPANESE_CLOCK.exec(behind)
  if (!clock) return date
  const zoned = /(?:[+-]\d\d:?\d\d|[A-Z]{1,5}|日本時間)$/.exec(text)
  const name = zoned?.[0] === '日本時間' ? 'JST' : zoned?.[0]
  const offset = name === undefined ? null : offsetOf(name)
  const hour = twelve(Number(clock[2]), clock[1] ?? '')
  return { ...date, time: { hour, minute: Number(clock[3] ?? 0), second: Number(clock[4] ?? 0), offset } }
}
