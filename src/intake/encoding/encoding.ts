/** Where a page's encoding is named: its byte order mark, the `Content-Type` it came with, its own mark-up. */
export type DeclaredWhere = 'mark' | 'header' | 'markup'

/** One place that names the page's encoding. */
export interface EncodingDeclaration {
  readonly where: DeclaredWhere
  /** The name as it stands there (`x-sjis`), at most 64 characters of it. */
  readonly label: string
  /** Name of the encoding by the WHATWG Encoding Standard, 4.2 (`Shift_JIS`); null where it knows no such label. */
  readonly encoding: string | null
}

/** Why a page is decoded as it is: a declaration, what its bytes look like, or (bytes that are ASCII alone) because it is all the same. */
export type EncodingBasis = DeclaredWhere | 'bytes' | 'default'

/** Why a page of more than ASCII is decoded as it is. */
export type TellingBasis = Exclude<EncodingBasis, 'default'>

/** Something noticed while decoding. `first` is the byte of the file, from 0, at which the first broken character begins. */
export type EncodingRemark =
  | { readonly code: 'encoding'; readonly encoding: string; readonly basis: TellingBasis }
  | { readonly code: 'encoding_repaired'; readonly declared: EncodingDeclaration; readonly encoding: string; readonly basis: TellingBasis }
  | { readonly code: 'broken_characters'; readonly count: number; readonly first: number }
  | { readonly code: 'cut_character' }

/** A page's bytes as text, and how it was found out what they are. */
export interface Decoded {
  /** The text after a byte order mark; what is broken is U+FFFD, as browsers show it. */
  readonly text: string
  /** Name by the WHATWG Encoding Standard. */
  readonly encoding: string
  readonly basis: EncodingBasis
  /** Every declaration seen, the weightiest first: mark, header, mark-up. */
  readonly declared: readonly EncodingDeclaration[]
  readonly remarks: readonly EncodingRemark[]
}

/**
 * Bytes that are no text; text in an encoding that browsers do not read either (UTF-32, ISO-2022-KR); bytes that fit neither what is declared
 * (`declared`, null for nothing) nor any encoding that Japanese or Western pages have.
 */
export type Undecodable =
  | { readonly code: 'unsupported_type'; readonly kind: 'data' }
  | { readonly code: 'unsupported_encoding'; readonly encoding: string }
  | { readonly code: 'unknown_encoding'; readonly declared: string | null }

/** What is known of the bytes from elsewhere. */
export interface DecodeOptions {
  /** The `Content-Type` they came with, whole (`text/html; charset=euc-jp`). */
  readonly contentType?: string | null
  /** Which declarations the bytes may hold: `html` `<meta>` and an XML declaration, `xml` the latter alone, `text` none. As HTML when left out. */
  readonly kind?: 'html' | 'xml' | 'text'
}
