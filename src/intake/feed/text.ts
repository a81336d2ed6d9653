import type { FeedContent, FeedText, FeedTitle } from './feed.ts'
import { holdsMarkup, plainOf } from './html.ts'
import type { XmlElement } from './tree.ts'

const VOID: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
])

/** The text right inside an element, without that of its children. */
export function ownText({ children }: XmlElement): string {
  const [only] = children
  // most elements hold one text and nothing else
  if (children.length === 1 && typeof only === 'string') return only
  return children.filter((child) => typeof child === 'string').join('')
}

/** All text inside an element, trimmed; null for none. */
export function words(element: XmlElement | undefined): string | null {
  if (!element || element.children.length === 0) return null
  if (element.children.every((child) => typeof child === 'string')) return ownText(element).trim() || null
  const pieces: string[] = []
  const open: (XmlElement | string)[] = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') pieces.push(next)
    else for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]!)
  }
  return pieces.join('').trim() || null
}

const MARKUP = /www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1998\/Math)/
/** Namespaces that are written down in HTML too. */
const FOREIGN = /www\.w3\.org\/(?:2000\/svg|1998\/Math|1999\/xlink)/

/** What stands inside an element, written as HTML: prefixes and namespaces fall, what may not be empty gets its end tag. */
export function markupInside(element: XmlElement): string {
  const pieces: string[] = []
  const open: (XmlElement | string | { readonly end: string })[] = [...element.children].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') pieces.push(escaped(next))
    else if ('end' in next) pieces.push(next.end)
    else {
      const name = MARKUP.test(next.space) || !next.written.includes(':') ? next.local : next.written
      pieces.push(`<${name}${attributesOf(next)}`)
      if (VOID.has(name.toLowerCase())) {
        pieces.push(' />')
        continue
      }
      pieces.push('>')
      open.push({ end: `</${name}>` })
      for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]!)
    }
  }
  return pieces.join('')
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const attributesOf = (element: XmlElement): string =>
  Array.from(element.attributes, ([name, value]) =>
    /^xmlns(?::|$)/.test(name) && !FOREIGN.test(value) ? '' : ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`,
  ).join('')

/** A text of RSS, or Atom's text construct (https://www.rfc-editor.org/rfc/rfc4287#section-3.1; `mode` is Atom 0.3's); null where it is empty. */
export function textOf(element: XmlElement | undefined): FeedText | null {
  if (!element) return null
  const declared = element.attributes.get('type')?.trim() || null
  const mode = element.attributes.get('mode')?.toLowerCase()
  const type = declared?.toLowerCase().split(';')[0] ?? ''
  const elements = element.children.filter((child) => typeof child !== 'string')
  const around = { declared, base: element.base, language: element.language }
  if (elements.length > 0) {
    const [only] = elements
    const wraps = elements.length === 1 && only!.local.toLowerCase() === 'div' && ownText(element).trim() === ''
    // RFC 4287 says that this div is no part of the content; Atom 0.3 did not
    if (!wraps || !ATOM_1.test(element.space)) return filled({ value: markupInside(element), form: 'html', ...around })
    // escaped HTML in a div that was meant for XHTML
    const escapedInside = type === 'html' && only!.children.every((child) => typeof child === 'string')
    return filled({ value: escapedInside ? ownText(only!) : markupInside(only!), form: 'html', ...inner(only!, around) })
  }
  const raw = ownText(element)
  const value = mode === 'base64' || isBinary(type) ? decoded(raw) : raw
  if (type === 'xhtml' || (isInline(type) && mode !== 'escaped' && declared !== null))
    return filled({ value: escaped(value), form: 'html', ...around })
  return filled({ value, form: formOf(type, value), ...around })
}

const ATOM_1 = /2005\/atom/i
const isInline = (type: string): boolean => type === 'xhtml' || type === 'application/xhtml+xml' || type === ''
const isBinary = (type: string): boolean => type === 'application/octet-stream' || /^(?:image|audio|video)\//.test(type)
const inner = (div: XmlElement, around: Pick<FeedText, 'declared'>): Pick<FeedText, 'declared' | 'base' | 'language'> => ({
  declared: around.declared,
  base: div.base,
  language: div.language,
})

function formOf(type: string, value: string): FeedText['form'] {
  if (type === 'html' || type === 'text/html') return 'html'
  if (type === 'text' || type === 'text/plain') return 'text'
  return holdsMarkup(value) ? 'html' : 'text'
}

/** Base64 of UTF-8; text that is none stays as it is. */
function decoded(text: string): string {
  const packed = text.replace(/\s+/g, '')
  return packed !== '' && /^[A-Za-z0-9+/_-]+={0,2}$/.test(packed) ? Buffer.from(packed, 'base64').toString('utf8') : text
}

const filled = <T extends FeedText>(text: T): T | null => {
  const value = text.value.trim()
  return value === '' ? null : { ...text, value }
}

/** The same text with its words alone. */
export const titleOf = (text: FeedText | null): FeedTitle | null =>
  text && { ...text, plain: text.form === 'html' ? plainOf(text.value) : text.value.replace(/\s+/g, ' ') }

/** The text as content, which may have an address of its own. */
export const contentOf = (text: FeedText | null, address: string | null): FeedContent | null =>
  text === null && address === null ? null : { ...(text ?? EMPTY), address }

const EMPTY: FeedText = { value: '', form: 'text', declared: null, base: null, language: null }
