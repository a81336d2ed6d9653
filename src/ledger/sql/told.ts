import type { Tally } from '../ledger.ts'
import { dayOf } from './slot.ts'

/** From when to when several attributions are, as the columns that `told` selects have it. */
export interface Told {
  /** The lowest and highest number of those whose day their number tells; null where there are none. */
  readonly least: number | null
  readonly most: number | null
  /** The first and last day of those that keep a period; null where there are none. */
  readonly begins: string | null
  readonly ends: string | null
}

/** Columns for `spanOf`: whole numbers are compared, for a day made of each would cost more than to find it. */
export const told = (slot: string, period: string): string =>
  `min(case when ${period} is null and ${slot} > 0 then ${slot} end) as least, max(case when ${period} is null and ${slot} > 0 then ${slot} end) as most,
   min(nullif(${period} ->> 0, '')) as begins, max(nullif(${period} ->> 1, '')) as ends`

/** The first and last day, ISO; null where no day is known. */
export function spanOf({ least, most, begins, ends }: Told): Pick<Tally, 'first' | 'last'> {
  const [first, last] = [least === null ? null : dayOf(least), most === null ? null : dayOf(most)]
  return {
    first: first === null || (begins !== null && begins < first) ? begins : first,
    last: last === null || (ends !== null && ends > last) ? ends : last,
  }
}
