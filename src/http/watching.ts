import type { DeskFault, WatchMisuse } from '#desk'

/** What is to be done about addresses that are followed. */
export type WatchCall =
  | { readonly kind: 'follow' | 'stop'; readonly addresses: readonly string[] }
  /** Asks these now; without addresses, all that failed. */
  | { readonly kind: 'now'; readonly addresses: readonly string[] | null }

export type WatchFault = WatchMisuse | DeskFault

/** Who follows addresses for this server. */
export interface Watching {
  /** Whether it goes on by itself; otherwise addresses are asked only when somebody wants it. */
  readonly keeps: boolean
  /** What was wished is on the disk when this resolves; gives why it could not be done, or null. */
  readonly call: (call: WatchCall) => Promise<WatchFault | null>
  readonly close: () => Promise<void>
}
