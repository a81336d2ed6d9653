import { LedgerError } from '../ledger.ts'

/*
 * Rows of attributions are numbered so that a later day has a higher number: the index of words gives what it finds in the order of its numbers, so
 * the newest ones cost what is shown of them, and not what is found. The lowest bit tells what is little certain, which is left out without a look at
 * its row. Numbers stay below 2 ** 53.
 *
 *     dated:    day since the year 1000 (20 bits) · place among those of its day (21 bits) · little certain (1 bit)
 *     undated:  below 0, by the id of the page, since there may be any number of them
 */

const FIRST_DAY = Date.UTC(1000, 0, 1)
const DAY = 86_400_000
const LAST_NUMBER = 2 ** 20 - 1
/** Numbers that the attributions of one day have. */
export const DAY_SLOTS: number = 2 ** 22
/** Numbers that the undated attributions of one page have. */
const PAGE_SLOTS = 2 ** 16
/** Hexadecimal digits of a page's id that its undated attributions are numbered by. */
const DIGITS = 9

/** The lowest number of a day (`YYYY-MM-DD…`); days that no calendar has are numbered by their year, so a later text is never numbered lower. */
export function firstSlot(day: string): number {
  const [, year = '', month = '01', date = '01'] = /^(\d{4})(?:-(\d{2})-(\d{2}))?/.exec(day) ?? []
  const number = year === '' ? 0 : Math.floor((Date.UTC(Number(year), Number(month) - 1, Number(date)) - FIRST_DAY) / DAY) + 1
  return Math.min(Math.max(number, 1), LAST_NUMBER) * DAY_SLOTS
}

/** The day (`YYYY-MM-DD`) that a number stands for; empty for undated ones. */
export const dayOf = (slot: number): string =>
  slot < 0 ? '' : new Date(FIRST_DAY + (Math.floor(slot / DAY_SLOTS) - 1) * DAY).toISOString().slice(0, 10)

/** What has to be kept of a time beside the number it gave: nothing of a day, of anything else both its ends, as JSON. */
export const periodKept = (first: string, last: string): string | null =>
  first === last && first === (first === '' ? '' : dayOf(firstSlot(first))) ? null : JSON.stringify([first, last])

/** The first and last day of what has a number and what was kept beside it. */
export function daysOf(slot: number, period: string | null): readonly [first: string, last: string] {
  if (period !== null) return JSON.parse(period) as [string, string]
  const day = dayOf(slot)
  return [day, day]
}

/** The number behind the last even one of a day that is taken; `null` for none. A full day takes no more: the numbers behind it are those of the next. */
export function nextSlot(first: number, last: number | null): number {
  const next = last === null ? first : last + 2
  if (next >= first + DAY_SLOTS) throw new LedgerError('failed', `more than ${DAY_SLOTS / 2} attributions of ${dayOf(first)}`)
  return next
}

/** The number of an undated attribution of a page; one that is taken gives way to the next but one below. */
export const undatedSlot = (id: string, number: number): number =>
  -2 - Number.parseInt(id.slice(0, DIGITS), 16) * PAGE_SLOTS - 2 * Math.min(number, PAGE_SLOTS / 2 - 1)

/** Attributions whose order their numbers do not tell share a group: those of a day, or undated ones of pages whose ids begin alike. */
export const groupOf = (slot: number): { readonly least: number; readonly most: number } => {
  const size = slot < 0 ? PAGE_SLOTS : DAY_SLOTS
  const least = Math.floor(slot / size) * size
  return { least, most: least + size - 1 }
}

/** What is added to a number for what is less certain than `medium`, or rejected. */
export const LITTLE = 1
