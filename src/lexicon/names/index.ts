import { anchored, fold } from '#text'
import { buildNames } from './build.ts'
import { termsOf } from './persons.ts'
import { DOCUMENT_ENDINGS, NOT_DOCUMENTS, NOT_OUTLETS, OFFICE_ENDINGS, ORGANISATION_ENDINGS, OUTLET_ENDINGS } from './shapes.ts'
import { type StateFinder, type TitleHit, titleEndingAt, titleStartingAt } from './title-at.ts'
import { TITLE_BY_SURFACE } from './title-table.ts'
import type { NameEntry, PersonEntry, Term, TitleEntry } from './types.ts'

export { persons } from './persons.ts'
export type { TitleHit } from './title-at.ts'
export type { NameEntry, NameForm, NameKind, PersonEntry, Term, TitleEntry } from './types.ts'

/** The last month whose changes of office the lexicon knows; later days get the last holder known. */
export const KNOWN_UNTIL = '2025-12'

/** A name found in a text, from the place asked for to `end`. */
export interface NameHit {
  readonly end: number
  readonly entries: readonly NameEntry[]
}

const NAMES = buildNames()
const NONE: readonly NameEntry[] = []

/** First unit → a small number from 1; 0 where no name starts so. */
const FIRST: Uint16Array = new Uint16Array(0x10000)
/** Number of the first unit and second unit → the lengths of the names that start so: bit n for length n, up to 31. */
const LENGTHS: ReadonlyMap<number, number> = (() => {
  const lengths = new Map<number, number>()
  let firsts = 0
  for (const surface of NAMES.surfaces()) {
    if (surface.length < 2 || surface.length > 31) continue
    const first = surface.charCodeAt(0)
    if (FIRST[first] === 0) FIRST[first] = ++firsts
    const key = (FIRST[first]! << 16) | surface.charCodeAt(1)
    lengths.set(key, (lengths.get(key) ?? 0) | (1 << surface.length))
  }
  return lengths
})()
function lengthsAt(text: string, offset: number): number {
  const first = FIRST[text.charCodeAt(offset)]
  return first ? (LENGTHS.get((first << 16) | text.charCodeAt(offset + 1)) ?? 0) : 0
}

/** Last unit and the one before (0 when there is none) → the lengths of the names that end so, up to 12: bit n for length n. */
let endings: Map<number, number> | null = null
function endingsAt(text: string, offset: number): number {
  if (!endings) {
    endings = new Map()
    for (const surface of NAMES.surfaces()) {
      const { length } = surface
      if (length > 12 || length === 0) continue
      const key = (surface.charCodeAt(length - 1) << 16) | (length > 1 ? surface.charCodeAt(length - 2) : 0)
      endings.set(key, (endings.get(key) ?? 0) | (1 << length))
    }
  }
  if (offset < 1) return 0
  const last = text.charCodeAt(offset - 1) << 16
  return (endings.get(last) ?? 0) | (offset > 1 ? (endings.get(last | text.charCodeAt(offset - 2)) ?? 0) : 0)
}

/**
 * Bits by first unit, last unit and length: one that is not set proves that no name is such. Four of five phrases that are asked for name nothing,
 * and this table stays in the processor's cache where the names do not.
 */
const MAY = new Uint8Array(1 << 14)
const mayBit = (surface: string): number => {
  const { length } = surface
  const mixed = Math.imul(surface.charCodeAt(0), 0x9e3779b1) ^ Math.imul(surface.charCodeAt(length - 1), 0x85ebca6b) ^ (length << 11)
  return (mixed ^ (mixed >>> 15)) & ((MAY.length << 3) - 1)
}
for (const surface of NAMES.surfaces()) {
  const bit = mayBit(surface)
  MAY[bit >> 3]! |= 1 << (bit & 7)
}

/** Everything a whole surface can name; empty when the lexicon has nothing. Folds width itself. */
export function lookup(surface: string): readonly NameEntry[] {
  const folded = fold(surface)
  const bit = mayBit(folded)
  return (MAY[bit >> 3]! & (1 << (bit & 7))) === 0 ? NONE : (NAMES.get(folded) ?? NONE)
}

const KATAKANA = 1
const LATIN = 2
/** The script of a unit, as far as words of it are written without spaces between them and must not be cut. */
function script(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc) return KATAKANA
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)) return LATIN
  return code >= 0xc0 && code <= 0x24f ? LATIN : 0
}

