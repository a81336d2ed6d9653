import { fold } from '#text'
import { readByline } from './byline.ts'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { isDateLine } from './day.ts'
import { endsSentence, type Line } from './line.ts'
import { type Site, siteAt } from './link.ts'
import { findMain, isProse, type Main } from './main.ts'
import { headsOthers, lineLabel } from './markup-lines.ts'
import { MARKUP_WORDS, type MarkupWord } from './markup-words.ts'
import type { Declared, Found, Role } from './page.ts'
import { isRelatedHeading } from './related.ts'

const SITE_NAME = /^(?:blog|site)-?(?:title|name|logo|header)$/
const SITE_NEAR = 6

export const OUTSIDE = 'outside the element that holds most of the text'

/** What is known of the whole page while its lines are labelled. */
interface About {
  readonly main: Main
  readonly title: Found<string> | null
  readonly isTitle: (line: Line) => boolean
  readonly site: Site
  readonly wordOf: (token: string) => MarkupWord | null
}

/** Labels lines by mark-up; for plain text there is nothing to say. */
export function findByMarkup(lines: readonly Line[], ground: Ground, declared: Declared, address: string): Claim[] {
  if (!lines.some((line) => line.hint)) return []
  const { title } = declared
  const about: About = {
    main: findMain(lines.filter((line) => ground[line.index] === undefined)),
    title: title ?? null,
    isTitle: titleTest(title?.value),
    site: siteAt(declared.canonical?.value ?? address),
    wordOf: wordFinder(),
  }
  const found: (Claim | null)[] = []
  let related = false
  for (const line of lines) {
    if (ground[line.index] !== undefined || !line.hint) {
      found.push(null)
      continue
    }
    const listed = line.hint.tag === 'li' || line.hint.linkDensity > 0.5
    const heads = isRelatedHeading(line.text) || (headsOthers(line.text) && !about.isTitle(line))
    related = heads || (related && listed)
    found.push(line.hint.hidden || !related ? claimOf(line, about) : claimRelated(line, heads))
  }
  withoutLooseEnds(lines, found, (line) => ground[line.index] === undefined && about.main.holds(line))
  return found.filter((claim) => claim !== null)
}

/** Headings behind the last text of the article head nothing: Comments, 関連キーワード. */
function withoutLooseEnds(lines: readonly Line[], found: (Claim | null)[], isInside: (line: Line) => boolean): void {
  for (let at = lines.length - 1; at >= 0; at--) {
    const role = found[at]?.blocks[0]?.role
    if (role === 'heading') found[at] = claimLine(lines[at]!, 'navigation', 'heading with no text under it')
    else if (role === undefined ? isInside(lines[at]!) : TEXT.has(role)) return
  }
}

const TEXT: ReadonlySet<Role> = new Set(['paragraph', 'list-item', 'quotation', 'tweet', 'note'])

/** A line inside the text that is one link: to a source elsewhere, to another article of the site, or a subheading. */
function claimLink(line: Line, site: Site): Claim {
  const { href, tag } = line.hint!
  const elsewhere = href === undefined || site.isElsewhere(href)
  if (elsewhere === false) return claimLine(line, 'related-title', LINK_WITHIN)
  if (/^h[2-6]$/.test(tag)) return claimLine(line, 'heading', tag)
  return href !== undefined && SHARES.test(href)
    ? claimLine(line, 'navigation', 'button for sharing')
    : claimLine(line, 'source-link', 'all of it is a link')
}

const LINK_WITHIN = 'all of it is a link to another page of the site'
const SHARES =
  /^(?:https?:)?\/\/(?:[\w-]+\.)?(?:facebook\.com\/(?:sharer|dialog)|twitter\.com\/(?:share|intent)|x\.com\/intent|b\.hatena|line\.me|getpocket|plus\.google|pinterest|linkedin\.com\/share)|^mailto:/i

/** A list under 関連記事 or the like, inside the element that holds the text as well. */
const claimRelated = (line: Line, heads: boolean): Claim =>
  heads
    ? claimLine(line, 'navigation', 'heading of a list of other articles')
    : claimLine(line, 'related-title', 'title in a list of other articles')

function claimOf(line: Line, { main, title, isTitle, site, wordOf }: About): Claim | null {
  const hint = line.hint!
  if (hint.hidden) return claimLine(line, 'hidden', 'hidden by mark-up')
  // a blog's own name is often an h1 as well
  const near = hint.context.slice(0, SITE_NEAR)
  const named = hint.tag === 'h1' && near.find((token) => SITE_NAME.test(token))
  if (named) return claimLine(line, 'site', `class of the site name: ${named}`)
  if (isTitle(line) || (title?.span && line.span.start <= title.span.start && title.span.start < line.span.end)) return null
  // any h1 may be the title where none is known
  if (hint.tag === 'h1' && !title?.span) return null
  const inside = main.holds(line)
  for (const token of hint.context) {
    if (main.everywhere.has(token)) continue
    const found = wordOf(token)
    if (!found) continue
    // a byline or a day in the head of an article often stands in a box of labels
    const isHead = (inside && found[1] === 'navigation') || found[1] === 'byline'
    if (isHead && (isDateLine(line.text) || readByline(line.text) || (isProse(line) && line.text.length > 80))) break
    return claimLine(line, found[1], `${found[2]}: ${token}`)
  }
  if (hint.linkDensity > 0.8 && !endsSentence(line.text)) {
    if (!inside) return claimLine(line, 'navigation', 'all of it is a link')
    return claimLink(line, site)
  }
  if (inside) {
    const label = lineLabel(line.text)
    if (label) return claimLine(line, label.role, label.reason)
    if (/^h[1-6]$/.test(hint.tag)) return claimLine(line, 'heading', hint.tag)
    if (hint.context.includes('blockquote')) return claimLine(line, 'quotation', 'blockquote')
    if (hint.tag === 'li' || hint.tag === 'dd' || hint.tag === 'dt') return claimLine(line, 'list-item', hint.tag)
    return null
  }
  if (isDateLine(line.text) || readByline(line.text)) return null
  return claimLine(line, 'navigation', OUTSIDE)
}

/** Whether a line is the declared title, whatever quote marks and blanks either is written with. */
function titleTest(title: string | undefined): (line: Line) => boolean {
  if (title === undefined) return () => false
  const letters = lettersOf(title)
  return ({ text }) => text === title || (text.length >= 8 && text.length <= 2 * title.length && lettersOf(text) === letters)
}

const lettersOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Pages repeat the same few words on every line: each is looked up once. */
function wordFinder(): About['wordOf'] {
  const known = new Map<string, MarkupWord | null>()
  return (token) => {
    let found = known.get(token)
    if (found === undefined) {
      found = MARKUP_WORDS.find(([pattern]) => pattern.test(token)) ?? null
      known.set(token, found)
    }
    return found
  }
}
