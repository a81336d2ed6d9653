import { firstFrom, type Span } from '#text'
import { type Claim, claimLine } from '../claim.ts'
import { endOfTime, firstDay } from '../day.ts'
import { dayOf } from '../html/declared/published.ts'
import { type Line, part } from '../line.ts'
import type { Block, Box, MarkedPart, Tweet } from '../page.ts'
import { surroundingLabel } from '../surroundings.ts'
import { findListedPosts, type ListedPost } from './listed.ts'
import { isWithinService, posterIn } from './post.ts'
import { isCountLine, SHORT_DAY, signatureIn } from './signature.ts'

/** The lines of one element that holds a tweet. */
export interface TweetElement {
  readonly from: number
  readonly to: number
  readonly read: (number: number) => { readonly tweet: Tweet; readonly claims: readonly Claim[] }
}

/** What elements that hold one tweet each are called: in embedded tweets, on collections of them, in saved pages. */
const TWEET_WORD =
  /^(?:(?:js-|embed(?:ded)?-?)?tweet(?:[-_](?:item|box|card|container|wrap(?:per)?|embed|post|block|\d+))?|twitter-(?:tweet|post|video)|type_tweet|list_tweet_box|stream-item|timeline-item|bluesky-embed|mastodon-embed|status(?:[-_](?:item|box|wrap(?:per)?|\d+))?)$/
const ACCOUNT = /[@＠](\w[\w.-]{0,60}\w|\w)(?:@[\w.-]{1,80})?/g
/** So many elements around each other may be called tweets. */
const MOST_AROUND = 8
/** More lines than this are a list of tweets, not one. */
const MOST_LINES = 40
const LONGEST_NAME = 60
/** What stands beside a name and an account and is part of neither. */
const BESIDE = /認証済み?(?:アカウント)?|さんをフォロー|フォロー(?:する|中)?|verified account|follow(?:ing)?|^\s?[-—―–]\s?|[·・･‧|()（）]/gi
const BUTTONS =
  /^(?:(?:reply|retweet|repost|like|favorite|返信|リツイート|リポスト|いいね!?|お気に入り(?:に登録)?|ツイートを?(?:見る|表示)|このスレッドを表示|翻訳を表示|view on (?:twitter|x|bluesky)|会話を表示|もっと見る|埋め込み|拡大)[\s・|/\d,.]*)+$/i

/**
 * Finds the elements that hold a tweet each by what they are called: the innermost with an account and words, so that neither a list of tweets
 * nor the box of the words alone is one; and those of a list that lead to a post each. `links` are the addresses and times that the page marks,
 * `address` its own.
 */
export function findTweetElements(
  lines: readonly Line[],
  isFree: (line: Line) => boolean,
  links: readonly MarkedPart[],
  address: string,
): ReadonlyMap<number, TweetElement> {
  const found = new Map<number, TweetElement>()
  const taken = new Set<number>()
  // an element ends where the elements in it have ended: the shorter is the inner
  const take = (from: number, to: number): void => {
    if (to - from >= MOST_LINES) return
    for (let at = from; at <= to; at++) if (taken.has(at)) return
    const own = lines.slice(from, to + 1).filter(isFree)
    const read = own.length > 0 ? readTweet(own, links, address) : null
    if (!read) return
    for (let at = from; at <= to; at++) taken.add(at)
    found.set(from, { from, to, read })
  }
  for (const { from, to } of [...reachOf(lines)].sort((a, b) => a.to - a.from - (b.to - b.from))) take(from, to)
  for (const post of findListedPosts(lines, links)) if (isPosted(lines, post)) take(post.from, post.to)
  return found
}

/**
 * Whether an element shows a post, and not only links to one: something in it is no link, and it has the account over or under the words, or the
 * time at which they were posted.
 */
function isPosted(lines: readonly Line[], { from, to, at, poster }: ListedPost): boolean {
  const account = `@${poster.toLowerCase()}`
  // of the cells in a line one may be a link
  const isSaid = ({ text, hint }: Line): boolean =>
    (hint?.linkDensity !== 1 || text.includes('\t')) && !text.toLowerCase().includes(account)
  if (!lines.slice(from, to + 1).some(isSaid)) return false
  const link = lines[at]!.text
  if (/\d:\d{2}/.test(link) && isHead(link) && signatureIn(lines[at]!) === null) return true
  return lines.slice(from, to + 1).some(({ text }) => isHead(text) && accountsIn(text).some((one) => one.toLowerCase() === account))
}

