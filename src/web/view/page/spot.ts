import { useSyncExternalStore } from 'react'

/** Which attribution the pointer or the focus is on: many moves a second, so it is no state of the view. */
export interface Spot {
  readonly number: number
  /** Others at the same place. */
  readonly more: number
  /** Where a card may stand, in pixels of the window; null where the list has the focus. */
  readonly x: number | null
  readonly y: number
}

/** Holds the spot and tells those who listen. */
export interface SpotKeeper {
  readonly get: () => Spot | null
  readonly set: (spot: Spot | null) => void
  readonly listen: (listener: () => void) => () => void
}

export function keepSpot(): SpotKeeper {
  let current: Spot | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(spot) {
      if (spot === current) return
      current = spot
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useSpot = ({ get, listen }: SpotKeeper): Spot | null => useSyncExternalStore(listen, get)
