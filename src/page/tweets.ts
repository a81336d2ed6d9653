import { anchored } from '#text'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { endOfTime, firstDay } from './day.ts'
import { endsSentence, type Line, part } from './line.ts'
import type { Block, Role, Tweet } from './page.ts'

// — NHKニュース (@nhk_news) November 7, 2023
const SIGNATURE = /(?:^|\s|(?<=[^\s\-–—―─]))[—―–─]{1,2}\s?([^—―–─]{1,60}?)\s*[(（]\s?([@＠]\w{1,20})\s?[)）]/
// 外務省 @gaimusho · 2023年11月7日
const SIGNATURE_BEFORE = anchored(/^(.{1,50}?)\s*([@＠]\w{1,20})\s*[·・･‧|]\s*/)
const URL = /https?:\/\/[\w\-./?%&=+#~:]+/
/** A tweet holds at most 280 half-width units, so 140 Japanese characters; a longer line above a signature is not joined to it. */
const LONGEST_LINE = 140
const MOST_LINES = 8

interface Signature {
  readonly name: string
  readonly account: string
  readonly date: string | null
  /** Where the signature starts in its line. */
  readonly start: number
}

export interface TweetReading {
  readonly tweets: readonly Tweet[]
  readonly claims: readonly Claim[]
  /** For each tweet, its first line and the line of its signature or last words. */
  readonly reach: readonly { readonly from: number; readonly to: number }[]
}

/** Finds embedded tweets: words, then `— Name (@account) November 7, 2023`, or `Name @account · 2023年11月7日` and then the words. */
export function findTweets(lines: readonly Line[]): TweetReading {
  const tweets: Tweet[] = []
  const claims: Claim[] = []
  const reach: { from: number; to: number }[] = []
  let free = 0
  for (const line of lines) {
    if (line.index < free) continue
    const after = signature(line)
    const before = after ? null : signatureBefore(line)
    if (!after && !before) continue
    const number = tweets.length
    if (after) {
      const from = firstLine(lines, line.index, after.start > 0, free)
      claims.push(...claimAbove(lines, from, line, after, number))
      const first = lines[from]!
      const words = after.start > 0 ? part(line, 0, after.start).end : lines[Math.max(from, line.index - 1)]!.span.end
      const text =
        from === line.index && after.start === 0
          ? { start: line.span.start, end: line.span.start }
          : { start: first.span.start, end: words }
      const near = lines.slice(from, line.index + 1)
      tweets.push(tweetOf(near, after, trimEnd(near, text)))
      reach.push({ from, to: line.index })
      free = line.index + 1
    } else if (before) {
      const to = lastLine(lines, line.index)
      if (to === line.index) continue
      claims.push(claimLine(line, 'tweet-meta', 'who posted the tweet below', { tweet: number }))
      for (let i = line.index + 1; i <= to; i++) claims.push(claimLine(lines[i]!, 'tweet', 'words of a tweet', { tweet: number }))
      tweets.push(tweetOf(lines.slice(line.index, to + 1), before, { start: lines[line.index + 1]!.span.start, end: lines[to]!.span.end }))
      reach.push({ from: line.index, to })
      free = to + 1
    }
  }
  return { tweets, claims, reach }
}

function signature(line: Line): Signature | null {
  const found = SIGNATURE.exec(line.text)
  if (!found) return null
  const rest = line.text.slice(found.index + found[0].length)
  const day = firstDay(rest.slice(0, 60))
  // a dash, a name and an @ inside a sentence is no signature: the date or the end of the line must follow
  if (rest.trim() !== '' && !(day && day.start <= 8)) return null
  if (day && rest.slice(endOfTime(rest, day)).trim().length > 12) return null
  const space = found[0].length - found[0].trimStart().length
  return { name: found[1]!.trim(), account: plainAt(found[2]!), date: day?.value ?? null, start: found.index + space }
}

function signatureBefore(line: Line): Signature | null {
  const found = SIGNATURE_BEFORE.exec(line.text)
  if (!found) return null
  const rest = line.text.slice(found[0].length)
  const day = firstDay(rest)
  if (!day || day.start > 12 || rest.length - endOfTime(rest, day) > 12) return null
  return { name: found[1]!.trim(), account: plainAt(found[2]!), date: day.value, start: 0 }
}

const plainAt = (account: string): string => account.replace('＠', '@')

/** The first line of the words above a signature: the line before it, and short unfinished lines joined to that one. */
function firstLine(lines: readonly Line[], at: number, wordsOnLine: boolean, free: number): number {
  let from = at
  if (!wordsOnLine && at - 1 >= free) from = at - 1
  if (from === at && !wordsOnLine) return at
  while (from - 1 >= free && at - from < MOST_LINES && !lines[from]!.gap) {
    const above = lines[from - 1]!
    // under an earlier tweet a whole sentence is the outlet's article, not the next tweet
    const closed = endsSentence(above.text) && (above.text.length > 40 || free > 0)
    if (closed || above.text.length > LONGEST_LINE || /^[#＃]\S/.test(above.text)) break
    from--
  }
  return from
}

/** The last line of the words under a head line: to the next empty line, at most `MOST_LINES`. */
function lastLine(lines: readonly Line[], head: number): number {
  let to = head
  while (to + 1 < lines.length && to - head < MOST_LINES) {
    const next = lines[to + 1]!
    if ((next.gap && to > head) || signature(next) || signatureBefore(next)) break
    to++
  }
  return to
}

function claimAbove(lines: readonly Line[], from: number, line: Line, found: Signature, tweet: number): Claim[] {
  const claims: Claim[] = []
  for (let i = from; i < line.index; i++) claims.push(claimLine(lines[i]!, 'tweet', 'words above the signature of a tweet', { tweet }))
  const blocks: Block[] = []
  if (found.start > 0) {
    const words = part(line, 0, line.text.slice(0, found.start).trimEnd().length)
    blocks.push({ span: words, role: 'tweet', reason: 'words in front of the signature of a tweet', tweet })
  }
  blocks.push({ span: part(line, found.start, line.text.length), role: 'tweet-meta', reason: '— name (@account) date', tweet })
  claims.push({ from: line.index, to: line.index, blocks })
  return claims
}

function trimEnd(lines: readonly Line[], text: { start: number; end: number }): { start: number; end: number } {
  const last = lines.find((line) => line.span.start < text.end && text.end <= line.span.end)
  if (!last) return text
  const end = last.span.start + last.text.slice(0, text.end - last.span.start).trimEnd().length
  return { start: text.start, end: Math.max(text.start, end) }
}

function tweetOf(lines: readonly Line[], found: Signature, text: { start: number; end: number }): Tweet {
  const url = lines
    .filter((line) => line.span.start < text.end && text.start < line.span.end)
    .map((line) => URL.exec(line.text.slice(0, text.end - line.span.start))?.[0])
    .find((address) => address !== undefined)
  return { account: found.account, name: found.name, date: found.date, url: url ?? null, text, article: null }
}

/** Joins the paragraphs that stand between a tweet and the next tweet, note or heading to the tweet, as the outlet's article under it. */
export function articlesUnder(reading: TweetReading, ground: Ground): { tweets: Tweet[]; blocks: Block[] } {
  const articles = new Map<number, { start: number; end: number }>()
  let current: number | null = null
  const blocks = ground
    .flatMap((at) => at ?? [])
    .map((block): Block => {
      if (block.role === 'tweet-meta' || block.role === 'tweet') current = block.tweet ?? null
      else if (!ARTICLE.has(block.role)) current = IN_ARTICLE.has(block.role) ? current : null
      else if (current !== null) {
        const known = articles.get(current)
        articles.set(current, { start: known?.start ?? block.span.start, end: block.span.end })
        return { ...block, tweet: current }
      }
      return block
    })
  return { tweets: reading.tweets.map((tweet, i) => ({ ...tweet, article: articles.get(i) ?? null })), blocks }
}

const ARTICLE: ReadonlySet<Role> = new Set(['paragraph', 'quotation', 'list-item'])
/** Roles that may stand in the middle of an article without ending it. */
const IN_ARTICLE: ReadonlySet<Role> = new Set(['caption', 'credit', 'advertisement', 'source-link'])
