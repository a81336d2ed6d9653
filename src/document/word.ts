import type { Analyser, Feature } from '#morphology'
import type { Span } from '#text'
import type { Bracket, Sentence } from './sentence.ts'

/** A token with its place in the page text. A quotation counts as one word: what is said inside it is no syntax of the sentence. */
export interface Word extends Span {
  readonly surface: string
  /** Dictionary form: 述べる for 述べ; the surface of what does not inflect. */
  readonly base: string
  readonly feature: Feature
  /** What its part of speech makes it in a phrase: bits of `Kind`. */
  readonly kind: number
  readonly quote: Bracket | undefined
  /** No dictionary has it. */
  readonly unknown: boolean
}

/** Parts of speech as bits, read once for each combination and not for each word. */
export const Kind = {
  /** A particle, an auxiliary, a verb or adjective that leans on the word before it. */
  function: 1,
  nominal: 2,
  symbol: 4,
  stop: 8,
  verb: 16,
  adjective: 32,
  noun: 64,
  adverb: 128,
  adnominal: 256,
  conjunction: 512,
  auxiliary: 1024,
  suffix: 2048,
  /** 今後, 先月: an adverb written as a noun. */
  adverbial: 4096,
  number: 8192,
  prefix: 16384,
  quote: 32768,
  /** 菅義|偉: half a name that the dictionary takes for an adjective's stem. */
  stem: 65536,
  independent: 131072,
  /** Makes a verb with する. */
  doing: 262144,
  /** 明らか, 明確: makes a predicate with に. */
  manner: 524288,
  /** 荻野, 光雄: names that the dictionary has. */
  family: 1048576,
  given: 2097152,
} as const

/** What inflects: of nothing else is the dictionary form asked, which costs a look into a table of all entries. */
const INFLECTS = Kind.verb | Kind.adjective | Kind.auxiliary

function kindOf({ pos, sub1, sub2, sub3, conjugationForm }: Feature): number {
  const leans = sub1 === '非自立' || sub1 === '接尾'
  let kind = sub1 === '接尾' ? Kind.suffix : sub1 === '副詞可能' ? Kind.adverbial : sub1 === '数' ? Kind.number : 0
  if (sub1 === '自立') kind |= Kind.independent
  if (sub1 === '形容動詞語幹') kind |= Kind.manner
  if (sub3 === '姓') kind |= Kind.family
  if (sub2 === '人名' && sub3 === '名') kind |= Kind.given
  if (pos === '助詞') kind |= Kind.function
  else if (pos === '助動詞') kind |= Kind.function | Kind.auxiliary
  else if (pos === '動詞') kind |= Kind.verb | (leans ? Kind.function : 0)
  else if (pos === '形容詞') kind |= Kind.adjective | (leans ? Kind.function : 0) | (conjugationForm === 'ガル接続' ? Kind.stem : 0)
  else if (pos === '名詞')
    kind |= Kind.noun | (sub1 !== '非自立' ? Kind.nominal : 0) | (sub1 === 'サ変接続' || sub1 === '一般' ? Kind.doing : 0)
  else if (pos === '接頭詞') kind |= Kind.prefix | Kind.nominal
  else if (pos === '引用') kind |= Kind.quote | Kind.nominal
  else if (pos === '記号') kind |= Kind.symbol | (sub1 === '句点' ? Kind.stop : 0)
  else if (pos === '副詞' || pos === '感動詞' || pos === 'フィラー') kind |= Kind.adverb
  else if (pos === '連体詞') kind |= Kind.adnominal
  else if (pos === '接続詞') kind |= Kind.conjunction
  return kind
}

const kinds = new WeakMap<Analyser, Int32Array>()
function kindsOf(analyser: Analyser): Int32Array {
  const known = kinds.get(analyser)
  if (known) return known
  const made = Int32Array.from(analyser.features, kindOf)
  kinds.set(analyser, made)
  return made
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
  const { features } = analyser
  const kindOfFeature = kindsOf(analyser)
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
        words.push({
          start: span.start,
          end: span.end,
          surface: '「〓」',
          base: '「〓」',
          feature: QUOTE_FEATURE,
          kind: Kind.quote | Kind.nominal,
          quote: here.quote,
          unknown: false,
        })
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
    const feature = tokens.feature[i] as number
    const kind = kindOfFeature[feature] as number
    const lastPiece = pieces[last] as Piece
    words.push({
      start: here.at + (start - here.masked),
      end: lastPiece.at + (end - lastPiece.masked),
      surface,
      base: (entry < 0 || (kind & INFLECTS) === 0 ? null : analyser.baseForm(entry)) ?? surface,
      feature: features[feature] as Feature,
      kind,
      quote: undefined,
      unknown: entry < 0,
    })
  }
  // asked of the text first: hardly a sentence has it, and a search is cheaper than a walk over the words
  const read = masked.includes('ノ') ? joinNo(words) : words
  return masked.includes('とこの') ? accordingToThis(read) : read
}

const feature = (pos: string, sub1: string): Feature => ({ pos, sub1, sub2: '*', sub3: '*', conjugationType: '*', conjugationForm: '*' })
const PARTICLE = feature('助詞', '格助詞')
const ADNOMINAL = feature('連体詞', '*')

/** 若|ノ|鵬: one name. */
function joinNo(words: Word[]): Word[] {
  for (let i = words.length - 2; i > 0; i--) {
    const [before, no, behind] = [words[i - 1] as Word, words[i] as Word, words[i + 1] as Word]
    if (no.surface !== 'ノ' || !isName(before) || !isName(behind) || before.end !== no.start || no.end !== behind.start) continue
    const surface = `${before.surface}ノ${behind.surface}`
    words.splice(i - 1, 3, { ...behind, start: before.start, surface, base: surface, unknown: true })
  }
  return words
}
const isName = (word: Word): boolean =>
  (word.kind & (Kind.noun | Kind.prefix)) !== 0 && word.quote === undefined && /^[一-龠々]+$/.test(word.surface)

/** による|とこ|の馬 is によると|この馬: ipadic prefers the colloquial とこ. */
function accordingToThis(words: Word[]): Word[] {
  for (let i = words.length - 3; i >= 0; i--) {
    const by = words[i] as Word
    if (by.surface !== 'による') continue
    const [place, of] = [words[i + 1] as Word, words[i + 2] as Word]
    if (place.surface !== 'とこ' || of.surface !== 'の' || of.start !== place.end) continue
    words.splice(
      i,
      3,
      { ...by, end: place.start + 1, surface: 'によると', base: 'によると', feature: PARTICLE, kind: kindOf(PARTICLE) },
      { ...of, start: place.start + 1, surface: 'この', base: 'この', feature: ADNOMINAL, kind: kindOf(ADNOMINAL) },
    )
  }
  return words
}
