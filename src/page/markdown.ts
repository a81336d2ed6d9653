import { firstFrom, matchesOf, type Span } from '#text'
import { readFrontMatter } from './front-matter.ts'
import type { Declared, RawText } from './page.ts'

/** Whether a file or an address is called as Markdown is. */
export const isMarkdown = (address: string): boolean => /\.(?:md|markdown|mdown|mkdn?)(?:[?#].*)?$/i.test(address)

/**
 * The text of a Markdown file: without its front matter, which is what it declares, and without the marks within lines, so that **外相**は and
 * [外相](https://…)は read as 外相は. Marks at the head of lines (`#`, `>`, `-`) say what a line is, and stay.
 */
export function markdownText(source: string): RawText {
  const mark = source.startsWith('\ufeff') ? 1 : 0
  const head = readFrontMatter(source.slice(mark))
  const from = mark + head.bodyAt
  const kept = keptPieces(source, from)
  const text = kept.map(({ start, end }) => source.slice(start, end)).join('')
  return { text, hints: null, declared: declaredIn(head), remarks: [], toSource: wayBack(kept, from) }
}

const BASIS = 'front matter of the file'

function declaredIn({ metadata: { title, author, published }, address }: ReturnType<typeof readFrontMatter>): Declared {
  const found = (value: string): { value: string; basis: string } => ({ value, basis: BASIS })
  return {
    ...(title && { title: found(title) }),
    ...(author && { author: found(author) }),
    ...(published && { published: found(published.slice(0, 10)) }),
    ...(address && { canonical: found(address) }),
  }
}

/** Stands in the place of what was read already: no white space, and no mark of anything. */
const READ = '\u0001'
const FENCE = /^ {0,3}(?:```|~~~)/

/** A mark within a line: what it looks like, and how much of it in front of and behind its words is no text. */
type Mark = readonly [pattern: RegExp, front: (match: RegExpExecArray) => number, behind: (match: RegExpExecArray) => number]

const behindWords = (match: RegExpExecArray): number => match[0].length - (match[1] as string).length - (match[2] as string).length
const asInFront = (match: RegExpExecArray): number => (match[1] as string).length

/** In the order in which they are read: nothing is read within code, and a link may stand in what is stressed. */
const MARKS: readonly Mark[] = [
  [/(\\)([\\`*_{}[\]()#+.!~>-])/g, () => 1, () => 0],
  [/(`{1,3})([^`]{1,500})\1/g, asInFront, asInFront],
  [/(!?\[)([^[\]]{0,500})\]\(\s?<?(?:[^()\s<>]|\([^()\s]{0,200}\)){0,2000}>?(?:\s{1,3}"[^"]{0,300}")?\s?\)/g, asInFront, behindWords],
  [/(<)(https?:\/\/[^\s<>]{1,2000})>/gi, () => 1, () => 1],
  [/(\*{1,3}|~~)(?=[^\s*~])([^*~]{0,500}[^\s*~])\1/g, asInFront, asInFront],
  [/(?<![\w_])(_{1,3})(?=[^\s_])([^_]{0,500}[^\s_])\1(?![\w_])/g, asInFront, asInFront],
]

/** The stretches of the source that are text, from a place on. */
function keptPieces(source: string, from: number): Span[] {
  const kept: Span[] = []
  let start = from
  const cut = (at: number, length: number): void => {
    if (at > start) kept.push({ start, end: at })
    start = at + length
  }
  let fenced = false
  for (let at = from; at < source.length; ) {
    const newline = source.indexOf('\n', at)
    const end = newline < 0 ? source.length : newline
    const line = source.slice(at, end)
    if (FENCE.test(line)) fenced = !fenced
    else if (!fenced) for (const { start: place, end: behind } of marksIn(line)) cut(at + place, behind - place)
    at = end + 1
  }
  if (start < source.length) kept.push({ start, end: source.length })
  return kept
}

/** The stretches of a line that are marks and no text, in order. */
function marksIn(line: string): Span[] {
  if (!/[*_`[\]\\<~]/.test(line)) return []
  const cuts: Span[] = []
  let left = line
  const read = (at: number, length: number): void => {
    if (length === 0) return
    cuts.push({ start: at, end: at + length })
    left = left.slice(0, at) + READ.repeat(length) + left.slice(at + length)
  }
  for (const [number, [pattern, front, behind]] of MARKS.entries())
    for (const match of matchesOf(left, pattern)) {
      const end = match.index + match[0].length
      read(match.index, front(match))
      read(end - behind(match), behind(match))
      // escaped characters and code are text whatever they look like
      if (number < 2) left = left.slice(0, match.index) + READ.repeat(match[0].length) + left.slice(end)
    }
  return cuts.sort((a, b) => a.start - b.start)
}

/** From spans of the text to where they stand in the source. */
function wayBack(kept: readonly Span[], from: number): RawText['toSource'] {
  const starts: number[] = []
  let length = 0
  for (const { start, end } of kept) {
    starts.push(length)
    length += end - start
  }
  /** Where the unit at a place of the text stands. */
  const placeOf = (at: number): number => {
    const piece = firstFrom(starts.length, (i) => starts[i]! > at) - 1
    return piece < 0 ? from : kept[piece]!.start + at - starts[piece]!
  }
  return ({ start, end }) =>
    end > start ? { start: placeOf(start), end: placeOf(end - 1) + 1 } : { start: placeOf(start), end: placeOf(start) }
}
