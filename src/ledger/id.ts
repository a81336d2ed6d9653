import { createHash } from 'node:crypto'

const hashOf = (parts: readonly (string | null)[]): string => createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex')

/** The id of a page: hangs on nothing but what it was read from. A day that somebody gives says something of a page, and makes no other page. */
export const idOf = (address: string, source: string): string => hashOf([address, source, null])

/** The id that ledgers of schema 2 and before gave a page of which a day was given. */
export const formerIdOf = (address: string, source: string, given: string): string => hashOf([address, source, given])
