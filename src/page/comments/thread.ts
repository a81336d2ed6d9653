import { anchored, type Span } from '#text'
import { type Claim, claimLine, claimLines } from '../claim.ts'
import { type Line, part } from '../line.ts'
import type { Comment } from '../page.ts'
import { isRelatedHeading } from '../related.ts'
import { surroundingLabel } from '../surroundings.ts'
import { opensWithArticle, withAnswers, withSubjects } from './answers.ts'
import { BULLET, type Head, type Layout, readHead } from './head.ts'
import { depthsByIndent, linkParents } from './tree.ts'

export interface Thread {
  readonly comments: readonly Comment[]
  readonly claims: readonly Claim[]
  readonly layout: Layout | 'markup' | null
  /** First line of the thread with its heading, and the last; null when there is none. */
  readonly reach: { readonly from: number; readonly to: number } | null
  /** How many of the comments, the first, are posts of a board that the others comment on. */
  readonly posts?: number
  /** The first post of a board carries the article that the others speak of, and is none of the comments. */
  readonly opened?: boolean
}

export const NO_THREAD: Thread = { comments: [], claims: [], layout: null, reach: null }

/** コメント, コメント(12), 12件のコメント, Comments, この記事へのコメント … alone on a line. */
export const isThreadHeading = (text: string): boolean =>
  (text.length <= 160 && TITLED.test(text)) ||
  (text.length <= 20 && ANSWERED.test(text)) ||
  (text.length <= 40 && COMMENTED.test(text) && HEADING.test(text))

/** One of these words each such heading has. */
const COMMENTED = /コメント|フィードバック|comment/i
const HEADING =
  /^[■◆●▼【\s]*(?:(?:みんなの|読者の|この(?:記事|投稿|エントリー?)(?:へ|に対する)の?|寄せられた)?コメント(?:一覧|欄|リスト)?|comments?|.{0,24}への?(?:\d+件の)?(?:フィードバック|コメント)|\d+\s?(?:件の?)?(?:コメント|comments?))[\s】:：]*[(（[]?\s*(?:全?\d+\s?件?)?[)）\]]?(?:\s*[|｜/]?\s*(?:古い順|新しい順|新着順|評価順|トラックバック\s?[(（]?\d*[)）]?|TB\s?[(（]?\d*[)）]?|ログイン|Login))*$/i

/** ベストアンサー, その他の回答（2件）, 回答(3): answers to what a user asked. */
const ANSWERED = anchored(
  /^(?:ベストアンサー(?:に選ばれた回答)?|(?:その他の?|他の)?回答(?:一覧)?\s?(?:[(（]\s?\d{1,4}\s?件?\s?[)）]|\d{1,4}\s?件)?|\d{1,4}\s?(?:件の)?回答)$/,
)

/** 「題」への3件のフィードバック, 3 thoughts on “Title” */
const TITLED = anchored(
  /^[「“"].{1,120}[」”"]\s?(?:への|に対する)\s?\d{1,5}\s?件の(?:フィードバック|コメント|返信|意見)$|^\d{1,5} (?:thoughts|comments|responses|replies) (?:on|to) [“"「].{1,120}[”"」]$/i,
)

