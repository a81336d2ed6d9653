import { type QueryKey, writtenPart } from '#text'

/** A query with filters put behind it, as they are written in one: `橋`, source リンデル → `橋 source:リンデル`. */
export const narrowed = (query: string | undefined, filters: Readonly<Partial<Record<QueryKey, string | undefined>>>): string =>
  [query?.trim(), ...Object.entries(filters).map(([key, value]) => value && writtenPart(key as QueryKey, value))].filter(Boolean).join(' ')
