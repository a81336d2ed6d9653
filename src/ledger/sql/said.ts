import type { AttributionRecord, PageRecord } from '#reading'
import { searchForm } from '../bigrams.ts'
import { spellingKey } from '../entity/spelling.ts'

/** Several joint speakers are joined with 、 in a source's name. */
export const speakersOf = (name: string): readonly string[] => [...new Set(name.split('、').filter(Boolean))]

/** What each speaker is called, with the name; 外相 and 氏 of a joint name are nobody's alone. */
export function callsOf({ name, aliases }: AttributionRecord['source']): [string, string][] {
  const speakers = speakersOf(name)
  return speakers.flatMap((one) => {
    const calls = speakers.length === 1 ? [one, ...aliases] : [one]
    return [...new Set(calls)].map((surface): [string, string] => [surface, one])
  })
}

/** Under what a call is found: as it stands, and a name under how it sounds as well. */
export const formsOf = (surface: string, name: string): readonly string[] => {
  const key = surface === name ? spellingKey(name) : null
  return key === null ? [searchForm(surface)] : [searchForm(surface), key]
}

/** What was said, as words are looked for in it. */
export const saidText = ({ content, contentMore }: AttributionRecord): string =>
  [content, ...contentMore].map(({ text }) => text).join('\n')

/** Topics of the notes that stand around a place. */
export const topicsAt = ({ notes }: PageRecord, at: number): readonly string[] =>
  (notes as readonly NotePlace[]).flatMap(({ start, end, topic }) => (start <= at && at < end ? [topic] : []))
interface NotePlace {
  readonly start: number
  readonly end: number
  readonly topic: string
}
