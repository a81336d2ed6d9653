import type { Span } from '#text'
import { attribute, type ElementNode } from '../tree.ts'
import { type Mark, textOf, type Walked } from '../walk.ts'
import { type Thing, thingsIn } from './json-ld.ts'

/** Everything on a page that may declare its title, author, site or day. */
export interface Head {
  readonly things: readonly Thing[]
  /** Contents of <meta> by lower-case name, property or itemprop. */
  readonly meta: ReadonlyMap<string, string>
  readonly title: string | null
  readonly canonical: string | null
  /** Elements in the page text, in page order. */
  readonly marks: readonly Mark[]
  readonly text: string
  readonly japanese: boolean
  /** Addresses and names of the page that may hold its day: `news20190624_k1001`. */
  readonly names: readonly string[]
}

const MAX_VALUE = 1000

/** Gathers what a page declares about itself. */
export function headOf(elements: readonly ElementNode[], walked: Walked): Head {
  const meta = new Map<string, string>()
  const scripts: string[] = []
  let title: string | null = null
  let canonical: string | null = null
  let language = ''
  let body = ''
  for (const node of elements) {
    if (node.tag === 'meta') readMeta(node, meta)
    else if (node.tag === 'title') title ??= inSvg(node) ? null : tidy(textOf(node, MAX_VALUE)) || null
    else if (node.tag === 'link' && hasRel(node, 'canonical')) canonical ??= attribute(node, 'href')?.trim() || null
    else if (node.tag === 'body') body ||= `${attribute(node, 'id') ?? ''} ${attribute(node, 'class') ?? ''}`
    else if (node.tag === 'html') language ||= attribute(node, 'lang') ?? attribute(node, 'xml:lang') ?? ''
    else if (node.tag === 'script' && /ld\+json/i.test(attribute(node, 'type') ?? '')) scripts.push(rawText(node))
  }
  const japanese = /^ja\b/i.test(language) || /^ja/i.test(meta.get('og:locale') ?? '') || /[ぁ-んァ-ヴ]/.test(walked.text.slice(0, 20_000))
  const names = [canonical, meta.get('og:url'), body.slice(0, MAX_VALUE), meta.get('og:image')].filter((name) => typeof name === 'string')
  return {
    things: thingsIn(scripts),
    meta,
    title,
    canonical,
    marks: walked.marks.filter((mark) => !mark.hidden),
    text: walked.text,
    japanese,
    names,
  }
}

function readMeta(node: ElementNode, meta: Map<string, string>): void {
  // `value` instead of `content` is a common slip
  const content = tidy((attribute(node, 'content') ?? attribute(node, 'value') ?? '').slice(0, MAX_VALUE))
  if (content === '') return
  for (const key of ['property', 'name', 'itemprop']) {
    const name = attribute(node, key)?.trim().toLowerCase().slice(0, 100)
    if (name && !meta.has(name)) meta.set(name, content)
  }
}

const inSvg = (node: ElementNode): boolean => !node.namespace.endsWith('/xhtml')
const rawText = (node: ElementNode): string => node.children.map((child) => (child.kind === 'text' ? child.value : '')).join('')

export const hasRel = (node: ElementNode, rel: string): boolean => attribute(node, 'rel')?.toLowerCase().split(/\s+/).includes(rel) ?? false

/** White space made single spaces. */
const tidy = (value: string): string => value.replace(/\s+/g, ' ').trim()

/** A value as it is compared: width, case, white space and dots left out. */
export const folded = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s…]+|。$/g, '')

/** The words of an element on the page as one line. */
export const wordsAt = (head: Head, at: Span): string => tidy(head.text.slice(at.start, Math.min(at.end, at.start + MAX_VALUE)))

/** A value and the reason to believe it. */
export interface Candidate {
  readonly value: string
  readonly basis: string
  readonly span?: Span
}
