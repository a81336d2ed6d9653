import type { Value } from '../sql/store.ts'
import type { Address } from './address.ts'
import { faultOf, isLost } from './fault.ts'
import { Wire } from './wire.ts'

/** What a list of values is given as: an array of one type. */
export type Given = Value | readonly Value[]

/** How long a writer waits for another one. */
const PATIENCE = '30s'

export const setupOf = (schema: string): string =>
  // to compile a statement takes longer than most take to run
  `set search_path = ${quoted(schema)}; set jit = off; set lock_timeout = '${PATIENCE}'; set client_min_messages = warning; `

/** A name as PostgreSQL takes any. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The database of one ledger. A connection that was lost is made anew by the next question. */
export class Connection {
  readonly #address: Address
  #wire: Wire | null = null
  #within = false
  /** What begins a transaction: it goes with its first statement, which saves the way there and back. */
  #begin: string | null = null

  constructor(address: Address) {
    this.#address = address
  }

  /** `?` stands for the next value and `?1` for the first, as in SQLite. */
  readonly all = <Row>(sql: string, ...values: Given[]): Row[] => {
    const text = numbered(sql)
    const begin = this.#begin
    this.#begin = null
    const asking = { text, values, begin, fresh: !this.#within || begin !== null }
    let reply = this.#open().ask(asking)
    // the server may have been restarted since the last question; what nothing has come of yet may be asked again
    if ('failure' in reply && isLost(reply.failure) && (begin !== null || (asking.fresh && /^\s*(?:select|with)\b/.test(text))))
      reply = this.#open().ask(asking)
    if ('failure' in reply) throw faultOf(reply.failure)
    return reply.rows as Row[]
  }

  /** All of it is there when this returns, or none. */
  whole<T>(work: () => T): T {
    return this.#between('begin', work, () => this.all('commit'))
  }

  /** All that is asked is answered from one moment of the ledger. */
  still<T>(work: () => T): T {
    // there is nothing to wait for at its end
    return this.#within ? work() : this.#between('begin isolation level repeatable read read only', work, () => this.#open().tell('commit'))
  }

  close(): void {
    this.#wire?.end()
    this.#wire = null
  }

  #open(): Wire {
    if (this.#wire === null || this.#wire.dead) this.#wire = new Wire(this.#address, setupOf(this.#address.schema))
    return this.#wire
  }

  #between<T>(begin: string, work: () => T, commit: () => void): T {
    this.#begin = begin
    this.#within = true
    try {
      const done = work()
      if (this.#begin === null) commit()
      return done
    } catch (error) {
      // a connection that is gone has undone it already
      if (this.#begin === null) this.#open().tell('rollback')
      throw error
    } finally {
      this.#begin = null
      this.#within = false
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
