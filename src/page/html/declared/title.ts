import type { Found } from '../../page.ts'
import type { Mark } from '../walk.ts'
import { type Candidate, folded, type Head, wordsAt } from './head.ts'
import { namesOf, withProperty } from './json-ld.ts'

/** What stands between a page's title and its site's name. */
const SEPARATOR = /\s+[-–—－−|｜:：/／«»・@＠]+\s+|\s*[|｜]\s*|\s+[–—－−：]|[：:－–—]\s+|[：:－]|-\s+|\s+-/g

interface TitleAndSite {
  readonly title: Found<string> | null
  readonly site: Found<string> | null
  /** Titles that were declared, best first. */
  readonly candidates: readonly Candidate[]
}

/** The page's title without the site's name: the heading that the declared titles name, else the first of them. */
export function readTitle(head: Head): TitleAndSite {
  const declared = declaredTitles(head)
  const site = siteOf(head, declared)
  const heading = headingOf(head, declared, site?.value ?? null)
  const candidates = declared.map(({ value, basis }) => ({ value: withoutSite(value, site?.value ?? null).title, basis }))
  const named = site ?? siteFrom(heading, declared)
  if (heading) return { title: heading, site: named, candidates: [heading, ...candidates] }
  const first = candidates[0]
  const like = first && headingLike(head, first)
  if (like) return { title: like, site: named, candidates: [like, ...candidates] }
  if (first) return { title: spanned(first, head), site: named, candidates }
  const lone = head.marks.find(({ node }) => node.tag === 'h1')
  return { title: lone ? { value: wordsAt(head, lone.span), span: lone.span, basis: 'first h1' } : null, site: named, candidates }
}

function declaredTitles(head: Head): Candidate[] {
  const found: Candidate[] = []
  for (const thing of withProperty(head.things, 'headline').slice(0, 1)) {
    const headline = namesOf(thing.headline)[0]
    if (headline) found.push({ value: headline, basis: 'JSON-LD headline' })
  }
  for (const name of ['og:title', 'twitter:title', 'cxenseparse:title', 'dc.title', 'title']) {
    const value = head.meta.get(name)
    if (value) found.push({ value, basis: `meta ${name}` })
  }
  if (head.title) found.push({ value: head.title, basis: 'title element' })
  return found
}

function siteOf(head: Head, titles: readonly Candidate[]): Found<string> | null {
  const name = head.meta.get('og:site_name')
  // some blog systems put the page's title there
  if (name && !titles.some(({ value, basis }) => basis !== 'title element' && folded(value) === folded(name)))
    return { value: name, basis: 'meta og:site_name' }
  for (const thing of withProperty(head.things, 'publisher')) {
    const publisher = namesOf(thing.publisher)[0]
    if (publisher) return { value: publisher, basis: 'JSON-LD publisher' }
  }
  const site = head.things.find((thing) => thing['@type'] === 'WebSite' && typeof thing.name === 'string')
  if (site) return { value: String(site.name), basis: 'JSON-LD WebSite' }
  const application = head.meta.get('application-name')
  return application ? { value: application, basis: 'meta application-name' } : null
}

/** The site's name behind the title when nothing declares it: `題 | サイト` with 題 for a heading. */
function siteFrom(heading: Found<string> | null, titles: readonly Candidate[]): Found<string> | null {
  for (const { value, basis } of titles) {
    const cut = heading ? around(value, heading.value) : withoutSite(value, null).site
    if (cut && cut.length <= 40) return { value: cut, basis: `behind the title in ${basis}` }
  }
  return null
}

const HEADING_WORD = /(?:^|[-_])(?:title|headline|heading|ttl)(?:$|[-_])|title__maintext/
const MAX_HEADINGS = 200

/** The longest heading of the page that is a declared title, or what stands before or behind the site's name in one. */
function headingOf(head: Head, titles: readonly Candidate[], site: string | null): (Found<string> & { span: Mark['span'] }) | null {
  let best: { mark: Mark; value: string; basis: string } | null = null
  const marks = head.marks.filter(({ node, words }) => node.tag === 'h1' || words.some((word) => HEADING_WORD.test(word)))
  const name = site && folded(site)
  const forms = titles.map(formsOf)
  let longest = 0
  for (const mark of marks.slice(0, MAX_HEADINGS)) {
    const value = wordsAt(head, mark.span)
    if (value.length < 3 || value.length > 300) continue
    const heading = folded(value)
    if ((name && heading === name) || (best && heading.length <= longest)) continue
    const title = forms.find((one) => isTitleIn(one, heading))
    if (!title) continue
    best = { mark, value, basis: `heading that the ${title.basis} names` }
    longest = heading.length
  }
  return best && { value: best.value, span: best.mark.span, basis: best.basis }
}

