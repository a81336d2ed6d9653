import type { Language } from '../language.ts'

/** A text of the user interface in both languages. */
export type InBoth<T> = Readonly<Record<Language, T>>
