import { parseFragment } from 'parse5'

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

const REFERENCE = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z_][A-Za-z0-9._-]{0,63}));/g

/** Text with its references made characters; those that nobody knows stay as they are written, and `unknown` is told. */
export const decodeReferences = (text: string, unknown: (name: string) => void): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (written, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name === undefined) return characterOf(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) ?? written
        const character = namedCharacter(name)
        if (character === null) unknown(name)
        return character ?? written
      })
    : text

const characterOf = (code: number): string | null =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null
