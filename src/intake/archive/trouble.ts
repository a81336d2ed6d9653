/** Something noticed in a member that is given all the same. */
export type Remark =
  | { readonly code: 'digest_mismatch'; readonly digest: 'block' | 'payload'; readonly algorithm: string }
  | { readonly code: 'digest_unknown'; readonly digest: 'block' | 'payload'; readonly value: string }
  | { readonly code: 'checksum_mismatch' }
  | { readonly code: 'length_repaired'; readonly declared: string; readonly found: number }
  | { readonly code: 'cut_by_crawler'; readonly reason: string }
  | { readonly code: 'cut_short'; readonly declared: number | null; readonly found: number }
  | { readonly code: 'not_chunked' }
  | { readonly code: 'not_encoded'; readonly encoding: string }
  | { readonly code: 'revisit'; readonly address: string | null; readonly date: string | null }
  | { readonly code: 'address_repaired'; readonly reason: 'brackets' | 'spaces' | 'credentials' }
  | { readonly code: 'name_decoded'; readonly encoding: 'shift_jis' }
  | { readonly code: 'name_composed' }
  | { readonly code: 'not_listed' }
  | { readonly code: 'date_unknown'; readonly recorded: string | null }

/** What a gzip member is damaged in. */
export type GzipFault = 'header' | 'data' | 'checksum' | 'length' | 'truncated'

/** What went wrong, by `code` with the values that tell it. */
export type TroubleKind =
  // WARC and ARC
  | { readonly code: 'not_a_warc'; readonly looksLike: 'html' | 'gzip' | 'unknown' | 'empty' }
  | { readonly code: 'gzip_damaged'; readonly fault: GzipFault }
  | { readonly code: 'record_head_broken'; readonly reason: 'no_version' | 'no_end' | 'not_a_record' }
  | { readonly code: 'record_head_too_large'; readonly limit: number }
  | { readonly code: 'record_length_wrong'; readonly declared: string; readonly found: number | null }
  | { readonly code: 'record_truncated'; readonly declared: number; readonly found: number }
  | { readonly code: 'record_end_missing' }
  | { readonly code: 'record_type_unknown'; readonly type: string }
  | {
      readonly code: 'digest_mismatch'
      readonly digest: 'block' | 'payload'
      readonly algorithm: string
      readonly declared: string
      readonly found: string
    }
  | { readonly code: 'digest_unreadable'; readonly digest: 'block' | 'payload'; readonly declared: string }
  | { readonly code: 'chunks_broken' }
  | { readonly code: 'content_undecodable'; readonly encoding: string }
  | { readonly code: 'revisit_unresolved'; readonly date: string | null }
  | { readonly code: 'too_damaged'; readonly damages: number }
  // ZIP and WACZ
  | { readonly code: 'not_a_zip' }
  | { readonly code: 'zip_directory_broken'; readonly entries: number }
  | { readonly code: 'too_many_entries'; readonly limit: number }
  | { readonly code: 'archive_too_large'; readonly limit: number }
  | {
      readonly code: 'entry_name_refused'
      readonly reason: 'parent' | 'absolute' | 'drive' | 'control' | 'reserved' | 'symlink' | 'too_long' | 'empty'
    }
  | { readonly code: 'entries_overlap' }
  | { readonly code: 'entry_size_wrong'; readonly declared: number; readonly found: number | null }
  | { readonly code: 'entry_damaged'; readonly fault: 'header' | 'data' | 'checksum' }
  | { readonly code: 'entry_method_unknown'; readonly method: number }
  | { readonly code: 'nested_archive'; readonly limit: number }
  | { readonly code: 'datapackage_missing' }
  | { readonly code: 'datapackage_broken' }
  | { readonly code: 'resource_missing' }
  | { readonly code: 'resource_digest_wrong'; readonly declared: string; readonly found: string }
  | { readonly code: 'pages_list_missing' }
  // messages
  | { readonly code: 'not_a_message' }
  | { readonly code: 'message_without_text' }
  | { readonly code: 'message_cut_short' }
  // documents of office programs, pages saved by Safari, threads of boards
  | { readonly code: 'document_broken' }
  | { readonly code: 'document_without_text' }
  | { readonly code: 'web_archive_broken' }
  | { readonly code: 'thread_lines_broken'; readonly lines: number }
  // PDF
  | { readonly code: 'not_a_pdf' }
  | { readonly code: 'pdf_reader_missing' }
  | { readonly code: 'pdf_broken' }
  | { readonly code: 'pdf_without_text'; readonly pages: number }
  | { readonly code: 'pdf_too_long'; readonly pages: number; readonly limit: number }
  // any container, read apart
  | { readonly code: 'took_too_long'; readonly milliseconds: number }
  | { readonly code: 'took_too_much_memory' }
  | { readonly code: 'reader_failed'; readonly reason: string }
  // any container
  | { readonly code: 'encrypted' }
  | { readonly code: 'member_too_large'; readonly bytes: number | null; readonly limit: number }
  | { readonly code: 'ratio_too_high'; readonly limit: number }

/** Bytes that were lost or changed since they were stored, or that are not what their container says. What is well formed and refused is none. */
const DAMAGES: ReadonlySet<TroubleKind['code']> = new Set([
  'gzip_damaged',
  'record_head_broken',
  'record_length_wrong',
  'record_truncated',
  'record_end_missing',
  'record_type_unknown',
  'digest_mismatch',
  'digest_unreadable',
  'chunks_broken',
  'content_undecodable',
  'too_damaged',
  'zip_directory_broken',
  'entry_size_wrong',
  'entry_damaged',
  'datapackage_broken',
  'resource_missing',
  'resource_digest_wrong',
])

/** Whether an archive is damaged, by what is told of it. */
export const isDamage = ({ code }: TroubleKind): boolean => DAMAGES.has(code)

/** A damage or a refusal inside a container, as data: the rest is read on. */
export type Trouble = {
  readonly item: 'trouble'
  /** Where, in bytes of the innermost container; in a packed WARC, where the packed piece begins. */
  readonly offset: number
  /** What it befell, as the container names it: an address or a file name; null where that is not known. */
  readonly name: string | null
  readonly path: readonly string[]
} & TroubleKind

/** A trouble that does not know its container yet. */
export type PlacedTrouble = { readonly offset: number; readonly name: string | null } & TroubleKind
