import { firstFrom } from './order.ts'
import type { Span } from './span.ts'

/** A text whose marks stand in the letters they belong to, and the way back. */
export interface Composed {
  readonly text: string
  /** Where a span of `text` stands in the text it was made from; never cuts a letter from its marks. */
  readonly toOriginal: (at: Span) => Span
}

/**
 * Letters written apart from their marks → the one letter they are: ﾍﾞﾝﾄ → ベﾝﾄ, か + U+3099 → か with its mark, e + U+0301 → é, Hangul jamo → a syllable.
 * Half-width kana without a mark stay (`fold` reads them, unit by unit). null when the text has none: nearly always.
 * Source: Unicode Standard Annex 15 (normalisation forms C and KC), on the runs it changes alone.
 */
export function compose(text: string): Composed | null {
  if (!APART.test(text)) return null
  const parts: string[] = []
  // where a composed letter begins in the new text, and how many units the old text is ahead behind it
  const places: number[] = []
  const ahead: number[] = []
  let from = 0
  let length = 0
  for (const { 0: run, index } of text.matchAll(APART_ALL)) {
    const letter = run.normalize(HALF_WIDTH.test(run) ? 'NFKC' : 'NFC')
    if (letter.length >= run.length) continue
    parts.push(text.slice(from, index), letter)
    length += index - from
    places.push(length)
    length += letter.length
    from = index + run.length
    ahead.push(from - length)
  }
  if (places.length === 0) return null
  parts.push(text.slice(from))
  return { text: parts.join(''), toOriginal: wayBack(places, ahead) }
}

const APART = /[\u0300-\u036f\u1160-\u11ff\u3099\u309a\uff9e\uff9f]/
// a run of marks is taken by sixteen: a "letter" with ten thousand is no letter, and its composition is not linear
const APART_ALL = /[\uff66-\uff9d][\uff9e\uff9f]|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[^\s\p{M}]\p{Mn}{1,16}/gu
const HALF_WIDTH = /[\uff66-\uff9f]/

function wayBack(places: readonly number[], ahead: readonly number[]): Composed['toOriginal'] {
  /** How many composed letters begin in front of `at`. */
  const count = (at: number): number => firstFrom(places.length, (i) => (places[i] as number) >= at)
  const original = (at: number): number => at + (ahead[count(at) - 1] ?? 0)
  return ({ start, end }) => ({ start: original(start), end: original(end) })
}