// where a thread is over: forms, trackbacks, the page's foot; whole lines, for a comment may begin with the same words
const END = anchored(
  /^(?:\d{1,2}[.．]?\s*)?(?:この記事への)?トラックバック(?:は|\s?[(（:：URL一]|$).{0,20}|^(?:新しい)?コメント(?:を?(?:残す|書く|投稿(?:する)?|する|送信|入力|追加)|の投稿|フォーム)(?:には.{0,20}|\s?コメントをキャンセル|\s?返信をキャンセル.{0,8})?$|^メールアドレスが公開.{0,40}$|^(?:レスを投稿(?:する)?|新着レス.{0,12}|掲示板に戻る.*|全部読む.*|次スレ.{0,20})$|^(?:Leave a (?:Reply|Comment)|Post a Comment|Your email address will not be published)\b.{0,70}$|^(?:[«<‹]\s?)?(?:\d{1,3}\s){2,}(?:\d{1,3}|次へ?|最後|…|»|>)$|^(?:お?名前|メール(?:アドレス)?|Eメール|URL|ウェブサイト|パスワード|件名)\s*[:：]?\s*(?:[*＊]|[(（]?必須[)）]?|[(（]?任意[)）]?)?$|^(?:もっと(?:見る|読む)|コメントをもっと見る|すべてのコメントを見る)(?:\s?[(（][\d,]{1,7}件[)）])?$|^Disqusにより.{0,16}$|^コメントを?お待ちして.{0,12}$|^※?コメントは個人の(?:意見|見解).{0,40}$|^(?:質問者からの)?お礼コメント$|^[▲△]\s?(?:上|頁|ページ(?:の先頭)?|トップ)へ.{0,60}$/i,
)
const endsThread = (text: string): boolean =>
  text.length <= 80 &&
  (END.test(text) ||
    /^(?:引用元|転載元|元スレ|ソース元)\s*[:：]/.test(text) ||
    isThreadHeading(text) ||
    isRelatedHeading(text) ||
    ['footer', 'advertisement'].includes(surroundingLabel(text)?.role ?? ''))

const REPLY = anchored(
  /^(?:返信|返信する|返信を表示|reply|通報|通報する|違反報告|引用|編集|削除|共感した(?!\s*\d)|参考になった|permalink|NEW!|▼|▲|\[編集\]|△ (?:\| )?▽ [•·].{0,20})(?:\s*[(（]?\d*[)）]?\s*(?:件)?)?$/i,
)
const VOTES =
  /^(?:👍|👎|♥|❤|いいね[!！]?|イイネ[!！]?|そう思う|共感(?:した)?|賛成|good|likes?)?\s*[:：]?\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,6}))\s*(?:いいね[!！]?|件|票|points?|likes?|人)?(?:\s+(?:-|−|👎|なるほど|そう思わない|反対|bad)?\s*\d{1,6}(?:\s+うーん\s*\d{1,6})?|\s+△ (?:\| )?▽ [•·].{0,20})?$/iu

/** 高評価 33　低評価 28　返信 2件 */
const COUNTS = anchored(
  /^(?:👍|高評価|いいね[!！]?|そう思う|共感(?:した)?|参考になった|good|likes?)\s?[:：]?\s?(\d{1,6})(?:件|人|票)?(?:\s*[|/・]?\s*(?:👎|低評価|そう思わない|bad|dislikes?|返信(?:する)?|repl(?:y|ies)|コメント|通報(?:する)?|シェア)\s?[:：]?\s?(?:\d{1,6})?(?:件|人|票)?){1,5}$/i,
)

/** Counts beside that of who approves: なるほど 3, うーん 8. */
const OTHER_VOTES = /^(?:👎|低評価|なるほど|うーん|そうだね|ありがとう|そう思わない|反対|bad|dislikes?)\s*[:：]?\s*\d{1,6}(?:件|人|票)?$/iu

/** Characters of the longest line that only counts votes. */
const LONGEST_VOTES = 80

/** 返信, 通報, permalink: a line that does something with a comment and says nothing. */
export const isLink = (line: Line): boolean =>
  line.text.length <= 40 &&
  (REPLY.test(line.text.replace(/^[•●*・[\s]+|\]$/g, '')) ||
    /^この(?:回答|コメント)は.{2,10}ましたか[?？]|^この回答はいかが/.test(line.text))

