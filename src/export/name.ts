import type { Entry } from '#ledger'
import { pageRef, refOf } from '#question'
import type { AttributionRecord } from '#reading'

/** An attribution with the IRI that names it. */
export interface Named {
  readonly iri: string
  readonly attribution: AttributionRecord
}

export const pageIri = ({ id }: Entry): string => `urn:iwaku:${pageRef(id)}`

/** The attributions of a page, each under a name of its own: two tellers of the same words have one place, so the second is `REF:2`. */
export function* namedIn({ id, record }: Entry): Generator<Named> {
  const times = new Map<string, number>()
  for (const attribution of record.attributions) {
    const ref = refOf(id, attribution.content)
    const time = (times.get(ref) ?? 0) + 1
    times.set(ref, time)
    yield { iri: `urn:iwaku:${ref}${time > 1 ? `:${time}` : ''}`, attribution }
  }
}

/** Pages with the key that a bibliography has for each: short, and whole where the short one is taken. A page given twice is listed once. */
export function* keyed(entries: Iterable<Entry>): Generator<{ readonly key: string; readonly entry: Entry }> {
  const taken = new Map<string, string>()
  for (const entry of entries) {
    const short = `iwaku-${pageRef(entry.id)}`
    const key = (taken.get(short) ?? entry.id) === entry.id ? short : `iwaku-${entry.id}`
    if (taken.has(key)) continue
    taken.set(key, entry.id)
    yield { key, entry }
  }
}
