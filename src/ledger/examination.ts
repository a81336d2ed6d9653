import type { LedgerFault } from './ledger.ts'

/** What can keep somebody from reading it. */
export type Refusal = Exclude<LedgerFault, 'full' | 'unsupported'>

/** What is wrong with a ledger. Lists of ids hold the first few; `count` says how many there are. */
export type Finding =
  /** It cannot be opened, or not be read to its end; `reason` is the engine's word. */
  | { readonly [Fault in Refusal]: { readonly code: Fault; readonly reason: string } }[Refusal]
  /** A folder, a pipe, a device. */
  | { readonly code: 'no-file' }
  | { readonly code: 'empty' }
  /** The file ends before what its head tells. */
  | { readonly code: 'cut-off'; readonly bytes: number; readonly told: number }
  /** A number of schema that no iwaku writes. */
  | { readonly code: 'odd-schema'; readonly schema: number }
  /** Somebody died while making it; whoever opens it for writing undoes that. */
  | { readonly code: 'unfinished' }
  /** SQLite's own check, of tables, indexes and the index of words. */
  | { readonly code: 'structure'; readonly count: number; readonly first: string }
  /** Rows of a table that belong to nothing. */
  | { readonly code: 'stray-rows'; readonly table: string; readonly count: number }
  /** Sayings or pages that the index of words does not know, or knows though they are gone. */
  | { readonly code: 'index'; readonly table: string; readonly missing: number; readonly surplus: number }
  /** Pages whose text or reading cannot be unpacked. */
  | { readonly code: 'unreadable-pages'; readonly count: number; readonly ids: readonly string[]; readonly reason: string }
  /** Pages that are not what their id, their checksum or their rows say. */
  | { readonly code: 'changed-pages'; readonly count: number; readonly ids: readonly string[] }
  /** Pages with a place outside of their text. */
  | { readonly code: 'places'; readonly count: number; readonly ids: readonly string[] }
  | { readonly code: 'little-room'; readonly free: number }

/** What was looked at, in this order; what is not in the list could not be. */
export type Look = 'structure' | 'rows' | 'index' | 'pages'

/** A ledger as it was found. What is null could not be told. */
export interface Examination {
  readonly bytes: number | null
  /** The log beside it, in which the latest pages may still be. */
  readonly logBytes: number
  /** Free on its disk, for whoever asks. */
  readonly freeBytes: number | null
  readonly schema: number | null
  readonly pages: number | null
  /** How many pages each version of iwaku has read, the oldest version first. */
  readonly versions: readonly { readonly version: string; readonly pages: number }[]
  readonly looked: readonly Look[]
  readonly findings: readonly Finding[]
}
