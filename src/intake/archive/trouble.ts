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
  | { readonly code: 'date_unknown'; readonly recorded: string | null }

/** What a gzip member is damaged in. */
export type GzipFault = 'header' | 'data' | 'checksum' | 'length' | 'truncated'

/** What went wrong, by `code` with the values that tell it. */
export type TroubleKind =
  // WARC and ARC
  | { readonly code: 'not_a_warc'; readonly looksLike: 'html' | 'gzip' | 'unknown' | 'empty' }
  | { readonly code: 'gzip_damaged'; readonly fault: GzipFault }
  | { readonly code: 'record_head_broken'; readonly reason: 'no_version' | 'no_length' | 'no_end' | 'not_a_record' }
  | { readonly code: 'record_head_too_large'; readonly limit: number }
  | { readonly code: 'record_length_wrong'; readonly declared: string; readonly found: number | null }
  | { readonly code: 'record_truncated'; readonly declared: number; readonly found: number }
  | { readonly code: 'record_end_missing' }
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
  // any container
  | { readonly code: 'member_too_large'; readonly bytes: number | null; readonly limit: number }
  | { readonly code: 'ratio_too_high'; readonly limit: number }

/** A damage or a refusal inside a container, as data: the rest is read on. */
export type Trouble = {
  readonly item: 'trouble'
  /** Where, in bytes of the innermost container; in a packed WARC, where the packed piece begins. */
  readonly offset: number
  /** What it befell, as the container names it: an address or a file name; null where that is not known. */
  readonly name: string | null
  readonly path: readonly string[]
} & TroubleKind
