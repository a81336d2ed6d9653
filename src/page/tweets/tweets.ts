import { type Claim, claimLine, claimLines, type Ground } from '../claim.ts'
import { isThreadHeading } from '../comments/thread.ts'
import { isDateLine } from '../day.ts'
import { endsSentence, type Line, part } from '../line.ts'
import type { Block, Role, Tweet } from '../page.ts'
import type { TweetElement } from './marked.ts'
import { accountHead, dateUnder, isCount, isCountLine, type Signature, signatureAbove, signatureIn } from './signature.ts'

const URL = /https?:\/\/[\w\-./?%&=+#~:]+/
/** A tweet holds at most 280 half-width units, so 140 Japanese characters; a longer line above a signature is not joined to it. */
const LONGEST_LINE = 140
const MOST_LINES = 8
/** With addresses and the names of those answered, a line of a tweet may be longer than its words. */
const LONGEST_TWEET = 300
/** So many heads without a day make a page of pasted tweets. */
const LEAST_PASTED = 2
/** What the screen shows between a tweet and the one it quotes. */
const QUOTED_TWEET = /^(?:引用(?:ツイート|ポスト)|このスレッドを表示|さらに表示|Show this thread|Quote)$/

export interface TweetReading {
  readonly tweets: readonly Tweet[]
  readonly claims: readonly Claim[]
  /** For each tweet, its first line and the line of its signature or last words. */
  readonly reach: readonly { readonly from: number; readonly to: number }[]
}

interface FoundTweet {
  readonly tweet: Tweet
  readonly short?: Signature['short']
  readonly claims: readonly Claim[]
  readonly from: number
  readonly to: number
}

/**
 * Finds embedded tweets: words, then `— Name (@account) November 7, 2023`; or `Name @account · 2023年11月7日` and then the words; or
 * `Name @account`, the words, and a line with the day. `elements` hold a tweet each by mark-up, under their first line.
 */
export function findTweets(lines: readonly Line[], elements: ReadonlyMap<number, TweetElement>): TweetReading {
  const tweets: Tweet[] = []
  const claims: Claim[] = []
  const reach: { from: number; to: number }[] = []
  let free = 0
  const pasted = isPasted(lines)
  const shorts: Signature['short'][] = []
  // who comments on a page of tweets may sign as tweets are signed
  const heading = lines.findLastIndex(({ text }) => isThreadHeading(text))
  for (const line of lines) {
    if (line.index < free) continue
    if (heading >= 0 && line.index > heading && tweets.length > 0 && !elements.has(line.index)) continue
    const element = elements.get(line.index)
    const found = element
      ? { ...element.read(tweets.length), from: element.from, to: element.to }
      : (tweetAbove(lines, line, tweets.length, free) ?? tweetBelow(lines, line, tweets.length, pasted))
    if (!found) continue
    tweets.push(found.tweet)
    shorts.push('short' in found ? found.short : undefined)
    claims.push(...found.claims)
    reach.push({ from: found.from, to: found.to })
    free = found.to + 1
  }
  return { tweets: withYears(tweets, shorts), claims, reach }
}

/** A day without a year is of the year that the nearest dated tweet has. */
function withYears(tweets: readonly Tweet[], shorts: readonly Signature['short'][]): Tweet[] {
  const dated = tweets.flatMap(({ date }, i) => (date ? [{ i, year: date.slice(0, 4) }] : []))
  return tweets.map((tweet, i) => {
    const short = shorts[i]
    if (!short || tweet.date || dated.length === 0) return tweet
    const near = dated.reduce((a, b) => (Math.abs(b.i - i) < Math.abs(a.i - i) ? b : a))
    return { ...tweet, date: isDateLine(`${near.year}年${short.month}月${short.day}日`)?.value ?? null }
  })
}

/** Words with the signature behind or under them. */
function tweetAbove(lines: readonly Line[], line: Line, number: number, free: number): FoundTweet | null {
  const found = signatureIn(line)
  if (!found) return null
  const from = firstLine(lines, line.index, found.start > 0, free)
  const words = found.start > 0 ? part(line, 0, found.start).end : lines[Math.max(from, line.index - 1)]!.span.end
  const text =
    from === line.index && found.start === 0
      ? { start: line.span.start, end: line.span.start }
      : { start: lines[from]!.span.start, end: words }
  const near = lines.slice(from, line.index + 1)
  return {
    tweet: tweetOf(near, found, trimEnd(near, text)),
    claims: claimAbove(lines, from, line, found, number),
    from,
    to: line.index,
  }
}

/** Whether several tweets stand in a page as they are copied from the screen: a name, under it the account, under it the words, and no day. */
const isPasted = (lines: readonly Line[]): boolean =>
  lines.filter((line) => {
    const head = accountHead(lines, line.index)
    return head !== null && head.to > line.index && !head.dated
  }).length >= LEAST_PASTED

/** Words under the name and account of who posted them, with a day beside the account or under the words, or in a page of pasted tweets. */
function tweetBelow(lines: readonly Line[], line: Line, tweet: number, pasted: boolean): FoundTweet | null {
  const dated = signatureAbove(line)
  const head = dated ? { ...dated, to: line.index, dated: true } : accountHead(lines, line.index)
  if (!head) return null
  const undated = pasted && head.to > line.index
  let to = head.to
  let date: string | null = null
  let end = head.to
  while (to + 1 < lines.length && to - head.to < MOST_LINES + 2 && date === null) {
    const next = lines[to + 1]!
    if (signatureIn(next) || signatureAbove(next) || accountHead(lines, to + 1)) break
    if (to > head.to && (isCountLine(next.text) || QUOTED_TWEET.test(next.text))) break
    date = dateUnder(next)
    if (
      date === null &&
      (((head.dated || undated) && next.gap && to > head.to) || next.text.length > LONGEST_TWEET || to - head.to >= MOST_LINES)
    )
      break
    to++
    if (date === null) end = to
  }
  if (end === head.to || (!head.dated && !undated && date === null)) return null
  // 12 / 34 / 56 under the words
  const shown = end
  while (end > head.to + 1 && isCount(lines[end]!.text)) end--
  if (shown - end < LEAST_COUNTS) end = shown
  const foot = footOf(lines, date === null ? shown : to, head.account)
  const claims: Claim[] = [claimLines(lines, line.index, head.to, 'tweet-meta', 'who posted the tweet below', { tweet })]
  for (let i = head.to + 1; i <= end; i++) claims.push(claimLine(lines[i]!, 'tweet', 'words of a tweet', { tweet }))
  for (let i = end + 1; i <= foot.to; i++)
    claims.push(claimLine(lines[i]!, 'tweet-meta', 'day, address or counts of the tweet above', { tweet }))
  const text = { start: lines[head.to + 1]!.span.start, end: lines[end]!.span.end }
  const read = tweetOf(lines.slice(head.to + 1, end + 1), { ...head, date: head.date ?? date }, text)
  const tweeted = foot.url === null ? read : { ...read, url: foot.url }
  return { tweet: tweeted, ...('short' in head && { short: head.short }), claims, from: line.index, to: foot.to }
}

/** Fewer numbers alone under the words may be some of them. */
const LEAST_COUNTS = 2
/** Rows of counts under a tweet. */
const MOST_COUNTS = 14

/** The address of the tweet and its counts, under its words or day. */
function footOf(lines: readonly Line[], at: number, account: string): { to: number; url: string | null } {
  let url: string | null = null
  let to = at
  for (; to + 1 < lines.length && to - at < MOST_COUNTS; to++) {
    const { text } = lines[to + 1]!
    const address = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20})\/status\/\d+\S*$/.exec(text)
    if (address && url === null && address[1]!.toLowerCase() === account.slice(1).toLowerCase()) url = text
    else if (!isCountLine(text) && !isCount(text)) break
  }
  return { to, url }
}

