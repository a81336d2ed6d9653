import { createHash } from 'node:crypto'
import type { Hit } from '#question'
import { urlOf } from './address.ts'
import type { OutgoingFeed, OutgoingItem } from './feed.ts'
import { wordsOf } from './said.ts'

/** Of what nobody dates: feeds want an instant. */
const NEVER = '1970-01-01T00:00:00Z'

/**
 * Sayings as a feed, for readers of feeds. Ids are made of the page and the place, so that a reader knows a saying again; days are those of Japan. The
 * same sayings under the same title are the same feed.
 */
export function sayingFeed(title: string, found: readonly Hit[]): OutgoingFeed {
  const items = found.map(itemOf)
  return {
    id: `urn:iwaku:search:${createHash('sha256').update(title, 'utf8').digest('hex').slice(0, 32)}`,
    title,
    description: null,
    address: null,
    self: null,
    language: 'ja',
    updated: items.map(({ updated }) => updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? NEVER,
    author: { name: 'iwaku', address: null },
    items,
  }
}

function itemOf({ page, attribution, passage }: Hit): OutgoingItem {
  const { source, content, act, when, via } = attribution
  const words = wordsOf(attribution)
  const day = instantOf(when ?? page.published ?? page.seen)
  return {
    id: `urn:iwaku:${page.id}:${content.start}-${content.end}`,
    title: `${source.name}「${words}」`,
    address: urlOf(page.address),
    published: day,
    updated: instantOf(page.seen ?? page.published ?? when) ?? NEVER,
    authors: [{ name: source.name, address: null }],
    summary: [page.title, page.site].filter(Boolean).join(' – ') || null,
    content: { form: 'text', value: passage.text },
    categories: [act, ...via.map((one) => `via ${one}`)],
    language: 'ja',
  }
}

/** `2031-05` → `2031-05-01T00:00:00+09:00`; an instant as it is; null for what names no year, month or day. */
function instantOf(value: string | null): string | null {
  if (value === null) return null
  const [whole, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? []
  if (whole !== undefined) return `${year}-${month}-${day}T00:00:00+09:00`
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value) ? value : null
}
