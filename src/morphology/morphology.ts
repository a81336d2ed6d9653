/**
 * Tokens of one stretch of text, in parallel arrays (no object a token). Index 0..count-1.
 * Offsets are UTF-16 units into the text that was analysed.
 */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index into `Analyser.features`: part of speech, conjugation. */
  readonly feature: Uint16Array
  /** Index of the dictionary entry, for `Analyser.baseForm` and `reading`; -1 for an unknown word. */
  readonly entry: Int32Array
}

/** One distinct combination of ipadic's first six columns. */
export interface Feature {
  /** 名詞, 動詞, 助詞 … */
  readonly pos: string
  /** 一般, 固有名詞, 格助詞 …; '*' when none. */
  readonly sub1: string
  readonly sub2: string
  readonly sub3: string
  /** 五段・ラ行 …; '*' when none. */
  readonly conjugationType: string
  /** 基本形, 連用形, 未然形 …; '*' when none. */
  readonly conjugationForm: string
}

/** The morphological analyser: MeCab's cuts with ipadic. Pure: the dictionary's bytes are a parameter. */
export interface Analyser {
  readonly features: readonly Feature[]
  /**
   * Analyses `text.slice(start, end)`. The returned object is reused by the next call: read it before calling again, or copy.
   * Any UTF-16 is accepted (lone surrogates, NUL); every unit belongs to exactly one token, except white space, which belongs to none.
   */
  analyse(text: string, start: number, end: number): Tokens
  /** The dictionary form of an entry (述べる for 述べ), or null when it equals the surface or the word is unknown. */
  baseForm(entry: number): string | null
}
