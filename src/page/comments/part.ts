import type { MarkedPart } from '../page.ts'

/** What an element is for in a comment thread, as its names say. */
export type Kind = 'unit' | 'author' | 'date' | 'text' | 'votes' | 'number'

const LISTS = new Set(['ul', 'ol', 'dl', 'table', 'tbody', 'main', 'body', 'html', 'form'])
const SMALL = new Set([
  'a',
  'span',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'b',
  'strong',
  'em',
  'i',
  'time',
  'button',
  'cite',
  'small',
  'label',
  'img',
])

/** One comment: comment, comment-12, comment_item, commentListItem, entry-comment, a Comment of schema.org. */
const UNIT =
  /^(?:[\w-]*[-_])?(?:user-?)?comment(?:[-_]{0,2}(?:list)?[-_]?(?:\d+|item|entry|block|box|unit|set|post|row|cell|node|container|wrap(?:per)?|contents|single))?$|^comtr$|^schema\.org\/(?:user)?comments?$/
/** A post of a board or a comment service, when its id numbers it. */
const POST = /^(?:post|res|reply)$/
const POST_ID = /^(?:(?:post|p|res|reply|msg|r)[-_]?)?\d+$/
/** An article of a blog system, which is a post as well. */
const ENTRY = /^(?:hentry|type-\w+|status-\w+|entry|article)$/
/** What is no comment, though it is called one: the field to write one, the count, a link. */
export const NO_COMMENT: RegExp =
  /^(?:comments?[-_]?(?:form|respond|reply-title|count|link|num(?:ber)?s?|input|textarea|policy|notice|button|btn|toggle|header|heading|title)|respond|commentform|no-comments|leave-?comment|js-comment-form)/

/** The words of a comment; themes of WordPress number them as well. */
const WORDS = /^comment[-_]?(?:body|content|text|main)$/

const AUTHOR =
  /(?:^|[-_])(?:author|fn|user-?name|username|user-?id|user|name|nick-?name|handle|commenter|creator|poster|hnuser)(?:[-_]?name)?$|(?:author|username|nickname)$/
const DATE =
  /(?:^|[-_])(?:date|time|datetime|timestamp|posted|published|time-?ago|age|created|metadata)$|(?:date|datetime|timestamp|time|datecreated|datepublished)$/
const TEXT =
  /(?:^|[-_])(?:body|content|contents|text|message|msg|commtext|usertext-body|escaped)(?:-inner)?$|^(?:comment|post|reply)(?:body|text|content|message)$|^commtext$/
const VOTES =
  /(?:^|[-_])(?:votes?|vote-up|upvotes?|score|points?|likes?|like-?count|agree|good|karma|helpful|empathy|up-?count)$|(?:upvotecount|likecount|likescount)$/
const NUMBER = /(?:^|[-_])(?:number|no|num|index|position)$|^(?:post|res)[-_]?(?:id|no|num)$/

/** Whether an element is a list of terms that is called a comment: where a page has several, each is one, else it is a list of them. */
export const isListedUnit = ({ tag, words }: MarkedPart): boolean =>
  tag === 'dl' && words.some((word) => UNIT.test(word)) && !words.some((word) => NO_COMMENT.test(word) || WORDS.test(word))

/** The kinds an element can be of; which one it is, its neighbours tell. With `listed`, a list of terms may be one comment. */
export function kindsOf({ tag, words }: MarkedPart, listed: boolean): readonly Kind[] {
  const kinds: Kind[] = []
  const is = (pattern: RegExp): boolean => words.some((word) => pattern.test(word))
  if (
    !SMALL.has(tag) &&
    (!LISTS.has(tag) || (listed && tag === 'dl')) &&
    !is(NO_COMMENT) &&
    !is(WORDS) &&
    (is(UNIT) || (is(POST) && is(POST_ID) && !is(ENTRY)))
  )
    kinds.push('unit')
  if (is(AUTHOR)) kinds.push('author')
  if (tag === 'time' || is(DATE)) kinds.push('date')
  if (is(TEXT)) kinds.push('text')
  if (is(VOTES)) kinds.push('votes')
  if (is(NUMBER)) kinds.push('number')
  return kinds
}

/** Whether only its number tells a comment: one such post alone may be anything. */
export const isPost = ({ words }: MarkedPart): boolean => words.some((word) => POST.test(word)) && !words.some((word) => UNIT.test(word))

/** How deep the names of a comment say that it stands: `depth-2`; null when they do not. */
export function depthTold({ words, level }: MarkedPart): number | null {
  if (level !== null) return level
  for (const word of words) {
    const depth = /^(?:depth|level|lv|nest|indent)[-_]?(\d{1,2})$/.exec(word)?.[1]
    if (depth !== undefined) return Number(depth)
  }
  return null
}

/** Whether a comment that stands in no other is called an answer. */
export const isAnswer = ({ words }: MarkedPart): boolean =>
  words.some((word) => /^(?:is-?)?(?:reply|child|answer)$|^(?:comment|res)[-_](?:reply|child)$/.test(word))
