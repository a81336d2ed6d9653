import { useSyncExternalStore } from 'react'

/** Where what stands at the side has no room there, as `.with-side` of frame.css has it. */
const NARROW = '(width <= 60rem)'

const listen = (changed: () => void): (() => void) => {
  const width = window.matchMedia(NARROW)
  width.addEventListener('change', changed)
  return () => width.removeEventListener('change', changed)
}

/** Whether what else stands at the side has to stand in the column itself. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => window.matchMedia(NARROW).matches)
