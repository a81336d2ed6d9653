import { civil, type DayNumber, dayNumber, isDay, isoDay, isoMonth, isoWeek, isoYear, monday, weekday } from './calendar.ts'
import type { DateMention } from './date.ts'
import { nearestDay } from './nearest.ts'
import type { Parts, Step } from './parts.ts'
import { type Anchors, type Antecedent, ofDay, type Resolved, unresolved } from './resolved.ts'

/** Reads the parts of a date against its anchors; null when they are no date of the calendar (2月30日) or of no year from 1 to 9999. */
export function resolve(parts: Parts, anchors: Anchors): Resolved | null {
  const found = read(parts, anchors)
  return found?.value?.split('/').every((end) => /^\d{3}[\dX](?!\d)/.test(end)) === false ? null : found
}

function read(parts: Parts, anchors: Anchors): Resolved | null {
  if (parts.stretch) return resolveStretch(parts.stretch, anchors)
  if (parts.offset) return resolveOffset(parts.offset, anchors)
  if (parts.nth !== undefined) return resolveNth(parts, parts.nth, anchors)
  if (parts.week) return resolveWeek(parts, parts.week, anchors)
  if (isStep(parts.day)) return resolveDayStep(parts.day, anchors)
  if (typeof parts.day === 'number') return resolveDay(parts, parts.day, anchors)
  if (parts.weekday !== undefined) return resolveWeekday(parts.weekday, anchors, parts.ahead)
  if (parts.month !== undefined) return resolveMonth(parts, anchors)
  return resolveYear(parts, anchors)
}

const isStep = (value: number | Step | undefined): value is Step => typeof value === 'object'

/** What a step counts from, and the words for it. */
function origin(step: Step, unit: keyof Antecedent, anchors: Anchors): { day: DayNumber; told: string } | null {
  const before = step.from !== 'reference' ? anchors.antecedent[unit] : null
  if (before !== null) return { day: before, told: `the ${unit} told before, ${isoDay(before).slice(0, WIDTH[unit])}` }
  return anchors.reference === null || step.from === 'told'
    ? null
    : { day: anchors.reference, told: `the page's date ${isoDay(anchors.reference)}` }
}

const WIDTH = { day: 10, month: 7, year: 4 } as const

const counted = (by: number, unit: string, told: string): string => {
  if (by === 0) return `the same ${unit} as ${told}`
  return `${Math.abs(by)} ${unit}${Math.abs(by) === 1 ? '' : 's'} ${by < 0 ? 'before' : 'after'} ${told}`
}

function resolveOffset(offset: NonNullable<Parts['offset']>, anchors: Anchors): Resolved | null {
  const { unit, by, from } = offset
  if (by === null)
    return unresolved(unit, 'relative', from === 'told' ? 'the day it counts from is not told' : 'a vague number cannot be counted')
  const start = origin({ by, from }, 'day', anchors)
  if (!start) return unresolved(unit, 'relative')
  return stepped(start.day, unit, by, counted(by, unit, start.told))
}

function stepped(day: DayNumber, unit: 'day' | 'week' | 'month' | 'year', by: number, basis: string): Resolved | null {
  const { year, month } = civil(day)
  if (unit === 'day') return ofDay(day + by, 'relative', basis)
  if (unit === 'week') return { value: isoWeek(day + by * 7), precision: 'week', kind: 'relative', basis, from: monday(day + by * 7) }
  if (unit === 'month')
    return { value: isoMonth(year, month + by), precision: 'month', kind: 'relative', basis, from: dayNumber(year, month + by, 1) }
  return year + by < 1 ? null : { value: isoYear(year + by), precision: 'year', kind: 'relative', basis, from: dayNumber(year + by, 1, 1) }
}

/** 過去5年間 ends on the page's day; 今後5年間 begins on the day after it. */
function resolveStretch({ unit, by }: NonNullable<Parts['stretch']>, anchors: Anchors): Resolved {
  const { reference } = anchors
  if (reference === null) return unresolved('range', 'relative')
  const other = moved(reference, unit, by)
  const [from, to] = by < 0 ? [other, reference] : [reference + 1, other]
  return {
    value: `${isoDay(from)}/${isoDay(to)}`,
    precision: 'range',
    kind: 'relative',
    basis: `${Math.abs(by)} ${unit}s ${by < 0 ? 'up to' : 'from'} ${isoDay(reference)}`,
    from,
  }
}

