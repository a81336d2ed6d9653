import { createHash } from 'node:crypto'

/** The id of a page: hangs on nothing but what it was read from. */
export const idOf = (address: string, source: string, given: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([address, source, given]), 'utf8')
    .digest('hex')
