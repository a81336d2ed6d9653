import { existsSync, readFileSync } from 'node:fs'
import { type DateMention, findDates } from '#date'
import { dayNumber } from '../../src/date/calendar.ts'

/** One expectation of the set; `recognizers` gives type and values, `ja-timex` a value, `chrono` a moment. */
interface Expectation {
  readonly text?: string
  readonly start?: number
  readonly end?: number
  readonly type?: string
  readonly timex?: string
  readonly value?: string
  readonly date?: string
  readonly values?: readonly { readonly value?: string; readonly start?: string; readonly end?: string; readonly Mod?: string }[]
}

interface Case {
  readonly id: string
  readonly origin: string
  readonly text: string
  readonly ref: string | null
  readonly expected: readonly Expectation[]
  readonly exclusive: boolean
}

const PLACE = new URL('../../../shared/data/ja-time/ja_time.ndjson', import.meta.url)

/** The cases, or null where the set is not beside the repository. */
export function readCases(): Case[] | null {
  if (!existsSync(PLACE)) return null
  const lines = readFileSync(PLACE, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Case).filter((item) => item.expected.every(givesSomething))
}

// Some cases of ja-timex ask for one attribute alone (mod, freq, quant) of a text whose value another case asks: there is nothing to compare
const givesSomething = ({ type, text, value, date }: Expectation): boolean => (type ?? text ?? value ?? date) !== undefined

const NEWS_TYPES = new Set(['date', 'daterange', 'datetimerange'])

/**
 * Whether an expectation is of the kind that news pages hold, by its fields alone: a day, month, year or span of days with a resolved value.
 * - recognizers: type date, daterange or datetimerange, with a resolved value (not time, timerange, datetime, duration, set)
 * - ja-timex: a value that begins with a year from 1000 on (its cases have no reference date)
 * - chrono: a moment whose text says more than a clock time
 */
function isNewsType(origin: string, expected: Expectation): boolean {
  if (origin === 'recognizers') {
    return NEWS_TYPES.has(expected.type ?? '') && resolved(expected)
  }
  if (origin === 'ja-timex') return /^[12]\d{3}-/.test(expected.value ?? '')
  return expected.date !== undefined && /[日月年/曜今昨明木きあけこ]/.test(expected.text ?? '')
}

const resolved = (expected: Expectation): boolean => expected.values?.some((value) => value.value !== 'not resolved') ?? false

/** First and last day (both in it) that a value of ours stands for. */
function bounds(value: string): [number, number] {
  const ends = value.split('/')
  return [one(ends[0]!)[0], one(ends.at(-1)!)[1]]
}

function one(value: string): [number, number] {
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week) {
    const fourth = dayNumber(Number(week[1]), 1, 4)
    const first = fourth - ((((fourth + 3) % 7) + 7) % 7) + (Number(week[2]) - 1) * 7
    return [first, first + 6]
  }
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) return [dayNumber(Number(`${decade[1]}0`), 1, 1), dayNumber(Number(`${decade[1]}0`) + 10, 1, 1) - 1]
  const [year, month, day] = value.split('-').map(Number)
  if (month === undefined) return [dayNumber(year!, 1, 1), dayNumber(year! + 1, 1, 1) - 1]
  if (month > 20) return [dayNumber(year!, (month - 21) * 3 + 3, 1), dayNumber(year!, (month - 21) * 3 + 6, 1) - 1]
  if (day === undefined) return [dayNumber(year!, month, 1), dayNumber(year!, month + 1, 1) - 1]
  return [dayNumber(year!, month, day), dayNumber(year!, month, day)]
}

const toDay = (iso: string): number => {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return dayNumber(year!, month ?? 1, day ?? 1)
}

/**
 * Whether a mention says what is expected, by whole days: the hours of a datetimerange are not compared, 以降 and まで are compared by the
 * date they hang on, a later end is compared as included or not (the set uses both), 初め and 末 by the month or year they are part of (or that is part of theirs), and
 * 5年前 by the year, 2か月後 by the month, 2週間後 by the week of the day that the set gives.
 */
function agrees(mention: DateMention, expected: Expectation): boolean {
  if (mention.value === null) return false
  const [from, to] = bounds(mention.value)
  if (expected.value !== undefined) return mention.value === edtf(expected.value)
  if (expected.date !== undefined) return from === toDay(expected.date)
  const plain = /^(\d{4})(-\d{2})?(-\d{2})?(?:T.*)?$/.exec(expected.timex ?? '')
  if (plain) {
    const [a, b] = bounds(`${plain[1]}${plain[2] ?? ''}${plain[3] ?? ''}`)
    if (from === a && to === b) return true
  }
  return (expected.values ?? []).some((value) => {
    if (value.value !== undefined) return /^\d{4}-\d{2}-\d{2}/.test(value.value) && dayAgrees(mention, from, to, toDay(value.value))
    if (value.start && !value.end) return from === toDay(value.start) || to + 1 === toDay(value.start)
    if (value.end && !value.start) return from === toDay(value.end) || to + 1 === toDay(value.end)
    if (!value.start || !value.end) return false
    return rangeAgrees(mention, from, to, value as { start: string; end: string; Mod?: string })
  })
}

