import { LedgerError, type LedgerFault } from '../ledger.ts'
import { isUntrusted } from '../trust.ts'

export interface Failure {
  /** SQLSTATE, or what the system calls it; empty where nobody gave one. */
  readonly code: string
  readonly message: string
}

/** PostgreSQL's states (https://www.postgresql.org/docs/15/errcodes-appendix.html) that a user can do something about; of two letters, a class. */
const FAULTS: Readonly<Record<string, LedgerFault>> = {
  // somebody else held a lock for too long, or two waited for each other
  '55P03': 'busy',
  '40P01': 'busy',
  '40001': 'busy',
  // no such database
  '3D000': 'missing',
  '25006': 'denied',
  '28': 'denied',
  '42501': 'denied',
  '53': 'full',
  // too many connections are no full disk
  '53300': 'busy',
  XX001: 'damaged',
  XX002: 'damaged',
  '58': 'failed',
  '0A': 'unsupported',
}

/** What the client says itself of a password that it needs and has not. */
const PASSWORD = /^SASL|password must be/
/** And of a server that will not encrypt. */
const PLAIN = /SSL connection/

/** The server is gone, was never there, or is not the one that is wanted; `25P03` is for a transaction that was kept open for too long. */
const LOST = /^(?:08|57P0|25P03|ECONN|EPIPE|EHOST|ENET|ENOTFOUND|EAI_|ETIMEDOUT|ENOENT|EACCES|silent|gone|unsuited)/
const LOST_WORDS = /^(?:Connection terminated|timeout e|Query read timeout|Client has encountered a connection error)/

export const isLost = ({ code, message }: Failure): boolean => LOST.test(code) || (code === '' && LOST_WORDS.test(message))

export function failureOf(error: unknown): Failure {
  const { code, message, errors, syscall } = error as NodeJS.ErrnoException & { errors?: readonly Error[] }
  // nothing is opened but the certificates that an address names
  if (syscall === 'open') return { code: 'CERT_UNREADABLE', message }
  // a name that leads to several addresses fails with all of their failures
  const [first] = errors ?? []
  return { code: code ?? '', message: message || first?.message || String(error) }
}

/** What keeps the server from its work; the client's own words name the host, and never a password. */
export function faultOf(failure: Failure): LedgerError {
  const { code, message } = failure
  if (isLost(failure)) return new LedgerError('lost', message)
  if (isUntrusted(code) || (code === '' && PLAIN.test(message))) return new LedgerError('untrusted', message)
  if (code === '' && PASSWORD.test(message)) return new LedgerError('denied', message)
  return new LedgerError(FAULTS[code] ?? FAULTS[code.slice(0, 2)] ?? 'failed', message)
}
