import { readByline } from './byline.ts'
import { type Claim, claimLine, type Ground } from './claim.ts'
import { isDateLine } from './day.ts'
import { endsSentence, type Line } from './line.ts'
import type { Declared, Role } from './page.ts'
import { isRelatedHeading } from './related.ts'

const SITE_NAME = /^(?:blog|site)-?(?:title|name|logo|header)$/
const SITE_NEAR = 6

type Word = readonly [pattern: RegExp, role: Role, reason: string]

const word = (words: string): RegExp => new RegExp(`(?:^|[-_])(?:${words})(?:[-_]|\\d*$)`)

// class, id and role words, looked up from the innermost element outwards
const WORDS: readonly Word[] = [
  [/^figcaption$/, 'caption', 'figcaption'],
  [word('caption|photo-?(?:text|title)|img-?text'), 'caption', 'class of a caption'],
  [word('credits?|copyright-?photo'), 'credit', 'class of a picture credit'],
  [/^nav$/, 'navigation', 'nav'],
  [
    word(
      'nav|navi|navigation|globalnavi?|gnavi?|menu|breadcrumbs?|bread|topicpath|pan|pager|pagination|pagenavi?|prev|next|toc|search|login|skip|tabs?',
    ),
    'navigation',
    'class of navigation',
  ],
  [
    word('share|sharing|sns|social|bookmark|follow|tag-?(?:list|area|box|cloud)|category-?(?:list|area|box|link)|print'),
    'navigation',
    'class of sharing or labels',
  ],
  [word('ads?|adsense|advert(?:isement)?s?|sponsor(?:ed)?|pr|promo(?:tion)?|banner'), 'advertisement', 'class of an advertisement'],
  [
    word(
      'related|relation|recommend(?:ed)?|ranking|popular|recent|sidebar|side-?(?:menu|column|nav|area|content|box)|widget|archives?|pickup|newest|latest|trackbacks?|blogroll|profile',
    ),
    'related-title',
    'class of other articles',
  ],
  [/^(?:tags?|category|categories|like|cat-links|tags-links)$/, 'navigation', 'class of labels'],
  [/^(?:aside|complementary|side)$/, 'related-title', 'aside'],
  [/^footer$|^contentinfo$/, 'footer', 'footer'],
  [word('footer|foot|copyright|pagetop|totop'), 'footer', 'class of a footer'],
  [
    word('site-?(?:header|title|name|logo|description)|blog-?(?:title|name|description)|logo|masthead|tagline'),
    'site',
    'class of the site name',
  ],
]

export const OUTSIDE = 'outside the element that holds most of the text'

/** What mark-up tells of the whole page: which words stand around most of the text, and which elements hold it. */
interface Whole {
  readonly everywhere: ReadonlySet<string>
  readonly inMain: (line: Line) => boolean
}

const isProse = (line: Line): boolean =>
  (line.hint?.linkDensity ?? 0) < 0.3 &&
  !line.hint?.hidden &&
  (line.text.length >= 50 || (line.text.length >= 15 && endsSentence(line.text)))

/** Labels lines by mark-up; for plain text there is nothing to say. */
export function findByMarkup(lines: readonly Line[], ground: Ground, declared: Declared): Claim[] {
  if (!lines.some((line) => line.hint)) return []
  const whole = readWhole(lines.filter((line) => ground[line.index] === undefined))
  const claims: Claim[] = []
  let related = false
  for (const line of lines) {
    if (ground[line.index] !== undefined || !line.hint) continue
    const listed = line.hint.tag === 'li' || line.hint.linkDensity > 0.5
    related = isRelatedHeading(line.text) || (related && listed)
    const claim = line.hint.hidden || !related ? claimOf(line, whole, declared) : claimRelated(line)
    if (claim) claims.push(claim)
  }
  return claims
}

