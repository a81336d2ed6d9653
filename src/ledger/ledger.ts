import type { AttributionRecord, PageRecord, PlacedText } from '#reading'
import type { Decision } from './decision/index.ts'
import type { Outbox, Place, SearchFault, SearchIndex } from './search.ts'

/** What a ledger keeps of one page. */
export interface Entry {
  /** SHA-256 of address and source, hex: the same page has the same id on every machine. */
  readonly id: string
  /** Where it came from: a file's name or an address. */
  readonly address: string
  /** The decoded source: HTML, or the text itself. */
  readonly source: string
  /** ISO day of publication that the caller gave, or null when the page was left to tell. */
  readonly given: string | null
  /** ISO day or moment of the earliest copy of it that is known of, in UTC; null when nobody told. It is no part of the id. */
  readonly seen: string | null
  /** Later days or moments at which the very same copy was seen, the first one first; left out where there are none. */
  readonly seenAgain?: readonly string[]
  /** The page text; every place in `record` is a place in it, in UTF-16 units. */
  readonly text: string
  /** The reading, down to the least certain attribution. */
  readonly record: PageRecord
}

/** How many of the pages given were new, were read anew (by a newer version, or with another day), and were there already. */
export interface Added {
  readonly added: number
  readonly renewed: number
  readonly known: number
}

/** What is told of a page beside its words. */
export interface PageHead {
  readonly id: string
  readonly address: string
  readonly title: string | null
  readonly site: string | null
  readonly author: string | null
  readonly published: string | null
  readonly seen: string | null
  readonly form: PageRecord['form']
  readonly version: string
}

/** An attribution with the page that shows it. */
export interface Kept {
  readonly page: PageHead
  /** Its place among the attributions of its page, from 0. */
  readonly number: number
  readonly attribution: AttributionRecord
  /** The sentence it stands in, with all of its content. */
  readonly passage: PlacedText
  /** What humans decided about it; where they did, `attribution` is as they say. */
  readonly decisions: readonly Decision[]
}

/** What stands on a page. */
export interface KeptPage {
  readonly id: string
  readonly text: string
  /** In the order of the page. */
  readonly kept: readonly Kept[]
}

