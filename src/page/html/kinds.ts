// after the style sheet of the HTML standard, https://html.spec.whatwg.org/multipage/rendering.html

/** What a tag tells of how its element is shown, as bits. */
export const Kind = {
  block: 1,
  /** A block with a margin above and below: an empty line stands between it and its neighbours. */
  spaced: 2,
  /** White space in it stays as it is. */
  verbatim: 4,
  /** No part of the page text at all. Readings of ruby are kept in the hint of their line. */
  leftOut: 8,
  /** Shown only by a browser that cannot do the thing itself, or not before something asks for it. */
  notShown: 16,
  cell: 32,
  /** In a list it has no margin. */
  nested: 64,
  html: 128,
  /** It says something of the page itself, or of its other addresses. */
  telling: 256,
  /** The tokenizer reads what is in it as characters, and it is mark-up all the same. */
  raw: 512,
} as const

const HTML = 'http://www.w3.org/1999/xhtml'

const TELLING = 'html|head|body|base|meta|title|link|script|a'
const RAW = 'noscript|noframes|noembed|iframe'

const WORDS: readonly (readonly [bit: number, tags: string])[] = [
  [
    Kind.block,
    'address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frameset|h1|h2|h3|h4|h5|h6|' +
      'head|header|hgroup|hr|html|iframe|legend|li|listing|main|menu|nav|noembed|noframes|ol|optgroup|option|p|plaintext|pre|search|section|summary|table|tbody|' +
      'tfoot|thead|tr|ul|xmp',
  ],
  [Kind.spaced, 'blockquote|dir|dl|figure|h1|h2|h3|h4|h5|h6|hr|listing|menu|ol|p|plaintext|pre|table|ul|xmp'],
  [Kind.verbatim, 'listing|plaintext|pre|textarea|xmp'],
  [Kind.leftOut, 'link|meta|rp|rt|rtc|script|style|title'],
  [Kind.notShown, 'audio|canvas|datalist|iframe|noembed|noframes|noscript|template|video'],
  [Kind.cell, 'td|th'],
  [Kind.nested, 'dir|dl|menu|ol|ul'],
  [Kind.telling, TELLING],
  [Kind.raw, RAW],
]
/** In SVG and MathML. */
const FOREIGN: readonly (readonly [bit: number, tags: string])[] = [
  [Kind.leftOut, 'script|style'],
  [Kind.notShown, 'annotation|annotation-xml|desc|metadata|title'],
  [Kind.cell, 'td|th'],
  [Kind.telling, TELLING],
  [Kind.raw, RAW],
]

function kindsOfTags(words: readonly (readonly [bit: number, tags: string])[], all: number): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>()
  for (const [bit, tags] of words) for (const tag of tags.split('|')) kinds.set(tag, (kinds.get(tag) ?? all) | bit)
  return kinds
}

const KINDS = kindsOfTags(WORDS, Kind.html)
const FOREIGN_KINDS = kindsOfTags(FOREIGN, 0)

/** The bits of `Kind` of a tag. */
export const kindsOf = (tag: string, namespace: string): number =>
  namespace === HTML ? (KINDS.get(tag) ?? Kind.html) : (FOREIGN_KINDS.get(tag) ?? 0)
