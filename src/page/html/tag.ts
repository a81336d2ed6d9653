import type { Token } from 'parse5'
import { valueWithReferences } from './references.ts'

/** A tag as nearly all are written: its attributes in quotes or without, with the references that values have. */
export interface PlainTag {
  readonly name: string
  readonly closes: boolean
  readonly selfClosing: boolean
  readonly attrs: Token.Attribute[]
  /** Where its name begins, and where its `>` stands. */
  readonly nameAt: number
  readonly end: number
}

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

/** A tag without attributes. */
const NONE: Token.Attribute[] = []

/**
 * Reads the tag whose `<` stands at a place; null where it is written otherwise, and has to be read by the letter. `room` is written over: a list
 * that grows takes room for many more than a tag has.
 */
export function plainTag(html: string, open: number, room: Token.Attribute[]): PlainTag | null {
  let at = open + 1
  const closes = html.charCodeAt(at) === SOLIDUS
  if (closes) at++
  const nameAt = at
  if (!isLetter(html.charCodeAt(at))) return null
  while (isNameUnit(html.charCodeAt(at))) at++
  const name = known(html.slice(nameAt, at))
  let unit = html.charCodeAt(at)
  if (unit === GREATER_THAN) return { name, closes, selfClosing: false, attrs: NONE, nameAt, end: at }
  if (closes) return null
  let count = 0
  for (;;) {
    const spaced = isBlank(unit)
    while (isBlank(unit)) unit = html.charCodeAt(++at)
    if (unit === GREATER_THAN) return { name, closes, selfClosing: false, attrs: room.slice(0, count), nameAt, end: at }
    if (unit === SOLIDUS && html.charCodeAt(at + 1) === GREATER_THAN)
      return { name, closes, selfClosing: true, attrs: room.slice(0, count), nameAt, end: at + 1 }
    if (!spaced) return null
    const from = at
    while (isAttributeUnit(unit)) unit = html.charCodeAt(++at)
    if (at === from || count === MOST) return null
    const attribute = known(html.slice(from, at))
    let value: string | null = ''
    if (unit === EQUALS) {
      const mark = html.charCodeAt(++at)
      const quoted = mark === QUOTE || mark === APOSTROPHE
      if (quoted) at++
      const end = quoted ? quotedEnd(html, at, mark) : unquotedEnd(html, at)
      if (end < 0) return null
      value = html.slice(at, end)
      if (quoted && value.includes('&')) value = valueWithReferences(value)
      if (value === null) return null
      at = quoted ? end + 1 : end
      unit = html.charCodeAt(at)
    }
    for (let i = 0; i < count; i++) if (room[i]!.name === attribute) return null
    room[count++] = { name: attribute, value }
  }
}

/** Where the quote stands that ends a value; -1 where the value holds what is rewritten, or does not end. */
function quotedEnd(html: string, from: number, quote: number): number {
  for (let at = from; at < html.length; at++) {
    const unit = html.charCodeAt(at)
    if (unit === quote) return at
    if (unit === 0x0d || unit === 0) return -1
  }
  return -1
}

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
/** The one string that a frequent name is everywhere, in lower case: one that is cut out anew is compared letter by letter. */
function known(name: string): string {
  const found = KNOWN.get(name)
  if (found !== undefined) return found
  const lower = name.toLowerCase()
  return lower === name ? name : (KNOWN.get(lower) ?? lower)
}