/** Finds the comment thread of a page written as plain text; posts of a board carried above a thread of comments come before these. */
export function findThread(text: string, lines: readonly Line[], isFree: (line: Line) => boolean): Thread {
  const groups = readHeads(lines, isFree)
  const opened = groups[0]?.[0]?.layout === 'post' && groups[0][0].number === 2
  const [first, second] = groups.map((heads, i) => threadOf(text, lines, heads, i === 0 ? 0 : groups[0]!.length))
  if (!first || !second) return first ? { ...first, opened } : NO_THREAD
  const shift = first.comments.length
  const comments = second.comments.map((comment) => ({ ...comment, parent: comment.parent === null ? null : comment.parent + shift }))
  return {
    comments: [...first.comments, ...comments],
    claims: [...first.claims, ...second.claims],
    layout: second.layout === 'post' ? 'labelled' : second.layout,
    reach: { from: first.reach!.from, to: second.reach!.to },
    posts: shift,
  }
}

/** Reads the comments under some heads; `before` comments of the page stand above them. */
function threadOf(text: string, lines: readonly Line[], heads: readonly Head[], before: number): Thread {
  if (heads.length === 0 || (before === 0 && isBylineOfArticle(lines, heads))) return NO_THREAD
  const headingAt = headingBefore(lines, heads[0]!.from)
  const footed = headingAt !== null && isFooted(lines, heads, headingAt)
  const claims: Claim[] = []
  if (headingAt !== null) claims.push(claimLine(lines[headingAt]!, 'navigation', 'heading of the comments'))
  const comments: Comment[] = []
  const depths = depthsByIndent(heads)
  let last = heads.at(-1)!.to
  heads.forEach((head, i) => {
    const from = footed ? (i === 0 ? headingAt! : heads[i - 1]!.to) + 1 : head.to + 1
    const to = footed ? head.from - 1 : head.foot !== undefined ? head.foot - 1 : bodyEnd(lines, head, heads[i + 1]?.from ?? lines.length)
    if (head.foot !== undefined)
      claims.push(claimLine(lines[head.foot]!, 'comment-meta', `who commented and when (${head.layout})`, { comment: before + i }))
    claims.push(claimLines(lines, head.from, head.to, 'comment-meta', `who commented and when (${head.layout})`, { comment: before + i }))
    for (let at = to + 1; !footed && at < (heads[i + 1]?.from ?? 0); at++)
      if (isThreadHeading(lines[at]!.text)) claims.push(claimLine(lines[at]!, 'navigation', 'heading of the comments'))
    const body = readBody(lines, from, to, before + i, head.layout === 'bullets' ? head.indent : null)
    claims.push(...body.claims)
    last = Math.max(last, head.foot ?? to)
    const at = body.text ?? { start: lines[head.to]!.span.end, end: lines[head.to]!.span.end }
    comments.push({
      author: head.author,
      date: head.date,
      votes: body.votes ?? head.votes ?? null,
      depth: depths[i]!,
      parent: null,
      text: at,
      quoted: body.quoted,
    })
  })
  // a list of links with their times on a page of mark-up: most have no words
  if (lines[0]!.hint && comments.filter(({ text: at }) => at.start === at.end).length > comments.length / 2) return NO_THREAD
  return {
    comments: linkParents(text, heads, withoutTitles(comments)),
    claims,
    // subject lines stand on boards
    layout: heads[0]!.answersTopic === undefined ? heads[0]!.layout : 'post',
    reach: { from: headingAt ?? heads[0]!.from, to: last },
  }
}

/**
 * Seesaa, FC2 and Ameba sign under the words: then words stand between the heading and the first signature, and none between the last and the
 * end of the thread.
 */
function isFooted(lines: readonly Line[], heads: readonly Head[], headingAt: number): boolean {
  const { layout, from } = heads[0]!
  if (layout === 'bullets' || layout === 'item' || layout === 'says') return false
  const isWords = (line: Line): boolean => !isLink(line) && surroundingLabel(line.text) === null && !endsThread(line.text)
  if (!lines.slice(headingAt + 1, from).some(isWords)) return false
  if (layout === 'labelled') return true
  const last = heads.at(-1)!
  const under = lines.slice(last.to + 1, bodyEnd(lines, last, lines.length) + 1)
  return !under.some(isWords)
}

