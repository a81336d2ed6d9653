import type { Place } from '#reading'

/** A stretch of the text and what it belongs to. */
export interface Stretch extends Place {
  readonly number: number
}

/** Finds all stretches that hold a place; they may lie over each other. Made once, asked at every move of the pointer. */
export interface Stretches {
  /** Numbers, the shortest stretch first. */
  readonly at: (place: number) => readonly number[]
}

export function stretchesOf(all: readonly Stretch[]): Stretches {
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end)
  // the furthest end so far: in front of the first that reaches a place none does
  const reach: number[] = []
  for (const [i, { end }] of sorted.entries()) reach.push(Math.max(end, reach[i - 1] ?? 0))
  return {
    at(place) {
      const found: Stretch[] = []
      for (let i = lastUpTo(sorted, place); i >= 0 && (reach[i] as number) > place; i--) {
        const stretch = sorted[i] as Stretch
        if (stretch.end > place) found.push(stretch)
      }
      const byLength = found.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start || a.number - b.number)
      return [...new Set(byLength.map(({ number }) => number))]
    },
  }
}

/** Index of the last that starts at a place or in front of it; -1 where none does. */
export function lastUpTo(sorted: readonly { readonly start: number }[], place: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as { readonly start: number }).start <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
