export { entryOf, idOf } from './entry.ts'
export {
  type Added,
  type Counts,
  type Entry,
  type Kept,
  type Ledger,
  LedgerError,
  type LedgerFault,
  type Order,
  type PageHead,
  type Portion,
  type SpeakerName,
  type Topic,
  type Wanted,
} from './ledger.ts'
export { openLedger } from './sqlite/open.ts'
