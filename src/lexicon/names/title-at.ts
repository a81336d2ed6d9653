import { TITLE_BY_SURFACE } from './title-table.ts'
import { MODIFIERS } from './titles.ts'
import type { TitleEntry } from './types.ts'

/** A title found in a text: `start`..`end` with everything that belongs to it, `core`..`end` the title word alone. */
export interface TitleHit {
  readonly start: number
  readonly core: number
  readonly end: number
  readonly title: TitleEntry
  /** 元, 前, 副 … in text order. */
  readonly modifiers: readonly string[]
  /** The state named in front of the title as part of the title: マクロン仏大統領 → フランス. */
  readonly state: string | null
  /** The state to which an envoy is sent: 駐米大使 → 米国. */
  readonly host: string | null
}

/** Finds the state whose name or one-kanji short form ends, or starts, at a place; injected, as states are names and titles are not. */
export interface StateFinder {
  endingAt(text: string, offset: number): { start: number; canonical: string } | null
  startingAt(text: string, offset: number): { end: number; canonical: string } | null
}

function lengthsBy(unit: (surface: string) => string): Map<string, number[]> {
  const lengths = new Map<string, number[]>()
  for (const surface of TITLE_BY_SURFACE.keys()) {
    const key = unit(surface)
    const there = lengths.get(key)
    if (!there) lengths.set(key, [surface.length])
    else if (!there.includes(surface.length)) there.push(surface.length)
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a)
  return lengths
}
let byFirst: Map<string, number[]> | null = null

/** Titles read from their last unit on, so that one walk to the left finds all that end at a place. */
interface Ending {
  readonly before: Map<number, Ending>
  title: TitleEntry | null
}
let endings: Ending | null = null

function buildEndings(): Ending {
  const root: Ending = { before: new Map(), title: null }
  for (const [surface, title] of TITLE_BY_SURFACE) {
    let node = root
    for (let i = surface.length - 1; i >= 0; i--) {
      const unit = surface.charCodeAt(i)
      const next: Ending = node.before.get(unit) ?? { before: new Map(), title: null }
      node.before.set(unit, next)
      node = next
    }
    node.title = title
  }
  return root
}

/** Words that end like a title of one kanji and are none. */
const NOT_TITLES: ReadonlySet<string> = new Set(
  '同様,多様,仕様,模様,異様,一様,有様,王様,神様,皆様,客様,様様,各様,文様,彼氏,同氏,某氏,諸氏,各氏,氏氏,諸君,主君,暴君,名君,真相,様相,世相,実相,色相,位相,人相,手相,貧相,皮相,首相,宰相,入相,寝相,死相,瑞相,御殿,神殿,宮殿,殿殿,沈殿,別嬢,令嬢,老翁,枢卿'.split(
    ',',
  ),
)
/** Any 〇〇相 that no table has: 復興相, 経済担当調整相. */
const MINISTER: TitleEntry = { surface: '相', kind: 'office', roleKey: 'minister', position: 'after', long: '大臣' }
const MODIFIERS_BY_LENGTH: readonly string[] = [...MODIFIERS].sort((a, b) => b.length - a.length)
// of the unit at a place; false beyond the text's ends, where charCodeAt gives NaN
const isKanji = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3005
}
const isLatin = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0x20
  return (code >= 0x61 && code <= 0x7a) || isDigit(text, at)
}
const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}
const isKatakana = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc
}

/** The longest title word that ends at `offset`, with the modifiers and the state in front of it; null when there is none. */
export function titleEndingAt(text: string, offset: number, states: StateFinder): TitleHit | null {
  const title = coreEndingAt(text, offset)
  if (!title) return null
  const core = offset - title.surface.length
  let start = core
  let state: string | null = null
  const host = title.roleKey === 'ambassador' || title.surface === '駐在武官' ? hostBefore(text, core, states) : null
  if (host) start = host.start
  const modifiers: string[] = []
  for (;;) {
    const gap = text[start - 1] === ' ' && isLatin(text, start) ? 1 : 0
    const modifier = modifierEndingAt(text, start - gap)
    if (modifier) {
      start -= gap
      modifiers.unshift(modifier)
      start -= modifier.length
      continue
    }
    const found: ReturnType<StateFinder['endingAt']> = state === null ? states.endingAt(text, start) : null
    if (!found) break
    state = found.canonical
    start = found.start
  }
  return { start, core, end: offset, title, modifiers, state, host: host ? host.canonical : null }
}

