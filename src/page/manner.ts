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

/** The page's own prose, a paragraph each, without what is quoted in it. */
function proseOf({ text, blocks, isTurn }: Prose): string[] {
  let left = LOOK
  return blocks.flatMap(({ role, tweet, span }) => {
    if (role !== 'paragraph' || tweet !== undefined || left <= 0 || isTurn(span)) return []
    const words = unquoted(text.slice(span.start, Math.min(span.end, span.start + left)))
    left -= words.length
    return [words]
  })
}

/** …だろうか, …べきだ, …と思う: what whoever tells the news does not say as their own. */
const OPINION =
  /(?:だろうか|であろうか|でしょうか|(?:の|ん)では(?:ない(?:だろう)?か|なかろうか)|のだろう|べき(?:だ|である|です|ではない|だろう)|[とは](?:思う|思います|思えない|思えません|言えない|言いたい)|気が(?:する|します)|かも(?:しれない|しれません|知れない)?|違いない|たいもの(?:だ|である|です))[。！!]*$|[？?]+$/
const MOST_OPINION = 0.2
const OPINIONS = 2

/** Whether at least a fifth of the sentences are what the writer thinks or asks. */
export function tellsOpinions(of: Prose): boolean {
  const sentences = proseOf(of)
    .flatMap((words) => words.match(/[^。！？!?\n]+[。！？!?]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= LEAST)
  const opinions = sentences.filter((sentence) => OPINION.test(sentence)).length
  return opinions >= OPINIONS && opinions >= MOST_OPINION * sentences.length
}

/** （笑）, ♪, ！！ outside of quotations: no paper prints them. */
const CASUAL = /[(（](?:笑|爆|泣|汗|怒|苦笑)[)）]|[ぁ-んァ-ヶ一-龠。]ｗ+(?:$|[\s。])|♪|[！!]{2,}|[？?]{2,}/m
export const isCasual = (of: Prose): boolean => proseOf(of).some((words) => CASUAL.test(words))
