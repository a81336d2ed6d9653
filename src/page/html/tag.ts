import type { Token } from 'parse5'
import { valueWithReferences } from './references.ts'

/** A tag as nearly all are written: its attributes in quotes or without, with the references that values have. Read anew for each tag. */
export class PlainTag {
  name: string = ''
  closes = false
  selfClosing = false
  attrs: Token.Attribute[] = NONE
  /** Where its `>` stands. */
  end = 0
  /** Whether the page has characters that are rewritten. */
  rewrites: boolean = true
  /** Where the attributes are gathered: a list that grows takes room for many more than a tag has. */
  readonly room: Token.Attribute[] = []
}

/** A tag without attributes. */
export const NONE: Token.Attribute[] = []

/** More attributes than any tag has; so many are looked through for names given twice. */
const MOST = 24

const QUOTE = 0x22
const AMPERSAND = 0x26
const APOSTROPHE = 0x27
const SOLIDUS = 0x2f
const EQUALS = 0x3d
const GREATER_THAN = 0x3e

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
const isNameUnit = (unit: number): boolean => isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d
const isAttributeUnit = (unit: number): boolean => isNameUnit(unit) || unit === 0x5f || unit === 0x3a
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0c

/** Reads the tag whose `<` stands at a place into `tag`; false where it is written otherwise, and has to be read by the letter. */
export function readPlainTag(html: string, open: number, tag: PlainTag): boolean {
  let at = open + 1
  tag.closes = html.charCodeAt(at) === SOLIDUS
  if (tag.closes) at++
  const nameAt = at
  let unit = html.charCodeAt(at)
  if (!isLetter(unit)) return false
  let hash = 0
  for (; isNameUnit(unit); unit = html.charCodeAt(++at)) hash = hashed(hash, unit)
  tag.name = nameOf(html, nameAt, at, hash)
  tag.selfClosing = false
  tag.attrs = NONE
  tag.end = at
  if (unit === GREATER_THAN) return true
  return !tag.closes && readAttributes(html, at, tag)
}

/** Reads what stands behind the name of a tag, to its `>`. */
function readAttributes(html: string, from: number, tag: PlainTag): boolean {
  const { room } = tag
  let at = from
  let unit = html.charCodeAt(at)
  let count = 0
  for (;;) {
    const spaced = isBlank(unit)
    while (isBlank(unit)) unit = html.charCodeAt(++at)
    const selfClosing = unit === SOLIDUS && html.charCodeAt(at + 1) === GREATER_THAN
    if (selfClosing || unit === GREATER_THAN) {
      tag.selfClosing = selfClosing
      tag.end = selfClosing ? at + 1 : at
      if (count > 0) tag.attrs = room.slice(0, count)
      return true
    }
    if (!spaced) return false
    const nameAt = at
    let hash = 0
    for (; isAttributeUnit(unit); unit = html.charCodeAt(++at)) hash = hashed(hash, unit)
    if (at === nameAt || count === MOST) return false
    const name = nameOf(html, nameAt, at, hash)
    let value: string | null = ''
    if (unit === EQUALS) {
      const mark = html.charCodeAt(++at)
      const quoted = mark === QUOTE || mark === APOSTROPHE
      if (quoted) at++
      const end = quoted ? html.indexOf(mark === QUOTE ? '"' : "'", at) : unquotedEnd(html, at)
      if (end < 0) return false
      value = html.slice(at, end)
      if (tag.rewrites && REWRITTEN.test(value)) return false
      if (quoted && value.includes('&')) value = valueWithReferences(value)
      if (value === null) return false
      at = quoted ? end + 1 : end
      unit = html.charCodeAt(at)
    }
    for (let i = 0; i < count; i++) if (room[i]!.name === name) return false
    room[count++] = { name, value }
  }
}

/** Line ends and NUL, in values as elsewhere. */
export const REWRITTEN: RegExp = /[\r\0]/

/** Where a value without quotes ends; -1 where there is none, or it is not taken over as it is. */
function unquotedEnd(html: string, from: number): number {
  let at = from
  for (let unit = html.charCodeAt(at); unit > 0x20 && unit !== GREATER_THAN && unit !== AMPERSAND; unit = html.charCodeAt(at)) at++
  const unit = html.charCodeAt(at)
  return at > from && (unit === GREATER_THAN || isBlank(unit)) ? at : -1
}

const words = (list: string): readonly string[] => list.split(' ')
/** Names that most pages use. */
const NAMES = words(
  'html head body title meta link script style base noscript header footer main nav section article aside div span p a img br hr ul ol li dl dt dd ' +
    'table thead tbody tr td th b i u s em strong small sub sup h1 h2 h3 h4 h5 h6 blockquote cite q pre code time figure figcaption ruby rt rp rb form ' +
    'input button label select option textarea iframe svg path g use ins center font picture source video audio wbr template details summary ' +
    'class id href src alt style width height rel type name content property title value target role lang charset media srcset sizes loading datetime ' +
    'itemprop itemscope itemtype onclick for action method data-src border align valign bgcolor cellpadding cellspacing color size face colspan rowspan ' +
    'aria-hidden aria-label aria-expanded aria-controls hidden tabindex async defer decoding crossorigin data-id fill stroke viewbox xmlns d',
)
// names of properties are strings that the engine has once, and compares by where they lie
const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.keys(Object.fromEntries(NAMES.map((name) => [name, name]))).map((name) => [name, name]),
)

const ROOM = 1024
/** A sum over the units of a name, by which it is found without being cut out. */
const hashed = (hash: number, unit: number): number => (hash * 31 + unit) & (ROOM - 1)
const BY_HASH: readonly (readonly string[])[] = byHash([...KNOWN.keys()])

function byHash(names: readonly string[]): string[][] {
  const found: string[][] = Array.from({ length: ROOM }, () => [])
  for (const name of names) found[[...name].reduce((hash, letter) => hashed(hash, letter.charCodeAt(0)), 0)]!.push(name)
  return found
}

/** The one string that a frequent name is everywhere, in lower case: one that is cut out anew is compared letter by letter. */
function nameOf(html: string, from: number, to: number, hash: number): string {
  const alike = BY_HASH[hash]!
  for (const name of alike) if (name.length === to - from && html.startsWith(name, from)) return name
  const name = html.slice(from, to)
  const lower = name.toLowerCase()
  return lower === name ? name : (KNOWN.get(lower) ?? lower)
}
