import type { AttributionRecord, Place } from '#reading'
import type { Entry } from '../ledger.ts'
import { type Decision, isOfTwo, type Quote } from './decision.ts'

/** Units in front of a quotation and behind it that are kept with it. */
const AROUND = 32

export const quoteOf = (page: string, text: string, { start, end }: Place): Quote => ({
  page,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
})

/** The attribution whose content a quotation is: the one with the same words around it, or the only one with these words; -1 for none. */
export function attributionAt(
  { exact, prefix, suffix }: Quote,
  text: string,
  attributions: readonly Pick<AttributionRecord, 'content'>[],
): number {
  const all = [...attributions.keys()].filter((i) => attributions[i]?.content.text === exact)
  const around = all.filter((i) => {
    const { start, end } = (attributions[i] as Pick<AttributionRecord, 'content'>).content
    return text.slice(Math.max(0, start - AROUND), start) === prefix && text.slice(end, end + AROUND) === suffix
  })
  return around[0] ?? (all.length === 1 ? (all[0] as number) : -1)
}

/** What decisions make of one attribution. */
export interface Overlay {
  /** What stands instead of what was read; left out where nothing was decided. */
  readonly source?: string
  /** ISO; null where the day that was read is wrong, and the right one not known. */
  readonly when?: string | null
  readonly target?: string
  readonly act?: AttributionRecord['act']
  readonly rejected: boolean
  readonly decisions: readonly Decision[]
}

/** By the attribution's place in its page. Of two decisions about one thing the later holds. */
export function overlaysOf(
  decisions: readonly Decision[],
  page: string,
  text: string,
  attributions: readonly Pick<AttributionRecord, 'content'>[],
): ReadonlyMap<number, Overlay> {
  const overlays = new Map<number, Overlay>()
  for (const decision of decisions) {
    if (!('about' in decision)) continue
    const quotes = isOfTwo(decision) ? [decision.about, decision.other] : [decision.about]
    for (const quote of quotes) {
      if (quote.page !== page) continue
      const at = attributionAt(quote, text, attributions)
      if (at < 0) continue
      const before = overlays.get(at) ?? { rejected: false, decisions: [] }
      overlays.set(at, {
        ...before,
        ...insteadOf(decision),
        rejected: before.rejected || decision.kind === 'reject',
        decisions: [...before.decisions, decision],
      })
    }
  }
  return overlays
}

function insteadOf(decision: Decision): Pick<Overlay, 'source' | 'when' | 'target' | 'act'> {
  switch (decision.kind) {
    case 'source':
      return { source: decision.name }
    case 'when':
      return { when: decision.when }
    case 'target':
      return { target: decision.name }
    case 'act':
      return { act: decision.act }
    default:
      return {}
  }
}

/** A page whose attributions are as humans decided: what they rejected is left out. */
export function entryAsDecided(entry: Entry, decisions: readonly Decision[]): Entry {
  const { id, text, record } = entry
  const overlays = overlaysOf(decisions, id, text, record.attributions)
  if (overlays.size === 0) return entry
  const attributions = record.attributions.flatMap((attribution, i) =>
    overlays.get(i)?.rejected ? [] : [decided(attribution, overlays.get(i))],
  )
  return { ...entry, record: { ...record, attributions } }
}

/** What says so, where nothing in the page does. */
const BY_HAND = 'decided by hand'

/** An attribution as it stands after what was decided; the page's own reading is not changed by it. */
export function decided(attribution: AttributionRecord, overlay: Overlay | undefined): AttributionRecord {
  if (!overlay) return attribution
  const { source, when, target, act } = overlay
  return {
    ...attribution,
    ...(source !== undefined && { source: sourceNamed(source, attribution.source) }),
    ...(when !== undefined && { when, whenBasis: BY_HAND }),
    ...(target !== undefined && { target }),
    ...(act !== undefined && { act }),
  }
}

const sourceNamed = (name: string, { kind, start, end }: AttributionRecord['source']): AttributionRecord['source'] => ({
  name,
  kind: kind === 'unknown' ? 'person' : kind,
  aliases: [],
  start,
  end,
  office: null,
  affiliation: null,
  basis: BY_HAND,
})
