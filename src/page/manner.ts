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
/** …だろう, …のだ, …ものだ: where opinions stand, these too are the writer's own; alone they are those of papers as well. */
const CONVICTION =
  /(?:だろう|であろう|でしょう|はず(?:だ|である|です|なのだ)|ないの?んだ|[のん]だ|もの(?:だ|である|です)|こと(?:だ|である|です)|ならない|らしい|よう(?:だ|です))[。！!]*$/
const MOST_OPINION = 0.15
const OPINIONS = 2

const sentencesOf = (of: Prose): string[] =>
  proseOf(of)
    .flatMap((words) => words.match(/[^。！？!?\n]+[。！？!?]*/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= LEAST)

/** Whether at least three of twenty sentences are what the writer thinks or asks; of what is only put with conviction two count as one. */
export function tellsOpinions(of: Prose): boolean {
  const sentences = sentencesOf(of)
  const sure = sentences.filter((sentence) => OPINION.test(sentence)).length
  const opinions = sure + (sure > 0 ? sentences.filter((sentence) => CONVICTION.test(sentence)).length / 2 : 0)
  return opinions >= OPINIONS && opinions >= MOST_OPINION * sentences.length
}

/** （笑）, ♪, ！！ outside of quotations: no paper prints them. */
const CASUAL = /[(（](?:笑|爆|泣|汗|怒|苦笑)[)）]|[ぁ-んァ-ヶ一-龠。]ｗ+(?:$|[\s。])|♪|[！!]{2,}|[？?]{2,}/m
export const isCasual = (of: Prose): boolean => proseOf(of).some((words) => CASUAL.test(words))

/** 勝ちですね。…だそうです。 今回は…をご紹介します。 こんにちは: said to readers, as no paper does. */
const ADDRESSED =
  /[ぁ-ん](?:ね|なあ|なぁ|じゃん|かな)[。！!・…]*$|そうです。?$|とのことです。?$|の由。?$|^(?:こんにち|こんばん)は|ご紹介する。?$|(?:紹介|解説)しま(?:す|しょう)。?$|見て(?:い|行)きましょう/
const MOST_ADDRESSED = 0.05

/** Whether one sentence in twenty at least is said to the readers or only heard by the writer. */
export function hearsOrAddresses(of: Prose): boolean {
  const sentences = sentencesOf(of)
  const said = sentences.filter((sentence) => ADDRESSED.test(sentence)).length
  return said >= 1 && said >= MOST_ADDRESSED * sentences.length
}
