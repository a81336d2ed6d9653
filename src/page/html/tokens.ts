import { html, InsertionMode, Token, type TokenHandler, Tokenizer, TokenizerMode, type TokenizerOptions } from 'parse5'
import { AS_IS } from './align.ts'
import { textWithReferences } from './references.ts'
import { Stretch } from './stretch.ts'
import { NONE, PlainTag, REWRITTEN, readPlainTag } from './tag.ts'

const { TokenType } = Token

/** The parser that tags and text are handed to. */
type TagsAndText = TokenHandler & { readonly insertionMode: InsertionMode; readonly skipNextNewLine: boolean }

/**
 * parse5's tokenizer without what a page text does not need: places of attributes, lines and columns. Tags and text as nearly all are written it reads by
 * the run, where parse5 asks for each letter in turn; the tokens are the same, but that the words of text, scripts and style sheets are not parted at
 * their white space.
 */
export class PageTokenizer extends Tokenizer {
  protected readonly parser: TagsAndText
  /** An attribute begins, whose place is asked for. */
  protected inAttribute = false
  /** The tag that is read. */
  protected readonly tag: PlainTag = new PlainTag()
  /** Every end tag is this one: parsers keep none. */
  protected readonly endTag: Token.TagToken = tagToken(TokenType.END_TAG, '', false, NONE)
  /** Where the text in front of a tag ends. */
  protected readonly textEnd: Stretch = new Stretch(0)

  constructor(options: TokenizerOptions, parser: TagsAndText) {
    super(options, parser)
    this.parser = parser
    // the source is there as long as the page is read: no part of it is to be dropped on the way
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY
  }

  protected override _createAttr(first: string): void {
    this.inAttribute = true
    super._createAttr(first)
    this.inAttribute = false
  }

  protected override getCurrentLocation(offset: number): Token.Location | null {
    if (this.inAttribute) return null
    return new Stretch(this.preprocessor.offset - offset)
  }

  /** Nobody asks where tags stand: with no place to tell, parse5 makes none for each element. */
  protected override prepareToken(token: Token.Token): void {
    super.prepareToken(token)
    token.location = null
  }

  /** A page is given as a whole: nothing is waited for. */
  protected override _runParsingLoop(): void {
    const { html: source } = this.preprocessor
    this.tag.rewrites = source.includes('\r') || source.includes('\0')
    while (this.active) {
      if (this.state === TokenizerMode.DATA) this.takeRuns()
      this._callState(this.preprocessor.advance())
    }
  }

  /** Takes tags and text up to what has to be read by the letter. */
  protected takeRuns(): void {
    const { preprocessor } = this
    const { html: source } = preprocessor
    // of CR LF the second still has to be left out
    if (source.charCodeAt(preprocessor.pos) === CARRIAGE_RETURN) return
    const from = preprocessor.pos + 1
    // text begins with what stood in front of it and was no token
    if (source.charCodeAt(from) !== LESS_THAN && this.currentLocation?.startOffset !== from) return
    let at = from
    while (this.state === TokenizerMode.DATA) {
      const end = source.charCodeAt(at) === LESS_THAN ? this.takeTag(source, at) : this.takeText(source, at)
      if (end === at) break
      at = end
    }
    if (at === from) return
    preprocessor.pos = at - 1
    this.currentLocation = new Stretch(at)
  }

  /** Takes the tag whose `<` stands at a place; gives where it ends, which is where it begins when it has to be read by the letter. */
  protected takeTag(source: string, at: number): number {
    const { tag } = this
    if (!readPlainTag(source, at, tag)) return at
    if (this.currentCharacterToken !== null) {
      this.textEnd.startOffset = at
      this._emitCurrentCharacterToken(this.textEnd)
    }
    const { name } = tag
    if (tag.closes) {
      this.endTag.tagName = name
      this.endTag.tagID = html.getTagID(name)
      this.parser.onEndTag(this.endTag)
    } else {
      this.lastStartTagName = name
      // further tags of these two add to the attributes of the first
      const attrs = tag.attrs === NONE && (name === 'html' || name === 'body') ? [] : tag.attrs
      this.parser.onStartTag(tagToken(TokenType.START_TAG, name, tag.selfClosing, attrs))
    }
    return tag.end + 1
  }

  /** Takes the text from a place to the next `<`; gives where it ends, which is where it begins when it has to be read by the letter. */
  protected takeText(source: string, from: number): number {
    const { parser } = this
    // text goes on that is read by the letter, or its first line end is to be left out
    if (this.currentCharacterToken !== null || parser.skipNextNewLine) return from
    let to = from
    for (let unit = source.charCodeAt(to); isBlank(unit) || unit === CARRIAGE_RETURN; unit = source.charCodeAt(to)) to++
    const blank = source.charCodeAt(to) === LESS_THAN
    if (!blank) {
      // in tables and heads white space stands elsewhere than words do
      to = this.flows() ? source.indexOf('<', to) : -1
      if (to < 0) return from
    }
    if (goesOnBehind(source, to)) return from
    const location = new Stretch(from, to, AS_IS)
    const text = source.slice(from, to)
    const chars = blank && !this.tag.rewrites ? text : this.decoded(text, location)
    if (chars === null) return from
    if (blank) parser.onWhitespaceCharacter({ type: TokenType.WHITESPACE_CHARACTER, chars, location })
    else parser.onCharacter({ type: TokenType.CHARACTER, chars, location })
    return to
  }