/** A list under 関連記事 or the like, inside the element that holds the text as well. */
const claimRelated = (line: Line): Claim =>
  isRelatedHeading(line.text)
    ? claimLine(line, 'navigation', 'heading of a list of other articles')
    : claimLine(line, 'related-title', 'title in a list of other articles')

function claimOf(line: Line, whole: Whole, declared: Declared): Claim | null {
  const hint = line.hint!
  if (hint.hidden) return claimLine(line, 'hidden', 'hidden by mark-up')
  const title = declared.title
  // a blog's own name is often an h1 as well
  const near = hint.context.slice(0, SITE_NEAR)
  const named = hint.tag === 'h1' && near.find((token) => SITE_NAME.test(token))
  if (named) return claimLine(line, 'site', `class of the site name: ${named}`)
  if (
    hint.tag === 'h1' ||
    line.text === title?.value ||
    (title?.span && line.span.start <= title.span.start && title.span.start < line.span.end)
  )
    return null
  const main = whole.inMain(line)
  for (const token of hint.context) {
    if (whole.everywhere.has(token)) continue
    const found = WORDS.find(([pattern]) => pattern.test(token))
    if (!found) continue
    // a byline or a day in the head of an article often stands in a box of labels
    if (found[1] === 'navigation' && main && (isDateLine(line.text) || readByline(line.text) || (isProse(line) && line.text.length > 80)))
      break
    return claimLine(line, found[1], `${found[2]}: ${token}`)
  }
  if (hint.linkDensity > 0.8 && !endsSentence(line.text) && !/^h[2-6]$/.test(hint.tag)) {
    return main && line.text.length > 40
      ? claimLine(line, 'source-link', 'all of it is a link')
      : claimLine(line, main ? 'source-link' : 'navigation', 'all of it is a link')
  }
  if (main) {
    if (/^h[2-6]$/.test(hint.tag)) return claimLine(line, 'heading', hint.tag)
    if (hint.context.includes('blockquote')) return claimLine(line, 'quotation', 'blockquote')
    if (hint.tag === 'li' || hint.tag === 'dd' || hint.tag === 'dt') return claimLine(line, 'list-item', hint.tag)
    return null
  }
  if (isDateLine(line.text) || readByline(line.text)) return null
  return claimLine(line, 'navigation', OUTSIDE)
}

/** An element path as a tree: a node is a word under the words outside it. */
interface Node {
  prose: number
  readonly children: Map<string, Node>
}

/** How much of the prose an element must hold to be on the way to the main one; measured on article pages, 0.5 to 0.9 differ by 0.02 in F1. */
const MOST = 0.6

function readWhole(lines: readonly Line[]): Whole {
  const around = new Map<string, number>()
  const root: Node = { prose: 0, children: new Map() }
  for (const line of lines) {
    if (!line.hint || !isProse(line)) continue
    root.prose += line.text.length
    for (const token of new Set(line.hint.context)) around.set(token, (around.get(token) ?? 0) + line.text.length)
    let node = root
    for (const token of line.hint.context.toReversed()) {
      let child = node.children.get(token)
      if (!child) {
        child = { prose: 0, children: new Map() }
        node.children.set(token, child)
      }
      child.prose += line.text.length
      node = child
    }
  }
  const path: string[] = []
  for (let node: Node | undefined = root; node; ) {
    const next: [string, Node] | undefined = [...node.children].find(([, child]) => child.prose >= root.prose * MOST)
    if (next) path.push(next[0])
    node = next?.[1]
  }
  // the innermost element may be one paragraph among few: step out to a container
  while (path.length > 0 && /^(?:p|span|font|b|strong|a|br|li|dd|td)$/.test(path.at(-1)!)) path.pop()
  const everywhere = new Set([...around].filter(([, prose]) => prose > root.prose / 2).map(([token]) => token))
  const inMain = (line: Line): boolean => {
    const context = line.hint?.context ?? []
    return path.every((token, i) => context[context.length - 1 - i] === token)
  }
  return { everywhere, inMain: root.prose === 0 ? () => true : inMain }
}
