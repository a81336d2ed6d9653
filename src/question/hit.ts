import type { Entry, Kept, Ledger } from '#ledger'
import type { Place } from '#reading'
import type { Hit } from './answer.ts'

/** Units of an id that tell its page from others of any ledger a person keeps. */
const SHORT = 12

/** A page's short name. */
export const pageRef = (id: string): string => id.slice(0, SHORT)

/** What stands at a place of a page, by name. */
export const refOf = (id: string, { start, end }: Place): string => `${pageRef(id)}:${start}-${end}`

export function hitOf({ page, attribution, passage, decisions }: Kept): Hit {
  return { ref: refOf(page.id, attribution.content), page, attribution, passage, decisions }
}

const REF = /^([0-9a-f]{4,64})(?::(\d+)-(\d+))?$/

/** The page that an id, or a ref, begins with; null where there is none, or more than one. */
export function pageAsked(ledger: Ledger, asked: string): Entry | null {
  const id = REF.exec(asked.trim().toLowerCase())?.[1]
  return id === undefined ? null : ledger.page(id)
}

/** The page, or how its id begins, and the place that a ref names; null for what is no ref. */
export function placeOf(ref: string): (Place & { readonly page: string }) | null {
  const [, page, start, end] = REF.exec(ref.trim().toLowerCase()) ?? []
  return page === undefined || start === undefined ? null : { page, start: Number(start), end: Number(end) }
}

/** The attribution that a ref names; null where there is none. */
export function attributionOf(ledger: Ledger, ref: string): Kept | null {
  const place = placeOf(ref)
  if (!place) return null
  const { page: id, start, end } = place
  const { found } = ledger.find({ page: id, certainty: 'low' }, { order: 'newest', limit: 10_000, offset: 0 })
  const isThere = ({ content }: Pick<Kept['attribution'], 'content'>): boolean => content.start === start && content.end === end
  const entry = ledger.page(id)
  if (entry === null || entry.id === found[0]?.page.id) return found.find(({ attribution }) => isThere(attribution)) ?? null
  // another copy counts in its place, and says the same at other places
  const own = entry.record.attributions.find(isThere)
  return own === undefined
    ? null
    : (found.find(({ attribution: { source, content } }) => content.text === own.content.text && source.name === own.source.name) ??
        found.find(({ attribution: { content } }) => content.text === own.content.text) ??
        null)
}
