import { diffArrays } from 'diff'

/** Words of two texts: those that both have, and those that one alone has. */
export interface Wording {
  readonly text: string
  readonly in: 'both' | 'here' | 'there'
}

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' })
const wordsOf = (text: string): string[] => Array.from(SEGMENTER.segment(text), ({ segment }) => segment)

/** Words more than this are not held against each other one by one: nobody reads such a difference, and it would cost the square of them. */
const MOST = 4000

/** Share of the shorter text from which on the two are one text with changes; below, the particles that any two have in common would be shown. */
const ALIKE = 0.4

/** How one text differs from another, word by word: what it alone has is `here`, what the other alone has is `there`. */
export function wordingOf(here: string, there: string): readonly Wording[] {
  if (here === there) return [{ text: here, in: 'both' }]
  const [own, other] = [wordsOf(here), wordsOf(there)]
  const parts = own.length + other.length > MOST ? undefined : diffArrays(other, own, { maxEditLength: MOST })
  const shared = parts?.reduce((sum, { value, added, removed }) => sum + (added || removed ? 0 : value.join('').length), 0) ?? 0
  if (!parts || shared < ALIKE * Math.min(here.length, there.length))
    return [
      { text: there, in: 'there' as const },
      { text: here, in: 'here' as const },
    ].filter(({ text }) => text !== '')
  return parts.map(({ value, added, removed }) => ({ text: value.join(''), in: added ? 'here' : removed ? 'there' : 'both' }))
}