/** A declared title as headings are compared with it. */
interface Forms {
  readonly basis: string
  readonly whole: string
  /** It was cut with …. */
  readonly cut: boolean
  /** What stands before and behind each of its separators. */
  readonly parts: readonly (readonly [before: string, after: string])[]
}

function formsOf({ value, basis }: Candidate): Forms {
  const cut = /(?:…|\.\.\.)$/.test(value)
  return { basis, whole: folded(value), cut, parts: cut ? [] : cuts(value).map(([before, after]) => [folded(before), folded(after)]) }
}

/** Whether a heading is a title: all of it, its beginning up to a separator, or its longer end behind one; or its full form where the title was cut with …. */
function isTitleIn({ whole, cut, parts }: Forms, heading: string): boolean {
  if (whole === heading) return true
  if (cut) return whole.length > 10 && heading.startsWith(whole.replace(/\.\.\.$/, ''))
  return parts.some(([before, after]) => before === heading || (after === heading && heading.length > before.length))
}

/** An h1 that begins as a declared title and goes on in other words: the page was given another title later. */
function headingLike(head: Head, declared: Candidate): Found<string> | null {
  const title = folded(declared.value)
  for (const { span: all } of head.marks.filter(({ node }) => node.tag === 'h1').slice(0, MAX_HEADINGS)) {
    // a second line is the writer or a subtitle
    const lineEnd = head.text.indexOf('\n', all.start)
    const span = { start: all.start, end: lineEnd < 0 ? all.end : Math.min(all.end, lineEnd) }
    const value = wordsAt(head, span)
    const heading = folded(value)
    let same = 0
    while (same < title.length && same < heading.length && title[same] === heading[same]) same++
    if (same < heading.length && same >= 10 && same * 2 >= Math.max(title.length, heading.length))
      return { value, span, basis: `h1 that begins as ${declared.basis}` }
  }
  return null
}

const MAX_CUTS = 20

/** A title parted at each of its separators. */
function cuts(title: string): [string, string, string][] {
  return [...title.matchAll(SEPARATOR)]
    .slice(-MAX_CUTS)
    .map((found) => [title.slice(0, found.index), title.slice(found.index + found[0].length), found[0]])
}

/** What stands beside the heading in a title. */
function around(title: string, heading: string): string | null {
  const part = folded(heading)
  for (const [before, after] of cuts(title)) {
    if (folded(before) === part) return after.replace(/^[\s\-|｜]+|[\s\-|｜]+$/g, '') || null
    if (folded(after) === part) return before || null
  }
  return null
}

/** A declared title without the site's name before or behind it; when the name is not known, without a short end behind a strong separator. */
export function withoutSite(title: string, site: string | null): { title: string; site: string | null } {
  const parts = cuts(title)
  if (site) {
    const name = folded(site)
    for (const [before, after] of parts) {
      if (folded(after) === name && before !== '') return { title: before.trim(), site: after }
      if (folded(before) === name && after !== '') return { title: after.trim(), site: before }
    }
  }
  const last = parts.at(-1)
  if (!last) return { title: title.trim(), site: null }
  const [before, after, sign] = last
  const strong = /^\s+\S|[|｜]|：$|^:$/.test(sign)
  if (strong && before.length >= 8 && after.length <= Math.min(30, before.length)) return { title: before.trim(), site: after.trim() }
  return { title: title.trim(), site: null }
}

/** The title with its place on the page, when a line of the page is the title. */
function spanned({ value, basis }: Candidate, head: Head): Found<string> {
  const start = head.text.indexOf(value)
  const alone = start >= 0 && (start === 0 || head.text[start - 1] === '\n') && (head.text[start + value.length] ?? '\n') === '\n'
  return alone ? { value, basis, span: { start, end: start + value.length } } : { value, basis }
}
