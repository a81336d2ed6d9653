import { html, InsertionMode, Token, type TokenHandler, Tokenizer, TokenizerMode, type TokenizerOptions } from 'parse5'
import { NONE, PlainTag, readPlainTag } from './tag.ts'

const { TokenType } = Token

/**
 * parse5's tokenizer without what a page text does not need: places of attributes, lines and columns. Tags as nearly all are written, and characters
 * that are taken over as they are, it reads by the run, where parse5 asks for each letter in turn; the tokens are the same, but that the words of
 * text, scripts and style sheets are not parted at their white space.
 */
export class PageTokenizer extends Tokenizer {
  protected readonly parser: TokenHandler & { readonly insertionMode: InsertionMode }
  /** An attribute begins, whose place is asked for. */
  protected inAttribute = false
  /** The tag that is read. */
  protected readonly tag: PlainTag = new PlainTag()
  /** Every end tag is this one: parsers keep none. */
  protected readonly endTag: Token.TagToken = tagToken(TokenType.END_TAG, '', false, NONE)
  /** Where the text in front of a tag ends. */
  protected readonly textEnd: Stretch = new Stretch(0)

  constructor(options: TokenizerOptions, parser: TokenHandler & { readonly insertionMode: InsertionMode }) {
    super(options, parser)
    this.parser = parser
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

  protected override _stateData(unit: number): void {
    if (unit !== LESS_THAN || !this.takeTag()) super._stateData(unit)
  }

  /** Takes a whole tag, whose `<` was read; says whether it could. */
  protected takeTag(): boolean {
    const { preprocessor, tag } = this
    if (!readPlainTag(preprocessor.html, preprocessor.pos, tag)) return false
    if (this.currentCharacterToken !== null) {
      this.textEnd.startOffset = preprocessor.offset
      this._emitCurrentCharacterToken(this.textEnd)
    }
    preprocessor.pos = tag.end
    this.currentLocation = this.getCurrentLocation(-1)
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
    preprocessor.dropParsedChunk()
    return true
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
    } else if (this.currentCharacterToken?.type === TokenType.WHITESPACE_CHARACTER)
      while (to < source.length && isBlank(source.charCodeAt(to))) to++
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

/** Where a token stands, in units of the source alone: lines and columns are neither counted nor kept. */
class Stretch implements Token.Location {
  startOffset: number
  endOffset = -1

  constructor(startOffset: number) {
    this.startOffset = startOffset
  }

  get startLine(): number {
    return 1
  }
  get startCol(): number {
    return 1
  }
  get endLine(): number {
    return 1
  }
  set endLine(_line: number) {}
  get endCol(): number {
    return 1
  }
  set endCol(_column: number) {}
}

const CARRIAGE_RETURN = 0x0d
const LESS_THAN = 0x3c

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
