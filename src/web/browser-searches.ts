import { useSyncExternalStore } from 'react'

/** A search that somebody wants to come back to. */
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

/** One of the same name becomes it. */
export const keepInBrowser = (saved: SavedSearch): void =>
  change(
    current.some(({ name }) => name === saved.name) ? current.map((one) => (one.name === saved.name ? saved : one)) : [...current, saved],
  )
export const dropFromBrowser = (name: string): void => change(current.filter((one) => one.name !== name))

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

/** Those that this browser keeps. */
export const useBrowserSearches = (): readonly SavedSearch[] => useSyncExternalStore(subscribe, () => current)
