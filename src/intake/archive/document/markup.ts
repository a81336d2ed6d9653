import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Meaning, OPEN_DOCUMENT, WORD } from './vocabulary.ts'

/** Deeper than any text is set; what lies deeper is not read. */
const DEEPEST = 500

/** What a document's XML holds, as HTML: its paragraphs, headings, tables, lists and, at the end, its notes. */
export interface Markup {
  readonly html: string
  /** Whether the XML broke off before its end. */
  readonly isCut: boolean
}

/** Text of WordprocessingML; `headings` are the names of its styles that are headings, each with its level. */
export const wordMarkup = (xml: string, headings: ReadonlyMap<string, number>): Markup => new Writer(WORD, headings).read(xml)

/** Text of OpenDocument. */
export const openDocumentMarkup = (xml: string): Markup => new Writer(OPEN_DOCUMENT, new Map()).read(xml)

const BLOCKS: Partial<Record<Meaning, string>> = { table: 'table', row: 'tr', cell: 'td', list: 'ul', item: 'li' }

const escaped = (text: string): string => text.replace(/[<>&]/g, (mark) => ({ '<': '&lt;', '>': '&gt;' })[mark] ?? '&amp;')

/** A paragraph that is open. A note or a box may stand in one, with paragraphs of its own. */
interface Paragraph {
  words: string
  level: number
  isListed: boolean
}

class Writer {
  readonly #vocabulary: ReadonlyMap<string, Meaning>
  readonly #headings: ReadonlyMap<string, number>
  readonly #open: (Meaning | null)[] = []
  readonly #paragraphs: Paragraph[] = []
  #html = ''
  #notes = ''
  /** How many elements are open whose content is not shown. */
  #hidden = 0
  #inNote = 0
  /** How the letters of the ruby at hand are read, which one kind of document says before them; null outside of it. */
  #reading: string | null = null

  constructor(vocabulary: ReadonlyMap<string, Meaning>, headings: ReadonlyMap<string, number>) {
    this.#vocabulary = vocabulary
    this.#headings = headings
  }

  read(xml: string): Markup {
    const parser = new SaxesParser({ xmlns: false, position: false })
    let isCut = false
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', (tag) => this.#begin(tag))
    parser.on('closetag', () => this.#end())
    parser.on('text', (text) => this.#say(text))
    parser.on('cdata', (text) => this.#say(text))
    try {
      parser.write(xml).close()
    } catch {
      isCut = true
      while (this.#open.length > 0) this.#end()
    }
    return { html: this.#notes === '' ? this.#html : `${this.#html}<hr>\n${this.#notes}`, isCut }
  }

  #begin({ name, attributes }: SaxesTagPlain): void {
    const own = name.slice(name.indexOf(':') + 1)
    const meaning = this.#open.length >= DEEPEST ? 'nothing' : (this.#vocabulary.get(own) ?? null)
    this.#open.push(meaning)
    if (meaning === 'nothing') this.#hidden++
    if (this.#hidden > 0) return
    const paragraph = this.#paragraphs.at(-1)
    const value = attributes['w:val'] ?? ''
    if (own === 'pStyle' && paragraph) paragraph.level = this.#headings.get(value) ?? 0
    else if (own === 'outlineLvl' && paragraph && /^[0-5]$/.test(value)) paragraph.level = Number(value) + 1
    else if (own === 'numPr' && paragraph) paragraph.isListed = true
    else if (meaning !== null) this.#enter(meaning, attributes)
  }

  #enter(meaning: Meaning, attributes: Readonly<Record<string, string>>): void {
    if (meaning === 'paragraph') this.#paragraphs.push({ words: '', level: 0, isListed: false })
    else if (meaning === 'heading') {
      const level = Math.min(6, Math.max(1, Number(attributes['text:outline-level']) || 1))
      this.#paragraphs.push({ words: '', level, isListed: false })
    } else if (meaning === 'note') this.#inNote++
    else if (meaning === 'break') this.#write('<br>')
    else if (meaning === 'blank') this.#write('\u3000')
    else if (meaning === 'blanks') this.#write(' '.repeat(Math.min(100, Number(attributes['text:c']) || 1)))
    else if (meaning === 'ruby') this.#write('<ruby>')
    else if (meaning === 'reading') this.#reading = ''
    else if (BLOCKS[meaning]) this.#place(`<${BLOCKS[meaning]}>`)
  }

  #end(): void {
    const meaning = this.#open.pop()
    if (meaning === 'nothing') this.#hidden--
    if (this.#hidden > 0 || !meaning) return
    if (meaning === 'paragraph' || meaning === 'heading') this.#endParagraph()
    else if (meaning === 'note') this.#inNote--
    else if (meaning === 'ruby') {
      const reading = this.#reading ?? ''
      this.#reading = null
      this.#write(`<rt>${reading}</rt></ruby>`)
    } else if (BLOCKS[meaning]) this.#place(`</${BLOCKS[meaning]}>\n`)
  }

  #endParagraph(): void {
    const { words, level, isListed } = this.#paragraphs.pop() ?? { words: '', level: 0, isListed: false }
    if (words.trim() === '') return
    const tag = level > 0 ? `h${level}` : isListed ? 'li' : 'p'
    this.#place(`<${tag}>${words}</${tag}>\n`)
  }

  /** In Word, text stands in elements of its own, and whatever else there is (codes of fields, numbers of pictures) is none; in OpenDocument all in a paragraph is. */
  #say(text: string): void {
    if (this.#hidden > 0 || this.#paragraphs.length === 0) return
    if (this.#vocabulary === WORD && this.#open.at(-1) !== 'text') return
    if (this.#reading !== null && this.#open.includes('reading')) this.#reading += escaped(text)
    else this.#write(escaped(text))
  }

  /** Puts something into the paragraph at hand. */
  #write(markup: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.words += markup
  }

  /** Puts something between paragraphs. */
  #place(markup: string): void {
    if (this.#inNote > 0) this.#notes += markup
    else this.#html += markup
  }
}
