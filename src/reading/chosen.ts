import type { Attribution, Certainty } from '#attribution'

const RANK: Readonly<Record<Certainty, number>> = { low: 1, medium: 2, high: 3 }

/** An attribution that is shown, with the number of the shown one that it is told inside of. */
export interface Chosen {
  readonly attribution: Attribution
  readonly nestedIn: number | null
}

/**
 * The attributions at least that certain, in page order as the reading has them. `nestedIn` counts among them;
 * where the saying around was left out, the next one around it takes its place.
 */
export function choose(attributions: readonly Attribution[], lowest: Certainty): Chosen[] {
  const places = new Map<number, number>()
  attributions.forEach((attribution, i) => {
    if (RANK[attribution.certainty] >= RANK[lowest]) places.set(i, places.size)
  })
  return Array.from(places.keys(), (i) => {
    const attribution = attributions[i] as Attribution
    let around = attribution.nestedIn
    // as many steps as there are attributions: a circle would be a bug of the reader, not a reason to hang
    for (let steps = attributions.length; around !== null && !places.has(around) && steps > 0; steps--)
      around = attributions[around]?.nestedIn ?? null
    return { attribution, nestedIn: around === null ? null : (places.get(around) ?? null) }
  })
}

/** How deep a chosen attribution is nested: 0 for one that stands by itself. */
export function depthOf(chosen: readonly Chosen[], index: number): number {
  let depth = 0
  for (let at = chosen[index]?.nestedIn ?? null; at !== null && depth < 8; at = chosen[at]?.nestedIn ?? null) depth++
  return depth
}
