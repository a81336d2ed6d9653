import { boxFinder, innermost } from './box.ts'
import { readByline } from './byline.ts'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { isDateLine } from './day.ts'
import { claimLead, leadTest } from './lead.ts'
import { endsSentence, type Line } from './line.ts'
import { type Site, siteAt } from './link.ts'
import { findMain, isProse, type Main } from './main.ts'
import { headsOthers, lineLabel } from './markup-lines.ts'
import { type MarkupWord, markupWord } from './markup-words.ts'
import { LINK_TO_ORIGINAL, originalLink } from './origin.ts'
import type { BlockHint, Box, Declared, Found, Role } from './page.ts'
import { isRelatedHeading } from './related.ts'
import { titleInLines, titleTest } from './title-lines.ts'

const SITE_NAME = /^(?:blog|site)-?(?:title|name|logo|header)$/
const SITE_NEAR = 6

export const OUTSIDE = 'outside the element that holds most of the text'

/** What is known of the whole page while its lines are labelled. */
interface About {
  readonly main: Main
  readonly title: Found<string> | null
  readonly isTitle: (line: Line) => boolean
  /** Whether a line stands between the title and the text. */
  readonly leads: (line: Line) => boolean
  readonly site: Site
  /** What the innermost element with a telling name says of a run; names around most of the text tell nothing. */
  readonly wordOf: (hint: BlockHint) => { readonly token: string; readonly word: MarkupWord } | null
}

/** Labels lines by mark-up; for plain text there is nothing to say. */
export function findByMarkup(lines: readonly Line[], ground: Ground, declared: Declared, address: string): Claim[] {
  if (!lines.some((line) => line.hint)) return []
  const { title } = declared
  const boxOf = boxFinder()
  const main = findMain(
    lines.filter((line) => ground[line.index] === undefined),
    boxOf,
  )
  const wordOf = innermost((token) => {
    const word = main.everywhere.has(token) ? undefined : markupWord(token)
    return word ? { token, word } : null
  })
  const isFree = (line: Line): boolean => ground[line.index] === undefined
  const isOneTitle = titleTest(title?.value)
  const several = title?.span ? [] : titleInLines(lines, title?.value)
  const isTitle = (line: Line): boolean => isOneTitle(line) || several.includes(line)
  const about: About = {
    main,
    title: title ?? null,
    isTitle,
    leads: leadTest(lines, (line) => isFree(line) && main.holds(line), title?.span ?? null, isTitle),
    site: siteAt(declared.canonical?.value ?? address),
    wordOf: (hint) => wordOf(boxOf(hint)),
  }
  const found: (Claim | null)[] = []
  let related = false
  for (const line of lines) {
    if (!isFree(line) || !line.hint) {
      found.push(null)
      continue
    }
    const listed = line.hint.tag === 'li' || line.hint.linkDensity > 0.5
    // TOPICS in a list of terms is the name of a row
    const heads = isRelatedHeading(line.text) || (line.hint.tag !== 'dt' && headsOthers(line.text) && !about.isTitle(line))
    related = heads || (related && listed)
    found.push(line.hint.hidden || !related ? claimOf(line, about) : claimRelated(line, heads))
  }
  withoutLooseEnds(lines, found, (line) => isFree(line) && about.main.holds(line))
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

/** 作者：, 翻訳者: over a name that stands on a line of its own. */
const CREDIT_LABEL = /^(?:著者|作者|筆者|執筆者?|記者|原著者?|訳者?|翻訳者?|監訳者?|監修者?|編集者?|文|写真)\s?[:：]?$/

/** A list under 関連記事 or the like, inside the element that holds the text as well. */
const claimRelated = (line: Line, heads: boolean): Claim =>
  heads
    ? claimLine(line, 'navigation', 'heading of a list of other articles')
    : claimLine(line, 'related-title', 'title in a list of other articles')

function claimOf(line: Line, { main, title, isTitle, leads, site: home, wordOf }: About): Claim | null {
  const hint = line.hint!
  if (hint.hidden) return claimLine(line, 'hidden', 'hidden by mark-up')
  // a blog's own name is often an h1 as well
  const site = hint.tag === 'h1' && hint.context.slice(0, SITE_NEAR).find((token) => SITE_NAME.test(token))
  if (site) return claimLine(line, 'site', `class of the site name: ${site}`)
  if (isTitle(line) || (title?.span && line.span.start <= title.span.start && title.span.start < line.span.end)) return null
  // any h1 may be the title where none is known
  if (hint.tag === 'h1' && !title?.span) return null
  const inside = main.holds(line)
  if ((inside || leads(line)) && CREDIT_LABEL.test(line.text)) return claimLine(line, 'byline', 'label of a name')
  const named = wordOf(hint)
  if (named) {
    const [, role, reason] = named.word
    // a byline or a day in the head of an article often stands in a box of labels
    const isHead = (inside && role === 'navigation') || role === 'byline'
    if (!isHead || !(isDateLine(line.text) || readByline(line.text) || (isProse(line) && line.text.length > 80)))
      return claimLine(line, role, `${reason}: ${named.token}`)
  }
  if (hint.linkDensity > 0.8 && !endsSentence(line.text)) {
    if (originalLink(line)) return claimLine(line, 'source-link', LINK_TO_ORIGINAL)
    if (!inside) return claimLine(line, 'navigation', 'all of it is a link')
    return claimLink(line, home)
  }
  if (inside) {
    const label = hint.tag === 'dt' && headsOthers(line.text) ? null : lineLabel(line.text)
    if (label) return claimLine(line, label.role, label.reason)
    if (/^h[1-6]$/.test(hint.tag)) return claimLine(line, 'heading', hint.tag)
    if (isQuoted(hint)) return claimLine(line, 'quotation', 'blockquote')
    if (hint.tag === 'li' || hint.tag === 'dd' || hint.tag === 'dt') return claimLine(line, 'list-item', hint.tag)
    return null
  }
  if (isDateLine(line.text) || readByline(line.text)) return null
  return (leads(line) ? claimLead(line) : null) ?? claimLine(line, 'navigation', OUTSIDE)
}

function isQuoted(hint: BlockHint): boolean {
  if (!hint.box) return hint.context.includes('blockquote')
  for (let box: Box | null = hint.box; box; box = box.parent) if (box.tag === 'blockquote') return true
  return false
}
