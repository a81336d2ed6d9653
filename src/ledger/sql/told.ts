import type { Tally } from '../ledger.ts'
import { earlierOf, laterOf, periodWritten } from '../period.ts'
import { dayOf } from './slot.ts'

/** From when to when several attributions are, as the columns that `told` selects have it. */
export interface Told {
  /** The lowest and highest number of those whose day their number tells; null where there are none. */
  readonly least: number | null
  readonly most: number | null
  /** Of those that keep a period, the first day and the last of the one that begins first, and the last day and the first of the one that ends last. */
  readonly begins: string | null
  readonly ends: string | null
}

/** Columns for `spanOf`: whole numbers are compared, for a day made of each would cost more than to find it. */
export const told = (slot: string, period: string): string =>
  `min(case when ${period} is null and ${slot} > 0 then ${slot} end) as least, max(case when ${period} is null and ${slot} > 0 then ${slot} end) as most,
   min(case when ${period} is not null and ${period} ->> 0 > '' then (${period} ->> 0) || ' ' || (${period} ->> 1) end) as begins,
   max(case when ${period} is not null and ${period} ->> 1 > '' then (${period} ->> 1) || ' ' || (${period} ->> 0) end) as ends`

/** The first and the last time, ISO: a day, or the month, week or year that pages tell; null where none is known. */
export function spanOf({ least, most, begins, ends }: Told): Pick<Tally, 'first' | 'last'> {
  const [begin = '', until = ''] = begins?.split(' ') ?? []
  const [end = '', from = ''] = ends?.split(' ') ?? []
  return {
    first: earlierOf(least === null ? null : dayOf(least), begins === null ? null : periodWritten(begin, until)),
    last: laterOf(most === null ? null : dayOf(most), ends === null ? null : periodWritten(from, end)),
  }
}
