/** A ledger in a PostgreSQL database, as it is named where others are named by their file. */
export interface Address {
  /** What the client of PostgreSQL takes. */
  readonly connection: string
  /** The schema of the database in which the tables stand. */
  readonly schema: string
}

/** The schema in which a ledger stands when nobody names one. */
const SCHEMA = 'iwaku'
const FORM = /^postgres(?:ql)?:\/\//i

/** Whether a ledger is named by the address of a database, and not by a path. */
export const isAddress = (ledger: string): boolean => FORM.test(ledger)

/** `postgres://user@host/database?schema=NAME`; everything else in it is for the client. Null where it is no address. */
export function addressOf(ledger: string): Address | null {
  const url = parsed(ledger)
  if (url === null) return null
  const schema = url.searchParams.get('schema') || SCHEMA
  url.searchParams.delete('schema')
  return { connection: url.href, schema }
}

/** The address as it may be shown: without a password, wherever in it that stands. Null where a ledger is named by a path. */
export function shownAddress(ledger: string): string | null {
  if (!isAddress(ledger)) return null
  const url = parsed(ledger)
  // what cannot be taken apart is shown up to where a password may begin
  if (url === null) return ledger.replace(/^([a-z]+:\/\/).*$/is, '$1…')
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (/pass|secret/i.test(name)) url.searchParams.delete(name)
  return url.href
}

function parsed(ledger: string): URL | null {
  try {
    // without a host it is on this machine; addresses elsewhere must have one
    return new URL(ledger.replace('@/', '@localhost/'))
  } catch {
    return null
  }
}
