import { plainAddress } from '../fetch/index.ts'

/** A copy of a page that the Internet Archive keeps, as the page was at a moment. */
export interface KeptCopy {
  /** Where the copy is as it came, without what the archive puts around it. */
  readonly ask: string
  /** Where the page was. */
  readonly address: string
}

/** `/web/20310507010203/https://…`, behind the digits what the archive is to do with the page. */
const COPY = /^(https?:\/\/web\.archive\.org\/web\/)(\d{4,14})(?:[a-z]{2}_)?\/(https?:\/\/[^/].*)$/i

/** The copy that an address of the Internet Archive leads to; null for any other address. */
export function keptCopy(address: string): KeptCopy | null {
  const [, place, moment, page] = COPY.exec(address) ?? []
  return page === undefined || !URL.canParse(page) ? null : { ask: `${place}${moment}id_/${page}`, address: plainAddress(page) }
}

/** The moment of a copy, by the address at which it was found in the end: who asks for a year is led to a second. Null where that tells none. */
export function momentOf(address: string): string | null {
  const digits = COPY.exec(address)?.[2] ?? ''
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? []
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return second === undefined || Number.isNaN(Date.parse(moment)) ? null : moment
}