/** The longest title word that starts at `offset`, past modifiers (元, 前 …) and a host state (駐米); null when there is none. */
export function titleStartingAt(text: string, offset: number, states: StateFinder): TitleHit | null {
  const plain = coreStartingAt(text, offset)
  let at = offset
  const modifiers: string[] = []
  for (;;) {
    const modifier = MODIFIERS_BY_LENGTH.find((word) => text.startsWith(word, at))
    if (!modifier) break
    modifiers.push(modifier)
    at += modifier.length
    while (text[at] === ' ') at++
  }
  let host: string | null = null
  if (text[at] === '駐' || text[at] === '在') {
    const found = states.startingAt(text, at + 1)
    if (found) {
      host = found.canonical
      at = found.end
    }
  }
  const title = at === offset ? null : coreStartingAt(text, at)
  if (title && (!plain || at + title.surface.length > offset + plain.surface.length))
    return { start: offset, core: at, end: at + title.surface.length, title, modifiers, state: null, host }
  return plain
    ? { start: offset, core: offset, end: offset + plain.surface.length, title: plain, modifiers: [], state: null, host: null }
    : null
}

function coreEndingAt(text: string, offset: number): TitleEntry | null {
  endings ??= buildEndings()
  let node = endings.before.get(text.charCodeAt(offset - 1))
  // 相 ends titles of the table too, so nothing is lost
  if (!node) return null
  const found: TitleEntry[] = []
  for (let at = offset - 1; node; node = at > 0 ? node.before.get(text.charCodeAt(--at)) : undefined) if (node.title) found.push(node.title)
  while (found.length > 0) {
    const title = found.pop() as TitleEntry
    const length = title.surface.length
    const start = offset - length
    if (isLatin(text, start) && isLatin(text, start - 1)) continue
    if (length < 4 && isKatakana(text, start) && isKatakana(text, start - 1)) continue
    return length === 1 && NOT_TITLES.has(text.slice(start - 1, offset)) ? null : title
  }
  if (
    text[offset - 1] === '相' &&
    (isKanji(text, offset - 2) || isKatakana(text, offset - 2)) &&
    !NOT_TITLES.has(text.slice(offset - 2, offset))
  )
    return MINISTER
  return null
}

function coreStartingAt(text: string, offset: number): TitleEntry | null {
  byFirst ??= lengthsBy((surface) => surface[0]!)
  for (const length of byFirst.get(text[offset] ?? '') ?? []) {
    const surface = text.slice(offset, offset + length)
    const title = surface.length === length ? TITLE_BY_SURFACE.get(surface) : undefined
    if (!title) continue
    const end = offset + length
    if (isLatin(text, end - 1) && isLatin(text, end)) continue
    if (isKatakana(text, end - 1) && isKatakana(text, end)) continue
    return title
  }
  return null
}

/** Modifiers by their last unit, longest first. */
const MODIFIERS_BY_LAST: ReadonlyMap<number, readonly string[]> = new Map(
  MODIFIERS_BY_LENGTH.map((word) => [
    word.charCodeAt(word.length - 1),
    MODIFIERS_BY_LENGTH.filter((other) => other.at(-1) === word.at(-1)),
  ]),
)

function modifierEndingAt(text: string, offset: number): string | undefined {
  return MODIFIERS_BY_LAST.get(text.charCodeAt(offset - 1))?.find((word) => {
    const start = offset - word.length
    return start >= 0 && text.startsWith(word, start) && !(word.length === 1 && isDigit(text, start - 1))
  })
}

/** 駐米 or 在ウクライナ in front of 大使. */
function hostBefore(text: string, offset: number, states: StateFinder): { start: number; canonical: string } | null {
  for (let start = offset - 2; start >= 0 && start >= offset - 14; start--) {
    if (text[start] !== '駐' && text[start] !== '在') continue
    const found = states.startingAt(text, start + 1)
    return found && (found.end === offset || text.slice(found.end, offset) === '日本') ? { start, canonical: found.canonical } : null
  }
  return null
}
