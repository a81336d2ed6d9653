import { readByline } from '../../byline.ts'
import type { Found } from '../../page.ts'
import { attribute } from '../tree.ts'
import type { Mark } from '../walk.ts'
import { type Candidate, folded, type Head, hasRel, wordsAt } from './head.ts'
import { namesOf, withProperty } from './json-ld.ts'

const META = [
  'author',
  'article:author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'og:author',
]

/** Who wrote the page, best first: JSON-LD, then meta, then itemprop and rel, then the byline on the page. */
export function readAuthors(head: Head, title: Found<string> | null): readonly Candidate[] {
  const found: Candidate[] = []
  for (const thing of withProperty(head.things, 'author').slice(0, 1)) {
    const names = namesOf(thing.author)
    if (names.length > 0 && names.every(isName)) found.push({ value: names.join('、'), basis: 'JSON-LD author' })
  }
  for (const name of META) {
    const value = head.meta.get(name)
    if (value && isName(value)) found.push({ value, basis: `meta ${name}` })
  }
  found.push(...marked(head, title))
  return found.map((candidate) => located(candidate, head))
}

/** A name is shorter than this; of what is longer no more is read. */
const MOST = 300
const BYLINE_WORD = /(?:^|[-_])(?:author|byline|writer|creator)s?(?:$|[-_])|^(?:postauthor|authorname|bywriter|cmsbyline|p-author)$/

/** Elements that are marked as the author's name, nearest the title's end first, and of nested ones the innermost. */
function marked(head: Head, title: Found<string> | null): Candidate[] {
  const after = title?.span?.end ?? 0
  const distance = ({ span }: Mark): number => (span.start >= after ? span.start - after : 2 * (after - span.start) + 500)
  const found: { candidate: Candidate; rank: number; distance: number }[] = []
  for (const mark of head.marks) {
    const rank = rankOf(mark)
    if (rank < 0 || mark.depth > 2) continue
    const value = byline((attribute(mark.node, 'content') ?? wordsAt(head, mark.span)).slice(0, MOST))
    if (!isName(value)) continue
    found.push({ candidate: { value, basis: BASES[rank]!, span: mark.span }, rank, distance: distance(mark) })
  }
  return found.sort((a, b) => a.rank - b.rank || a.distance - b.distance).map(({ candidate }) => candidate)
}

const BASES = ['itemprop author', 'rel author', 'byline on the page']

function rankOf({ node, words }: Mark): number {
  const properties = attribute(node, 'itemprop')
  if (properties?.split(/\s+/).some((name) => name === 'author' || name === 'creator')) return 0
  if (hasRel(node, 'author')) return 1
  // who wrote a comment did not write the page
  return words.some((word) => BYLINE_WORD.test(word)) && !words.some((word) => /comment|reply/.test(word)) ? 2 : -1
}

/** `By.KJ : 2019年04月04日 09:00` → `KJ`; `[田中宏昌，ITmedia]` → `田中宏昌，ITmedia`. */
function byline(words: string): string {
  // アンナ・ホルム 著、青木ひかり 訳: whoever translated it did not write it
  const read = /[訳監編]/.test(words) ? readByline(words) : null
  if (read?.author) return read.author
  return words
    .replace(/(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}.*$/, '')
    .replace(/^(?:文|筆者|著者|執筆者?|執筆|投稿者|作者|記者|ライター|質問者|written by|posted by|by)(?:[\s:：／/・.]+|(?=$))/i, '')
    .replace(/^[[［【(（「]([^\]］】)）」]*)[\]］】)）」]$/, '$1')
    .replace(/\s(?:翻訳者?|監?訳者?|監修者?|編集者?|写真|撮影|イラスト)\s?[:：]?(?:\s.*)?$/, '')
    .replace(/[\s:：／/|｜、,・-]+$/, '')
    .trim()
}

const isName = (value: string): boolean =>
  value.length > 0 &&
  value.length <= 80 &&
  !/^https?:|^[@©]|。|^\d+$|^(?:admin|administrator|author|unknown|null|undefined)$/i.test(value) &&
  /[\p{L}]/u.test(value)

/** The name with its place near the head of the page, when it is shown there. */
function located(candidate: Candidate, head: Head): Candidate {
  if (!candidate.span) {
    const start = head.text.indexOf(candidate.value)
    return start < 0 ? candidate : { ...candidate, span: { start, end: start + candidate.value.length } }
  }
  const start = head.text.indexOf(candidate.value, candidate.span.start)
  const inside = start >= 0 && start + candidate.value.length <= candidate.span.end
  return inside ? { ...candidate, span: { start, end: start + candidate.value.length } } : candidate
}

/** Two names agree when one is part of the other: `doumae`, `by doumae`. */
export const sameAuthor = (a: string, b: string): boolean => folded(a).includes(folded(b)) || folded(b).includes(folded(a))
