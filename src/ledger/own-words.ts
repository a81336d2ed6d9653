import type { Entry } from './ledger.ts'

/** Roles whose text changes though nobody edits the page: rankings, advertisements, `三時間前`, how many liked it. */
const PASSING: ReadonlySet<string> = new Set([
  'site',
  'navigation',
  'date',
  'comment-meta',
  'tweet-meta',
  'related-title',
  'related-excerpt',
  'source-link',
  'advertisement',
  'footer',
  'hidden',
])

/** Whether two copies of a page say the same: title, prose, captions, comments, tweets, word for word. */
export const saysTheSame = (one: Entry, other: Entry): boolean => one.text === other.text || ownWords(one) === ownWords(other)

/** What a page says itself: all that stands around it is left out. */
export function ownWords({ text, record: { blocks } }: Pick<Entry, 'text' | 'record'>): string {
  const own = blocks.filter(({ role }) => !PASSING.has(role))
  // of a page that is nothing else, all counts
  return own.length === 0 ? text : own.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`).join('\n')
}
