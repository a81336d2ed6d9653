import { type DateMention, findDates, quotedIn } from '#date'
import { lookup } from '#lexicon'
import type { Analyser } from '#morphology'
import type { Block, Page, Role, Turn } from '#page'
import { anchored, firstFrom, fold, matchesOf, type Span } from '#text'
import { type Cast, castOf } from './cast.ts'
import { type Chunk, chunksOf, type Parted } from './chunk.ts'
import { type Identity, identifier, outletReader } from './identity.ts'
import { plainQuotes } from './quotation-marks.ts'
import { type Sentence, splitSentences } from './sentence.ts'
import { plainSpelling } from './spelling.ts'
import { Kind, type Word, wordsOf } from './word.ts'

/** A page's prose as sentences, with the names and dates in it; everything is a span into the page text. */
export interface Document {
  readonly page: Page
  /** The page text with full-width letters and signs folded, and with 「」 for other quotation marks; offsets are those of the page text. */
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly cast: Cast
  readonly identify: (phrase: string) => Identity | null
  /** The same where only an outlet fits: 毎日|によると. */
  readonly identifyOutlet: (phrase: string) => Identity | null
  /** Phrases of a sentence; read only when a rule asks. */
  readonly chunks: (sentence: number) => readonly Chunk[]
  /** Phrases of any stretch of the page: what stands inside a quotation. */
  readonly phrasesOf: (sentence: Sentence) => readonly Chunk[]
  /** Dates of a block, in order. */
  readonly dates: (block: number) => readonly DateMention[]
}

/** プーチン|NATO主導の…, キエフ|ロシア連邦の…: blog software that links names has eaten the は between two of them. */
const parted: Parted = (first, next) =>
  isSomebody(first) &&
  !/^(?:政権|内閣|陣営|本部|事務局|執行部)$/.test(next) &&
  lookup(next).some((e) => (e.kind === 'state' || e.kind === 'organisation') && e.form !== 'abbreviation')
const isSomebody = (surface: string): boolean =>
  surface.length > 2 && lookup(surface).some((e) => e.kind === 'person' || e.form === 'metonym')

