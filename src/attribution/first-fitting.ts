import { compilePatterns, type PatternSet, scan } from '#morphology'
import { type Anchored, anchored, wordsNeeded } from '#text'

/** Patterns that are tried in order until one fits; one pass over the text tells which can at all, by the words that they need. */
export class FirstFitting<Answer> {
  readonly #rows: readonly (readonly [Answer, RegExp])[]
  #ready: Ready | null = null
  /** Texts for which all are tried before the words are read from them: for a single page that would take longer. */
  #plainly = 40

  constructor(rows: readonly (readonly [Answer, RegExp])[]) {
    this.#rows = rows
  }

  /** The answer of the first pattern that fits; null when none does. */
  find(text: string): Answer | null {
    if (this.#plainly > 0) {
      this.#plainly--
      return this.#rows.find(([, pattern]) => pattern.test(text))?.[0] ?? null
    }
    this.#ready ??= readyOf(this.#rows.map(([, pattern]) => pattern))
    const { patterns, words, owners, may, always } = this.#ready
    may.set(always)
    scan(words, text, 0, text.length, (word) => {
      may[owners[word] as number] = 1
    })
    for (let i = 0; i < patterns.length; i++)
      if (may[i] === 1 && (patterns[i] as Anchored).test(text)) return (this.#rows[i] as readonly [Answer, RegExp])[0]
    return null
  }
}

interface Ready {
  readonly patterns: readonly Anchored[]
  readonly words: PatternSet
  /** By word: the pattern that needs it. */
  readonly owners: readonly number[]
  /** By pattern: whether it is to be asked; used again by the next text. */
  readonly may: Uint8Array
  /** By pattern: whether it needs no word. */
  readonly always: Uint8Array
}

function readyOf(sources: readonly RegExp[]): Ready {
  const needed = sources.map(wordsNeeded)
  return {
    patterns: sources.map((pattern) => anchored(pattern)),
    words: compilePatterns(needed.flatMap((words) => words ?? [])),
    owners: needed.flatMap((words, i) => (words ?? []).map(() => i)),
    may: new Uint8Array(sources.length),
    always: Uint8Array.from(needed, (words) => (words === null ? 1 : 0)),
  }
}
