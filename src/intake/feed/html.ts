import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'
import { isWeb, resolveAddress } from './address.ts'

/** What is told of mark-up, from left to right, without a tree: linear, however it nests. */
export interface HtmlWatch {
  readonly startTag?: (token: Token.TagToken) => void
  readonly endTag?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Whose content is characters, and what kind of. */
const MODES: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
])

class Scanner implements TokenHandler {
  /** parse5 reads the tokenizer of errors only when this is set. */
  readonly onParseError: null = null
  readonly tokenizer: Tokenizer
  readonly #watch: HtmlWatch

  constructor(watch: HtmlWatch) {
    this.#watch = watch
    this.tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this)
  }

  onStartTag(token: Token.TagToken): void {
    this.#watch.startTag?.(token)
    const mode = MODES.get(token.tagName)
    if (mode !== undefined) this.tokenizer.state = mode
  }
  onEndTag(token: Token.TagToken): void {
    this.#watch.endTag?.(token.tagName)
  }
  onCharacter(token: Token.CharacterToken): void {
    this.#watch.text?.(token.chars)
  }
  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#watch.text?.(token.chars)
  }
  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
}

/** Walks through mark-up as a browser's tokenizer does. */
export function scanHtml(html: string, watch: HtmlWatch): void {
  new Scanner(watch).tokenizer.write(html, true)
}

export const attributeOf = (token: Token.TagToken, name: string): string | undefined => token.attrs.find((one) => one.name === name)?.value

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'rp', 'rt'])
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|ruby|rb|rp|rt|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/

/** Mark-up without its tags: references decoded once, white space folded, a space where a block ends. Scripts, styles and readings (ruby) are no words. */
export function plainOf(html: string): string {
  if (!/[<&]/.test(html)) return folded(html)
  const pieces: string[] = []
  let silent = 0
  scanHtml(html, {
    startTag: ({ tagName, selfClosing }) => {
      if (SILENT.has(tagName) && !selfClosing) silent++
      if (!INLINE.test(tagName)) pieces.push(' ')
    },
    endTag: (name) => {
      if (SILENT.has(name) && silent > 0) silent--
      if (!INLINE.test(name)) pieces.push(' ')
    },
    text: (text) => {
      if (silent === 0) pieces.push(text)
    },
  })
  return folded(pieces.join(''))
}

const folded = (text: string): string => text.replace(/[\s\0]+/g, ' ').trim()

/** A tag or a character reference; what only has an < or & is text. */
export const holdsMarkup = (text: string): boolean =>
  /<\/?[a-z][a-z0-9-]{0,30}[\s/>]/i.test(text) || /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i.test(text)

const ADDRESSES: ReadonlySet<string> = new Set([
  'a href',
  'area href',
  'applet codebase',
  'audio src',
  'audio poster',
  'blockquote cite',
  'body background',
  'button formaction',
  'del cite',
  'embed src',
  'form action',
  'frame longdesc',
  'frame src',
  'head profile',
  'iframe longdesc',
  'iframe src',
  'img longdesc',
  'img src',
  'img usemap',
  'input src',
  'input usemap',
  'ins cite',
  'link href',
  'object classid',
  'object codebase',
  'object data',
  'object usemap',
  'q cite',
  'script src',
  'source src',
  'track src',
  'video poster',
  'video src',
])

/** The same mark-up with relative addresses made whole; everything else stays as it was written, unit for unit. */
export function withWholeAddresses(html: string, base: string | null): string {
  if (base === null || !isWeb(base) || !html.includes('=')) return html
  const pieces: string[] = []
  let done = 0
  scanHtml(html, {
    startTag: ({ tagName, attrs, location }) => {
      for (const { name, value } of attrs) {
        const place = location?.attrs?.[name]
        if (!place || !ADDRESSES.has(`${tagName} ${name}`)) continue
        const whole = resolveAddress(value, base)
        if (whole === null || whole === value) continue
        const written = html.slice(place.startOffset, place.endOffset)
        const escaped = whole.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
        pieces.push(html.slice(done, place.startOffset), `${written.slice(0, written.indexOf('=') + 1)}"${escaped}"`)
        done = place.endOffset
      }
    },
  })
  return done === 0 ? html : `${pieces.join('')}${html.slice(done)}`
}
