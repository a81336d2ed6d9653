import type { AttributionRecord, Place } from '#reading'
import type { Entry } from '../ledger.ts'
import { type Decision, isOfTwo, type Quote } from './decision.ts'
import { deedsDecided } from './deed.ts'
import { AROUND, quotedIn } from './quoted.ts'

export const quoteOf = (page: string, text: string, { start, end }: Place): Quote => ({
  page,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
})

/** The attribution whose content a quotation is; -1 for none. */
export function attributionAt(quote: Quote, text: string, attributions: readonly Pick<AttributionRecord, 'content'>[]): number {
  const found = quotedIn(
    quote,
    text,
    attributions.map(({ content }) => content),
  )
  return attributions.findIndex(({ content }) => content === found)
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
    if (!('about' in decision) || decision.kind === 'deed') continue
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

/** A page whose attributions and deeds are as humans decided: what they rejected is left out. */
export function entryAsDecided(entry: Entry, decisions: readonly Decision[]): Entry {
  const { id, text, record } = entry
  const overlays = overlaysOf(decisions, id, text, record.attributions)
  const deeds = deedsDecided(decisions, id, text, record.events)
  if (overlays.size === 0 && deeds.every((one) => one.decisions.length === 0)) return entry
  const attributions = record.attributions.flatMap((attribution, i) =>
    overlays.get(i)?.rejected ? [] : [decided(attribution, overlays.get(i))],
  )
  const events = deeds.flatMap(({ deed, rejected }) => (rejected ? [] : [deed]))
  return { ...entry, record: { ...record, attributions, events } }
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
