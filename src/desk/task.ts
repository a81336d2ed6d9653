import type { LedgerTrouble } from '#ledger'
import type { Language, Misuse } from '#message'
import type { Order } from '#publish'
import type { AskFault, Question, Wish, WishFault } from '#question'

/** What a worker of the desk is asked to do. */
export type Task =
  | { readonly kind: 'ask'; readonly question: Question }
  /** The list that answers it, as CSV; `bom` puts the byte order mark in front. */
  | { readonly kind: 'table'; readonly question: Question; readonly bom: boolean }
  /** What the page was read from, as HTML that can do nothing. `id` may be shortened. */
  | { readonly kind: 'original'; readonly id: string }
  /** Whether the ledger answers at all. */
  | { readonly kind: 'ready' }
  /** What is followed with the ledger; `keeps` says whether this server follows it. */
  | { readonly kind: 'watched'; readonly language: Language; readonly keeps: boolean }
  /** `at` an ISO 8601 moment. */
  | { readonly kind: 'decide'; readonly wish: Wish; readonly at: string; readonly by: string; readonly why: string | null }
  | { readonly kind: 'publish'; readonly order: Order }

/** Why what is followed cannot be told or changed. */
export type WatchMisuse = Extract<
  Misuse,
  { code: 'not_watched' | 'not_an_address' | 'watch_busy' | 'watch_elsewhere' | 'watch_damaged' | 'watch_newer' | 'watch_unwritten' }
>

/** Why a task came to nothing: data, so that whoever asked can say it in the reader's language. */
export type DeskFault =
  | WishFault
  | WatchMisuse
  | AskFault
  | LedgerTrouble
  | { readonly code: 'took_too_long'; readonly seconds: number }
  | { readonly code: 'too_busy' }

/** What is ready to be sent, JSON in UTF-8 unless something else was ordered, or why there is nothing. */
export type Done = { readonly body: Uint8Array<ArrayBuffer> } | { readonly fault: DeskFault }

export interface DeskData {
  /** Path of the ledger. */
  readonly ledger: string
}