  /** What text of the source means, told where its characters stand; null when it has to be read by the letter. */
  protected decoded(text: string, stretch: Stretch): string | null {
    const rewritten = this.tag.rewrites && REWRITTEN.test(text)
    if (!rewritten && !text.includes('&')) return text
    if (rewritten && text.includes('\0')) return null
    const pieces: number[] = []
    stretch.pieces = rewritten ? null : pieces
    return textWithReferences(rewritten ? text.replace(LINE_END, '\n') : text, stretch.startOffset, pieces)
  }

  protected override _stateScriptData(unit: number): void {
    if (unit === LESS_THAN || unit <= 0) super._stateScriptData(unit)
    else this.takeRaw(unit)
  }

  protected override _stateRawtext(unit: number): void {
    if (unit === LESS_THAN || unit <= 0) super._stateRawtext(unit)
    else this.takeRaw(unit)
  }

  /** What scripts and style sheets hold is one run, white space and all. */
  protected takeRaw(unit: number): void {
    this._ensureCharacterToken(TokenType.CHARACTER)
    this._extendRun(unit)
  }

  /** What was read of a run is a slice of the source, which a page keeps as long as what was read from it. */
  protected override _flushRun(text: string): void {
    if (this.runEnd === this.runStart && text === '') return
    const run = this.preprocessor.html.slice(this.runStart, this.runEnd) + text
    const token = this.currentToken
    this.runStart = this.runEnd
    if (token === null) (this.currentCharacterToken as Token.CharacterToken).chars += run
    else if (token.type === TokenType.COMMENT) token.data += run
    else this.currentAttr.value += run
  }

  /** Takes a character, and with it all that follow and are taken in the same way. */
  protected override _extendRun(unit: number): void {
    super._extendRun(unit)
    const { preprocessor } = this
    // of CR LF the second still has to be left out
    if (preprocessor.html.charCodeAt(preprocessor.pos) === CARRIAGE_RETURN) return
    const end = this.runFrom(preprocessor.pos + 1)
    if (end === preprocessor.pos + 1) return
    preprocessor.pos = end - 1
    this.runEnd = end
  }

  /** Where the characters end that are taken as the one before a place was. */
  protected runFrom(from: number): number {
    const source = this.preprocessor.html
    const token = this.currentToken
    let to = from
    if (token !== null) {
      if (token.type !== TokenType.START_TAG && token.type !== TokenType.END_TAG) return from
      while (to < source.length && isPlainInValue(source.charCodeAt(to))) to++
    } else if (this.state === TokenizerMode.SCRIPT_DATA || this.state === TokenizerMode.RAWTEXT) {
      while (to < source.length && isRaw(source.charCodeAt(to))) to++
    } else if (this.state !== TokenizerMode.DATA) return from
    else if (this.currentCharacterToken?.type === TokenType.CHARACTER) {
      if (this.flows()) while (to < source.length && isPlainInFlow(source.charCodeAt(to))) to++
      else while (to < source.length && isPlainInText(source.charCodeAt(to))) to++
    }
    return to
  }

  /** Whether white space between words is taken as the words are: in tables and heads it stands elsewhere than they do. */
  protected flows(): boolean {
    const { insertionMode } = this.parser
    return insertionMode === InsertionMode.IN_BODY || insertionMode === InsertionMode.IN_CELL
  }
}

const tagToken = <Kind extends Token.TagToken['type']>(
  type: Kind,
  tagName: string,
  selfClosing: boolean,
  attrs: Token.Attribute[],
): Token.TagToken & { readonly type: Kind } => ({
  type,
  tagName,
  tagID: html.getTagID(tagName),
  selfClosing,
  ackSelfClosing: false,
  attrs,
  location: null,
})

const CARRIAGE_RETURN = 0x0d
const EXCLAMATION = 0x21
const SOLIDUS = 0x2f
const LESS_THAN = 0x3c
const GREATER_THAN = 0x3e
const BRACKET = 0x5b
const LINE_END = /\r\n?/g

/** Whether the `<` at a place begins what is no token, and ends no text: `</>`, `<![CDATA[`. */
function goesOnBehind(source: string, at: number): boolean {
  const mark = source.charCodeAt(at + 1)
  return (mark === SOLIDUS && source.charCodeAt(at + 2) === GREATER_THAN) || (mark === EXCLAMATION && source.charCodeAt(at + 2) === BRACKET)
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff
const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0c
/** Neither `<`, nor NUL, nor a line end that is rewritten, nor half a character. */
const isRaw = (unit: number): boolean => unit !== LESS_THAN && unit !== 0 && unit !== CARRIAGE_RETURN && !isSurrogate(unit)
/** As that, and neither white space nor `&`. */
const isPlainInText = (unit: number): boolean => unit > 0x20 && unit !== LESS_THAN && unit !== 0x26 && !isSurrogate(unit)
const isPlainInFlow = (unit: number): boolean => isPlainInText(unit) || isBlank(unit)
/** Nothing that ends a value, however it is quoted. */
const isPlainInValue = (unit: number): boolean =>
  unit > 0x3e ? unit !== 0x60 && !isSurrogate(unit) : unit > 0x27 ? unit < LESS_THAN : unit > 0x22 && unit !== 0x26 && unit !== 0x27
