/**
 * A corpus made larger: each article again with other names, things and numbers in it, so that pages are alike as news is, and not the same page many times.
 * Words that more than one article in a hundred has (発表, 大統領, 述べた) stay, for they carry the grammar of sayings; the rarer runs of kanji and katakana
 * are exchanged for others of their length, and digits for other digits. Three copies in ten stay as they are but for a line at the end: reprints.
 */

const RUN = /[\u4e00-\u9fff々]{2,}|[ァ-ヶー]{3,}|[0-9]+/g
const KANJI_PART = 2
/** Share of articles from which on a word is one of the language, not of the matter. */
const COMMON = 0.01
const REPRINTS = 0.3

/** A small generator of numbers from 0 to 1, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Runs of kanji in pieces of two, so that 国土交通省 changes by parts as names do. */
const piecesOf = (run: string): string[] => run.match(/[一-鿿々]{2,3}(?![一-鿿々])|[一-鿿々]{2}|.+/gu) ?? [run]

/** Gives the text of page `number`: the articles in turn, from the second round on varied. */
export function varied(texts: readonly string[]): (number: number) => string {
  const frequency = new Map<string, number>()
  for (const text of texts) {
    const own = new Set((text.match(RUN) ?? []).flatMap(piecesOf))
    for (const piece of own) frequency.set(piece, (frequency.get(piece) ?? 0) + 1)
  }
  const rare = [...frequency].filter(([, count]) => count <= texts.length * COMMON).map(([piece]) => piece)
  const byLength = Map.groupBy(rare, kindOf)
  const isRare = new Set(rare)
  return (number) => {
    const text = texts[number % texts.length] as string
    if (number < texts.length) return text
    const random = seeded(number)
    if (random() < REPRINTS) return `${text}\n第${number}号。\n`
    const exchanged = new Map<string, string>()
    return text.replace(RUN, (run) => piecesOf(run).map(exchange).join(''))

    function exchange(piece: string): string {
      if (piece.length < KANJI_PART || !isRare.has(piece)) return piece
      const known = exchanged.get(piece)
      if (known !== undefined) return known
      const others = byLength.get(kindOf(piece)) as string[]
      const other = others[Math.floor(random() * others.length)] as string
      exchanged.set(piece, other)
      return other
    }
  }
}

const kindOf = (piece: string): string => `${/^[0-9]/.test(piece) ? 'digit' : /^[ァ-ヶー]/.test(piece) ? 'kana' : 'kanji'}${piece.length}`
