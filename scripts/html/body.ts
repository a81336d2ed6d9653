import type { Page, Role } from '../../src/page/index.ts'

/** What an article says in its own words: its text with its headings, links and embedded tweets, and nothing of what stands around or under it. */
const BODY: ReadonlySet<Role> = new Set(['heading', 'paragraph', 'list-item', 'quotation', 'tweet', 'tweet-meta', 'note', 'source-link'])

/** The body of a page as plain text, a block a line. */
export const bodyOf = ({ text, blocks }: Page): string =>
  blocks
    .filter(({ role }) => BODY.has(role))
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n')
