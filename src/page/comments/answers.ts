import { anchored } from '#text'
import type { Line } from '../line.ts'
import { announcesCarried } from '../origin.ts'
import type { Head } from './head.ts'

const ANSWERS = anchored(
  /^(?:(?:返信先|宛先|返信|in reply to|replying to|reply to)\s?[:：]?\s*@?(\S.{0,29}?)(?:さん|氏|様)?|[↪↳→>＞]?\s?@?(\S.{0,29}?)(?:さん|氏|様)?\s?(?:への返信|へ返信|に返信|宛て?の返信))$/i,
)

/** Whom a line such as `返信先: 森田` or `森田さんへの返信` says a comment answers; null for other lines. */
export function answered(text: string): string | null {
  if (text.length > 48 || /[。「」]/.test(text)) return null
  const found = ANSWERS.exec(text)
  return found?.[1] ?? found?.[2] ?? null
}

/** The heads with the lines that say whom they answer, directly above them or below. */
export function withAnswers(lines: readonly Line[], heads: readonly Head[]): Head[] {
  return heads.map((head, i) => {
    const above =
      head.from > 0 && head.from - 1 > (heads[i - 1]?.to ?? -1) && !lines[head.from]!.gap ? answered(lines[head.from - 1]!.text) : null
    if (above !== null) return { ...head, from: head.from - 1, answers: above }
    const next = lines[head.to + 1]
    const below = next && head.to + 1 < (heads[i + 1]?.from ?? lines.length) ? answered(next.text) : null
    return below === null ? head : { ...head, to: head.to + 1, answers: below }
  })
}

const SUBJECT = anchored(/^(?:[[［【(（](?:No\.?\s?)?(\d{1,6})[\]］】)）]|(?:No\.|■|#)\s?(\d{1,6})[\s.:：])\s*(\S.*)$/i)
const RE = anchored(
  /^(?:(?:[[［【(（](?:No\.?\s?)?\d{1,6}[\]］】)）]|(?:No\.|■|#)\s?\d{1,6}[\s.:：])\s*)?(?:Re|返信)\s?(?:\[\d{1,3}\])?\s?[:：>＞]/i,
)

/** The heads of a board that sets a subject line above who wrote: `[4472] Re: 題`; only when all have one and one at least answers another. */
export function withSubjects(lines: readonly Line[], heads: Head[]): Head[] {
  const subjects = heads.map(({ from }, i) => {
    const line = lines[from - 1]
    return line && from - 1 > (heads[i - 1]?.to ?? -1) && line.text.length <= 120 && (SUBJECT.test(line.text) || RE.test(line.text))
      ? line
      : null
  })
  if (heads.length < 2 || !subjects.every((line) => line !== null) || !subjects.some((line) => RE.test(line.text))) return heads
  return heads.map((head, i) => {
    const found = SUBJECT.exec(subjects[i]!.text)
    return {
      ...head,
      from: head.from - 1,
      number: found ? Number(found[1] ?? found[2]) : head.number,
      answersTopic: RE.test(subjects[i]!.text),
    }
  })
}

/** So many characters and paragraphs in the first post are an article, not what somebody says of one. */
const ARTICLE = 400
const PARAGRAPHS = 3
const SOURCE =
  /^[^。「」]{2,30}(?:\d日|\d[)）]|\d:\d\d)[^。「」]{0,12}(?:配信|付|掲載)?$|^https?:\/\/\S+$|^[(（【]?(?:出典|引用元|ソース|元記事)(?:\s?[:：]|\s?[(（][^()（）]{1,20}[)）]|\s+https?:)/

/**
 * Whether the first head stands above an article that the others speak of: a topic that the others answer with Re:, or post 1 of a board that
 * carries text with its source.
 */
export function opensWithArticle(lines: readonly Line[], heads: readonly Head[]): boolean {
  const [first, second] = heads
  if (!first || !second) return false
  const under = lines.slice(first.to + 1, second.from)
  const isTopic = first.answersTopic === false && heads.slice(1).every(({ answersTopic }) => answersTopic)
  if (isTopic && under.some(({ text }) => announcesCarried(text))) return true
  if (under.length < PARAGRAPHS || under.reduce((sum, { text }) => sum + text.length, 0) < ARTICLE) return false
  return (
    isTopic ||
    (first.layout === 'post' && first.number === 1 && [...under.slice(0, 2), ...under.slice(-2)].some(({ text }) => SOURCE.test(text)))
  )
}