/**
 * The longest name (two units or more) that starts at `offset`; null when there is none. Katakana and Latin words are not cut: タイ is not found in
 * タイムズ, but キエフ is in キエフロシア連邦, where another name follows. A bare family name is not found inside a longer name (サム・ブラウン).
 */
export function longestNameAt(text: string, offset: number): NameHit | null {
  let lengths = lengthsAt(text, offset)
  if (lengths === 0 || !startsClean(text, offset)) return null
  while (lengths !== 0) {
    const length = 31 - Math.clz32(lengths)
    lengths &= ~(1 << length)
    const end = offset + length
    if (end > text.length) continue
    const entries = NAMES.get(text.slice(offset, end))
    if (entries === undefined || !endsClean(text, offset, end)) continue
    if (entries.every(isPart) && !standsAlone(text, offset, end)) continue
    return { end, entries }
  }
  return null
}

/** A family name alone, which may be part of somebody else's name. */
const isPart = (entry: NameEntry): boolean => entry.kind === 'person' && (entry.form === 'family' || entry.form === 'abbreviation')

function startsClean(text: string, offset: number): boolean {
  const kind = script(text, offset)
  if (kind === 0 || offset === 0 || script(text, offset - 1) !== kind) return true
  for (let start = offset - 2; start >= 0 && start >= offset - 14; start--) {
    if (script(text, start) !== kind) break
    if (NAMES.has(text.slice(start, offset)) && (start === 0 || script(text, start - 1) !== kind)) return true
  }
  return false
}

const INNER = 'ンーァィゥェォャュョッ'
function endsClean(text: string, offset: number, end: number): boolean {
  const kind = script(text, end - 1)
  if (kind === 0 || end >= text.length || script(text, end) !== kind) return true
  if (kind === KATAKANA && end - offset >= 5) return !INNER.includes(text[end]!)
  for (let lengths = lengthsAt(text, end) & ~0b111; lengths !== 0; ) {
    const length = 31 - Math.clz32(lengths)
    if (NAMES.has(text.slice(end, end + length))) return true
    lengths &= ~(1 << length)
  }
  return false
}

/** Whether a word is a name even without context. */
const isName = (surface: string): boolean => NAMES.get(surface)?.some((entry) => entry.form !== 'abbreviation') ?? false

/** Whether a family name is not part of a longer katakana name: what is joined to it by ・ must be a name itself. */
function standsAlone(text: string, offset: number, end: number): boolean {
  if (text[offset - 1] === '・' || text[offset - 1] === '=') {
    let start = offset - 1
    while (start > 0 && script(text, start - 1) === KATAKANA) start--
    if (start < offset - 1 && !isName(text.slice(start, offset - 1))) return false
  }
  if (text[end] === '・' || text[end] === '=') {
    let stop = end + 1
    while (script(text, stop) === KATAKANA) stop++
    if (stop > end + 1 && !isName(text.slice(end + 1, stop))) return false
  }
  return true
}

/** The state (or 欧, the EU side) that the one kanji at `offset` can stand for. Only a candidate: 米 may be rice, 日 a day. */
export function abbreviationAt(text: string, offset: number): NameHit | null {
  const entries = NAMES.get(text[offset] ?? '')?.filter(
    (entry) => entry.form === 'abbreviation' && (entry.kind === 'state' || entry.kind === 'organisation'),
  )
  return entries && entries.length > 0 ? { end: offset + 1, entries } : null
}

/** トランプ前|米大統領, バイデン次期|米大統領: here a kanji in front is no part of another word. */
const FORMER = anchored(/(?:元|次期|現|新|故|暫定|(?<![以目午直事人名建戦生食寸])前)$/)

const STATE_FINDER: StateFinder = {
  // A kanji in front of the short form makes it part of another word: 29日大統領, 金大中大統領.
  endingAt(text, offset) {
    let lengths = endingsAt(text, offset)
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths)
      lengths &= ~(1 << length)
      const start = offset - length
      if (start < 0) continue
      const name = stateEntry(text.slice(start, offset))
      if (!name || name.form === 'metonym') continue
      // ロ is Russia in 日ロ, and the end of a name in ニーロ首相
      if (
        offset - start > 1
          ? startsClean(text, start)
          : (!/[\u3400-\u9fff々0-9]/.test(text[start - 1] ?? '') || FORMER.test(text.slice(Math.max(0, start - 3), start))) &&
            !(script(text, start) === KATAKANA && script(text, start - 1) === KATAKANA)
      )
        return { start, canonical: name.canonical }
    }
    return null
  },
  startingAt(text, offset) {
    const found = longestNameAt(text, offset) ?? abbreviationAt(text, offset)
    const name = found?.entries.find((entry) => entry.kind === 'state' || entry.kind === 'organisation')
    return found && name ? { end: found.end, canonical: name.canonical } : null
  },
}

