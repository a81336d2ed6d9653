import { DAY_SLOTS, firstSlot, groupOf, LITTLE, nextSlot, undatedSlot } from '../sql/slot.ts'
import type { Connection } from './connection.ts'

/** What a number is wanted for. */
export interface Wanting {
  /** Of the page. */
  readonly id: string
  /** Its place in the page. */
  readonly number: number
  /** The first day of its time; empty for none. */
  readonly day: string
  /** Less certain than `medium`, or rejected. */
  readonly little: boolean
}

/** Numbers for attributions that have none yet, in their order: those of a day behind the last of it, undated ones by their page. */
export function slotsFor(wanting: readonly Wanting[], connection: Connection): readonly number[] {
  const days = new Set(wanting.flatMap(({ day }) => (day === '' ? [] : [firstSlot(day)])))
  const last = lastOf([...days], connection)
  const undated = wanting.filter(({ day }) => day === '')
  const taken = takenOf([...new Set(undated.map(({ id, number }) => groupOf(undatedSlot(id, number)).least))], connection)
  return wanting.map(({ id, number, day, little }) => {
    const first = firstSlot(day)
    const slot = day === '' ? freeSlot(undatedSlot(id, number), taken) : nextSlot(first, last.get(first) ?? null)
    if (day === '') taken.add(slot)
    else last.set(first, slot)
    return slot + (little ? LITTLE : 0)
  })
}

/** The last even number of each day that is taken. */
function lastOf(days: readonly number[], connection: Connection): Map<number, number | null> {
  const rows = connection.all<{ first: number; last: number | null }>(
    `select day.first, (select max(no) from attribution where no between day.first and day.first + ${DAY_SLOTS - 1}) as last
     from unnest(?::bigint[]) as day (first)`,
    days,
  )
  return new Map(rows.map(({ first, last }) => [first, last === null ? null : last - (last % 2)]))
}

/** Even numbers that undated attributions of some pages have. */
function takenOf(groups: readonly number[], connection: Connection): Set<number> {
  if (groups.length === 0) return new Set()
  const size = groupOf(groups[0] as number).most - groupOf(groups[0] as number).least
  const rows = connection.all<{ no: number }>(
    `select no from unnest(?::bigint[]) as own (least) join attribution on no between own.least and own.least + ${size}`,
    groups,
  )
  // below 0, the one that is little certain is the odd one above
  return new Set(rows.map(({ no }) => no - (Math.abs(no) % 2)))
}

function freeSlot(wanted: number, taken: ReadonlySet<number>): number {
  let slot = wanted
  while (taken.has(slot)) slot -= 2
  return slot
}
