/** Filters that a line of search may have. */
export const QUERY_KEYS = ['source', 'target', 'topic', 'act', 'outlet', 'since', 'until', 'has', 'certainty', 'page'] as const
export type QueryKey = (typeof QUERY_KEYS)[number]

/** A word of a line of search, or a filter such as `source:外相`, with its place in the line. */
export interface QueryPart {
  /** Null for a word. */
  readonly key: QueryKey | null
  /** Without quotation marks. */
  readonly value: string
  readonly start: number
  readonly end: number
}

const QUOTED = '"[^"]*"|「[^「」]*」|『[^『』]*』'
const PART = new RegExp(`(?:(${QUERY_KEYS.join('|')})[:：])?(${QUOTED}|[^\\s"]+|")`, 'gu')

/** `停戦 source:"外相"` → its parts from left to right. What only looks like a filter is a word; nothing in it is an operator. */
export const queryParts = (line: string): readonly QueryPart[] =>
  [...line.matchAll(PART)].map(({ 0: whole, 1: key, 2: raw = '', index }) => ({
    key: (key as QueryKey | undefined) ?? null,
    value: raw.length > 1 && /^["「『]/.test(raw) ? raw.slice(1, -1) : raw,
    start: index,
    end: index + whole.length,
  }))

/** A filter, or a word, as it is written in a line: `source:"Anna Beitz"`. */
export function writtenPart(key: QueryKey | null, value: string): string {
  const quoted = value.includes('"') ? `「${value}」` : `"${value}"`
  const plain = key === null ? !queryParts(value).some((part) => part.key !== null || part.value !== value) : !/[\s"「『]/.test(value)
  return `${key === null ? '' : `${key}:`}${plain ? value : quoted}`
}

/** A line without one of its parts. */
export const withoutPart = (line: string, { start, end }: Pick<QueryPart, 'start' | 'end'>): string =>
  `${line.slice(0, start)} ${line.slice(end)}`.replace(/\s+/g, ' ').trim()

/** A line in which a filter has one value, or none. */
export function withFilter(line: string, key: QueryKey, value: string | null): string {
  const without = queryParts(line)
    .filter((part) => part.key === key)
    .reduceRight(withoutPart, line)
  return `${without} ${value === null ? '' : writtenPart(key, value)}`.trim()
}
