import type { Entry } from '#ledger'
import { describeSource } from '#reading'

/** Why one block has the role that it has; English, as all reasons of the reading. */
export interface BlockGround {
  /** Where the block starts, in UTF-16 units of the page text. */
  readonly start: number
  readonly reason: string
}

/** Why a page is told as it is. What is not given was read by another version, or by whoever added the page. */
export interface GroundsAnswer {
  readonly kind: 'grounds'
  readonly form: string | null
  readonly title: string | null
  readonly author: string | null
  readonly site: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly blocks: readonly BlockGround[]
}

/** The reasons of a page's reading that its record does not keep: found again from its source, as far as that is still read the same way. */
export function groundsOf({ source, address, record, given }: Entry): GroundsAnswer {
  const page = describeSource(source, address)
  const roles = new Map(record.blocks.map(({ start, end, role }) => [`${start} ${end}`, role]))
  const basis = (field: 'title' | 'author' | 'site' | 'published' | 'updated'): string | null => {
    const found = page[field]
    return found && found.value === record[field] ? found.basis : null
  }
  return {
    kind: 'grounds',
    form: page.form === record.form ? page.formBasis : null,
    title: basis('title'),
    author: basis('author'),
    site: basis('site'),
    published: given === null ? basis('published') : null,
    updated: basis('updated'),
    blocks: page.blocks.flatMap(({ span, role, reason }) =>
      roles.get(`${span.start} ${span.end}`) === role ? [{ start: span.start, reason }] : [],
    ),
  }
}
