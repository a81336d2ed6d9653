import type { Source, Wishes } from './state.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The shortest and the longest time between two looks at a source, milliseconds. */
export const SHORTEST: number = 10 * MINUTE
export const LONGEST: number = DAY
/** Before anything is known of its rhythm. */
export const FIRST: number = HOUR

const within = (time: number): number => Math.min(LONGEST, Math.max(SHORTEST, time))

/**
 * How long to leave a source alone: half of the time between two new things, so that little comes late. One that is silent for longer than that is
 * asked the more seldom the longer it is silent.
 */
export function pauseOf(rhythm: number | null, silent: number): number {
  return within(rhythm === null ? Math.max(FIRST, silent / 2) : Math.max(rhythm, silent) / 2)
}

/** Doubles with each failure, up to a day, and never gives up. */
export const backOff = (failures: number): number => within(SHORTEST * 2 ** Math.min(failures - 1, 10))

/** What was observed between two new things, with what is observed now; the latest counts for a quarter. */
export function rhythmWith(rhythm: number | null, elapsed: number, count: number): number {
  const gap = Math.max(MINUTE, elapsed / count)
  return Math.round(rhythm === null ? gap : rhythm * 0.75 + gap * 0.25)
}

/** The usual time between dates (milliseconds), the middle one of the last twenty; null where fewer than two are known. */
export function rhythmOfDates(dates: readonly number[]): number | null {
  const newest = [...dates].sort((a, b) => b - a).slice(0, 20)
  const gaps = newest.flatMap((date, i) => (i === 0 ? [] : [(newest[i - 1] as number) - date])).sort((a, b) => a - b)
  return gaps.length === 0 ? null : Math.max(MINUTE, gaps[Math.floor(gaps.length / 2)] as number)
}

/** 0.9 to 1.1 by the address, so that sources given together are not asked together for ever. */
export function spread(address: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), 0x01000193)
  return 0.9 + ((hash >>> 0) / 0xffffffff) * 0.2
}

/** When to look again, after `pause`, but not before `least` is over, nor when the feed wishes not to be asked. */
export function dueAfter({ address, wishes }: Pick<Source, 'address' | 'wishes'>, now: number, pause: number, least = 0): number {
  const wished = Math.max(least, (wishes?.ttl ?? 0) * MINUTE)
  return outsideSkipped(now + within(Math.max(Math.round(pause * spread(address)), wished)), wishes)
}

const WEEK = 7 * 24
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The first full hour in which the feed may be asked; the time itself where that is one, or where no hour of the week is. */
function outsideSkipped(due: number, wishes: Wishes | null): number {
  if (wishes === null || (wishes.skipHours.length === 0 && wishes.skipDays.length === 0)) return due
  const days = wishes.skipDays.map((day) => day.toLowerCase())
  for (let hours = 0, at = due; hours <= WEEK; hours++, at = (Math.floor(at / HOUR) + 1) * HOUR) {
    const date = new Date(at)
    if (!wishes.skipHours.includes(date.getUTCHours()) && !days.includes(DAYS[date.getUTCDay()] as string)) return at
  }
  return due
}