/** The same day some months or years on, or the last day of a shorter month. */
function moved(day: DayNumber, unit: 'day' | 'week' | 'month' | 'year', by: number): DayNumber {
  if (unit === 'day' || unit === 'week') return day + by * (unit === 'week' ? 7 : 1)
  const from = civil(day)
  const months = from.month + by * (unit === 'year' ? 12 : 1)
  return Math.min(dayNumber(from.year, months, from.day), dayNumber(from.year, months + 1, 1) - 1)
}

function resolveDayStep(step: Step, anchors: Anchors): Resolved {
  const start = origin(step, 'day', anchors)
  return start ? ofDay(start.day + step.by, 'relative', counted(step.by, 'day', start.told)) : unresolved('day', 'relative')
}

function resolveWeek(parts: Parts, step: Step, anchors: Anchors): Resolved {
  const start = origin(step, 'day', anchors)
  if (!start) return unresolved(parts.weekday || parts.weekdays ? 'day' : 'week', 'relative')
  // 週明け told late in a week is the Monday to come
  const late = step.by === 0 && parts.weekdays?.[1] === 1 && weekday(start.day) >= 4 ? 1 : 0
  const first = monday(start.day) + (step.by + late) * 7
  const basis = counted(step.by + late, 'week', start.told)
  if (parts.weekday !== undefined) return ofDay(first + parts.weekday - 1, 'relative', `${basis}, its day ${parts.weekday}`)
  if (!parts.weekdays) return { value: isoWeek(first), precision: 'week', kind: 'relative', basis, from: first }
  const [a, b] = parts.weekdays
  if (a === b) return ofDay(first + a - 1, 'relative', `${basis}, its Monday`)
  return {
    value: `${isoDay(first + a - 1)}/${isoDay(first + b - 1)}`,
    precision: 'range',
    kind: 'relative',
    basis: `${basis}, its Saturday and Sunday`,
    from: first + a - 1,
  }
}

/** 10月第1週, 2015年の最初の週, 2月の最終月曜日; a week belongs to the month or year of its Thursday (ISO 8601). */
function resolveNth(parts: Parts, nth: number, anchors: Anchors): Resolved | null {
  const { nth: _, weekday: wanted, ...rest } = parts
  const whole = resolve(rest, anchors)
  const precision = wanted === undefined ? 'week' : 'day'
  if (!whole || whole.from === null) return whole && unresolved(precision, whole.kind)
  const { year, month } = civil(whole.from)
  const next = whole.precision === 'month' ? dayNumber(year, month + 1, 1) : dayNumber(year + 1, 1, 1)
  const by = wanted ?? 4
  const first = whole.from + ((by - weekday(whole.from) + 7) % 7)
  const last = next - 1 - ((weekday(next - 1) - by + 7) % 7)
  const found = nth === -1 ? last : first + (nth - 1) * 7
  if (found >= next) return null
  const basis = `${nth === -1 ? 'the last' : `number ${nth}`} of ${whole.value} (${whole.basis})`
  if (wanted !== undefined) return ofDay(found, whole.kind, basis)
  return { value: isoWeek(found), precision, kind: whole.kind, basis, from: monday(found) }
}

function resolveWeekday(day: number, anchors: Anchors, ahead?: Parts['ahead']): Resolved {
  const { reference } = anchors
  if (reference === null) return unresolved('day', 'partial')
  if (ahead === 'sure' || anchors.direction === 'forward') {
    return ofDay(reference + ((day - weekday(reference) + 7) % 7), 'partial', `the first such weekday not before ${isoDay(reference)}`)
  }
  return ofDay(reference - ((weekday(reference) - day + 7) % 7), 'partial', `the last such weekday not after ${isoDay(reference)}`)
}

/** The year a part says or counts, null when it says none. */
function yearOf(parts: Parts, anchors: Anchors): { year: number; told: string } | null | 'unknown' {
  if (typeof parts.year === 'number') return { year: parts.year, told: parts.note ?? 'written in full' }
  if (!isStep(parts.year)) return null
  const start = origin(parts.year, 'year', anchors)
  return start && civil(start.day).year + parts.year.by >= 1
    ? { year: civil(start.day).year + parts.year.by, told: counted(parts.year.by, 'year', start.told) }
    : 'unknown'
}

