import { CUE_VERBS } from '#lexicon'
import { anchored, type Span } from '#text'
import { Kind, type Word } from './word.ts'

/**
 * A phrase (文節): content words and the function words that lean on them.
 * プーチン大統領|は  ウクライナ|への  軍派遣|を  否定|した、
 */
export interface Chunk extends Span {
  readonly kind: 'noun' | 'verb' | 'adjective' | 'adverb' | 'adnominal' | 'conjunction'
  /** End of the content words; what follows up to `end` is `tail`. */
  readonly headEnd: number
  readonly head: string
  /** Function words, joined: は, ている, たと, ではないかと … */
  readonly tail: string
  /** Dictionary form of a predicate: 述べる, 否定する; '' for a noun. */
  readonly base: string
  /** A comma follows. */
  readonly comma: boolean
  /** Index of the first and one past the last word. */
  readonly from: number
  readonly to: number
  /** The quotation this chunk's head consists of or ends in. */
  readonly quote: Word['quote']
  /** Whether the tail holds a copula (だ, である …), which makes a noun a predicate. */
  readonly copula: boolean
  /** What the last content word names, as far as its part of speech tells. */
  readonly proper: 'person' | 'organisation' | 'place' | 'unknown' | null
  /** The last content word is a noun of doing (通過, 発表): with a comma behind it ends a clause as a verb does. */
  readonly doing: boolean
  /** The first content word's part of speech, for adverbs written as nouns (今後, 先月). */
  readonly adverbial: boolean
}

const SURU = new Set(['する', 'できる', '出来る', 'いたす', '致す', 'なさる', 'される'])
const isFunction = (word: Word): boolean => (word.kind & Kind.function) !== 0
const isNominal = (word: Word): boolean => (word.kind & Kind.nominal) !== 0 || ((word.kind & Kind.stem) !== 0 && word.surface.length === 1)
/** 、 , ， */
function isComma({ surface }: Word): boolean {
  const code = surface.charCodeAt(0)
  return surface.length === 1 && (code === 0x3001 || code === 0x2c || code === 0xff0c)
}
const isStop = (word: Word): boolean => (word.kind & Kind.stop) !== 0 || ((word.kind & Kind.symbol) !== 0 && /[。!?…]/.test(word.surface))
/** Signs that join two nouns into one name: ルーカス・レイロス, 米英=仏 … */
const JOINERS = new Set(['』', '」', '・', '=', '-', '‐', '−', '&', '/', '.', '–', '—'])

/** Whether `first` names somebody and `next` begins another name: a page that lost its は between two links. */
export type Parted = (first: string, next: string) => boolean

/** Joins words into phrases. */
export function chunksOf(words: readonly Word[], parted?: Parted): Chunk[] {
  const chunks: Chunk[] = []
  let i = 0
  while (i < words.length) {
    const first = words[i] as Word
    if (isComma(first) || isStop(first) || ((first.kind & Kind.symbol) !== 0 && !JOINERS.has(first.surface))) {
      i++
      continue
    }
    const whole = endOfHead(words, i)
    const lost =
      parted &&
      chunks.length === 0 &&
      whole > i + 1 &&
      (first.kind & Kind.noun) !== 0 &&
      parted(first.surface, (words[i + 1] as Word).surface)
    const headTo = lost ? i + 1 : whole
    const verbal = lost ? null : predicateAt(words, i, headTo)
    let tailTo = verbal ? verbal.to : headTo
    while (tailTo < words.length && isFunction(words[tailTo] as Word) && !startsNew(words, tailTo)) tailTo++
    const bare = makeChunk(words, i, headTo, verbal, tailTo)
    const made: Chunk = lost ? { ...bare, tail: 'は' } : bare
    const before = chunks[chunks.length - 1]
    // …だ、|と話した: a particle behind a comma leans on the phrase before it
    if (before && made.head === '' && before.comma)
      chunks[chunks.length - 1] = { ...before, end: made.end, tail: before.tail + made.tail, comma: made.comma, to: made.to }
    else chunks.push(made)
    i = tailTo
  }
  return joinSaying(joinAccording(joinCompounds(chunks)))
}

const VERB_OR_NOUN = anchored(/^(verb|noun)$/)
/** 言い|放つ, 吐き|捨てる, 結論|付ける: verbs of saying that ipadic knows in two parts. */
function joinCompounds(chunks: Chunk[]): Chunk[] {
  for (let i = chunks.length - 1; i > 0; i--) {
    const chunk = chunks[i] as Chunk
    const before = chunks[i - 1] as Chunk
    if (
      chunk.kind !== 'verb' ||
      !VERB_OR_NOUN.test(before.kind) ||
      before.quote ||
      before.tail !== '' ||
      before.comma ||
      before.end !== chunk.start
    )
      continue
    const base = before.head + chunk.base
    if (CUE_VERBS.has(base))
      chunks.splice(i - 1, 2, { ...chunk, start: before.start, head: before.head + chunk.head, base, from: before.from })
  }
  return chunks
}

