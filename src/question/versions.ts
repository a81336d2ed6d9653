import { type Entry, type Kept, type Ledger, overlapOf, termsOf } from '#ledger'
import type { Hit, VersionAnswer } from './answer.ts'
import { headOf } from './families.ts'
import { hitOf } from './hit.ts'

/** Share of the shorter of two contents of one source that the other must have for the later to be the earlier one changed; 0 to 1. */
const ALIKE = 0.6

/** What stood at an address at several times, the first one first, each with the sayings that came, went or were changed. */
export function versionsOf(ledger: Ledger, address: string): readonly VersionAnswer[] {
  const entries = ledger.versions(address).map(({ id }) => ledger.page(id) as Entry)
  let before: readonly Hit[] | null = null
  return entries.map((entry) => {
    const sayings = sayingsOf(ledger, entry)
    const difference = before === null ? { appeared: [], vanished: [], changed: [] } : differenceOf(before, sayings)
    before = sayings
    return { page: headOf(entry), sayings: sayings.length, ...difference }
  })
}

function sayingsOf(ledger: Ledger, { id, record }: Entry): readonly Hit[] {
  const { found } = ledger.find({ page: id }, { order: 'newest', limit: Math.max(record.attributions.length, 1), offset: 0 })
  return [...found].sort((a: Kept, b: Kept) => a.number - b.number).map(hitOf)
}

const keyOf = ({ attribution: { source, content, act } }: Hit): string => JSON.stringify([source.name, content.text, act])

function differenceOf(before: readonly Hit[], after: readonly Hit[]): Pick<VersionAnswer, 'appeared' | 'vanished' | 'changed'> {
  const [kept, now] = [new Set(after.map(keyOf)), new Set(before.map(keyOf))]
  const gone = before.filter((hit) => !kept.has(keyOf(hit)))
  const fresh = after.filter((hit) => !now.has(keyOf(hit)))
  const changed: { earlier: Hit; later: Hit }[] = []
  for (const earlier of gone) {
    const likeness = fresh
      .filter((later) => !changed.some((one) => one.later === later))
      .map((later) => ({ later, share: alike(earlier, later) }))
      .sort((a, b) => b.share - a.share)[0]
    if (likeness && likeness.share >= ALIKE) changed.push({ earlier, later: likeness.later })
  }
  return {
    appeared: fresh.filter((hit) => !changed.some(({ later }) => later === hit)),
    vanished: gone.filter((hit) => !changed.some(({ earlier }) => earlier === hit)),
    changed,
  }
}

/** The same source in much the same words, or other sources in the very same words: a correction of who said it. */
function alike({ attribution: one }: Hit, { attribution: other }: Hit): number {
  if (one.content.text === other.content.text) return 1
  return one.source.name === other.source.name ? overlapOf(termsOf(one.content.text), termsOf(other.content.text)).ofSmaller : 0
}
