import { fold, type Span } from '#text'
import { readByline, sameName } from './byline.ts'
import { firstDay, publicationDay } from './day.ts'
import type { Block, Found, Page, RawText, Remark, Role } from './page.ts'

/** What is known of a page when its declarations are compared with what it shows. */
interface Known {
  readonly text: string
  readonly address: string
  readonly blocks: readonly Block[]
  readonly said: NonNullable<RawText['said']>
  /** What the page itself is taken to say, before what it says of an article it carries. */
  readonly own: Pick<Page, 'title' | 'author' | 'published'>
  readonly updated: Found<string> | null
}

/** So many alternatives of one value tell enough. */
const MOST = 4

/**
 * A remark for each of title, author and day of which the page says two things that cannot both hold: what JSON-LD, OpenGraph, meta, itemprop
 * and time elements declare, what its byline and dateline show, and its address. The value that was taken stands first.
 */
export function findConflicts(known: Known): Remark[] {
  const { said, own } = known
  const shown = headOf(known.blocks)
  return [
    conflict('title_conflict', own.title, [...said.title, ...headings(known)], sameTitle),
    conflict('author_conflict', own.author, [...said.author.filter(isOutright), ...signed(known, shown)], sameAuthor),
    conflict('published_conflict', own.published, days(known, shown), (a, b) => a.slice(0, 10) === b.slice(0, 10)),
  ].filter((remark) => remark !== null)
}

function conflict(
  code: string,
  taken: Found<string> | null,
  others: readonly Found<string>[],
  agree: (a: string, b: string) => boolean,
): Remark | null {
  const first = taken ?? others[0]
  if (!first) return null
  const alternatives: Found<string>[] = []
  // of those that say the same the best stands for all
  for (const one of others)
    if (!agree(first.value, one.value) && !alternatives.some(({ value, basis }) => basis === one.basis || agree(value, one.value)))
      alternatives.push(one)
  if (alternatives.length === 0) return null
  const all = [first, ...alternatives].slice(0, MOST)
  return { code, message: all.map(({ value, basis }) => `${basis}: ${value}`).join('; '), alternatives: all }
}

/** What the page says outright; a day or name that merely stands somewhere may be that of anything. */
const isOutright = ({ basis }: Found<string>): boolean =>
  /^(?:JSON-LD|meta (?!article:modified|og:updated|last-)|itemprop|time pubdate|rel )/.test(basis)

const HEAD: ReadonlySet<Role> = new Set(['date', 'byline'])

/** The lines of days and names in the head of the page: above the first paragraph, or not far under it. */
function headOf(blocks: readonly Block[]): readonly Block[] {
  const title = blocks.findIndex(({ role }) => role === 'title')
  const text = blocks.findIndex(({ role }, at) => at > title && role === 'paragraph')
  return blocks
    .slice(Math.max(0, title - NEAR_TITLE), text < 0 ? undefined : text + 1)
    .filter(({ role, tweet, comment }) => HEAD.has(role) && tweet === undefined && comment === undefined)
}
const NEAR_TITLE = 3

const within = (inner: Span | undefined, outer: Span): boolean =>
  inner !== undefined && outer.start <= inner.start && inner.end <= outer.end

/** Days that are declared, marked in the head of the page, written there, or part of the address; not those of a change. */
function days({ text, address, said, updated }: Known, shown: readonly Block[]): Found<string>[] {
  const inHead = ({ basis, span }: Found<string>): boolean =>
    /^(?:time element|element marked)/.test(basis) && shown.some((block) => within(span, block.span))
  const written = shown.flatMap(({ span, role }): Found<string>[] => {
    const day = publicationDay(text.slice(span.start, Math.min(span.end, span.start + 200)))
    if (!day || day.label === 'updated') return []
    const at = { start: span.start + day.start, end: span.start + day.end }
    return [{ value: day.value, span: at, basis: role === 'byline' ? 'byline' : 'date line above the text' }]
  })
  const inAddress = /\/((?:19|20)\d\d\/\d\d?\/\d\d?)(?=\/)/.exec(address)?.[1]
  const ofAddress = inAddress ? firstDay(inAddress) : null
  return [
    ...said.published.filter((one) => isOutright(one) || inHead(one) || one.basis === OF_ADDRESS),
    ...written,
    ...(ofAddress ? [{ value: ofAddress.value, basis: OF_ADDRESS }] : []),
  ].filter((one) => isOutright(one) || one.value !== updated?.value)
}
const OF_ADDRESS = 'address of the page'

/** Who signs in the head of the page. */
const signed = ({ text }: Known, shown: readonly Block[]): Found<string>[] =>
  shown.flatMap(({ role, span }) => {
    const words = text.slice(span.start, span.end)
    const author = role === 'byline' ? readByline(words)?.author : null
    const at = author ? words.indexOf(author) : -1
    return author
      ? [{ value: author, basis: 'byline', ...(at >= 0 && { span: { start: span.start + at, end: span.start + at + author.length } }) }]
      : []
  })

/** The heading that was taken for the title, where the declared title stands nowhere. */
function headings({ text, blocks, own }: Known): Found<string>[] {
  const titles = blocks.filter(({ role }) => role === 'title')
  const [first] = titles
  if (!first || own.title?.span || titles.length > 1) return []
  return [{ value: text.slice(first.span.start, first.span.end), span: first.span, basis: first.reason }]
}

const sameAuthor = (a: string, b: string): boolean => sameName(a, b) || bare(a).includes(bare(b)) || bare(b).includes(bare(a))

/** Titles agree when one holds the other, whatever marks, blanks and references to characters either is written with. */
const sameTitle = (a: string, b: string): boolean => {
  const [x, y] = [bare(a), bare(b)]
  return x.includes(y) || y.includes(x)
}

const bare = (words: string): string =>
  fold(words.normalize('NFKC').replace(/&#?\w{1,16};/g, ''))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
