import { type Entry, type Ledger, overlapOf, termsOf } from '#ledger'
import { placed } from '#reading'
import type { Hit, VersionAnswer } from './answer.ts'
import { headOf } from './head.ts'
import { refOf } from './hit.ts'

/** Share of the shorter of two contents of one source that the other must have for the later to be the earlier one changed; 0 to 1. */
const ALIKE = 0.6

/**
 * What stood at an address at several times, the first one first, each with the sayings that came, went or were changed. A page whose text is as it was
 * is no new version, whatever its mark-up; and as pages are held against one another as they were read, decisions of humans are no edits.
 */
export function versionsOf(ledger: Ledger, address: string): readonly VersionAnswer[] {
  const entries = ledger.versions(address).map(({ id, seen }) => ({ ...(ledger.page(id) as Entry), seen }))
  const texts = entries.filter(({ text }, i) => i === 0 || text !== entries[i - 1]?.text)
  return texts.map((entry, i) => {
    const [before, after] = [i === 0 ? null : sayingsOf(texts[i - 1] as Entry), sayingsOf(entry)]
    const difference = before === null ? { appeared: [], vanished: [], changed: [] } : differenceOf(before, after)
    return { page: headOf(entry), sayings: after.length, ...difference }
  })
}

/** A page that has no address of the web, as the only version of itself. */
export const versionAlone = (entry: Entry): VersionAnswer => ({
  page: headOf(entry),
  sayings: sayingsOf(entry).length,
  appeared: [],
  vanished: [],
  changed: [],
})

function sayingsOf(entry: Entry): readonly Hit[] {
  const { id, text, record } = entry
  const page = headOf(entry)
  return record.attributions
    .filter(({ certainty }) => certainty !== 'low')
    .map((attribution) => ({
      ref: refOf(id, attribution.content),
      page,
      attribution,
      passage: placed(text, attribution.sentence),
      decisions: [],
    }))
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
