import { asciiUrl, urlOf, xmlAttribute, xmlText } from '#export'
import { harmless } from '#text'

declare const written: unique symbol
/** HTML that was made here: every text in it is escaped. No other string is taken for it. */
export type Html = string & { readonly [written]: true }

type Name =
  | 'html'
  | 'head'
  | 'body'
  | 'title'
  | 'style'
  | 'header'
  | 'main'
  | 'nav'
  | 'footer'
  | 'section'
  | 'article'
  | 'aside'
  | 'h1'
  | 'h2'
  | 'p'
  | 'ul'
  | 'li'
  | 'a'
  | 'b'
  | 'span'
  | 'mark'
  | 'time'
  | 'blockquote'
type Empty = 'meta' | 'link' | 'br'

/** Values of attributes; what is null is left out. Event handlers and inline style are none of them. */
type Attributes = Readonly<
  Partial<
    Record<
      | 'class'
      | 'id'
      | 'lang'
      | 'href'
      | 'cite'
      | 'datetime'
      | 'name'
      | 'content'
      | 'charset'
      | 'rel'
      | 'type'
      | 'title'
      | 'http-equiv'
      | 'hreflang',
      string | null
    >
  >
>

/** Text of anybody's as HTML; what would turn the reading order, or steer a terminal, is seen and not obeyed. */
export const text = (value: string): Html => xmlText(value.split(/\r?\n/).map(harmless).join('\n')) as Html

/** The rules of our own that stand in a page; never anybody's text. */
export const rules = (css: string): Html => css as Html

export const element = (name: Name, attributes: Attributes, ...children: readonly (Html | null)[]): Html =>
  `<${name}${attributesOf(attributes)}>${children.filter((child) => child !== null).join('')}</${name}>` as Html

export const empty = (name: Empty, attributes: Attributes = {}): Html => `<${name}${attributesOf(attributes)}>` as Html

/** A link where the address is one of the web, the words alone where it is not: no `javascript:`, no file of the reader's. */
export function webLink(address: string, words: string): Html {
  const url = urlOf(address)
  return url === null ? text(words) : element('a', { href: asciiUrl(url), rel: 'noopener noreferrer' }, text(words))
}

/** Lines of a text, each on its own. */
export const linesOf = (value: string): Html => value.split(/\r?\n/).map(text).join(empty('br')) as Html

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`)
    .join('')