/** goo heads a comment with `題 (名前)`: the name alone, when all heads are so and one has a title that stands for none. */
function withoutTitles(comments: Comment[]): Comment[] {
  const parts = comments.map(({ author }) => /^(.{0,80}?)\s*[(（]([^()（）]{1,40})[)）]$/.exec(author))
  if (!parts.every((found) => found !== null) || !parts.some((found) => /^(?:Unknown|Re[:：]?|無題|タイトルなし)/i.test(found[1]!)))
    return comments
  return comments.map((comment, i) => ({ ...comment, author: parts[i]![2]! }))
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

/** As many posts of a board above a thread of comments are what the comments are about, not some of them. */
const LEAST_POSTS = 3

/** All heads of the layout that most of them have: one group, or the posts of a board and the comments on them. */
function readHeads(lines: readonly Line[], isFree: (line: Line) => boolean): Head[][] {
  const heading = lastHeading(lines)
  const heads: Head[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!isFree(lines[at]!)) continue
    const head = readHead(lines, at, at > heading)
    if (!head) continue
    heads.push(head)
    at = head.to
  }
  const posts = heads.filter(({ from, layout }) => layout === 'post' && from < heading)
  const under = mostOf(heads.filter(({ from }) => from > heading))
  if (posts.length >= LEAST_POSTS && under.length > 0) return [withoutArticle(lines, posts), withNumbersAbove(lines, under)]
  const chosen = mostOf(heads)
  // a list of names alone is no thread
  if (chosen[0]?.layout === 'listed' && (chosen.length < 2 || chosen.some(({ to }, i) => chosen[i + 1]?.from === to + 1))) return []
  // one signed line without a heading is the article's own byline, or a list
  if (chosen.length < 2 && chosen[0]?.layout !== 'item' && (!chosen[0] || chosen[0].from < heading || heading === Number.POSITIVE_INFINITY))
    return []
  return [withoutArticle(lines, withAnswers(lines, withSubjects(lines, withNumbersAbove(lines, chosen))))]
}

/** A first post that carries the article the others speak of is read as the article. */
const withoutArticle = (lines: readonly Line[], heads: Head[]): Head[] => (opensWithArticle(lines, heads) ? heads.slice(1) : heads)

/** The heads of the commonest layout. */
function mostOf(heads: readonly Head[]): Head[] {
  const counts = new Map<Layout, number>()
  for (const head of heads) counts.set(head.layout, (counts.get(head.layout) ?? 0) + 1)
  const layout = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  return heads.filter((head) => head.layout === layout)
}

