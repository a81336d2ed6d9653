import { anchored } from '#text'
import { endOfTime, firstDay, isDateLine } from '../day.ts'
import type { Line } from '../line.ts'

/** Who posted a tweet, told by one line or two. */
export interface Signature {
  readonly name: string
  readonly account: string
  readonly date: string | null
  /** Where the signature starts in its line. */
  readonly start: number
  /** Month and day where the year is left out, as for days of this year. */
  readonly short?: { readonly month: number; readonly day: number }
}

/** No signature is without it, and few lines have it. */
const AT = /[@＠]/
// — NHKニュース (@nhk_news) November 7, 2023
const SIGNATURE = /(?:^|\s|(?<=[^\s\-–—―─]))[—―–─]{1,2}\s?([^—―–─]{1,60}?)\s*[(（]\s?([@＠]\w{1,20}(?:[.@][\w.-]{2,60})?)\s?[)）]/
// the same behind a hyphen, which elsewhere joins words: only at the head of a line
const HYPHEN_SIGNATURE = /^[-－‐‑−]{1,2}\s?([^(（]{1,60}?)\s*[(（]\s?([@＠]\w{1,20})\s?[)）]/
// 外務省 @gaimusho · 2023年11月7日, or with nothing between but a space
const SIGNATURE_BEFORE = anchored(/^(.{1,50}?)\s*([@＠]\w{1,20})(?:\s*[·・･‧|]\s*|\s+(?=\d{4}[年/.-]))/)

/** `— Name (@account) date` at the end of a line. */
export function signatureIn(line: Line): Signature | null {
  if (!AT.test(line.text)) return null
  const hyphen = HYPHEN_SIGNATURE.exec(line.text)
  const found = hyphen ?? SIGNATURE.exec(line.text)
  if (!found) return bareSignature(line)
  const rest = line.text.slice(found.index + found[0].length)
  const day = firstDay(rest.slice(0, 60))
  // a dash, a name and an @ inside a sentence is no signature: the date or the end of the line must follow
  if ((hyphen || rest.trim() !== '') && !(day && day.start <= 8)) return null
  if (day && rest.slice(endOfTime(rest, day)).trim().length > 12) return null
  const space = found[0].length - found[0].trimStart().length
  return { name: found[1]!.trim(), account: plainAt(found[2]!), date: day?.value ?? null, start: found.index + space }
}

// 外務省さん (@gaimusho) / 2023年11月7日
const BARE_SIGNATURE = anchored(/^([^。、「」(（]{1,50}?)(?:さん)?\s?[(（]\s?([@＠]\w{1,20})\s?[)）]\s?[/／·・|,、:：-]?\s*/)

/** `Name (@account) date` with no dash, on a line of its own; a day must be told. */
function bareSignature({ text }: Line): Signature | null {
  const found = text.length <= 120 ? BARE_SIGNATURE.exec(text) : null
  const rest = found ? text.slice(found[0].length) : ''
  if (!found || !isDateLine(rest)) return null
  return { name: found[1]!.trim(), account: plainAt(found[2]!), date: firstDay(rest)!.value, start: 0 }
}

/** `Name @account · date`, above the words. */
export function signatureAbove(line: Line): Signature | null {
  const found = AT.test(line.text) ? SIGNATURE_BEFORE.exec(line.text) : null
  if (!found) return null
  const rest = line.text.slice(found[0].length)
  const day = firstDay(rest)
  if (!day || day.start > 12 || rest.length - endOfTime(rest, day) > 12) return null
  return { name: found[1]!.trim(), account: plainAt(found[2]!), date: day.value, start: 0 }
}

const ACCOUNT = /^(.{0,50}?)\s*([@＠]\w{1,20})(?:\s*[·・･‧|]\s*(\S.{0,24}))?$/
/** What stands for a day beside an account: 5月4日, 3時間, 2h. */
export const SHORT_DAY: RegExp =
  /^(?:\d{1,2}月\d{1,2}日|\d{1,3}\s?(?:秒|分|時間|日|週間|h|m|s|d|w)前?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2})$/i

/**
 * A head above the words without a whole date: `Name @account` alone, or a name and under it `@account` or `@account·5月4日`. `to` is its
 * last line, `dated` says that some kind of day stands in it, so that none need follow the words.
 */
export function accountHead(lines: readonly Line[], at: number): (Signature & { readonly to: number; readonly dated: boolean }) | null {
  const line = lines[at]!
  const here = line.text.length <= 90 && AT.test(line.text) ? ACCOUNT.exec(line.text) : null
  if (here && here[1] !== '') return headFrom(here, here[1]!, at)
  const next = lines[at + 1]
  if (here || !next || next.gap || next.text.length > 60 || line.text.length > 50 || !AT.test(next.text)) return null
  const below = /[。、]$|^[@＠]|https?:/.test(line.text) ? null : ACCOUNT.exec(next.text)
  return below && below[1] === '' ? (headInRows(lines, at) ?? headFrom(below, line.text, at + 1)) : null
}

/** Name, account, · and day, each on a line of its own. */
function headInRows(lines: readonly Line[], at: number): ReturnType<typeof headFrom> {
  const [name, account, dot, day] = lines.slice(at, at + 4)
  const rows = dot && day && /^[·・･‧]$/.test(dot.text) ? ACCOUNT.exec(`${account!.text}·${day.text}`) : null
  return rows && rows[1] === '' ? headFrom(rows, name!.text, at + 3) : null
}

function headFrom(found: RegExpExecArray, name: string, to: number): ReturnType<typeof accountHead> {
  if (/[。、「」]|^(?:RT|via|cc|by)\b|^[•●・]/i.test(name) || !/[\p{L}\p{N}]/u.test(name)) return null
  const when = found[3]?.trim() ?? null
  const date = when === null ? null : (firstDay(when)?.value ?? null)
  if (when !== null && date === null && !SHORT_DAY.test(when)) return null
  const short = date === null && when !== null ? /^(\d{1,2})月(\d{1,2})日$/.exec(when) : null
  const day = short ? { short: { month: Number(short[1]), day: Number(short[2]) } } : {}
  return { name: name.trim(), account: plainAt(found[2]!), date, start: 0, to, dated: when !== null, ...day }
}

const COUNTS = /\s*[·・]\s*[\d.,万KM]+\s?(?:回|件の)?(?:表示|Views?)$|\s*[·・]\s*(?:Twitter|X) (?:for|Web)\b.{0,20}$/i
/** `午後9:03 · 2031年5月4日 · 12.3万回表示`, `2031-05-04 21:03:12`: the line under a tweet that dates it. */
export function dateUnder(line: Line): string | null {
  if (line.text.length > 80) return null
  const words = line.text.replace(COUNTS, '')
  return (isDateLine(words) ?? isDateLine(words.replace(/[·･‧]/g, ' ')))?.value ?? null
}

const LABEL =
  '(?:件の?)?(?:Retweets?|Reposts?|Quotes?|Likes?|Replies|Reply|Views?|Bookmarks?|リツイート|リポスト|引用(?:ツイート)?|いいね[!！]?|返信|表示|ブックマーク)'
const NUMBER = '[\\d.,万KM\\s]*'
// what stands between two labels is taken by one part alone: a row of labels cannot be split in more ways than one
const COUNT_LINE = new RegExp(`^(?:${NUMBER}${LABEL})+${NUMBER}$`, 'i')
/** `120 Retweets 15 Quotes 300 Likes`, `返信 3 リツイート 12 いいね 40`. */
export const isCountLine = (text: string): boolean => text.length <= 100 && COUNT_LINE.test(text)

/** A number alone, as the screen shows counts beside their signs. */
export const isCount = (text: string): boolean => /^(?:\d{1,3}(?:[.,]\d{1,3}){0,2}\s?[万億KM]?|[·・])$/.test(text)

const plainAt = (account: string): string => account.replace('＠', '@')
