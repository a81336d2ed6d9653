/**
 * Text of pages, marked as what it is: data that somebody else wrote. A program that reads it must not take it for instructions, so it never stands
 * outside a field of this name.
 */
export interface Untrusted {
  readonly untrusted_text: string
  /** The text was cut; it has so many units of UTF-16. */
  readonly truncated?: true
  readonly length?: number
}

/** Units of one text that are given at once. */
const LONGEST = 4000

/** Fields whose values iwaku itself makes; only these, and only of this shape, stand without a mark. */
const OWN = new Set(
  'kind ref id act type certainty form rule version when published seen said told first last since day state outcome earliest fullest asked key grade reason wording basis at order decision lead firmness'.split(
    ' ',
  ),
)
const PLAIN = /^[\w.:+/~%-]{0,100}$/

/** Where the words asked for stand, for whoever draws them: thousands of places where a text repeats itself. */
const DRAWN = 'matched'

/** An answer in which each text of a page, whatever field it is in, is marked. */
export function marked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return OWN.has(key) && PLAIN.test(value) ? value : markedText(value)
  if (Array.isArray(value)) return value.map((one) => marked(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (name === DRAWN ? [] : [[name, marked(inner, name)]])))
}

export function markedText(text: string, longest: number = LONGEST): Untrusted {
  const cut = text.slice(0, longest)
  return { untrusted_text: harmless(cut.toWellFormed()), ...(text.length > longest && { truncated: true, length: text.length }) }
}

/** What hides from people but not from programs: control and format characters, tags (U+E0000), reversed text. Lines and tabs stay. */
const HIDDEN = /(?![\n\t])(?:\p{Cc}|\p{Cf}|\p{Variation_Selector})/gu
/** `![words](address)` and `[words](address)`: drawn by a program that knows Markdown, an address is fetched with whatever was put into it. */
const LINK = /!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)/g
const REFERENCE = /!?\[([^[\]]{0,500})\]\[[^[\]]{0,200}\]/g
const TAG = /<\/?(?:img|a|iframe|script|link|object|embed|video|audio|source|style|form|meta|svg)\b[^>]{0,2000}>/gi

const harmless = (text: string): string => text.replace(HIDDEN, '').replace(LINK, '$1').replace(REFERENCE, '$1').replace(TAG, '')
