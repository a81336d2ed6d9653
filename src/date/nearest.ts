import { civil, type DayNumber, dayNumber, isDay, isoDay, weekday } from './calendar.ts'
import type { Parts } from './parts.ts'
import { type Anchors, ofDay, type Resolved, unresolved } from './resolved.ts'

/** 19日, 2月26日: the nearest such day on the side the text is about, with the weekday it tells. */
export function nearestDay(parts: Parts, day: number, anchors: Anchors): Resolved | null {
  const month = typeof parts.month === 'number' ? parts.month : undefined
  if (month !== undefined ? !isDay(2024, month, day) : day < 1 || day > 31) return null
  const told = parts.following ? anchors.antecedent.day : null
  // 翌14日 is the day after the 13th told before; after anything else 翌 does not say which
  if (told !== null && civil(told + 1).day === day) return ofDay(told + 1, 'partial', `the day after the day told before, ${isoDay(told)}`)
  const { reference } = anchors
  if (reference === null) return inTold(parts, day, month, anchors)
  const forward =
    anchors.direction === 'forward' ||
    isOfThisMonth(parts, day, reference) ||
    liesAhead(parts.ahead, reference, (side) => search(reference, side, month, day, parts.weekday))
  const found = search(reference, forward, month, day, parts.weekday) ?? search(reference, !forward, month, day, parts.weekday)
  const plain = found ?? search(reference, forward, month, day, undefined)
  if (plain === null) return unresolved('day', 'partial')
  const side =
    plain > reference || (forward && plain === reference)
      ? `the first such day not before ${isoDay(reference)}`
      : `the last such day not after ${isoDay(reference)}`
  const weekdayTold = parts.weekday === undefined ? '' : found === null ? '; the weekday told does not fit' : ' with the weekday told'
  return ofDay(plain, 'partial', `${side}${weekdayTold}`)
}

/** Days between a day told in full and 8月2日 that is read by it, and 2日. */
const NEAR_MONTHS = 90
const NEAR_DAYS = 7

/** 2031年5月6日。⏎⏎外相は7日, 4月28日: a page without a day goes on near the day that it told in full. */
function byNear(parts: Parts, day: number, month: number | undefined, near: DayNumber): Resolved {
  const { year } = civil(near)
  const found =
    month === undefined
      ? Array.from({ length: NEAR_DAYS + 2 }, (_, i) => near - 1 + i).find((at) => civil(at).day === day)
      : [year - 1, year, year + 1]
          .filter((at) => isDay(at, month, day))
          .map((at) => dayNumber(at, month, day))
          .find((at) => Math.abs(at - near) <= NEAR_MONTHS)
  return found === undefined || (parts.weekday !== undefined && weekday(found) !== parts.weekday)
    ? unresolved('day', 'partial')
    : ofDay(found, 'partial', `near the day told before in full, ${isoDay(near)}`)
}

/** 2031年5月6日 … 27日 on a page without a day: of the month and the year told before. */
function inTold(parts: Parts, day: number, month: number | undefined, { antecedent, near }: Anchors): Resolved {
  const told = month === undefined ? antecedent.month : antecedent.year
  if (told === null) return near === null ? unresolved('day', 'partial') : byNear(parts, day, month, near)
  const from = civil(told)
  if (!isDay(from.year, month ?? from.month, day)) return unresolved('day', 'partial')
  const found = dayNumber(from.year, month ?? from.month, day)
  return parts.weekday === undefined || weekday(found) === parts.weekday
    ? ofDay(
        found,
        'partial',
        month === undefined
          ? `in the month the same month as the month told before, ${isoDay(told).slice(0, 7)}`
          : `the same year as the year told before, ${isoDay(told).slice(0, 4)}`,
      )
    : unresolved('day', 'partial')
}

/** How many days ahead of the page a day without a month is still of the page's own month: pages are added to after their day. */
const NEAR = 10

/** 23日 on a page of the 20th is of the same month: a day of the month before is told with its month, but in the first days of the next one. */
function isOfThisMonth(parts: Parts, day: number, reference: DayNumber): boolean {
  const from = civil(reference)
  const ahead = day - from.day
  return parts.month === undefined && parts.weekday === undefined && ahead > 0 && ahead <= NEAR && isDay(from.year, from.month, day)
}

/** Takes a sure sign at its word and a likely one when the day ahead is the nearer. */
function liesAhead(ahead: Parts['ahead'], reference: DayNumber, find: (forward: boolean) => DayNumber | null): boolean {
  if (ahead !== 'likely') return ahead === 'sure'
  const [next, last] = [find(true), find(false)]
  return next !== null && last !== null && next - reference < reference - last
}

function search(
  reference: DayNumber,
  forward: boolean,
  month: number | undefined,
  day: number,
  wanted: number | undefined,
): DayNumber | null {
  const from = civil(reference)
  const sign = forward ? 1 : -1
  // a 29 February comes back within eight years; with a weekday a day of a year within eleven, beyond which nothing is "nearest"
  const tries = month === undefined ? (wanted === undefined ? 3 : 12) : wanted === undefined ? 9 : 2
  for (let step = 0; step < tries; step++) {
    const year = month === undefined ? from.year : from.year + sign * step
    const at = civil(dayNumber(year, month ?? from.month + sign * step, 1))
    if (!isDay(at.year, at.month, day)) continue
    const found = dayNumber(at.year, at.month, day)
    if (forward ? found < reference : found > reference) continue
    if (wanted === undefined || weekday(found) === wanted) return found
  }
  return null
}