/** 関連記事:ロシアが… → ロシアが…: the label of a link is not part of its headline, nor is a tweet's address. */
function withoutLabel(text: string, block: Block): Block['span'] {
  if (block.role === 'tweet') {
    const words = text.slice(block.span.start, block.span.end)
    const link = /(?<!\s)\s*(?:https?:\/\/|#[^\s#]+\s*$)/.exec(words)
    // RT @hokushin_np: …
    const start = block.span.start + (/^RT @\w{1,20}:\s*/.exec(words)?.[0].length ?? 0)
    const end = link && link.index > 0 ? block.span.start + link.index : block.span.end
    return start < end ? { start, end } : block.span
  }
  const framed = withoutFrame(text, block.span)
  if (framed) return framed
  const marked = MARKED.has(block.role) ? withoutMark(text, block.span) : block.span
  if (marked !== block.span) return marked
  if (block.role === 'paragraph') return withoutBrackets(text, block.span)
  if (block.role !== 'source-link') return block.span
  const label = /^[^:\n]{1,8}:\s*/.exec(text.slice(block.span.start, block.span.end))
  return label && block.span.start + label[0].length < block.span.end
    ? { start: block.span.start + label[0].length, end: block.span.end }
    : block.span
}

const MARKED: ReadonlySet<Role> = new Set(['paragraph', 'quotation', 'list-item', 'comment'])
/** `> 同相はまた…`, `>>12 それは…`, `・国防相、…`: marks in front of a line are no part of what it says. */
const MARK =
  /^(?:[\ud83c-\ud83e][\udc00-\udfff]\ufe0f?\s*|>{1,3}(?:[0-9]{1,4}(?:[-,][0-9]{1,4})*)?\s*|[・●○■□◆◇▼▽▶►★☆※▪‣•»]\s*)+(?=[^\s>・●○■□◆◇▼▽▶►★☆※▪‣•»])/
function withoutMark(text: string, span: Span): Span {
  const mark = MARK.exec(text.slice(span.start, Math.min(span.end, span.start + 24)))
  return mark && span.start + mark[0].length < span.end ? { start: span.start + mark[0].length, end: span.end } : span
}

const FRAME = /^(?:【([^【】\n]{8,})】|≪([^≪≫\n]{8,})≫|\[([^[\]\n]{8,})\]|<([^<>\n]{8,})>|■([^■\n]{8,})■)$/
/** 【橋は閉じない=A外相】: the frame of a headline is no part of it. */
function withoutFrame(text: string, { start, end }: Span): Span | null {
  return FRAME.test(text.slice(start, Math.min(end, start + 200))) ? { start: start + 1, end: end - 1 } : null
}

/** (同席した報道官が「…」と補足): a paragraph that stands whole in round brackets. */
function withoutBrackets(text: string, { start, end }: Span): Span {
  if (text[start] !== '(' || text[end - 1] !== ')' || text.indexOf(')', start) !== end - 1) return { start, end }
  return text.slice(start, end).includes('「') ? { start: start + 1, end: end - 1 } : { start, end }
}

/** Roles whose words are sentences that somebody may say something in. */
const PROSE: ReadonlySet<Role> = new Set([
  'title',
  'subtitle',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'comment',
  'tweet',
  'related-title',
  'related-excerpt',
  'source-link',
])

/** Cuts a page into sentences and reads its names. */
export function documentOf(page: Page, analyser: Analyser): Document {
  const text = plainQuotes(plainSpelling(fold(page.text)))
  const { turns } = page
  /** The words of a block that somebody's turn begins in, without the label in front. */
  const turnIn = ({ start, end }: Span): Span | null => {
    const turn = turns[firstFrom(turns.length, (i) => (turns[i] as Turn).text.start >= start)]
    return turn && turn.text.start < end ? { start: turn.text.start, end: Math.min(end, turn.text.end) } : null
  }
  const sentences = joinAcrossCaptions(
    text,
    page.blocks,
    page.blocks.flatMap((block, i) =>
      PROSE.has(block.role) ? splitSentences(text, turnIn(block.span) ?? withoutLabel(text, block), i, block.role === 'comment') : [],
    ),
  )
  const cast = castOf(text)
  const day = page.published?.value ?? null
  const chunks = new Map<number, readonly Chunk[]>()
  const dates = new Map<number, readonly DateMention[]>()
  /** The last day told in the paragraphs in front, for a 同日 or 翌日 that its own paragraph does not explain. */
  const toldBefore = (i: number): string | null => {
    const block = page.blocks[i] as Block
    if (!COUNTS_FROM.test(text.slice(block.span.start, block.span.end))) return null
    for (let k = i - 1; k >= Math.max(0, i - BLOCKS_BACK); k--) {
      const before = page.blocks[k] as Block
      if (before.tweet !== block.tweet || before.comment !== block.comment) break
      if (!/^(paragraph|quotation|heading|comment|tweet)$/.test(before.role)) continue
      const told = findDates(text, before.span, { reference: dayOf(page, before, day) }).filter(
        (d) => d.precision === 'day' && d.value && !COUNTS_FROM.test(text.slice(d.span.start, d.span.end)),
      )
      // 「橋は10日に開く」と述べた。… 同日: the day somebody speaks of is not the day of the account
      const isQuoted = quotedIn(text, before.span.start)
      const own = told.filter((d) => !isQuoted(d.span.start))
      const last = (own.length > 0 ? own : told).at(-1)
      if (last) return last.value
    }
    return null
  }
  const fullDays: (string | null)[] = [null]
  /** The last day that the paragraphs in front tell in full; read once, from the first on. */
  const fullDayBefore = (i: number): string | null => {
    for (let k = fullDays.length; k <= i; k++) {
      const { role } = page.blocks[k - 1] as Block
      const told = TELLS.test(role) ? datesOf(k - 1).findLast((d) => d.precision === 'day' && d.kind === 'absolute') : undefined
      fullDays[k] = told?.value ?? (fullDays[k - 1] as string | null)
    }
    return fullDays[i] as string | null
  }
  const datesOf = (i: number): readonly DateMention[] => {
    const known = dates.get(i)
    if (known) return known
    const block = page.blocks[i]
    if (!block) return []
    const reference = dayOf(page, block, day)
    const near = reference === null && TELLS.test(block.role) ? fullDayBefore(i) : null
    const made = findDates(text, block.span, { reference, antecedent: toldBefore(i), near })
    dates.set(i, made)
    return made
  }
  const phrasesOf = (sentence: Sentence): readonly Chunk[] => {
    const words = wordsOf(text, sentence, analyser)
    meetNames(words, cast)
    return chunksOf(words, parted)
  }
  return {
    page,
    text,
    sentences,
    cast,
    identify: identifier(cast, day),
    identifyOutlet: outletReader(cast, day),
    chunks: (i) => {
      const known = chunks.get(i)
      if (known) return known
      const sentence = sentences[i]
      const made = sentence ? phrasesOf(sentence) : []
      chunks.set(i, made)
      return made
    },
    phrasesOf,
    dates: datesOf,
  }
}

/** What counts from a day told before. */
const COUNTS_FROM = /同日|同夜|翌日|翌朝|翌晩|当日|その日|この日|前日|同月|翌月|同年|翌年/
/** Parts of a page that one text goes on over. */
const TELLS = anchored(/^(?:title|subtitle|heading|paragraph|list-item|quotation|caption|date)$/)
/** How many paragraphs back such a day may stand. */
const BLOCKS_BACK = 8

/** What a bare 14日 is read against: the day of the tweet whose article it stands in or of what it is quoted from, else that of the page. */
function dayOf(page: Page, block: Block, day: string | null): string | null {
  const tweet = block.tweet === undefined ? undefined : page.tweets[block.tweet]
  const quotation = block.quotation === undefined ? undefined : page.quotations?.[block.quotation]
  return tweet?.date ?? quotation?.date ?? day
}

/** 荻野|光雄: what the dictionary knows as a family name, and right behind it what it knows as a given name. */
function meetNames(words: readonly Word[], cast: Cast): void {
  for (let i = 1; i < words.length; i++) {
    const [family, given] = [words[i - 1] as Word, words[i] as Word]
    if ((given.kind & Kind.given) === 0 || (family.kind & Kind.family) === 0) continue
    // 藤原京 is a place
    if (family.end !== given.start || /^[京宮寺院城駅港橋]$/.test(given.surface)) continue
    const last = words[i + 1]
    const half = given.surface.length === 1 && last?.start === given.end && HALF.test(last.surface)
    const first = words[i - 2]
    // 都|司|嘉宣: half a family name too
    const whole = family.surface.length === 1 && first?.end === family.start && HALF.test(first.surface) ? first.surface : ''
    const name = whole + family.surface + given.surface + (half ? last?.surface : '')
    if (name.length >= 3) cast.meet(name)
  }
}
/** 根来泰|周: the half of a given name that the dictionary does not know; no title. */
const HALF = /^[一-龠](?<![氏相君様長員側家他等談妻夫父母元前現同])$/

/**
 * A quotation opened in one paragraph and gone on with behind a picture's name or caption is one sentence:
 * 外相は「第一の文。 [IMG_12] 第二の文と発言し…
 */
function joinAcrossCaptions(text: string, blocks: readonly Block[], sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const last = joined[joined.length - 1]
    const open = last?.brackets.find((b) => b.unclosed)
    const over =
      last && open && sentence.block > last.block && onlyCaptionsBetween(blocks, last.block, sentence.block)
        ? closeOver(text, last, open, sentence)
        : null
    if (over) {
      joined[joined.length - 1] = over
      continue
    }
    joined.push(sentence)
  }
  return joined
}

