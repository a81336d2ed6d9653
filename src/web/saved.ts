import { useSyncExternalStore } from 'react'

/** A search that somebody wants to come back to; kept in this browser. */
export interface SavedSearch {
  readonly name: string
  readonly query: string
  /** How many it found when it was last opened; left out where it has not been. */
  readonly known?: number
}

const NAME = 'iwaku.searches'
const listeners = new Set<() => void>()
let current: readonly SavedSearch[] = stored()

function stored(): readonly SavedSearch[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    const isSaved = (one: unknown): one is SavedSearch =>
      typeof one === 'object' &&
      one !== null &&
      'name' in one &&
      typeof one.name === 'string' &&
      'query' in one &&
      typeof one.query === 'string'
    return Array.isArray(kept)
      ? kept
          .filter(isSaved)
          .map(({ name, query, known }) => ({ name, query, ...(Number.isInteger(known) && known !== undefined && { known }) }))
      : []
  } catch {
    // storage switched off, or changed by hand: as if nothing had been saved
    return []
  }
}

function change(next: readonly SavedSearch[]): void {
  current = next
  try {
    localStorage.setItem(NAME, JSON.stringify(next))
  } catch {
    // holds until the page is closed, then
  }
  for (const listener of listeners) listener()
}

/** One of the same name takes the place of the earlier one. */
export const saveSearch = (saved: SavedSearch): void => change([...current.filter(({ name }) => name !== saved.name), saved])
/** Whoever sees what a query finds knows of all that there is now. */
export function seenSearch(query: string, found: number): void {
  if (current.some((one) => one.query === query && one.known !== found))
    change(current.map((one) => (one.query === query ? { ...one, known: found } : one)))
}
export const forgetSearch = (name: string): void => change(current.filter((one) => one.name !== name))

const subscribe = (listener: () => void): (() => void) => {
  const other = (event: StorageEvent): void => {
    // another window of this browser
    if (event.key === NAME) {
      current = stored()
      listener()
    }
  }
  listeners.add(listener)
  window.addEventListener('storage', other)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', other)
  }
}

export const useSavedSearches = (): readonly SavedSearch[] => useSyncExternalStore(subscribe, () => current)