/** How often something was so, and from when to when; ISO days, or months, weeks and years as pages tell them, null where none is known. */
export interface Tally {
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

export interface OfficeTally extends Tally {
  readonly office: string | null
  readonly affiliation: string | null
}

export interface NameTally extends Tally {
  readonly name: string
}

/** Somebody as some attributions have it. */
export interface Persona extends Tally {
  readonly name: string
  readonly kind: AttributionRecord['source']['kind']
  readonly office: string | null
  readonly affiliation: string | null
}

/** What the ledger knows of somebody who speaks in it. */
export interface Profile extends Tally {
  /** The fullest of the names. */
  readonly name: string
  readonly kind: AttributionRecord['source']['kind']
  /** What pages call them, most often first. */
  readonly aliases: readonly SpeakerName[]
  readonly offices: readonly OfficeTally[]
  readonly acts: readonly NameTally[]
  readonly targets: readonly NameTally[]
  /** Through whom the pages have it. */
  readonly via: readonly NameTally[]
  readonly pages: readonly PageHead[]
}

/** A name somebody speaks under, or another value, with how many attributions have it. */
export interface SpeakerName {
  readonly name: string
  readonly count: number
}

/** A name somebody speaks under, and as what whoever bears it speaks alone. */
export interface Bearer extends SpeakerName {
  readonly personas: readonly Persona[]
}

export type Order = 'newest' | 'oldest' | 'rank'

/** Which attributions are wanted. What is left out wants nothing. */
export interface Wanted {
  /** Words that the content must hold, each as it stands but for width, case and kana. */
  readonly words?: readonly string[]
  /** Words of which the content must hold one. */
  readonly anyOf?: readonly string[]
  /** Names as `names` gives them: one of them speaks. */
  readonly sources?: readonly string[]
  readonly targets?: readonly string[]
  readonly acts?: readonly string[]
  /** Kinds of source. */
  readonly kinds?: readonly string[]
  readonly sites?: readonly string[]
  /** ISO dates (year, month or day): the saying is of that day or later, or earlier. */
  readonly since?: string
  readonly until?: string
  readonly conditional?: boolean
  /** Topics of hand-kept notes, with or without #: the saying stands in a note of one of them. */
  readonly topics?: readonly string[]
  /** An id, or how one begins. */
  readonly page?: string
  /** The lowest certainty; `medium` when left out. */
  readonly certainty?: AttributionRecord['certainty']
}

/** Which of them are given, and in which order. */
export interface Portion {
  readonly order: Order
  readonly limit: number
  readonly offset: number
  /** `false` where nobody asks how many there are: `total` is then what was found. */
  readonly counted?: false
}

/** How far attributions are counted: beyond, nobody reads them all, and counting would cost more than finding. */
export const COUNTED = 10_000

/** A portion of the attributions that are wanted. */
export interface Found {
  /** How many there are, up to `COUNTED`. */
  readonly total: number
  /** There are more than that. */
  readonly more: boolean
  readonly found: readonly Kept[]
  /** What is amiss with the index that it was searched in; left out where nothing is. */
  readonly amiss?: Amiss
}

/** The ledger itself was searched, for the index could not be; or the index does not know yet of so many changes, up to a bound. */
export type Amiss =
  | { readonly kind: 'index-away'; readonly index: string; readonly fault: SearchFault; readonly reason: string }
  | { readonly kind: 'index-behind'; readonly pages: number }

/** Names of somebody → the fullest of them. */
export type Heads = ReadonlyMap<string, string>

/** What attributions have in common, each value with how many have it, most often first; twenty of a kind at most. */
export interface Facets {
  /** Attributions looked at: the newest `COUNTED`. */
  readonly counted: number
  readonly sources: readonly SpeakerName[]
  readonly acts: readonly SpeakerName[]
  readonly targets: readonly SpeakerName[]
  readonly sites: readonly SpeakerName[]
  readonly topics: readonly SpeakerName[]
  readonly years: readonly SpeakerName[]
}

/** A topic of hand-kept notes, as the first page (by id) writes it. */
export interface Topic {
  readonly topic: string
  readonly sayings: number
  readonly pages: number
  /** ISO; null where no day is known. */
  readonly first: string | null
  readonly last: string | null
}

/** An attribution in few words, for a drawing of many. */
export interface Mark {
  readonly page: PageHead
  /** Its place among the attributions of its page, from 0. */
  readonly number: number
  /** ISO: the day, month, week or year that it is of, null where none is known; and the first and last day of it. */
  readonly when: string | null
  readonly first: string | null
  readonly last: string | null
  /** Who speaks; several who speak as one are joined with 、. */
  readonly source: string
  readonly kind: AttributionRecord['source']['kind']
  readonly act: string
  readonly target: string | null
  readonly conditional: boolean
  /** Of hand-kept notes. */
  readonly topics: readonly string[]
}

/** A portion of what is wanted, in few words, and how many there are, up to `COUNTED`. */
export interface Marks {
  readonly total: number
  readonly more: boolean
  readonly marks: readonly Mark[]
}

/** Somebody who speaks, as a list shows them: kind and office are those of the last time that they spoke alone. */
export interface SpeakerRow extends Tally {
  /** The fullest of the names. */
  readonly name: string
  /** The others that are held to be theirs, in their order. */
  readonly names: readonly string[]
  readonly kind: AttributionRecord['source']['kind']
  readonly office: string | null
  readonly affiliation: string | null
}

/** A page of an outlet, and the page of another outlet from which it seems to have its text. */
export interface Carrying {
  readonly page: CarriedPage
  readonly from: CarriedPage
  /** Of the fingerprints looked at, so many does the page have, and so many of them stood in the other page before. */
  readonly own: number
  readonly shared: number
}

export interface CarriedPage {
  readonly id: string
  readonly site: string
  /** ISO day. */
  readonly published: string
}

/** What outlets carry of each other. */
export interface Carried {
  /** Pages looked at: the newest with an outlet and a day. */
  readonly pages: number
  /** Pages that were too many to look at, and those that tell no outlet or no day. */
  readonly left: number
  readonly undated: number
  /** Share of all fingerprints that were looked at; 0 to 1. */
  readonly looked: number
  /** By outlet: pages, and attributions at `medium` certainty and above. */
  readonly outlets: readonly { readonly site: string; readonly pages: number; readonly sayings: number }[]
  readonly carrying: readonly Carrying[]
  /** Whom pages of an outlet name as those through whom they have it, of the newest attributions. */
  readonly cited: readonly { readonly site: string; readonly name: string; readonly count: number }[]
}

/** A page that may carry text of another. */
export interface Sharing {
  readonly id: string
  /** Fingerprints that both have. */
  readonly shared: number
}

export interface Counts {
  readonly pages: number
  readonly attributions: number
  readonly sources: number
  /** From when to when something was said, ISO: days, or months, weeks and years as pages tell them; null where none is known. */
  readonly first: string | null
  readonly last: string | null
  /** The last day on which something was said, ISO; null where no page tells a day. */
  readonly lastDay: string | null
}

/**
 * Many pages, one memory. Every engine behaves alike: the same pages, added in whatever order and however often, give the same answers and the same
 * `entries`. Throws `LedgerError` alone.
 */
export interface Ledger extends SearchIndex {
  /**
   * All of them are there when this returns, or none is. Of pages of one address that say the same, whatever stands around it, one alone counts: the first that
   * was seen, or one that a human decided about. A day that was given holds against none, and of two days the earlier; with `anew`, the one given now.
   */
  add(entries: readonly Entry[], days?: 'anew'): Added
  /** The one page whose id begins so; null when none does, or more than one. */
  page(id: string): Entry | null
  /**
   * Heads of what was found at one address at several times, in the order in which it was seen, or else is dated; those that nobody dated come first.
   * A copy that was seen, then another, then the first again is there twice, each time with the moment it was seen from.
   */
  versions(address: string): readonly PageHead[]
  /** Heads of all pages whose text holds a word, in the order of ids; null when there are more than `most`, which costs no look at the rest of them. */
  pagesHolding(word: string, most: number): readonly PageHead[] | null
  /** Names of sources: those that are, or are called, exactly so (width, case and kana aside) or sound so (ザハロワ, ザハーロワ, Zakharova); where there are none, those that hold it, unless `whole` ones are asked for. */
  names(called: string, whole?: 'whole'): readonly SpeakerName[]
  /** All that the pages tell of somebody under the names that `names` gives, at `medium` certainty and above; null for names that nobody has. */
  profile(names: readonly string[]): Profile | null
  /** As what those who bear the names speak, alone, most often first. */
  personas(names: readonly string[]): readonly Persona[]
  /**
   * Names that may be one's, in groups: of two that are beside each other, one is what pages call the other, or both sound alike. Of some names, the
   * groups that these are in; else all of more than one name, and the same object until the ledger changes.
   */
  kindred(names?: readonly string[]): readonly (readonly Bearer[])[]
  /** Adds decisions to the log; one that is in it already is there once. They hold from then on, and on what is read anew. */
  decide(decisions: readonly Decision[]): void
  /** The log, the oldest first. */
  decisions(): readonly Decision[]
  /** Topics of hand-kept notes, the one with the most sayings first. */
  topics(): readonly Topic[]
  /**
   * Pages that have fingerprints in common with one, most first; `limit` of them. What more than `COMMON` pages have is left out: such text is of the
   * site, not of the page.
   */
  sharing(id: string, limit: number): readonly Sharing[]
  /** Ids of pages that may share text with another, the newest first. */
  echoes(): Iterable<string>
  /** Heads of pages of some forms, the newest first; `limit` of them. */
  formed(forms: readonly string[], limit: number): readonly PageHead[]
  counts(): Counts
  /** What stands at some places, in their order; what is not there is left out. */
  keptAt(places: readonly Place[]): readonly Kept[]
  /** What stands on some pages that count, at `medium` certainty and above; in the order of ids, and what is not there is left out. */
  keptOn(ids: readonly string[]): readonly KeptPage[]
  /** The same in few words, the dated ones alone; and heads of pages. */
  marksAt(places: readonly Place[]): readonly Mark[]
  headsAt(ids: readonly string[]): readonly PageHead[]
  /** What an index elsewhere is fed from; `make` begins with it, without it there may be none: null. */
  outbox(make: boolean): Outbox | null
  /**
   * Who speaks at `medium` certainty and above, most often first: those called so, and those who ever spoke alone as one kind, where that is asked. Names
   * that `heads` gives one name for are one. `total` counts all of them.
   */
  speakers(
    wanted: { readonly called?: string; readonly kind?: string },
    limit: number,
    heads?: Heads,
  ): { readonly total: number; readonly speakers: readonly SpeakerRow[] }
  /** Heads of the pages seen at an ISO day or moment or later, the newest first; one that nobody saw counts by its day, and a day counts whole. */
  arrived(since: string, limit: number): { readonly total: number; readonly pages: readonly PageHead[] }
  /** What outlets carry of each other, by what pages have in common; only a later page carries, so what came out on one day tells nothing. */
  carried(): Carried
  /** A number that is another one as soon as somebody else has changed the ledger; what is changed here leaves it as it is. */
  pulse(): number
  /** Every page, in the order of ids. */
  entries(): Iterable<Entry>
  close(): void
}

/** Pages from which on a fingerprint tells nothing. */
export const COMMON = 300

export type LedgerFault =
  | 'missing'
  | 'foreign'
  | 'newer'
  | 'older'
  | 'damaged'
  | 'busy'
  | 'full'
  | 'denied'
  | 'lost'
  /** The server is not the one that it has to prove to be, or there is no proof to be had. */
  | 'untrusted'
  | 'address'
  | 'unsupported'
  | 'failed'

/** What keeps a ledger from doing its work; `reason` is the engine's own word for it. */
export class LedgerError extends Error {
  readonly fault: LedgerFault
  readonly reason: string

  constructor(fault: LedgerFault, reason: string) {
    super(`${fault}: ${reason}`)
    this.name = 'LedgerError'
    this.fault = fault
    this.reason = reason
  }
}
