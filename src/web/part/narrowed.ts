/** A query with filters put behind it, as they are written in one: `橋`, source リンデル → `橋 source:リンデル`. */
export const narrowed = (query: string | undefined, filters: Readonly<Record<string, string | undefined>>): string =>
  [query?.trim(), ...Object.entries(filters).map(([key, value]) => value && written(key, value))].filter(Boolean).join(' ')

/** One filter: `source:"Anna Beitz"`. */
export const written = (key: string, value: string): string =>
  `${key}:${/[\s"「『]/.test(value) ? (value.includes('"') ? `「${value}」` : `"${value}"`) : value}`
