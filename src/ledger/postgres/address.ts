import { isTarget, type Target } from './target.ts'

/** A ledger in a PostgreSQL database, as it is named where others are named by their file. */
export interface Address {
  /** What the client of PostgreSQL takes, for each server that may have the database; there is one at least. */
  readonly connections: readonly string[]
  /** Which of them is wanted. */
  readonly target: Target
  /** The schema of the database in which the tables stand. */
  readonly schema: string
}

/** The schema in which a ledger stands when nobody names one. */
const SCHEMA = 'iwaku'
const FORM = /^postgres(?:ql)?:\/\//i
/** What stands before the servers, the servers, and what stands behind them. */
const PARTS = /^([a-z]+:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/is

/** Whether a ledger is named by the address of a database, and not by a path. */
export const isAddress = (ledger: string): boolean => FORM.test(ledger)

/**
 * `postgres://user@host/database?schema=NAME`; everything else in it is for the client. Several servers are named as libpq has them
 * (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-MULTIPLE-HOSTS): `host1:port1,host2:port2` or `?host=host1,host2&port=port1,port2`, with
 * `target_session_attrs`. Null where it is no address.
 */
export function addressOf(ledger: string): Address | null {
  const [, front = '', hosts = '', rest = ''] = PARTS.exec(ledger) ?? []
  const [first, ...others] = hosts.split(',').map((host) => parsed(`${front}${host}${rest}`))
  if (!first || others.includes(null)) return null
  const { searchParams } = first
  const schema = searchParams.get('schema') || SCHEMA
  const target = searchParams.get('target_session_attrs') ?? 'any'
  if (!isTarget(target)) return null
  const named = searchParams.get('host')?.split(',')
  const ports = searchParams.get('port')?.split(',') ?? []
  const urls = named?.map((host, i) => placed(first, host, ports[i] ?? ports[0])) ?? [first, ...(others as URL[])]
  for (const url of urls) for (const own of ['schema', 'target_session_attrs']) url.searchParams.delete(own)
  return { connections: urls.map(({ href }) => href), target, schema }
}

/** What is wrong with one that is no address. */
export function faultIn(ledger: string): string {
  const named = /[?&]target_session_attrs=([^&#]*)/.exec(ledger)?.[1]
  return named === undefined || isTarget(named) ? 'unreadable' : `target_session_attrs=${named}`
}

function placed(url: URL, host: string, port: string | undefined): URL {
  const made = new URL(url)
  made.searchParams.set('host', host)
  if (port !== undefined) made.searchParams.set('port', port)
  return made
}

/** The address as it may be shown: without a password, wherever in it that stands. Null where a ledger is named by a path. */
export function shownAddress(ledger: string): string | null {
  if (!isAddress(ledger)) return null
  const [, front = '', hosts = '', rest = ''] = PARTS.exec(ledger) ?? []
  const url = parsed(`${front}${hosts.split(',')[0]}${rest}`)
  // what cannot be taken apart is shown up to where a password may begin
  if (url === null) return ledger.replace(/^([a-z]+:\/\/).*$/is, '$1…')
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (/pass|secret/i.test(name)) url.searchParams.delete(name)
  return hosts.includes(',') ? url.href.replace(PARTS, (_, before: string, __, behind: string) => `${before}${hosts}${behind}`) : url.href
}

/** The servers of a ledger's address, by names and ports, and its database. */
export function placeOf(ledger: string): { readonly hosts: readonly string[]; readonly database: string; readonly schema: string } | null {
  const known = addressOf(ledger)
  if (known === null) return null
  const urls = known.connections.map((connection) => new URL(connection))
  const hosts = urls.map(({ host, searchParams }) => searchParams.get('host') ?? host)
  return { hosts, database: (urls[0] as URL).pathname.slice(1), schema: known.schema }
}

function parsed(url: string): URL | null {
  try {
    // without a host it is on this machine; addresses elsewhere must have one
    return new URL(url.replace('@/', '@localhost/'))
  } catch {
    return null
  }
}
