import { parseFragment } from 'parse5'

/** A text in which every & begins a reference, and where each was mended, so that places can be told in the text as it was. */
export interface Mended {
  readonly text: string
  /** Offsets into the original of the & that are `&amp;` now, rising. */
  readonly places: readonly number[]
}

const SECTIONS: readonly (readonly [string, string])[] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
]
const REFERENCE = /&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z_][A-Za-z0-9._-]{0,63});/y
/** What a bare & becomes; four units longer. */
const ESCAPED = '&amp;'

/**
 * Writes `&amp;` for every & that begins no reference (`AT&T`, `?a=1&b=2`), outside of CDATA, comments and processing instructions. Without this the XML
 * reader looks for the end of the reference up to the next semicolon.
 */
export function mendAmpersands(source: string): Mended {
  const places: number[] = []
  let at = source.indexOf('&')
  if (at < 0) return { text: source, places }
  const pieces: string[] = []
  let done = 0
  let section = nextSection(source, 0)
  while (at >= 0) {
    while (section && section.end <= at) section = nextSection(source, section.end)
    if (section && section.start < at) {
      at = source.indexOf('&', section.end)
      continue
    }
    REFERENCE.lastIndex = at
    if (!REFERENCE.test(source)) {
      pieces.push(source.slice(done, at), ESCAPED)
      places.push(at)
      done = at + 1
    }
    at = source.indexOf('&', at + 1)
  }
  return { text: places.length === 0 ? source : `${pieces.join('')}${source.slice(done)}`, places }
}

function nextSection(source: string, from: number): { start: number; end: number } | null {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const mark = source.charCodeAt(at + 1)
    if (mark !== 0x21 && mark !== 0x3f) continue
    const kind = SECTIONS.find(([open]) => source.startsWith(open, at))
    if (!kind) continue
    const end = source.indexOf(kind[1], at + kind[0].length)
    return { start: at, end: end < 0 ? source.length : end + kind[1].length }
  }
  return null
}

/** The offset in the text as it was of an offset in the mended one. */
export function originalOffset(mended: Mended, offset: number): number {
  const { places } = mended
  let [low, high] = [0, places.length]
  // the n-th & (from 0) stands at its place plus 4n in the mended text
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! + middle * (ESCAPED.length - 1) < offset) low = middle + 1
    else high = middle
  }
  if (low === 0) return offset
  const last = places[low - 1]!
  const behind = offset - (last + (low - 1) * (ESCAPED.length - 1))
  return last + Math.max(1, behind - (ESCAPED.length - 1))
}

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const known = new Map<string, string | null>()
/** HTML has 2,231 names; the same few are asked for again and again. */
const KNOWN_MOST = 4096

/** The character that XML or HTML has under a name (`nbsp` → U+00A0); null for a name that only a document's own declarations could tell. */
export function namedCharacter(name: string): string | null {
  if (Object.hasOwn(XML_ENTITIES, name)) return XML_ENTITIES[name] as string
  const before = known.get(name)
  if (before !== undefined) return before
  const written = `&${name};`
  const first = /^[A-Za-z][A-Za-z0-9]{1,31}$/.test(name) ? parseFragment(written).childNodes[0] : undefined
  const value = first && 'value' in first && !first.value.endsWith(';') ? first.value : null
  if (known.size < KNOWN_MOST) known.set(name, value)
  return value
}
