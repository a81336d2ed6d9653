/** One line of an ipadic lexicon. */
export interface LexiconRow {
  readonly surface: string
  readonly context: number
  readonly cost: number
  /** The first six feature columns, comma-joined. */
  readonly feature: string
  readonly base: string
}

/** The text of ipadic's files. */
export interface DictionarySource {
  /** The lexica (Adj.csv …), in the order in which equal words are preferred. */
  readonly lexica: readonly string[]
  /** matrix.def */
  readonly matrix: string
  /** char.def */
  readonly characters: string
  /** unk.def */
  readonly unknown: string
  /** Rows to add to the lexica; `NEWER_WORDS` when not given. */
  readonly newerWords?: string
}

/** Words newer than ipadic (2007); the line is Debian's, so that the cuts are the same as those of its MeCab. */
export const NEWER_WORDS = '令和,1288,1288,5904,名詞,固有名詞,一般,*,*,*,令和,レイワ,レイワ'

/** Reads rows: surface,left context,right context,cost,six feature columns,base form[,reading,pronunciation]. */
export function readLexicon(text: string): LexiconRow[] {
  const rows: LexiconRow[] = []
  for (const line of text.split('\n')) {
    const columns = line.trimEnd().split(',')
    if (columns.length < 11) continue
    const [surface = '', left, right, cost] = columns
    // the lattice keeps one context a word, for speed; in ipadic the two are always the same
    if (left !== right) throw new Error(`left and right context differ: ${line}`)
    rows.push({ surface, context: Number(left), cost: Number(cost), feature: columns.slice(4, 10).join(','), base: columns[10] ?? '*' })
  }
  return rows
}

/** Reads matrix.def: a line `left right cost`; the result is by left × contexts + right. */
export function readMatrix(text: string): { contexts: number; costs: Int16Array } {
  let at = 0
  // by hand: 1.7 million lines
  const next = (): number => {
    while (at < text.length && text.charCodeAt(at) <= 32) at++
    const negative = text[at] === '-'
    if (negative) at++
    let value = 0
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - 48) value = value * 10 + digit
    return negative ? -value : value
  }
  const contexts = next()
  if (next() !== contexts) throw new Error('matrix.def is not square')
  const costs = new Int16Array(contexts * contexts)
  for (let count = contexts * contexts; count > 0; count--) {
    const left = next()
    const right = next()
    costs[left * contexts + right] = next()
  }
  return { contexts, costs }
}
