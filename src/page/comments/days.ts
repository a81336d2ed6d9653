import { firstFrom } from '#text'
import { dayOf } from '../html/declared/published.ts'
import type { MarkedPart } from '../page.ts'
import type { Thread } from './thread.ts'

/**
 * A thread with the days that only elements tell, of comments without one: `<time datetime="2031-05-07T13:00:00+09:00">3時間前</time>` beside the name.
 * `sources` are in the order of the page.
 */
export function withDays(thread: Thread, sources: readonly MarkedPart[]): Thread {
  const times = sources.filter(({ tag, value }) => tag === 'time' && value !== null)
  if (times.length === 0 || thread.comments.every(({ date }) => date !== null)) return thread
  const days = new Map<number, string>()
  for (const { role, span, comment } of thread.claims.flatMap(({ blocks }) => blocks)) {
    if (role !== 'comment-meta' || comment === undefined || days.has(comment)) continue
    const time = times[firstFrom(times.length, (i) => times[i]!.span.start >= span.start)]
    const day = time && time.span.end <= span.end ? dayOf(time.value!, true) : null
    if (day) days.set(comment, day.value)
  }
  return { ...thread, comments: thread.comments.map((comment, i) => ({ ...comment, date: comment.date ?? days.get(i) ?? null })) }
}
