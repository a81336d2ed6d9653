import type { Kept } from '#ledger'
import type { Hit } from './answer.ts'

/** Units of an id that tell its page from others of any ledger a person keeps. */
const SHORT = 12

export function hitOf({ page, attribution, passage }: Kept): Hit {
  const { start, end } = attribution.content
  return { ref: `${page.id.slice(0, SHORT)}:${start}-${end}`, page, attribution, passage }
}
