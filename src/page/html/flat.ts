import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'
import { isBlock } from './display.ts'
import { append, appendText, type ElementNode, element, MAX_DEPTH, type ParentNode, type RootNode, root } from './tree.ts'

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])
const RAW = new Set(['style', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript'])
const CLOSES_ITSELF = new Set(['li', 'dt', 'dd', 'tr', 'td', 'th', 'option', 'a'])

/**
 * Reads a page whose nesting is out of all measure: tokens as in any page, but a simple stack of at most `MAX_DEPTH`
 * elements for a tree. Of deeper elements only the blocks are kept, empty, where they begin; their text goes to the deepest open one. Linear.
 */
export function flatTree(source: string, offset: number): RootNode {
  const reader = new FlatReader(offset)
  reader.tokenizer.write(source, true)
  return reader.root
}

class FlatReader implements TokenHandler {
  readonly root: RootNode = root()
  readonly tokenizer: Tokenizer
  /** parse5 reads the tokenizer of errors only when this is set. */
  readonly onParseError: null = null
  readonly #offset: number
  readonly #open: ElementNode[] = []
  /** Elements that were opened at the deepest place and not kept open. */
  #beyond = 0

  constructor(offset: number) {
    this.#offset = offset
    this.tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this)
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName, attrs } = token
    const node = element(tagName, attrs)
    this.#closeBefore(node)
    this.tokenizer.state = modeAfter(tagName)
    const raw = this.tokenizer.state !== TokenizerMode.DATA
    const opens = !VOID.has(tagName) && !token.selfClosing
    // what holds raw characters cannot nest, and must not spill them
    const fits = this.#open.length < MAX_DEPTH || raw
    if (opens && !fits) this.#beyond++
    if (opens && !fits && !isBlock(node)) return
    const parent = this.#parent()
    node.parent = parent
    append(parent, node)
    if (opens && fits) this.#open.push(node)
  }

  /** A paragraph ends before a block, an item before the next. */
  #closeBefore(node: ElementNode): void {
    if (this.#beyond > 0) return
    if (this.#open.at(-1)?.tag === 'p' && isBlock(node)) this.#open.pop()
    if (this.#open.at(-1)?.tag === node.tag && CLOSES_ITSELF.has(node.tag)) this.#open.pop()
  }

  onEndTag(token: Token.TagToken): void {
    if (this.#beyond > 0 && this.#open.length <= MAX_DEPTH) {
      this.#beyond--
      return
    }
    for (let i = this.#open.length - 1; i >= 0; i--) {
      if (this.#open[i]!.tag !== token.tagName) continue
      this.#open.length = i
      return
    }
  }

  onCharacter(token: Token.CharacterToken): void {
    const location = token.location!
    appendText(this.#parent(), token.chars, location.startOffset + this.#offset, location.endOffset + this.#offset)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  #parent(): ParentNode {
    return this.#open.at(-1) ?? this.root
  }
}

function modeAfter(tag: string): (typeof TokenizerMode)[keyof typeof TokenizerMode] {
  if (tag === 'script') return TokenizerMode.SCRIPT_DATA
  if (tag === 'title' || tag === 'textarea') return TokenizerMode.RCDATA
  if (tag === 'plaintext') return TokenizerMode.PLAINTEXT
  return RAW.has(tag) ? TokenizerMode.RAWTEXT : TokenizerMode.DATA
}
