import { runsIn } from '../bigrams.ts'
import { codeOf } from '../sql/code.ts'

/** A text as it is searched: what stands between its runs of letters is one space. */
export interface Plain {
  readonly plain: string
  /** How many letters it has; by code points. */
  readonly length: number
  /** Numbers of each letter and each two in turn, once each. */
  readonly grams: readonly number[]
}

export function plainOf(text: string): Plain {
  const runs = runsIn(text)
  const grams = new Set<number>()
  let length = 0
  for (const run of runs) {
    const letters = Array.from(run)
    length += letters.length
    for (let i = 0; i < letters.length; i++) {
      grams.add(codeOf(letters[i] as string))
      if (i + 1 < letters.length) grams.add(codeOf((letters[i] as string) + (letters[i + 1] as string)))
    }
  }
  return { plain: runs.join(' '), length, grams: [...grams] }
}

/** Words as they are asked for: the text that must stand in another, and what its index must hold. */
export interface Phrase {
  readonly text: string
  readonly grams: readonly number[]
}

/** Null where the words hold no letter. */
export function phraseOf(words: string): Phrase | null {
  const runs = runsIn(words)
  if (runs.length === 0) return null
  const grams = runs.flatMap((run) => {
    const letters = Array.from(run)
    return letters.length === 1 ? [codeOf(run)] : letters.slice(0, -1).map((letter, i) => codeOf(letter + (letters[i + 1] as string)))
  })
  return { text: runs.join(' '), grams: [...new Set(grams)] }
}