function onlyCaptionsBetween(blocks: readonly Block[], from: number, to: number): boolean {
  if (to - from < 2) return false
  for (let i = from + 1; i < to; i++)
    if (!/^(caption|credit|source-link|hidden|advertisement)$/.test((blocks[i] as Block).role)) return false
  return true
}

/** 」, or the と that a verb of saying follows. */
const CLOSE = /」|(?<!」)と(?=(?:述べ|発言し|語っ|話し|強調し|主張し|指摘し|説明し|警告し|表明し|訴え|批判し|答え|言っ|コメントし))/g

/** The open quotation ends where the next paragraph closes it; null when it does not, or does so at once. */
function closeOver(text: string, first: Sentence, open: Sentence['brackets'][number], next: Sentence): Sentence | null {
  const own = next.brackets.filter((b) => b.open !== '(')
  const close = matchesOf(text.slice(next.span.start, next.span.end), CLOSE).find(({ index }) => {
    const at = next.span.start + index
    return own.every((b) => at < b.span.start || at >= b.span.end)
  })
  if (!close || close.index === 0) return null
  const inner = next.span.start + close.index
  const end = inner + (close[0] === '」' ? 1 : 0)
  const gap = {
    ...open,
    span: { start: open.span.start, end },
    inner: { start: open.inner.start, end: inner },
    more: [
      { start: open.inner.start, end: first.span.end },
      { start: next.span.start, end: inner },
    ],
  }
  return {
    span: { start: first.span.start, end: next.span.end },
    block: first.block,
    brackets: [...first.brackets.filter((b) => b !== open), gap, ...next.brackets.filter((b) => b.span.start >= end)],
  }
}
