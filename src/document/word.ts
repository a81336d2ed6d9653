import type { Analyser, Feature } from '#morphology'
import type { Span } from '#text'
import type { Bracket, Sentence } from './sentence.ts'

/** A token with its place in the page text. A quotation counts as one word: what is said inside it is no syntax of the sentence. */
export interface Word extends Span {
  readonly surface: string
  /** Dictionary form: 述べる for 述べ. */
  readonly base: string
  readonly feature: Feature
  readonly quote?: Bracket
  /** No dictionary has it. */
  readonly unknown?: boolean
}

const QUOTE_FEATURE: Feature = { pos: '引用', sub1: '*', sub2: '*', sub3: '*', conjugationType: '*', conjugationForm: '*' }
const QUOTES = '「『“"〈《'
/** Stands for a quotation in the text that is analysed; ipadic knows it as a symbol, so と after 」 is read as a quoting particle. */
const PLACEHOLDER = '「〓」'

interface Piece {
  /** Where the piece begins in the masked text, and in the page text. */
  readonly masked: number
  readonly at: number
  readonly quote?: Bracket
}

/** The sentence with quotations shrunk to a placeholder and remarks in parentheses left out, and the way back. */
function mask(text: string, sentence: Sentence): { masked: string; pieces: Piece[] } {
  let masked = ''
  let from = sentence.span.start
  const pieces: Piece[] = []
  for (const bracket of sentence.brackets) {
    if (bracket.span.start < from || bracket.span.end > sentence.span.end) continue
    if (bracket.span.start > from) {
      pieces.push({ masked: masked.length, at: from })
      masked += text.slice(from, bracket.span.start)
    }
    if (QUOTES.includes(bracket.open)) {
      pieces.push({ masked: masked.length, at: bracket.span.start, quote: bracket })
      masked += PLACEHOLDER
    }
    from = bracket.span.end
  }
  if (from < sentence.span.end) {
    pieces.push({ masked: masked.length, at: from })
    masked += text.slice(from, sentence.span.end)
  }
  return { masked, pieces }
}

/** Words of one sentence of the folded text, in order. */
export function wordsOf(text: string, sentence: Sentence, analyser: Analyser): Word[] {
  const { masked, pieces } = mask(text, sentence)
  const tokens = analyser.analyse(masked, 0, masked.length)
  const words: Word[] = []
  let piece = 0
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number
    while (piece + 1 < pieces.length && (pieces[piece + 1] as Piece).masked <= start) piece++
    const here = pieces[piece] as Piece
    if (here.quote) {
      const { span } = here.quote
      if (words[words.length - 1]?.quote !== here.quote)
        words.push({ start: span.start, end: span.end, surface: '「〓」', base: '「〓」', feature: QUOTE_FEATURE, quote: here.quote })
      continue
    }
    let end = tokens.end[i] as number
    const entry = tokens.entry[i] as number
    // a token that runs across a left-out parenthesis ends where its last character stands, and none runs into a quotation
    let last = piece
    while (last + 1 < pieces.length && (pieces[last + 1] as Piece).masked < end && !(pieces[last + 1] as Piece).quote) last++
    const next = pieces[last + 1]
    if (next && next.masked < end) end = next.masked
    const surface = masked.slice(start, end)
    const lastPiece = pieces[last] as Piece
    words.push({
      start: here.at + (start - here.masked),
      end: lastPiece.at + (end - lastPiece.masked),
      surface,
      base: (entry < 0 ? null : analyser.baseForm(entry)) ?? surface,
      feature: analyser.features[tokens.feature[i] as number] as Feature,
      ...(entry < 0 ? { unknown: true } : {}),
    })
  }
  return accordingToThis(words)
}

const feature = (pos: string, sub1: string): Feature => ({ pos, sub1, sub2: '*', sub3: '*', conjugationType: '*', conjugationForm: '*' })

/** による|とこ|の馬 is によると|この馬: ipadic prefers the colloquial とこ. */
function accordingToThis(words: Word[]): Word[] {
  for (let i = words.length - 3; i >= 0; i--) {
    const [by, place, of] = words.slice(i, i + 3) as [Word, Word, Word]
    if (by.surface !== 'による' || place.surface !== 'とこ' || of.surface !== 'の' || of.start !== place.end) continue
    words.splice(
      i,
      3,
      { ...by, end: place.start + 1, surface: 'によると', base: 'によると', feature: feature('助詞', '格助詞') },
      { ...of, start: place.start + 1, surface: 'この', base: 'この', feature: feature('連体詞', '*') },
    )
  }
  return words
}