/** The first and last line of every element that is called a tweet. */
function reachOf(lines: readonly Line[]): Iterable<{ from: number; to: number }> {
  const reach = new Map<Box, { from: number; to: number }>()
  const around: (readonly Box[] | undefined)[] = []
  const tweetBoxes = (box: Box | null): readonly Box[] => {
    if (box === null) return NONE
    let known = around[box.number]
    if (known === undefined) {
      const outer = tweetBoxes(box.parent)
      known = box.tag !== 'body' && box.words.some((word) => TWEET_WORD.test(word)) ? [...outer.slice(-MOST_AROUND), box] : outer
      around[box.number] = known
    }
    return known
  }
  for (const { hint, index } of lines) {
    if (!hint?.box || hint.hidden) continue
    for (const box of tweetBoxes(hint.box)) {
      const known = reach.get(box)
      if (known) known.to = index
      else reach.set(box, { from: index, to: index })
    }
  }
  return reach.values()
}

const NONE: readonly Box[] = []

/** What a line of a tweet is: its words, or what stands around them. */
interface Part {
  readonly line: Line
  /** Where the words end in the line and the signature begins; all of a line of words, 0 for others. */
  readonly words: number
}

/** Reads one element; null where it has no account or no words. */
function readTweet(lines: readonly Line[], links: readonly MarkedPart[], address: string): TweetElement['read'] | null {
  const span = { start: lines[0]!.span.start, end: lines.at(-1)!.span.end }
  const first = firstFrom(links.length, (i) => links[i]!.span.start >= span.start)
  const within = links.slice(
    first,
    firstFrom(links.length, (i) => links[i]!.span.start >= span.end),
  )
  const link = within.find(({ tag }) => tag === 'a')?.value ?? null
  const signed = lines.map((line) => signatureIn(line)).find((one) => one !== null) ?? null
  const account = signed?.account ?? accountIn(lines, link)
  if (account === null) return null
  const parts = partsOf(lines, account, within)
  const begins = parts.find(({ words }) => words > 0)
  if (!begins) return null
  const name = signed?.name ?? nameOf(parts, account)
  const last = parts.findLast(({ words }) => words > 0)!
  const text = { start: begins.line.span.start, end: part(last.line, 0, last.line.text.slice(0, last.words).trimEnd().length).end }
  const date = signed?.date ?? dateOf(parts, within)
  return (number) => ({
    tweet: { account, name: name ?? account, date, url: link && addressFrom(link, address), text, article: null },
    claims: parts.map((one) => claimPart(one, number)),
  })
}

const accountsIn = (text: string): string[] => [...text.matchAll(ACCOUNT)].map(([all]) => all.replace('＠', '@'))

/** A link as it can be followed from elsewhere; null where nobody knows from where it leads. */
function addressFrom(link: string, page: string): string | null {
  if (!isWithinService(link)) return link
  return /^https?:/i.test(page) && URL.canParse(link, page) ? new URL(link, page).href : null
}

/** The account the address of the tweet is of, as the element writes it; else the one that stands in front of the words or signs them. */
function accountIn(lines: readonly Line[], link: string | null): string | null {
  const posted = link === null ? null : posterIn(link)
  if (posted === null || link === null) {
    // a name and an account head the tweet; @account in front of words answers somebody
    const head = lines.slice(0, 2).find(({ text }) => text.length <= LONGEST_NAME + 30 && /[@＠]\w/.test(text) && isHead(text))
    return head ? (accountsIn(head.text)[0] ?? null) : null
  }
  const written = lines.flatMap(({ text }) => accountsIn(text)).find((one) => one.slice(1).toLowerCase() === posted.toLowerCase())
  if (written !== undefined || !isWithinService(link)) return written ?? `@${posted}`
  // a day may stand directly behind it
  const account = `@${posted.toLowerCase()}`
  return lines.some(({ text }) => text.toLowerCase().includes(account)) ? `@${posted}` : null
}

/** A line of name, account and perhaps day, and no more. */
function isHead(text: string): boolean {
  const rest = withoutDay(text).replace(ACCOUNT, ' ').replace(BESIDE, ' ').trim()
  return rest.length <= LONGEST_NAME && !/[。！？!?「」、]|https?:/.test(rest)
}

function withoutDay(text: string): string {
  const day = firstDay(text)
  const bare = day ? `${text.slice(0, day.start)} ${text.slice(endOfTime(text, day))}` : text
  return bare.replace(/(?:午前|午後)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?|\d{1,2}月\d{1,2}日|\d{1,3}\s?(?:分|時間|日|年)前/g, ' ')
}