/** Numbers on lines of their own above the heads belong to them, when every head has one. */
function withNumbersAbove(lines: readonly Line[], heads: Head[]): Head[] {
  const numbers = heads.map(({ from }) => /^(?:[•●◦]\s+)?(?:#|No\.?)?(\d{1,5})[.:．：]?$/.exec(lines[from - 1]?.folded ?? '')?.[1])
  if (!numbers.every((number) => number !== undefined)) return heads
  return heads.map((head, i) => ({ ...head, from: head.from - 1, number: Number(numbers[i]) }))
}

/** The last heading such as コメント that has the head of a comment close below, or infinity; of the headings over answers the first. */
function lastHeading(lines: readonly Line[]): number {
  let answers = Number.POSITIVE_INFINITY
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at]!
    if (!isThreadHeading(text)) continue
    for (let below = at + 1; below < Math.min(lines.length, at + 12); below++) {
      if (!readHead(lines, below, true)) continue
      if (!ANSWERED.test(text)) return Math.min(at, answers)
      answers = at
      break
    }
  }
  return answers
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

/**
 * Splits the lines under a head into words, votes and reply links; a paragraph of words is one block. `bullet` is the indentation at which a
 * list mark before the words belongs to the list, not to them.
 */
export function readBody(lines: readonly Line[], from: number, to: number, comment: number, bullet: number | null = null): Body {
  const claims: Claim[] = []
  let start = from
  const isLabel = (line: Line): boolean => isLink(line) || surroundingLabel(line.text)?.reason === 'button or menu'
  for (; start <= to && isLabel(lines[start]!); start++)
    claims.push(claimLine(lines[start]!, 'navigation', 'link of a comment', { comment }))
  const tail = readTail(lines, start, to, comment, bullet)
  claims.push(...tail.claims)
  const { votes, end } = tail
  if (start > end) return { text: null, votes, quoted: [], claims }
  const mark = bullet === lines[start]!.indent ? (BULLET.exec(lines[start]!.text)?.[0].length ?? 0) : 0
  const words = wordsOf(lines, start, end, comment, mark)
  return { ...words, votes, claims: [...claims, ...words.claims] }
}

/** The lines `start` to `end` as the words of a comment, a paragraph a block; `mark` characters of a list mark stand in front. */
export function wordsOf(lines: readonly Line[], start: number, end: number, comment: number, mark = 0): Body {
  const claims: Claim[] = []
  const quoted: Span[] = []
  let open = start
  for (let at = start; at <= end; at++) {
    const line = lines[at]!
    const quote = /^(?:[>＞]|&gt;)(?!\s?[>＞]?\s?\d{1,5}(?:\s|$|[,、\-さへ]))\s*/.exec(line.text)
    if (quote && quote[0].length < line.text.length) quoted.push({ start: line.span.start + quote[0].length, end: line.span.end })
    if (at === end || lines[at + 1]!.gap) {
      const words = claimLines(lines, open, at, 'comment', 'words of a comment', { comment })
      claims.push(open === start && mark > 0 ? behindMark(words, lines[open]!, mark, comment) : words)
      open = at + 1
    }
  }
  return { text: { start: lines[start]!.span.start + mark, end: lines[end]!.span.end }, votes: null, quoted, claims }
}

/** The same claim with the mark of the list item as a block of its own. */
function behindMark(claim: Claim, line: Line, mark: number, comment: number): Claim {
  const words = claim.blocks[0]!
  const item = { span: part(line, 0, 1), role: 'comment-meta' as const, reason: 'mark of a list item', comment }
  return { ...claim, blocks: [item, { ...words, span: { start: line.span.start + mark, end: words.span.end } }] }
}

/** Votes and links at the end of a comment; of several counts the uppermost with a sign of approval counts: `+5`, `-1`. */
function readTail(
  lines: readonly Line[],
  start: number,
  to: number,
  comment: number,
  bullet: number | null,
): { end: number; votes: number | null; claims: Claim[] } {
  const claims: Claim[] = []
  let votes: number | null = null
  let counted = 0
  let end = to
  for (; end >= start; end--) {
    const line = lines[end]!
    const folded = bullet === line.indent ? line.folded.slice(BULLET.exec(line.folded)?.[0].length ?? 0) : line.folded
    const vote = folded.length <= LONGEST_VOTES ? (VOTES.exec(folded) ?? COUNTS.exec(folded)) : null
    const above = end > start ? lines[end - 1]! : null
    // 5 and, set apart below it, 0: those for and those against
    const twice =
      counted === 1 && line.gap && lines[end + 1]?.gap === true && /^\d{1,6}$/.test(folded) && /^\d{1,6}$/.test(lines[end + 1]!.folded)
    const again = twice || votes === null || /^[^\d\s-]/.test(folded) || (above !== null && isLink(above))
    if (isLink(line)) claims.push(claimLine(line, 'navigation', 'link of a comment', { comment }))
    else if (above !== null && line.text.length <= LONGEST_VOTES && OTHER_VOTES.test(line.text))
      claims.push(claimLine(line, 'comment-meta', 'votes for the comment', { comment }))
    else if (vote && again && (above !== null || /\D/.test(folded))) {
      votes = Number(vote[1]!.replaceAll(',', ''))
      counted++
      claims.push(claimLine(line, 'comment-meta', 'votes for the comment', { comment }))
    } else break
  }
  return { end, votes, claims }
}
