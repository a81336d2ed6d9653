import type { Certainty } from '#attribution'
import type { LogFormat, Role } from '#http'
import type { Order } from '#ledger'
import type { CorrectFlags } from './ledger/correct.ts'
import type { TransferFormat } from './ledger/transfer.ts'
import type { Format, Stage } from './options.ts'
import type { QueueCommands } from './queue/commands.ts'

/** The options of `iwaku read` as they were given. */
export interface ReadFlags extends WebFlags {
  readonly format: Format
  readonly stage: Stage
  readonly certainty: Certainty
  readonly why?: true
  readonly published?: string
  readonly seen?: string
  readonly jobs?: number
  readonly color: boolean
}

/** What may leave this machine; `fetch` is false after --no-fetch. */
export interface WebFlags {
  readonly fetch: boolean
  readonly allowPrivate: readonly string[]
  readonly insecure: readonly string[]
  readonly pause: number
}

/** The options of `iwaku add` as they were given. */
export interface AddFlags extends Pick<ReadFlags, 'published' | 'seen' | 'jobs'>, WebFlags, LedgerFlags {
  readonly resolve?: true
}

/** The options of `iwaku reread` as they were given. */
export interface RereadFlags extends WebFlags, LedgerFlags {
  readonly resolve?: true
}

/** The options of `iwaku watch` as they were given. */
export interface WatchFlags extends WebFlags, LedgerFlags {
  readonly once?: true
  readonly list?: true
  readonly stop: readonly string[]
  readonly tell: readonly string[]
  readonly webhook: readonly string[]
  readonly mail: readonly string[]
  readonly feed?: string
  readonly color: boolean
}

/** What every command on a ledger takes. */
export interface LedgerFlags {
  readonly ledger?: string
  /** The last two of lists of sayings alone. */
  readonly format: 'text' | 'json' | 'atom' | 'jsonfeed'
}

/** What a command that lists sayings takes. */
export interface ListFlags extends LedgerFlags {
  readonly order: Order
  readonly limit: number
  readonly offset: number
  readonly certainty: Certainty
  readonly facets?: true
  readonly color: boolean
}

/** What `iwaku clashes` and `iwaku shifts` take. */
export interface ClashFlags extends LedgerFlags {
  readonly limit: number
  readonly color: boolean
  readonly certainty: Certainty
  readonly rejected?: true
}

/** What `iwaku digest` takes. */
export interface DigestFlags {
  readonly ledger?: string
  readonly format: 'md' | 'html' | 'note' | 'json'
  readonly topic?: string
  readonly site?: string
  readonly certainty: Certainty
  readonly limit?: number
}

/** Who decides, and why. */
export interface DecisionFlags extends LedgerFlags {
  readonly by?: string
  readonly why?: string
}

/** Where the server listens. */
export interface ServeFlags extends Pick<LedgerFlags, 'ledger'>, WebFlags {
  readonly port: number
  readonly listen: string
  readonly host: readonly string[]
  readonly watch?: true
  readonly team?: true
  readonly behindProxy?: true
  readonly create?: true
  readonly open?: true
  readonly log: LogFormat
}

/** What the commands run. */
export interface Commands extends QueueCommands {
  readonly read: (places: string[], flags: ReadFlags) => Promise<void>
  readonly add: (places: string[], flags: AddFlags) => Promise<void>
  readonly watch: (addresses: string[], flags: WatchFlags) => Promise<void>
  readonly serve: (flags: ServeFlags) => Promise<void>
  readonly account: (name: string | undefined, flags: LedgerFlags & { readonly role?: Role }) => Promise<void>
  readonly mcp: (flags: Pick<LedgerFlags, 'ledger'>) => Promise<void>
  readonly search: (words: string[], flags: ListFlags & { readonly pages?: true }) => Promise<void>
  readonly said: (name: string, about: string[], flags: ListFlags) => Promise<void>
  readonly timeline: (words: string[], flags: ListFlags) => Promise<void>
  readonly clashes: (words: string[], flags: ClashFlags) => Promise<void>
  readonly promises: (
    words: string[],
    flags: LedgerFlags & { readonly color: boolean; readonly limit: number; readonly certainty: Certainty },
  ) => Promise<void>
  readonly shifts: (words: string[], flags: ClashFlags) => Promise<void>
  readonly correct: (about: string, flags: DecisionFlags & CorrectFlags) => Promise<void>
  readonly digest: (words: string[], flags: DigestFlags) => Promise<void>
  readonly reread: (flags: RereadFlags) => Promise<void>
  readonly log: (flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly undo: (id: string, flags: DecisionFlags) => Promise<void>
  readonly trace: (ref: string, flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly families: (id: string | undefined, flags: LedgerFlags & { readonly color: boolean; readonly limit: number }) => Promise<void>
  readonly lines: (
    words: string[],
    flags: LedgerFlags & { readonly color: boolean; readonly certainty: Certainty; readonly limit: number },
  ) => Promise<void>
  readonly topics: (words: string[], flags: LedgerFlags & { readonly color: boolean; readonly limit: number }) => Promise<void>
  readonly who: (name: string, flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly versions: (of: string, flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly page: (
    id: string,
    flags: LedgerFlags & { readonly color: boolean; readonly certainty: Certainty; readonly limit?: number },
  ) => Promise<void>
  readonly stats: (flags: LedgerFlags) => Promise<void>
  readonly migrate: (flags: LedgerFlags) => Promise<void>
  readonly index: (flags: LedgerFlags & { readonly rebuild?: true }) => Promise<void>
  readonly doctor: (flags: LedgerFlags & { readonly color: boolean }) => Promise<void>
  readonly export: (
    words: string[],
    flags: Pick<LedgerFlags, 'ledger'> & { readonly format: TransferFormat; readonly certainty: Certainty; readonly bom?: true },
  ) => Promise<void>
  readonly import: (places: string[], flags: LedgerFlags) => Promise<void>
}
