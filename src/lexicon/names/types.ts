export type NameKind = 'state' | 'organisation' | 'office' | 'outlet' | 'channel' | 'person' | 'group' | 'document'

/**
 * How the surface that was looked up names the entry.
 * `abbreviation`: 米, 露 …, needs context; `metonym`: モスクワ, 永田町 …; `family`: the bare family name of a person; `english`: any Latin form.
 */
export type NameForm = 'canonical' | 'alias' | 'english' | 'abbreviation' | 'metonym' | 'family'

/** A span of time in office; both ends are inclusive and as precise as known: YYYY, YYYY-MM or YYYY-MM-DD. */
export interface Term {
  readonly roleKey: string
  /** ISO 3166 code of the state, or the canonical name of an organisation (国連, NATO, EU …). */
  readonly body: string
  readonly from: string
  /** Null while in office, as far as the lexicon knows. */
  readonly to: string | null
}

/** What a name stands for, as seen from the surface that was looked up. */
export interface NameEntry {
  readonly kind: NameKind
  readonly canonical: string
  readonly form: NameForm
  readonly aliases: readonly string[]
  /** ISO 3166 alpha-2; states that are gone, parts of states and unrecognised ones have codes of their own (SU, GB-SCT, UA-DPR). */
  readonly country?: string
  readonly roleKey?: string
  readonly terms?: readonly Term[]
  /** Of a person: the family name, as the press writes it alone. */
  readonly family?: string
  readonly latin?: string
  readonly wikidata?: string
  /** A state that is gone. */
  readonly historical?: true
  /** 同社, 両国, 当局: stands for something named before. */
  readonly anaphoric?: true
}

export type PersonEntry = NameEntry & { readonly kind: 'person'; readonly family: string; readonly terms: readonly Term[] }

/** A name word that takes part of the office or of politeness: 大統領, 外相, 氏. */
export interface TitleEntry {
  readonly surface: string
  readonly kind: 'office' | 'rank' | 'occupation' | 'honorific' | 'accused'
  /** 外相, 外務大臣 and Foreign Minister have one key; null for politeness (氏, さん). */
  readonly roleKey: string | null
  /** Where it stands to the name it belongs to. */
  readonly position: 'after' | 'before' | 'both'
  /** The long form that the word is short for: 外相 → 外務大臣. */
  readonly long?: string
  /** The only state that has it: 官房長官 → JP. */
  readonly country?: string
}
