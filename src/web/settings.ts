import { useSyncExternalStore } from 'react'
import type { Language } from '#message'
import { CITATIONS, type CitationForm } from './part/citation.ts'

/** What a reader chose for this browser; none of it is part of an address. */
export interface Settings {
  readonly language: Language
  readonly theme: 'system' | 'light' | 'dark'
  /** Whether single letters are shortcuts. */
  readonly keys: boolean
  /** How a saying is copied. */
  readonly citation: CitationForm
}

const NAME = 'iwaku.settings'
const listeners = new Set<() => void>()

const initial = (): Settings => ({
  language: navigator.languages.find((tag) => /^(?:ja|en)\b/.test(tag))?.startsWith('en') ? 'en' : 'ja',
  theme: 'system',
  keys: true,
  citation: 'plain',
})

let current: Settings = { ...initial(), ...stored() }
show(current)

function stored(): Partial<Settings> {
  try {
    const { citation, ...kept } = JSON.parse(localStorage.getItem(NAME) ?? '{}') as Partial<Settings>
    // a later version may know more forms, and an earlier one fewer
    return { ...kept, ...(CITATIONS.some((form) => form === citation) && citation && { citation }) }
  } catch {
    // storage switched off, or changed by hand: as if nothing had been chosen
    return {}
  }
}

/** The page itself must know: its language is what screen readers speak, its theme what it is coloured by. */
function show({ language, theme }: Settings): void {
  document.documentElement.lang = language
  document.documentElement.dataset.theme = theme
}

export function changeSettings(changed: Partial<Settings>): void {
  current = { ...current, ...changed }
  show(current)
  try {
    localStorage.setItem(NAME, JSON.stringify(current))
  } catch {
    // holds until the page is closed, then
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSettings = (): Settings => useSyncExternalStore(subscribe, () => current)