/** The longest title word that ends at `offset`, with what belongs to it in front: 前, 副, 仏 (マクロン仏大統領), 駐米 (駐米大使). */
export const longestTitleEndingAt = (text: string, offset: number): TitleHit | null => titleEndingAt(text, offset, STATE_FINDER)

/** The longest title that starts at `offset`, modifiers taken along: 元外務副大臣, 駐米大使. */
export const longestTitleAt = (text: string, offset: number): TitleHit | null => titleStartingAt(text, offset, STATE_FINDER)

/** The title that is the whole of `surface`: 外相, President. */
export const titleOf = (surface: string): TitleEntry | null => TITLE_BY_SURFACE.get(fold(surface)) ?? null

/** The key of the role that a title names, modifiers and state aside: 外相, 露外相, 外務大臣, Foreign Minister → `foreign-minister`. */
export function roleKeyOf(surface: string): string | null {
  const text = fold(surface)
  return TITLE_BY_SURFACE.get(text)?.roleKey ?? longestTitleEndingAt(text, text.length)?.title.roleKey ?? null
}

function stateEntry(surface: string): NameEntry | undefined {
  return NAMES.get(surface)?.find((entry) => entry.kind === 'state')
}

/** The common name of the state that a surface stands for, short forms and capitals included: 露, モスクワ → ロシア. */
export const canonicalState = (surface: string): string | null => stateEntry(fold(surface))?.canonical ?? null

/** The code of the body that has offices: 米 → US, 国連 → 国連. */
export function bodyOf(surface: string): string {
  const text = fold(surface)
  const state = stateEntry(text)
  if (state?.country) return state.country
  return NAMES.get(text)?.find((entry) => entry.kind === 'organisation' || entry.kind === 'office')?.canonical ?? text
}

/** A day as precise as given, made whole: 2022 → its middle, 2022-10 → 2022-10-15. */
const wholeDay = (day: string): string => (day.length === 4 ? `${day}-07-01` : day.length === 7 ? `${day}-15` : day.slice(0, 10))

function holds(term: Term, day: string): boolean {
  const from = term.from.length === 4 ? `${term.from}-01-01` : term.from.length === 7 ? `${term.from}-01` : term.from
  return from <= day && (term.to === null || day.slice(0, term.to.length) <= term.to)
}

/** Who held an office on a day: `role` a key or a title word, `state` any name of a state or organisation. On a day of change, the newcomer. */
export function holderOf(role: string, state: string, isoDay: string): PersonEntry | null {
  const day = wholeDay(isoDay)
  const body = bodyOf(state)
  const holders = [...termsOf(role, body), ...termsOf(roleKeyOf(role) ?? '', body)].filter(({ term }) => holds(term, day))
  let best: { person: PersonEntry; term: Term } | null = null
  for (const candidate of holders) if (!best || candidate.term.from > best.term.from) best = candidate
  // several who speak for one ministry, or head one of several services, at a time: any of them may be meant
  if (holders.length > 1 && SHARED.test(roleKeyOf(role) ?? role) && together(holders, day)) return null
  return best?.person ?? null
}
const SHARED = /spokesperson$|^intelligence-chief$/
function together(holders: readonly { readonly term: Term }[], day: string): boolean {
  const later = new Date(Date.parse(`${day}T00:00:00Z`) + TOGETHER).toISOString().slice(0, 10)
  return holders.filter(({ term }) => holds(term, later)).length > 1
}
/** A successor and a predecessor are in a table together for days at most; milliseconds. */
const TOGETHER = 60 * 86_400_000

/** Who held an office before the one who holds it on a day: 前首相; arguments as for `holderOf`. */
export function formerHolderOf(role: string, state: string, isoDay: string): PersonEntry | null {
  const holder = holderOf(role, state, isoDay)
  const day = wholeDay(isoDay)
  let best: { person: PersonEntry; to: string } | null = null
  for (const { person, term } of termsOf(roleKeyOf(role) ?? role, bodyOf(state)))
    if (term.to !== null && term.to < day && person.canonical !== holder?.canonical && (!best || term.to > best.to))
      best = { person, to: term.to }
  return best?.person ?? null
}

