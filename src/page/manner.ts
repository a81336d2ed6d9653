import type { Span } from '#text'
import type { Block } from './page.ts'

/** The prose of a page whose manner is asked for: paragraphs that are nobody's turn of a conversation. */
export interface Prose {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly isTurn: (at: Span) => boolean
}

/** Words inside brackets are somebody else's: 「私は知らない」 is no sign of a blog. */
export const unquoted = (words: string): string => words.replace(/「[^」]*(?:」|$)|『[^』]*(?:』|$)|“[^”]*(?:”|$)/g, '')

/** More of a page is not looked at. */
const LOOK = 20_000
/** Shorter pieces are headings and calls. */
const LEAST = 5

/** The sentences of the page's own prose, with their full stops and without what is quoted in them. */
function sentencesOf({ text, blocks, isTurn }: Prose): string[] {
  let left = LOOK
  return blocks.flatMap(({ role, tweet, span }) => {
    if (role !== 'paragraph' || tweet !== undefined || left <= 0 || isTurn(span)) return []
    const words = unquoted(text.slice(span.start, Math.min(span.end, span.start + left)))
    left -= words.length
    return (words.match(/[^。！？!?\n]+[。！？!?]*/g) ?? []).map((sentence) => sentence.trim()).filter(({ length }) => length >= LEAST)
  })
}

/** …だろうか, …べきだ, …と思う: what whoever tells the news does not say as their own. */
const OPINION =
  /(?:だろうか|であろうか|でしょうか|(?:の|ん)では(?:ない(?:だろう)?か|なかろうか)|のだろう|べき(?:だ|である|です|ではない|だろう)|[とは](?:思う|思います|思えない|思えません|言えない|言いたい)|気が(?:する|します)|かも(?:しれない|しれません|知れない)?|ほかない|困ったこと(?:だ|である|です)|心もとない|情けない|許せない|違いない|たいもの(?:だ|である|です)|勝手な想像だが.{0,40})[。！!]*$|[？?]+$/
/** …ですね, …だよ, …ましょう: said to those who read. */
const TO_READERS =
  /(?:よね|[だですまな]ね|ですよ|ますよ|だよ|かな|かしら|(?<!ませ)ましょう|(?:て|で)(?:ください|下さい)|(?:たい|欲しい|ほしい)(?:です|もの(?:だ|です))|[とは]思います|期待します|(?:て|で)しまいます)[。！!？?…・]*$/

const MOST_OPINION = 0.2
const OPINIONS = 2
const ADDRESSES = 2

/** Whether at least a fifth of the sentences are what the writer thinks or asks. */
export function tellsOpinions(of: Prose): boolean {
  const sentences = sentencesOf(of)
  const opinions = sentences.filter((sentence) => OPINION.test(sentence)).length
  return opinions >= OPINIONS && opinions >= MOST_OPINION * sentences.length
}

/** Whether several sentences are said to those who read, as no report says them. */
export const speaksToReaders = (of: Prose): boolean => sentencesOf(of).filter((sentence) => TO_READERS.test(sentence)).length >= ADDRESSES

/** 。 *********: a rule behind the last words of a paragraph. */
const RULE_BEHIND = /[*＊=＝\-─━―_＿~～]{6,}\s*$/
const POLITE =
  /(?:です|ます|ました|ません|でした|でしょう|ましょう|ください|下さい)(?:が|けど|ので|から|し|ね|よ|よね|か|から、)?[。！!？?、…]*$/
/** So many sentences on either side tell a manner. */
const EITHER_SIDE = 2
const MOST_POLITE = 0.5
/** A page with more rules is ruled throughout. */
const MOST_RULES = 12
const FEW_POLITE = 0.1

