import type { PlacedText } from '#reading'
import type { Quote } from './decision.ts'

/** Units in front of a quotation and behind it that are kept with it. */
export const AROUND = 32

/** The stretch that a quotation is: the one with the same words around it, or the only one with these words; null for none. */
export function quotedIn<P extends PlacedText>({ exact, prefix, suffix }: Quote, text: string, places: readonly P[]): P | null {
  const all = places.filter((place) => place.text === exact)
  const around = all.find(
    ({ start, end }) => text.slice(Math.max(0, start - AROUND), start) === prefix && text.slice(end, end + AROUND) === suffix,
  )
  return around ?? (all.length === 1 ? (all[0] as P) : null)
}
