import type { PageReading } from '#question'
import type { Place } from '#reading'

/** What the address says is to be shown, and what stands there. */
export type Anchor =
  | { readonly kind: 'none' }
  | { readonly kind: 'attribution'; readonly at: Place; readonly number: number }
  /** An event, a block, a sentence, or text that other pages carry. */
  | { readonly kind: 'passage'; readonly at: Place }
  /** A place that nothing has: it is shown, and its reader warned. */
  | { readonly kind: 'bare'; readonly at: Place }
  /** No place of this page. */
  | { readonly kind: 'lost' }

const AT = /^(\d{1,9})-(\d{1,9})(?:\.(\d{1,4}))?$/

/** `120-140`, or `120-140.2` for the third attribution with that very content. */
export function anchorOf(reading: PageReading, given: string | undefined): Anchor {
  if (given === undefined || given === '') return { kind: 'none' }
  const { text, attributions } = reading
  const [, from, to, which] = AT.exec(given) ?? []
  const at = { start: Number(from), end: Number(to) }
  if (from === undefined || !(at.start < at.end && at.end <= text.length)) return { kind: 'lost' }
  const same = attributions.flatMap(({ attribution }, number) => (isSame(attribution.content, at) ? [number] : []))
  const number = same[Number(which ?? 0)] ?? same[0]
  if (number !== undefined) return { kind: 'attribution', at, number }
  return { kind: isKnown(reading, at) ? 'passage' : 'bare', at }
}

const isSame = (one: Place, other: Place): boolean => one.start === other.start && one.end === other.end

function isKnown({ attributions, events, blocks, family }: PageReading, at: Place): boolean {
  if (events.some((event) => isSame(event, at)) || attributions.some(({ attribution }) => isSame(attribution.sentence, at))) return true
  if (blocks.some(({ start }) => start === at.start) && blocks.some(({ end }) => end === at.end)) return true
  // two pages cut what they share by their own measure: most of it is enough
  const common = ({ start, end }: Place): number => Math.min(end, at.end) - Math.max(start, at.start)
  return family?.members.some(({ passages }) => passages.some(({ here }) => common(here) * 2 >= at.end - at.start)) ?? false
}

/** How an attribution is named in the address: by its content, and by number where several have one content. */
export function addressesOf(attributions: PageReading['attributions']): readonly string[] {
  const seen = new Map<string, number>()
  return attributions.map(({ attribution: { content } }) => {
    const at = `${content.start}-${content.end}`
    const before = seen.get(at) ?? 0
    seen.set(at, before + 1)
    return before === 0 ? at : `${at}.${before}`
  })
}
