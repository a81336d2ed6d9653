/** Lets so many through in a time, and then as they come free; per name. */
export interface Limit {
  /** Seconds to wait, 0 for one that may go on. */
  readonly wait: (name: string) => Promise<number>
}

/** Names remembered; the one longest unused is forgotten first. */
const NAMES = 10_000

/** A bucket a name, of this server alone: `most` at once, filled again evenly in `seconds`. `now` in milliseconds. */
export function openLimit(most: number, seconds: number, now: () => number): Limit {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    async wait(name) {
      const at = now()
      const bucket = buckets.get(name) ?? { left: most, at }
      const left = Math.min(most, bucket.left + ((at - bucket.at) / 1000) * (most / seconds))
      buckets.delete(name)
      buckets.set(name, { left: left >= 1 ? left - 1 : left, at })
      if (buckets.size > NAMES) buckets.delete(buckets.keys().next().value as string)
      return left >= 1 ? 0 : Math.ceil(((1 - left) * seconds) / most)
    },
  }
}