const kindOf = (parts: Parts): DateMention['kind'] => (parts.fullYear ? 'absolute' : 'partial')

function resolveDay(parts: Parts, day: number, anchors: Anchors): Resolved | null {
  const kind = kindOf(parts)
  const year = yearOf(parts, anchors)
  if (year === 'unknown') return unresolved('day', kind)
  if (year && typeof parts.month === 'number') {
    if (!isDay(year.year, parts.month, day)) return null
    return ofDay(dayNumber(year.year, parts.month, day), kind, year.told)
  }
  if (isStep(parts.month)) {
    const start = origin(parts.month, 'month', anchors)
    if (!start) return unresolved('day', kind)
    const from = civil(start.day)
    const first = civil(dayNumber(from.year, from.month + parts.month.by, 1))
    if (!isDay(first.year, first.month, day)) return null
    return ofDay(dayNumber(first.year, first.month, day), kind, `in the month ${counted(parts.month.by, 'month', start.told)}`)
  }
  return nearestDay(parts, day, anchors)
}

function resolveMonth(parts: Parts, anchors: Anchors): Resolved {
  const kind = kindOf(parts)
  const ofMonth = (year: number, month: number, by: DateMention['kind'], basis: string): Resolved => ({
    value: isoMonth(year, month),
    precision: 'month',
    kind: by,
    basis,
    from: dayNumber(year, month, 1),
  })
  if (isStep(parts.month)) {
    const start = origin(parts.month, 'month', anchors)
    if (!start) return unresolved('month', 'relative')
    const from = civil(start.day)
    return ofMonth(from.year, from.month + parts.month.by, 'relative', counted(parts.month.by, 'month', start.told))
  }
  const month = parts.month!
  const year = yearOf(parts, anchors)
  if (year === 'unknown') return unresolved('month', kind)
  if (year) return ofMonth(year.year, month, kind, year.told)
  const { reference } = anchors
  // 2031年1月 … 5月 on a page without a day
  if (reference === null)
    return anchors.antecedent.year === null
      ? unresolved('month', 'partial')
      : ofMonth(
          civil(anchors.antecedent.year).year,
          month,
          'partial',
          `the same year as the year told before, ${isoDay(anchors.antecedent.year).slice(0, 4)}`,
        )
  const from = civil(reference)
  // 年末 told from April on is the one to come; in the first months of a year the one gone by
  if (parts.part === '年末')
    return ofMonth(from.year - (from.month <= 3 ? 1 : 0), 12, 'relative', `the end of the year nearest to ${isoDay(reference)}`)
  const near = parts.ahead === 'likely' && (month - from.month + 12) % 12 < 6 && month !== from.month
  if (anchors.direction === 'forward' || parts.ahead === 'sure' || near) {
    return ofMonth(from.year + (month < from.month ? 1 : 0), month, 'partial', `the first such month not before ${isoDay(reference)}`)
  }
  return ofMonth(from.year - (month > from.month ? 1 : 0), month, 'partial', `the last such month not after ${isoDay(reference)}`)
}

function resolveYear(parts: Parts, anchors: Anchors): Resolved | null {
  const found = yearOf(parts, anchors)
  const kind: DateMention['kind'] = parts.fullYear ? 'absolute' : isStep(parts.year) && !parts.months ? 'relative' : 'partial'
  if (found === 'unknown') return unresolved(parts.season ? 'season' : parts.months ? 'range' : 'year', kind)
  if (!found || found.year < 1) return null
  const { year, told } = found
  const from = dayNumber(year, 1, 1)
  if (parts.decade) return { value: `${isoYear(year).slice(0, 3)}X`, precision: 'decade', kind, basis: told, from }
  if (parts.season)
    return {
      value: `${isoYear(year)}-${parts.season}`,
      precision: 'season',
      kind,
      basis: told,
      from: dayNumber(year, (parts.season - 21) * 3 + 3, 1),
    }
  if (parts.months) {
    const [a, b] = parts.months
    const last = dayNumber(year, b + 1, 1) - 1
    return { value: `${isoDay(dayNumber(year, a, 1))}/${isoDay(last)}`, precision: 'range', kind, basis: told, from: dayNumber(year, a, 1) }
  }
  return { value: isoYear(year), precision: 'year', kind, basis: told, from }
}
