import { anchored, type Span } from '#text'
import { type Claim, claimLine, claimLines } from '../claim.ts'
import type { Line } from '../line.ts'
import type { Comment } from '../page.ts'
import { isRelatedHeading } from '../related.ts'
import { surroundingLabel } from '../surroundings.ts'
import { type Head, type Layout, readHead } from './head.ts'
import { depthsByIndent, parentsByDepth, parentsByReference } from './tree.ts'

export interface Thread {
  readonly comments: readonly Comment[]
  readonly claims: readonly Claim[]
  readonly layout: Layout | 'markup' | null
  /** First line of the thread with its heading, and the last; null when there is none. */
  readonly reach: { readonly from: number; readonly to: number } | null
}

export const NO_THREAD: Thread = { comments: [], claims: [], layout: null, reach: null }

/** コメント, コメント(12), 12件のコメント, Comments, この記事へのコメント … alone on a line. */
export const isThreadHeading = (text: string): boolean =>
  text.length <= 40 &&
  /^[■◆●▼【\s]*(?:(?:みんなの|読者の|この(?:記事|投稿|エントリー?)(?:へ|に対する)の?|寄せられた)?コメント(?:一覧|欄|リスト)?|comments?|.{0,24}への?(?:\d+件の)?(?:フィードバック|コメント)|\d+\s?(?:件の?)?(?:コメント|comments?))[\s】:：]*[(（[]?\s*(?:全?\d+\s?件?)?[)）\]]?$/i.test(
    text,
  )

// where a thread is over: forms, trackbacks, the page's foot; whole lines, for a comment may begin with the same words
const END = anchored(
  /^(?:\d{1,2}[.．]?\s*)?(?:この記事への)?トラックバック(?:は|\s?[(（:：URL一]|$).{0,20}|^コメント(?:を?(?:残す|書く|投稿(?:する)?|する|送信|入力)|フォーム)(?:には.{0,20})?$|^メールアドレスが公開.{0,40}$|^(?:レスを投稿|新着レス.{0,12}|掲示板に戻る.*|全部読む.*|次スレ.{0,20})$/i,
)
const endsThread = (text: string): boolean =>
  text.length <= 80 &&
  (END.test(text) ||
    /^(?:引用元|転載元|元スレ|ソース元)\s*[:：]/.test(text) ||
    isThreadHeading(text) ||
    isRelatedHeading(text) ||
    ['footer', 'advertisement'].includes(surroundingLabel(text)?.role ?? ''))

const REPLY = anchored(
  /^(?:返信|返信する|返信を表示|reply|通報|通報する|違反報告|引用|編集|削除|共感した|参考になった|permalink|▼|▲|\[編集\])(?:\s*[(（]?\d*[)）]?\s*(?:件)?)?$/i,
)
const VOTES =
  /^(?:👍|👎|♥|❤|\+|＋|いいね[!！]?|イイネ[!！]?|そう思う|共感(?:した)?|賛成|good|likes?)?\s*[:：]?\s*(\d{1,6})\s*(?:いいね[!！]?|件|票|points?|likes?|人)?(?:\s+[-−👎]?\s*\d{1,6})?$/iu

/** Characters of the longest line that only counts votes. */
const LONGEST_VOTES = 80

const isLink = (line: Line): boolean => line.text.length <= 20 && REPLY.test(line.text.replace(/^[•●*・[\s]+|\]$/g, ''))

/** Finds the comment thread of a page written as plain text. */
export function findThread(text: string, lines: readonly Line[], isFree: (line: Line) => boolean): Thread {
  const heads = readHeads(lines, isFree)
  if (heads.length === 0) return NO_THREAD
  const headingAt = headingBefore(lines, heads[0]!.from)
  if (isBylineOfArticle(lines, heads)) return NO_THREAD
  // Seesaa and others sign under the words; then words stand between the heading and the first signature
  const footed = heads[0]!.layout === 'labelled' && headingAt !== null && headingAt + 1 < heads[0]!.from
  const claims: Claim[] = []
  if (headingAt !== null) claims.push(claimLine(lines[headingAt]!, 'navigation', 'heading of the comments'))
  const comments: Comment[] = []
  const depths = depthsByIndent(heads)
  const bodies: Span[] = []
  let last = heads.at(-1)!.to
  heads.forEach((head, i) => {
    const from = footed ? (i === 0 ? headingAt! : heads[i - 1]!.to) + 1 : head.to + 1
    const to = footed ? head.from - 1 : bodyEnd(lines, head, heads[i + 1]?.from ?? lines.length)
    claims.push(claimLines(lines, head.from, head.to, 'comment-meta', `who commented and when (${head.layout})`, { comment: i }))
    const body = readBody(lines, from, to, i)
    claims.push(...body.claims)
    last = Math.max(last, to)
    const at = body.text ?? { start: lines[head.to]!.span.end, end: lines[head.to]!.span.end }
    bodies.push(at)
    comments.push({
      author: head.author,
      date: head.date,
      votes: body.votes,
      depth: depths[i]!,
      parent: null,
      text: at,
      quoted: body.quoted,
    })
  })
  const linked = heads.some((head) => head.number !== null) ? parentsByReference(text, heads, comments) : parentsByDepth(comments)
  return { comments: linked, claims, layout: heads[0]!.layout, reach: { from: headingAt ?? heads[0]!.from, to: last } }
}

/** More than this a comment, on the average, hardly holds. */
const LONG_COMMENT = 600

/** A link コメント at the head of the page, then name, day and the whole article: a head with more words under it than above is a byline. */
function isBylineOfArticle(lines: readonly Line[], heads: readonly Head[]): boolean {
  const [head] = heads
  if (!head || (head.layout !== 'plain' && head.layout !== 'labelled')) return false
  const words = (some: readonly Line[]): number => some.reduce((sum, line) => sum + line.text.length, 0)
  const under = words(lines.slice(head.to + 1))
  return under > words(lines.slice(0, head.from)) && under / heads.length > LONG_COMMENT
}

/** All heads of the layout that most of them have. */
function readHeads(lines: readonly Line[], isFree: (line: Line) => boolean): Head[] {
  const heading = lastHeading(lines)
  const heads: Head[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!isFree(lines[at]!)) continue
    const head = readHead(lines, at, at > heading)
    if (!head) continue
    heads.push(head)
    at = head.to
  }
  const counts = new Map<Layout, number>()
  for (const head of heads) counts.set(head.layout, (counts.get(head.layout) ?? 0) + 1)
  const layout = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  const chosen = heads.filter((head) => head.layout === layout)
  // one signed line without a heading is the article's own byline, or a list
  if (chosen.length < 2 && chosen[0] && chosen[0].from < heading) return []
  return chosen.length === 1 && heading === Number.POSITIVE_INFINITY ? [] : chosen
}

