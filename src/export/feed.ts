/** A feed to be written; what is null or empty is left out. Addresses are absolute, instants ISO 8601 with a zone. */
export interface OutgoingFeed {
  /** Never changes, and nobody else has it: an address or `urn:uuid:…`. */
  readonly id: string
  readonly title: string
  readonly description: string | null
  /** The page it is the feed of. */
  readonly address: string | null
  /** Where the feed itself will stand. */
  readonly self: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly updated: string
  readonly author: OutgoingPerson
  readonly items: readonly OutgoingItem[]
}

export interface OutgoingPerson {
  readonly name: string
  readonly address: string | null
}

export interface OutgoingItem {
  readonly id: string
  readonly title: string
  readonly address: string | null
  readonly published: string | null
  readonly updated: string
  readonly authors: readonly OutgoingPerson[]
  readonly summary: string | null
  readonly content: { readonly form: 'text' | 'html'; readonly value: string } | null
  readonly categories: readonly string[]
  /** BCP 47. */
  readonly language: string | null
}

/** RFC 3339 with a zone; throws for anything else, since a feed with a wrong date is wrong for whoever reads it. */
export function instant(value: string): string {
  if (!RFC_3339.test(value) || Number.isNaN(Date.parse(value)))
    throw new RangeError(`a feed wants an instant such as 2026-11-22T10:00:00+09:00, not ${value}`)
  return value
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/
