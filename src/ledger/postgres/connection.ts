import { LedgerError } from '../ledger.ts'
import type { Value } from '../sql/store.ts'
import type { Address } from './address.ts'
import { faultOf, isLost } from './fault.ts'
import { type Reply, Wire } from './wire.ts'

/** What a list of values is given as: an array of one type. */
export type Given = Value | readonly Value[]

/** How long a writer waits for another one. */
const PATIENCE = '30s'

const setupOf = (schema: string): string =>
  // to compile a statement takes longer than most take to run
  `set search_path = ${quoted(schema)}; set jit = off; set lock_timeout = '${PATIENCE}'; set client_min_messages = warning`

/** A name as PostgreSQL takes any. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The database of one ledger. A connection that was lost is made anew by the next question. */
export class Connection {
  readonly #address: Address
  #wire: Wire | null = null
  #within = false

  constructor(address: Address) {
    this.#address = address
  }

  /** `?` stands for the next value and `?1` for the first, as in SQLite. */
  readonly all = <Row>(sql: string, ...values: Given[]): Row[] => {
    const text = numbered(sql)
    let reply = this.#ask(text, values)
    // a question changes nothing, and so may be asked twice: the server may have been restarted since the last one
    if ('failure' in reply && isLost(reply.failure) && !this.#within && /^\s*(?:select|with)\b/.test(text)) reply = this.#ask(text, values)
    if ('failure' in reply) throw faultOf(reply.failure)
    return reply.rows as Row[]
  }

  /** All of it is there when this returns, or none. */
  whole<T>(work: () => T): T {
    return this.#between('begin', work)
  }

  /** All that is asked is answered from one moment of the ledger. */
  still<T>(work: () => T): T {
    return this.#within ? work() : this.#between('begin isolation level repeatable read read only', work)
  }

  close(): void {
    this.#wire?.end()
    this.#wire = null
  }

  #ask(text: string, values: readonly Given[]): Reply {
    const { connection, schema } = this.#address
    if (this.#wire === null || this.#wire.dead) this.#wire = new Wire(connection, setupOf(schema))
    return this.#wire.ask(text, values, !this.#within)
  }

  #between<T>(begin: string, work: () => T): T {
    this.#begin(begin)
    this.#within = true
    try {
      const done = work()
      this.all('commit')
      return done
    } catch (error) {
      // a connection that is gone has undone it already
      if (!(error instanceof LedgerError && error.fault === 'lost')) this.#undo()
      throw error
    } finally {
      this.#within = false
    }
  }

  #begin(begin: string): void {
    try {
      this.all(begin)
    } catch (error) {
      if (!(error instanceof LedgerError && error.fault === 'lost')) throw error
      this.all(begin)
    }
  }

  #undo(): void {
    try {
      this.all('rollback')
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
    }
  }
}

/** Statements as PostgreSQL takes them, which are asked again and again. */
const texts = new Map<string, string>()
const REMEMBERED = 500

function numbered(sql: string): string {
  const known = texts.get(sql)
  if (known !== undefined) return known
  let next = 0
  const text = sql.replace(/\?(\d*)/g, (_, number: string) => {
    next++
    return `$${number || next}`
  })
  if (texts.size < REMEMBERED) texts.set(sql, text)
  return text
}
