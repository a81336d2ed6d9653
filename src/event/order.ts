/** The last of some things in order whose place is at most `at`, or -1. */
export function lastUpTo<T>(things: readonly T[], at: number, placeOf: (thing: T) => number): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(things[middle] as T) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