/** Whether a rule parts text in the plain manner of papers from text in the polite one of whoever carries it. */
export function changesAtRule({ text, blocks, isTurn }: Prose): boolean {
  const share = (some: readonly Block[]): number | null => {
    const sentences = sentencesOf({ text, blocks: some, isTurn })
    return sentences.length < EITHER_SIDE ? null : sentences.filter((sentence) => POLITE.test(sentence)).length / sentences.length
  }
  let rules = 0
  for (const [i, { role, reason, span }] of blocks.entries()) {
    const isRule = reason === 'marks only' || (role === 'paragraph' && RULE_BEHIND.test(text.slice(span.start, span.end)))
    if (!isRule) continue
    if (++rules > MOST_RULES) return false
    const [before, after] = [share(blocks.slice(0, i + 1)), share(blocks.slice(i + 1))]
    if (before === null || after === null) continue
    if ((before <= FEW_POLITE && after >= MOST_POLITE) || (after <= FEW_POLITE && before >= MOST_POLITE)) return true
  }
  return false
}

/** …と述べた, …によると: what reports say. */
const REPORTS =
  /(?:述べ|語っ|話し|発表し|明らかにし|報じ|伝え|指摘し|強調し|批判し|非難し|表明し|警告し|主張し)た|(?:に|とこ?ろに)よ(?:る|れば)|としている/
/** Fewer polite sentences are what a site says of itself. */
const REMARKS = 3
/** Shorter text on either side is a lead or a remark. */
const LEAST_SIDE = 80

/**
 * How much of the prose is a report in the plain manner of papers, where the rest, above or below it, is polite as whoever carries it writes: 0 to 1;
 * null where the manner does not change so.
 */
export function reportBeside({ text, blocks, isTurn }: Prose): number | null {
  const parts = blocks
    .filter(({ role, tweet, span }) => role === 'paragraph' && tweet === undefined && !isTurn(span))
    .map((block) => {
      const sentences = sentencesOf({ text, blocks: [block], isTurn })
      const polite = sentences.filter((sentence) => POLITE.test(sentence)).length
      const own = sentences.filter((sentence) => OPINION.test(sentence) || TO_READERS.test(sentence)).length
      return {
        sentences: sentences.length,
        polite,
        own,
        length: block.span.end - block.span.start,
        words: text.slice(block.span.start, block.span.end),
      }
    })
  type Part = (typeof parts)[number]
  const sum = (some: readonly Part[], of: 'sentences' | 'polite' | 'own' | 'length'): number =>
    some.reduce((total, part) => total + part[of], 0)
  const isPlain = (some: readonly Part[]): boolean =>
    sum(some, 'sentences') >= EITHER_SIDE &&
    sum(some, 'length') >= LEAST_SIDE &&
    sum(some, 'polite') <= FEW_POLITE * sum(some, 'sentences') &&
    some.some(({ words }) => REPORTS.test(unquoted(words)))
  const isPolite = (some: readonly Part[]): boolean =>
    sum(some, 'sentences') >= REMARKS && sum(some, 'polite') >= 0.6 * sum(some, 'sentences') && sum(some, 'own') > 0
  for (let at = 1; at < Math.min(parts.length, 200); at++) {
    const [above, below] = [parts.slice(0, at), parts.slice(at)]
    const report = isPlain(above) && isPolite(below) ? above : isPlain(below) && isPolite(above) ? below : null
    if (report) return sum(report, 'length') / sum(parts, 'length')
  }
  return null
}

/** （笑）, ♪, ！！ outside of quotations: no paper prints them. */
const CASUAL =
  /[(（](?:笑|爆|泣|汗|怒|苦笑)[)）]|[ぁ-んァ-ヶ一-龠。]ｗ+(?:$|[\s。])|♪|[！!]{2,}|[？?]{2,}|(?:^|[。\s])(?:皆さん|皆様|みなさん)?[、]?(?:こんにちは|こんばんは|おはようございます)/m
export const isCasual = ({ text, blocks, isTurn }: Prose): boolean =>
  blocks.some(
    ({ role, tweet, span }) =>
      role === 'paragraph' &&
      tweet === undefined &&
      !isTurn(span) &&
      CASUAL.test(unquoted(text.slice(span.start, Math.min(span.end, span.start + LOOK)))),
  )