const dayAgrees = (mention: DateMention, from: number, to: number, day: number): boolean =>
  mention.kind === 'relative' && mention.precision !== 'range' ? from <= day && day <= to : from === day && to === day

function rangeAgrees(mention: DateMention, from: number, to: number, range: { start: string; end: string; Mod?: string }): boolean {
  const [a, b] = [toDay(range.start), toDay(range.end)]
  if (range.end.length > 10) return from === a && (to === b || to === b - 1)
  if (/^(?:start|mid|end)$/.test(range.Mod ?? ''))
    return mention.part !== undefined && ((from <= a && to + 1 >= b) || (a <= from && to < b))
  const last = bounds(mention.value!.split('/').at(-1)!)[0]
  return from === a && (to + 1 === b || to === b || last === b)
}

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' }

/** TIMEX3 to EDTF: 2021-07-XX is 2021-07, 2021-SP is 2021-21. */
const edtf = (timex: string): string =>
  timex.replace(/(?:-XX)+$/, '').replace(/-(SP|SU|FA|WI)$/, (_, season: string) => `-${SEASONS[season]}`)

/** What a case asks of an expectation: a date of this value, a date at this place (no value given), or no date (a length, a clock time, 毎週). */
type Asked = 'value' | 'place' | 'nothing'

const ANY_TYPES = new Set([...NEWS_TYPES, 'datetime'])

function asked(origin: string, expected: Expectation): Asked {
  if (isNewsType(origin, expected)) return 'value'
  if (origin === 'recognizers') return ANY_TYPES.has(expected.type ?? '') ? (resolved(expected) ? 'value' : 'place') : 'nothing'
  if (expected.value !== undefined || /^(?:TIME|DURATION|SET)$/.test(expected.type ?? '')) return 'nothing'
  return expected.date === undefined && /[日月年/曜木]/.test(expected.text ?? '日') ? 'place' : 'nothing'
}

/** How one case went. */
export interface Outcome {
  readonly id: string
  readonly news: boolean
  /** A case of lengths, clock times and repetitions alone, or of no date at all. */
  readonly trap: boolean
  readonly right: boolean
  readonly detail: string
}

/**
 * Reads one case: right when every expectation is met by a mention over it and, where the set is exclusive, nothing is found beside them.
 * A case that asks for no date is right when no date is resolved; without a reference day (most of `ja-timex`) none can be.
 */
export function score(item: Case): Outcome {
  const reference = item.ref ? item.ref.slice(0, 10) : null
  const mentions = findDates(item.text, { start: 0, end: item.text.length }, { reference })
  const ask = item.expected.map((expected) => ({ expected, asked: asked(item.origin, expected) }))
  const over = (mention: DateMention, { start, end, text }: Expectation): boolean =>
    start === undefined || (mention.span.start < (end ?? start + text!.length) && start < mention.span.end)
  const met = ask.every(({ expected, asked }) => {
    if (asked === 'nothing') return true
    return mentions.some((mention) => over(mention, expected) && (asked === 'place' || agrees(mention, expected)))
  })
  const stray = item.exclusive && mentions.some((mention) => !item.expected.some((expected) => over(mention, expected)))
  const trap = ask.every(({ asked }) => asked === 'nothing')
  const news = item.expected.length > 0 && item.expected.every((expected) => isNewsType(item.origin, expected))
  const right = trap ? mentions.every((mention) => mention.value === null) : met && !stray
  return {
    id: item.id,
    news,
    trap,
    right,
    detail: `${item.text} | ref ${reference} | found ${told(item, mentions)} | wanted ${JSON.stringify(item.expected)}`,
  }
}

const told = (item: Case, mentions: readonly DateMention[]): string =>
  mentions.map(({ span, value }) => `${item.text.slice(span.start, span.end)}=${value}`).join(' ')

/** How many of the cases went right. */
export function summary(outcomes: readonly Outcome[]): { right: number; of: number; share: number; text: string } {
  const right = outcomes.filter((outcome) => outcome.right).length
  const share = outcomes.length === 0 ? 0 : right / outcomes.length
  return { right, of: outcomes.length, share, text: `${right} of ${outcomes.length} = ${share.toFixed(3)}` }
}
