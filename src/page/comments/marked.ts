import type { Span } from '#text'
import { around, boxFinder } from '../box.ts'
import { type Claim, claimLine, claimLines } from '../claim.ts'
import { firstDay, isDateLine } from '../day.ts'
import type { Line } from '../line.ts'
import type { Comment } from '../page.ts'
import { beforeSays } from './ends.ts'
import { numbered } from './head.ts'
import { isThreadHeading, NO_THREAD, readBody, type Thread } from './thread.ts'
import { depthsByIndent, linkParents } from './tree.ts'

const IN_COMMENT = /^(?:comments?|commentlist|comment-(?:list|body|content|item|author|meta|text)|comments?-?area|res|reply|usercomment)$/
const NOT_A_COMMENT = /^(?:comment-(?:form|respond|reply-title|count|link)|respond|commentform|no-comments)$/
const AUTHOR = /(?:^|[-_])(?:author|fn|user-?name|name|nickname|handle|commenter)(?:[-_]|$)/
const DATE = /^time$|(?:^|[-_])(?:date|time|datetime|metadata|posted|published)(?:[-_]|$)/
/** How many words of the innermost elements may tell what a line of a comment is. */
const NEAR = 6

/** Finds a comment thread by class words: each line of an author starts a comment. Null when mark-up names no comments. */
export function findMarkedThread(text: string, lines: readonly Line[], isFree: (line: Line) => boolean): Thread | null {
  const isInComment = commentTest()
  const inside = lines.filter((line) => isFree(line) && line.hint !== null && isInComment(line))
  if (inside.length === 0) return null
  const starts = inside.filter((line) => line.hint!.context.slice(0, NEAR).some((token) => AUTHOR.test(token)) && line.text.length <= 60)
  // one start an element: a name and a title in the same box are one head
  const heads = starts.filter(
    (line, i) => i === 0 || line.index > starts[i - 1]!.index + 1 || line.hint!.depth !== starts[i - 1]!.hint!.depth,
  )
  if (heads.length === 0) return null
  const claims: Claim[] = []
  const comments: Comment[] = []
  const numbers: { number: number | null }[] = []
  const depths = depthsByIndent(heads.map((line) => ({ indent: depthOf(line) })))
  heads.forEach((head, i) => {
    const next = heads[i + 1]?.index ?? lines.length
    let last = head.index
    while (last + 1 < next && isInComment(lines[last + 1]!) && isFree(lines[last + 1]!)) last++
    const meta = headEnd(lines, head.index, last)
    claims.push(claimLines(lines, head.index, meta.end, 'comment-meta', 'who commented and when (mark-up)', { comment: i }))
    const foot = meta.date === null ? footOf(lines, meta.end + 1, last) : null
    if (foot !== null) claims.push(claimLine(lines[foot.line]!, 'comment-meta', 'when the comment was written (mark-up)', { comment: i }))
    const body = readBody(lines, meta.end + 1, foot === null ? last : foot.line - 1, i)
    claims.push(...body.claims)
    const at: Span = body.text ?? { start: lines[meta.end]!.span.end, end: lines[meta.end]!.span.end }
    const { author, number } = numbered(meta.author)
    numbers.push({ number })
    const date = meta.date ?? foot?.date ?? null
    comments.push({ author: author || '匿名', date, votes: body.votes, depth: depths[i]!, parent: null, text: at, quoted: body.quoted })
  })
  const first = heads[0]!.index
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    if (isThreadHeading(lines[at]!.text)) claims.push(claimLine(lines[at]!, 'navigation', 'heading of the comments'))
  }
  if (comments.every((comment) => comment.text.start === comment.text.end)) return NO_THREAD
  return { comments: linkParents(text, numbers, comments), claims, layout: 'markup', reach: { from: first, to: inside.at(-1)!.index } }
}

/** A day under the words: the last line, or the last but links. */
function footOf(lines: readonly Line[], from: number, last: number): { line: number; date: string } | null {
  for (let at = last; at >= Math.max(from + 1, last - 2); at--) {
    const day = isDateLine(lines[at]!.text)
    if (day) return { line: at, date: day.value }
  }
  return null
}

/** What is around a line, as bits. */
const [COMMENT, FORM] = [1, 2]

/** Whether a line stands in an element that is named for comments, and in none for writing one. */
function commentTest(): (line: Line) => boolean {
  const boxOf = boxFinder()
  const told = around((token) => (IN_COMMENT.test(token) ? COMMENT : 0) | (NOT_A_COMMENT.test(token) ? FORM : 0))
  return ({ hint }) => hint !== null && told(boxOf(hint)) === COMMENT
}

const depthOf = (line: Line): number => {
  const told = line.hint!.context.map((token) => /^depth-(\d{1,2})$/.exec(token)?.[1]).find((depth) => depth !== undefined)
  return told === undefined ? (line.hint!.depth ?? 0) : Number(told)
}

/** The lines of the head: the name, then a date or links such as 返信 in boxes of their own. */
function headEnd(lines: readonly Line[], from: number, last: number): { end: number; author: string; date: string | null } {
  let end = from
  const own = firstDay(lines[from]!.text)
  let date = own?.value ?? null
  const name = beforeSays(own ? lines[from]!.text.slice(0, own.start) : lines[from]!.text).trim()
  while (end + 1 <= last && end - from < 3) {
    const next = lines[end + 1]!
    const day = next.text.length <= 60 ? firstDay(next.text) : null
    const isMeta = next.hint!.context.slice(0, NEAR).some((token) => DATE.test(token))
    if (!day && !(isMeta && next.text.length <= 20)) break
    date ??= day?.value ?? null
    end++
  }
  return { end, author: name, date }
}
