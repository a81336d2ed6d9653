/** Of `count` things in order, the place of the first from which `reached` holds, or `count`. It must hold for all behind the first. */
export function firstFrom(count: number, reached: (place: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The place of the last of some things in order whose `placeOf` is at most `at`, or -1. */
export const lastUpTo = <T>(things: readonly T[], at: number, placeOf: (thing: T) => number): number =>
  firstFrom(things.length, (i) => placeOf(things[i] as T) > at) - 1
