import type { BinaryKind, RoadTrouble } from '#intake'
import type { LedgerFault } from '#ledger'
import type { IndexMisuse } from './search-index.ts'

/** What went wrong and what to do about it, in the reader's language. */
export interface Cured {
  readonly message: string
  readonly cure: string
}

/** One file's trouble, by code, with the values its message needs. It is data: the other files go on. */
export type Trouble =
  | { readonly code: 'file_missing'; readonly address?: string }
  | { readonly code: 'permission_denied' }
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'directory_without_pages'; readonly extensions: readonly string[] }
  | { readonly code: 'empty_document' }
  | { readonly code: 'blank_document' }
  | { readonly code: 'no_text' }
  | { readonly code: 'unsupported_type'; readonly kind: BinaryKind }
  | { readonly code: 'unsupported_encoding'; readonly encoding: string }
  | { readonly code: 'unknown_encoding'; readonly declared: string | null }
  | { readonly code: 'too_large'; readonly bytes: number | null; readonly limit: number }
  | { readonly code: 'too_complex' }
  | { readonly code: 'reader_failed'; readonly reason: string }
  | { readonly code: 'reader_lost' }
  | { readonly code: 'reader_stuck'; readonly seconds: number }
  | { readonly code: 'mail_not_taken'; readonly program: string; readonly reason: string }
  | RoadTrouble

export type TroubleCode = Trouble['code']

/** A trouble's text, one function a code. */
export type TroubleTexts = {
  readonly [Code in TroubleCode]: (trouble: Extract<Trouble, { code: Code }>) => Cured
}

/** What was wrong with the command line, or with the ledger it names. */
export type Misuse =
  | { readonly code: 'unknown_option'; readonly option: string; readonly suggestion: string | null }
  | { readonly code: 'unknown_command'; readonly command: string; readonly suggestion: string | null }
  | { readonly code: 'option_without_value'; readonly option: string }
  | { readonly code: 'invalid_choice'; readonly option: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly code: 'invalid_date'; readonly option: string; readonly value: string }
  | { readonly code: 'invalid_period'; readonly value: string }
  | { readonly code: 'invalid_host'; readonly option: string; readonly value: string }
  | { readonly code: 'invalid_jobs'; readonly value: string }
  | { readonly code: 'nothing_to_read' }
  | { readonly code: 'dictionary_missing'; readonly reason: string }
  | { readonly code: 'output_failed'; readonly reason: string }
  | { readonly code: 'site_in_the_way'; readonly path: string }
  | { readonly code: 'wrong_usage'; readonly reason: string }
  | { readonly code: 'invalid_number'; readonly option: string; readonly value: string; readonly least: number }
  | { readonly code: 'number_too_large'; readonly option: string; readonly value: string; readonly most: number }
  | { readonly code: 'digest_of_what' }
  | { readonly code: 'bom_of_what'; readonly format: string }
  | { readonly code: 'last_administrator'; readonly name: string }
  /** `near` is the filter that may be meant. */
  | { readonly code: 'no_filter'; readonly value: string; readonly key: string; readonly near: string | null }
  | { readonly code: 'nobody_called'; readonly name: string }
  | { readonly code: 'no_such_page'; readonly id: string }
  | { readonly code: 'no_such_decision'; readonly id: string }
  /** `by` is the decision that took it back. */
  | { readonly code: 'already_undone'; readonly id: string; readonly by: string }
  | { readonly code: 'one_decision' }
  | { readonly code: 'no_such_attribution'; readonly ref: string }
  | { readonly code: 'no_such_deed'; readonly ref: string }
  | { readonly code: 'bad_query'; readonly fault: 'unknown-act' | 'bad-date' | 'unknown-certainty' | 'unknown-has'; readonly value: string }
  /** `read` tells that the lines before were taken in as they came: standard input is read but once. */
  | {
      readonly code: 'not_an_export'
      readonly path: string
      readonly line: number
      readonly fault: 'none' | 'cut' | 'reading'
      readonly read: boolean
    }
  | {
      readonly code: 'export_newer'
      readonly path: string
      readonly line: number
      readonly version: string
      readonly own: string
      readonly read: boolean
    }
  | { readonly code: 'nothing_to_import'; readonly path: string }
  | { readonly code: 'input_failed'; readonly path: string; readonly reason: string }
  | { readonly code: 'argument_missing'; readonly argument: string }
  | { readonly code: 'account_exists'; readonly name: string }
  | { readonly code: 'package_missing'; readonly name: string }
  | { readonly code: 'queue_needs_database'; readonly path: string }
  | { readonly code: 'migrate_needs_database'; readonly path: string }
  | { readonly code: 'queue_full'; readonly most: number }
  | { readonly code: 'no_such_letter'; readonly id: string }
  | IndexMisuse
  | { readonly code: 'nothing_to_watch' }
  | { readonly code: 'not_an_address'; readonly value: string }
  | { readonly code: 'bad_webhook' }
  | { readonly code: 'webhook_secret'; readonly variable: string }
  | { readonly code: 'bad_mail_address'; readonly value: string }
  | { readonly code: 'not_watched'; readonly address: string }
  | { readonly code: 'watch_busy'; readonly lock: string; readonly process: number }
  | { readonly code: 'watch_elsewhere'; readonly machine: string; readonly process: number }
  | { readonly code: 'watch_damaged'; readonly path: string; readonly reason: string }
  | { readonly code: 'watch_newer'; readonly path: string; readonly reason: string }
  | { readonly code: 'watch_unwritten'; readonly path: string; readonly reason: string }
  | { readonly [Fault in LedgerFault]: { readonly code: `ledger_${Fault}`; readonly path: string; readonly reason: string } }[LedgerFault]

/** Somebody else follows with a ledger already. */
export type WatchBusy = Extract<Misuse, { code: 'watch_busy' | 'watch_elsewhere' }>

export type MisuseTexts = {
  readonly [Code in Misuse['code']]: (misuse: Extract<Misuse, { code: Code }>) => Cured
}