/** The first line of the words above a signature: the line before it, and short unfinished lines joined to that one. */
function firstLine(lines: readonly Line[], at: number, wordsOnLine: boolean, free: number): number {
  let from = at
  if (!wordsOnLine && at - 1 >= free) from = at - 1
  if (from === at && !wordsOnLine) return at
  // an empty line above the signature: paragraphs are set apart, and the one above is the tweet
  if (!wordsOnLine && lines[at]!.gap) return paragraphStart(lines, from, free)
  while (from - 1 >= free && at - from < MOST_LINES && !lines[from]!.gap) {
    const above = lines[from - 1]!
    // under an earlier tweet a whole sentence is the outlet's article, not the next tweet
    const closed = endsSentence(above.text) && (above.text.length > 40 || free > 0)
    if (closed || above.text.length > LONGEST_LINE || /^[#＃]\S/.test(above.text)) break
    from--
  }
  return from
}

/** A paragraph above the signature; under an earlier tweet also a headline of the same tweet, parted from it by an empty line. */
function paragraphStart(lines: readonly Line[], last: number, free: number): number {
  let from = last
  while (from - 1 >= free && last - from < MOST_LINES) {
    const above = lines[from - 1]!
    const joins = lines[from]!.gap ? free > 0 && isHeadline(above) : above.text.length <= LONGEST_LINE
    if (!joins) break
    from--
  }
  return from
}

/** Words that may open a tweet: no sentence, as an article's are, and no heading over the tweets. */
const isHeadline = ({ text }: Line): boolean =>
  text.length >= 8 && text.length <= 80 && !endsSentence(text) && !/^[#＃■◆●▼>＞]|^https?:/.test(text) && isDateLine(text) === null

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