const COMES_TO = anchored(/^(?:至る|いたる)$/)
/** に|よれ|ば is one particle, as によると is for ipadic; に|至っ|ては only marks a topic. */
function joinAccording(chunks: Chunk[]): Chunk[] {
  for (let i = chunks.length - 1; i > 0; i--) {
    const chunk = chunks[i] as Chunk
    const before = chunks[i - 1] as Chunk
    // 大統領|に|至っ|ては: a topic
    if (COMES_TO.test(chunk.base) && chunk.tail === 'ては' && before.tail === 'に' && before.kind === 'noun' && !before.comma) {
      chunks.splice(i - 1, 2, { ...before, end: chunk.end, tail: 'は', comma: chunk.comma, to: chunk.to })
      continue
    }
    if (
      chunk.kind !== 'verb' ||
      !(chunk.base === 'よる' || chunk.base === '拠る') ||
      !/^(れば|ると|りますと|ば|と|ますと)$/.test(chunk.tail) ||
      !before.tail.endsWith('に') ||
      before.comma
    )
      continue
    chunks.splice(i - 1, 2, { ...before, end: chunk.end, tail: before.tail + chunk.head + chunk.tail, comma: chunk.comma, to: chunk.to })
  }
  return chunks
}

/** …べきと|する|意見: する only joins. */
const NAMES_SAYING =
  /(意見|認識|見方|考え|見解|立場|主張|方針|声明|報告|決議|判断|結論|論調|指摘|内容|趣旨|決定|判決|答弁|回答|コメント|談話|命令|要請|要求|提案|見通し|調査結果|情報)$/

/** と|言う|意見 is と言う意見, as という is one particle for ipadic. */
function joinSaying(chunks: Chunk[]): Chunk[] {
  for (let i = chunks.length - 2; i > 0; i--) {
    const chunk = chunks[i] as Chunk
    const before = chunks[i - 1] as Chunk
    if (chunk.kind !== 'verb' || chunk.tail !== '' || chunk.comma || before.comma) continue
    if (!before.tail.endsWith('と') || chunks[i + 1]?.kind !== 'noun') continue
    const joins = /^(言う|いう|云う)$/.test(chunk.head) || (chunk.head === 'する' && NAMES_SAYING.test(chunks[i + 1]?.head ?? ''))
    if (!joins) continue
    chunks.splice(i - 1, 2, { ...before, end: chunk.end, tail: before.tail + chunk.head, to: chunk.to })
  }
  return chunks
}

/** One past the last content word of the phrase that begins at `i`. */
function endOfHead(words: readonly Word[], i: number): number {
  const first = words[i] as Word
  if (isFunction(first)) return i
  // 一方|的な: a conjunction with a suffix is a noun after all
  const suffixed = (first.kind & Kind.conjunction) !== 0 && ((words[i + 1]?.kind ?? 0) & Kind.suffix) !== 0
  if (!isNominal(first) && !suffixed) return i + 1
  let to = i + 1
  while (to < words.length) {
    const word = words[to] as Word
    const before = words[to - 1] as Word
    if (isNominal(word)) {
      // 今後|世界の…: an adverb written as a noun does not join the next noun, unless it is a date's part
      if ((before.kind & Kind.adverbial) !== 0 && (word.kind & (Kind.suffix | Kind.number | Kind.prefix)) === 0) break
      if ((before.kind & word.kind & Kind.quote) !== 0) break
      if (gapAfter(before, word) || partsQuote(before, word)) break
    } else if (!(JOINERS.has(word.surface) && to + 1 < words.length && isNominal(words[to + 1] as Word))) break
    to++
  }
  return to
}

/** A verb, an adjective, or a noun with する, which makes the phrase a predicate. */
function predicateAt(
  words: readonly Word[],
  from: number,
  headTo: number,
): { base: string; to: number; kind: 'verb' | 'adjective' } | null {
  const last = words[headTo - 1] ?? words[from]
  if (!last) return null
  if (headTo > from && (last.kind & Kind.verb) !== 0) return { base: last.base, to: headTo, kind: 'verb' }
  if (headTo > from && (last.kind & Kind.adjective) !== 0) return { base: last.base, to: headTo, kind: 'adjective' }
  const next = words[headTo]
  if (next && (next.kind & Kind.verb) !== 0 && (last.kind & Kind.doing) !== 0 && SURU.has(next.base))
    // あら|わに|する: the dictionary cuts あらわに in two
    return { base: last.surface === 'わに' ? 'あらわにする' : `${last.surface}する`, to: headTo + 1, kind: 'verb' }
  // 明らか|に|する, 明確|に|する: one predicate
  if (next && (last.kind & Kind.manner) !== 0 && next.surface === 'に') {
    const after = words[headTo + 1]
    if (after && (after.kind & Kind.verb) !== 0 && (after.base === 'する' || after.base === 'なる'))
      return { base: `${last.surface}に${after.base}`, to: headTo + 2, kind: 'verb' }
  }
  return null
}

