import type { Ledger, Wanted } from '#ledger'
import { QUARREL } from './entries.ts'

/** Gives a new and empty ledger to a test. */
export type Use = (test: (ledger: Ledger) => void) => () => Promise<void>

export const ALL = { order: 'newest', limit: 100, offset: 0 } as const

/** Gives one that holds the pages of QUARREL. */
export const filledBy =
  (use: Use): Use =>
  (test) =>
    use((ledger) => {
      ledger.add(QUARREL)
      test(ledger)
    })

export const contents = (ledger: Ledger, wanted: Wanted): readonly string[] =>
  ledger.find(wanted, ALL).found.map(({ attribution }) => attribution.content.text)