function partsOf(lines: readonly Line[], account: string, within: readonly MarkedPart[]): Part[] {
  const spoken = account.toLowerCase()
  const dates = within.filter(({ tag }) => tag === 'time' || tag === 'a')
  let begun = false
  return lines.map((line, at) => {
    const { text } = line
    const signature = signatureIn(line)
    const plain = text.replace('＠', '@').toLowerCase()
    const isDay = withoutDay(text).trim() === '' || SHORT_DAY.test(text) || dates.some(({ span }) => covers(span, line.span))
    const heads = plain.includes(spoken) && isHead(text) && (!begun || plain === spoken || isBehind(plain, spoken))
    // the name alone over its account
    const over =
      !begun &&
      at === 0 &&
      lines.length > 1 &&
      text.length <= LONGEST_NAME &&
      ((lines.length > 2 && startsWithAccount(lines[1]!.text, spoken)) || isCalled(line, NAME_WORD))
    const counts =
      isCountLine(text) ||
      (text.length <= 100 && (BUTTONS.test(text) || isCalled(line, COUNT_WORD))) ||
      surroundingLabel(text)?.role === 'navigation'
    const tail = dates.find(({ span }) => isTail(span, line))
    if (tail) return { line, words: tail.span.start - line.span.start - 1 }
    if (signature) {
      begun ||= signature.start > 0
      return { line, words: signature.start }
    }
    if (isDay || heads || over || counts) return { line, words: 0 }
    begun = true
    return { line, words: text.length }
  })
}

/** What elements are called that hold the name of who posted, or the counts and buttons under a tweet. */
const NAME_WORD = /^(?:full|user|screen|display|account|author|poster)[-_]?name$|^(?:user|author|account|poster)$/
const COUNT_WORD = /^(?:[\w-]+[-_])?(?:stats?|counts?|actions?|toolbar)$/
const isCalled = ({ hint }: Line, word: RegExp): boolean => hint?.box?.words.some((one) => word.test(one)) ?? false

/** A day in a cell of its own behind the words. */
function isTail(at: Span, { span, text }: Line): boolean {
  const start = at.start - span.start
  return at.end === span.end && start > 1 && text[start - 1] === '\t' && withoutDay(text.slice(start)).trim() === ''
}

/** `ミナ (@mina)` under the words. */
const isBehind = (text: string, account: string): boolean => text.endsWith(`(${account})`) || text.endsWith(`（${account}）`)
const startsWithAccount = (text: string, account: string): boolean =>
  text.replace('＠', '@').toLowerCase().startsWith(account) && isHead(text)
const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Who posted it: what stands beside or over the account, in front of the words or behind them. */
function nameOf(parts: readonly Part[], account: string): string | null {
  const others = parts.filter(({ words }) => words === 0).map(({ line }) => line.text)
  const at = others.findIndex((text) => text.replace('＠', '@').toLowerCase().includes(account.toLowerCase()))
  const beside = (text: string | undefined): string =>
    withoutDay(text ?? '')
      .replace(ACCOUNT, ' ')
      .replace(BESIDE, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  return beside(others[at]) || (at > 0 ? beside(others[at - 1]) : '') || (at < 0 ? beside(others[0]) : '') || null
}

/** The day that an element marks, else the first that a line without words writes. */
function dateOf(parts: readonly Part[], within: readonly MarkedPart[]): string | null {
  for (const { tag, value } of within) if (tag === 'time' && value !== null) return dayOf(value, true)?.value ?? null
  for (const { line, words } of parts) {
    const day = firstDay(line.text.slice(words))
    if (words < line.text.length && day) return day.value
  }
  return null
}

function claimPart({ line, words }: Part, tweet: number): Claim {
  if (words === line.text.length) return claimLine(line, 'tweet', 'words in an element that holds a tweet', { tweet })
  if (words === 0) return claimLine(line, 'tweet-meta', 'who posted the tweet, when, or what the service writes', { tweet })
  const blocks: Block[] = [
    {
      span: part(line, 0, line.text.slice(0, words).trimEnd().length),
      role: 'tweet',
      reason: 'words in an element that holds a tweet',
      tweet,
    },
    { span: part(line, words, line.text.length), role: 'tweet-meta', reason: '— name (@account) date', tweet },
  ]
  return { from: line.index, to: line.index, blocks }
}