/** という, との and their like join what is before to a noun after; they stay in the tail. Nothing else begins anew inside a tail. */
function startsNew(words: readonly Word[], at: number): boolean {
  const { kind } = words[at] as Word
  return (kind & Kind.verb) !== 0 && (kind & Kind.independent) !== 0
}

/** A space between Japanese words parts a headline as a comma does; between katakana or Latin words it is part of a name. */
const gapAfter = (last: Word, next: Word): boolean =>
  next.start > last.end &&
  next.start - last.end <= 3 &&
  (!/[ァ-ヴーA-Za-z0-9.,)]$/.test(last.surface) || namePartsFrom(last, next)) &&
  !last.quote &&
  !next.quote
/** ザーリャ 大規模停電は…: a name and what is said of it, but not ハルネ 首相. */
const namePartsFrom = (last: Word, next: Word): boolean =>
  /[ァ-ヴー]$/.test(last.surface) && /^[一-龠]/.test(next.surface) && (next.kind & Kind.suffix) === 0 && !TITLE.test(next.surface)
const TITLE =
  /^(?:大統領|首相|総理|外相|国防相|大臣|長官|議員|知事|市長|社長|会長|教授|博士|代表|議長|監督|選手|氏|元|前|副|新|現|報道官|司令官|将軍|大将|中将|少将|大佐|中佐|少佐|国王|王子|王女|皇帝|法王|教皇|共和国|連邦|王国|州|県|市|町|村|社|軍|省|庁|党|銀行|大学)/

const NAMES_WORDS = new Set(['発言', '声明', '宣言', '演説', '報道', '批判', '非難', '要求', '主張', '警告', '論', '説'])
/** A「x」 B「y」, 警告 「x」, 「x」発言: what stands behind a quotation and a space, or names it, is a phrase of its own. */
const partsQuote = (last: Word, next: Word): boolean =>
  (last.quote !== undefined && (next.start > last.end || NAMES_WORDS.has(next.surface))) ||
  (next.quote !== undefined && next.start > last.end && (last.feature.sub1 === 'サ変接続' || /[意願]$/.test(last.surface)))

/** 固有名詞: what kind of name it is. */
function properOf(words: readonly Word[], from: number, to: number): Chunk['proper'] {
  for (let i = to - 1; i >= from; i--) {
    const { feature, kind, surface, unknown } = words[i] as Word
    if ((kind & Kind.suffix) !== 0 && i > from) continue
    if (unknown && surface.length >= 3 && /^[ァ-ヴー]+$|^[A-Z][A-Za-z]+$/.test(surface)) return 'unknown'
    if (feature.sub1 === '固有名詞')
      return feature.sub2 === '人名' ? 'person' : feature.sub2 === '組織' ? 'organisation' : feature.sub2 === '地域' ? 'place' : 'unknown'
    return null
  }
  return null
}

const COPULAS = new Set(['だ', 'です', 'である', 'じゃ'])

function makeChunk(words: readonly Word[], from: number, headTo: number, verbal: ReturnType<typeof predicateAt>, to: number): Chunk {
  const first = words[from] as Word
  const contentTo = Math.max(verbal ? verbal.to : headTo, from)
  const lastContent = words[Math.max(contentTo - 1, from)] as Word
  const last = words[Math.max(to - 1, from)] as Word
  const headLast = words[Math.max(headTo - 1, from)] as Word
  let tail = ''
  let copula = false
  for (let i = contentTo; i < to; i++) {
    const word = words[i] as Word
    tail += word.surface
    if ((word.kind & Kind.auxiliary) !== 0 && COPULAS.has(word.base)) copula = true
  }
  let head = ''
  for (let i = from; i < contentTo; i++) head += (words[i] as Word).surface
  const kind: Chunk['kind'] = verbal
    ? verbal.kind
    : (first.kind & Kind.adverb) !== 0
      ? 'adverb'
      : (first.kind & Kind.adnominal) !== 0
        ? 'adnominal'
        : (first.kind & Kind.conjunction) !== 0 && headTo - from === 1
          ? 'conjunction'
          : 'noun'
  const next = words[to]
  return {
    kind,
    start: first.start,
    end: last.end,
    headEnd: contentTo > from ? lastContent.end : first.start,
    head,
    tail,
    base: verbal?.base ?? '',
    comma:
      next !== undefined && (isComma(next) || gapAfter(last, next) || (to === headTo && partsQuote(last, next) && next.start > last.end)),
    from,
    to: Math.max(to, from + 1),
    quote: headLast.quote,
    copula,
    proper: kind === 'noun' ? properOf(words, from, headTo) : null,
    doing: kind === 'noun' && headLast.feature.sub1 === 'サ変接続' && !headLast.quote,
    adverbial: (first.kind & Kind.adverbial) !== 0,
  }
}
