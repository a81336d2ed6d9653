import { runsIn } from '../bigrams.ts'

/** Stands in front of the first letter of a run: no letter, and no mark that a run can hold. */
const BEGINS = '^'

/**
 * Text → the words of an index that takes words as they stand: where a run begins (^停), each two characters in turn, and the last one of the run alone.
 * 停戦合意 → ^停 停戦 戦合 合意 意. Where runs begin is told so that a phrase over several of them is found by its words alone.
 */
export function indexedWords(text: string): string {
  const words: string[] = []
  for (const run of runsIn(text)) {
    const letters = Array.from(run)
    words.push(BEGINS + letters[0], ...pairsOf(letters), letters.at(-1) as string)
  }
  return words.join(' ')
}

/** Text → its letters: what a single one is found by. */
export const indexedLetters = (text: string): string =>
  runsIn(text)
    .flatMap((run) => Array.from(run))
    .join(' ')

/** A phrase as it is looked for: words in turn, or a letter that stands anywhere. */
export type AskedPhrase = { readonly words: string } | { readonly letter: string }

/** Null where a phrase holds no letter. 停戦 → 停戦; a phrase may begin and end within a run. */
export function askedPhrase(phrase: string): AskedPhrase | null {
  const runs = runsIn(phrase).map((run) => Array.from(run))
  const [first] = runs
  if (first === undefined) return null
  if (runs.length === 1 && first.length === 1) return { letter: first[0] as string }
  const words = runs.flatMap((letters, i) => [
    ...(i === 0 ? [] : [BEGINS + letters[0]]),
    ...pairsOf(letters),
    ...(i === runs.length - 1 ? [] : [letters.at(-1) as string]),
  ])
  return { words: words.join(' ') }
}

const pairsOf = (letters: readonly string[]): readonly string[] =>
  letters.slice(0, -1).map((letter, i) => letter + (letters[i + 1] as string))

/** Whether a text holds what an index would find in it. */
export function holdsPhrases(text: string, words: readonly string[], anyOf: readonly string[] | undefined): boolean {
  const [pairs, letters] = [` ${indexedWords(text)} `, ` ${indexedLetters(text)} `]
  const holds = (phrase: string): boolean => {
    const asked = askedPhrase(phrase)
    if (asked === null) return false
    return 'words' in asked ? pairs.includes(` ${asked.words} `) : letters.includes(` ${asked.letter} `)
  }
  return words.every(holds) && (anyOf === undefined || anyOf.some(holds))
}