/** Offices whose holder is meant where several of one name are in office and the text says no more: 金 in 北朝鮮 is 金正恩. */
const HEADS: ReadonlySet<string> = new Set(['supreme-leader', 'president', 'prime-minister', 'monarch'])

/**
 * The leader a name stands for: the only one of that name, or the one in office on the day, of the state, in the role (key or title word); of several
 * in office the head of the state. Null when two are still possible.
 */
export function personByName(surface: string, isoDay?: string, state?: string, role?: string): PersonEntry | null {
  let candidates = lookup(surface).filter((entry): entry is PersonEntry => entry.kind === 'person')
  const keep = (test: (term: Term) => boolean): void => {
    const kept = candidates.filter((person) => person.terms.some(test))
    if (kept.length > 0) candidates = kept
  }
  if (state !== undefined) {
    const body = bodyOf(state)
    candidates = candidates.filter((person) => person.terms.some((term) => term.body === body))
  }
  const key = role === undefined ? null : (roleKeyOf(role) ?? role)
  if (candidates.length > 1 && key !== null) keep((term) => term.roleKey === key)
  if (candidates.length > 1 && isoDay !== undefined) {
    const day = wholeDay(isoDay)
    keep((term) => holds(term, day) && (key === null || term.roleKey === key))
    if (candidates.length > 1) keep((term) => holds(term, day) && HEADS.has(term.roleKey))
  }
  return candidates.length === 1 ? candidates[0]! : null
}

/** All surfaces of the lexicon, for those who build an automaton of their own. */
export const surfaces = (): IterableIterator<string> => NAMES.surfaces()

/** Endings by their last unit: most names end in none of them. */
type Endings = ReadonlyMap<number, readonly string[]>
function byLast(words: readonly string[]): Endings {
  const map = new Map<number, string[]>()
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1)
    const there = map.get(last)
    if (there) there.push(word)
    else map.set(last, [word])
  }
  return map
}
const OUTLETS_BY_LAST = byLast(OUTLET_ENDINGS)
const DOCUMENTS_BY_LAST = byLast(DOCUMENT_ENDINGS)
const OFFICES_BY_LAST = byLast(OFFICE_ENDINGS)
const ORGANISATIONS_BY_LAST = byLast(ORGANISATION_ENDINGS)

const endsLike = (surface: string, endings: Endings, not: ReadonlySet<string>): boolean =>
  (endings.get(surface.charCodeAt(surface.length - 1)) ?? []).some(
    (ending) => surface.length > ending.length && surface.endsWith(ending),
  ) && !not.has(surface)

const NOTHING: ReadonlySet<string> = new Set()

/** Whether an unknown name looks like an outlet by its ending: 〇〇タイムズ, 〇〇紙. Known outlets are for `lookup`. */
/** What is on the air, and nobody who sends it. */
const ON_AIR =
  /(?:生|再|初|本|中継|機内|館内|校内|車内|録画|同時|有料|無料|アナログ|テレビ|地上波|ワンセグ|連続|特別|深夜|早朝|[0-9]日|での|する|なる)放送$/

export const isOutletShape = (surface: string): boolean => {
  const folded = fold(surface)
  return endsLike(folded, OUTLETS_BY_LAST, NOT_OUTLETS) && !(folded.endsWith('放送') && ON_AIR.test(folded))
}

/** Whether an unknown name looks like a treaty, a law or another text that says things: 〇〇条約, 〇〇覚書. */
export const isDocumentShape = (surface: string): boolean =>
  endsLike(fold(surface), DOCUMENTS_BY_LAST, NOT_DOCUMENTS) &&
  !/(?:療法|方法|用法|手法|技法|製法|作法|話法|筆法|魔法|寸法|違法|合法|不法|無法)$/.test(surface)

/** Whether an unknown name looks like an office of a state: 〇〇省, 〇〇軍, 〇〇参謀本部. */
export const isOfficeShape = (surface: string): boolean => endsLike(fold(surface), OFFICES_BY_LAST, NOTHING)

/** Whether an unknown name looks like an organisation: 〇〇委員会, 〇〇機構. */
export const isOrganisationShape = (surface: string): boolean => endsLike(fold(surface), ORGANISATIONS_BY_LAST, NOTHING)