/** The last heading such as コメント that has the head of a comment close below, or infinity. */
function lastHeading(lines: readonly Line[]): number {
  for (let at = lines.length - 1; at >= 0; at--) {
    if (!isThreadHeading(lines[at]!.text)) continue
    for (let below = at + 1; below < Math.min(lines.length, at + 12); below++) if (readHead(lines, below, true)) return at
  }
  return Number.POSITIVE_INFINITY
}

function headingBefore(lines: readonly Line[], first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - 12); at--) if (isThreadHeading(lines[at]!.text)) return at
  return null
}

/** The last line of the words under a head: before the next head, a list or form further out, or the page's foot. */
function bodyEnd(lines: readonly Line[], head: Head, next: number): number {
  for (let at = head.to + 1; at < next; at++) {
    const line = lines[at]!
    if (endsThread(line.text)) return at - 1
    if (head.layout === 'bullets' && line.indent < head.indent && /^\d{1,2}[.．]\s/.test(line.text)) return at - 1
  }
  return next - 1
}

interface Body {
  readonly text: Span | null
  readonly votes: number | null
  readonly quoted: readonly Span[]
  readonly claims: readonly Claim[]
}

/** Splits the lines under a head into words, votes and reply links; a paragraph of words is one block. */
export function readBody(lines: readonly Line[], from: number, to: number, comment: number): Body {
  const claims: Claim[] = []
  let votes: number | null = null
  let end = to
  let start = from
  for (; end >= start; end--) {
    const line = lines[end]!
    const vote = line.folded.length <= LONGEST_VOTES ? VOTES.exec(line.folded) : null
    if (isLink(line)) claims.push(claimLine(line, 'navigation', 'link of a comment', { comment }))
    else if (vote && votes === null && (end > start || /\D/.test(line.folded))) {
      votes = Number(vote[1])
      claims.push(claimLine(line, 'comment-meta', 'votes for the comment', { comment }))
    } else break
  }
  for (; start <= end && isLink(lines[start]!); start++)
    claims.push(claimLine(lines[start]!, 'navigation', 'link of a comment', { comment }))
  if (start > end) return { text: null, votes, quoted: [], claims }
  const quoted: Span[] = []
  let open = start
  for (let at = start; at <= end; at++) {
    const line = lines[at]!
    const mark = /^(?:[>＞]|&gt;)(?!\s?[>＞]?\s?\d{1,5}(?:\s|$|[,、\-さへ]))\s*/.exec(line.text)
    if (mark && mark[0].length < line.text.length) quoted.push({ start: line.span.start + mark[0].length, end: line.span.end })
    if (at === end || lines[at + 1]!.gap) {
      claims.push(claimLines(lines, open, at, 'comment', 'words of a comment', { comment }))
      open = at + 1
    }
  }
  return { text: { start: lines[start]!.span.start, end: lines[end]!.span.end }, votes, quoted, claims }
}
