import { parseFragment } from 'parse5'
import { lengthOf, plainNumber, unitOf } from './references.ts'
import type { TextNode } from './tree.ts'

/**
 * Pieces of decoded text and the source each came from, four numbers a piece, for a page written in references has as many as letters: where it begins
 * in the text of its node, its length, where its source starts and ends. A piece is as long as its source when it was taken over as it is.
 */
export type Aligned = readonly number[]
/** How many numbers a piece has. */
export const PIECE = 4

/** The pieces of text that is known to stand in the source letter by letter, as most does. */
export const AS_IS: Aligned = []

/** Whether the text of a node stands in the source letter by letter. */
export const standsAsIs = (source: string, { value, start, end, pieces }: TextNode): boolean =>
  pieces === AS_IS || (pieces === null && end - start === value.length && source.startsWith(value, start))

/**
 * Cuts a text node into pieces that stood in the source as they are and pieces that did not: `&amp;` → &, CR LF → LF, NUL → U+FFFD.
 * `a&lt;b` gives [a][&lt;][b].
 */
export function align(source: string, node: TextNode): Aligned {
  const { value, start, end, pieces } = node
  if (pieces !== null && pieces !== AS_IS) return pieces
  if (standsAsIs(source, node)) return [0, value.length, start, end]
  // the first line end of <pre> and <textarea> is no part of them
  const newline = FIRST_LINE_END.exec(source.slice(start, Math.min(end, start + MAX_REFERENCE)))
  return (
    walk(source, node, referenceAround(source, start, end), true) ??
    (newline && walk(source, node, start + newline[0].length, true)) ??
    // <plaintext>, <xmp> and the like have no references
    walk(source, node, start, false) ?? [0, value.length, start, end]
  )
}

const FIRST_LINE_END = /^(?:\r\n|\r|\n|&(?:NewLine;|#0*10;?|#x0*a;?))/i
const CDATA = '<![CDATA['
const CDATA_END = ']]>'
/** Mark-up that does not end a run of characters: `</>` is nothing at all. */
const MARKS = [CDATA, CDATA_END, '</>'] as const

function walk(source: string, { value, end }: TextNode, from: number, references: boolean): Aligned | null {
  const pieces: number[] = []
  let at = 0
  let start = from
  let asIs = 0
  let cdata = false
  const flush = (): void => {
    if (asIs > 0) pieces.push(at - asIs, asIs, start - asIs, start)
    asIs = 0
  }
  while (at < value.length && start < end) {
    const from = start
    for (const to = Math.min(end, start + value.length - at); start < to; start++, at++) {
      const unit = source.charCodeAt(start)
      if (isSpecial(unit)) break
      if (unit !== value.charCodeAt(at)) return null
    }
    if (start > from) {
      asIs += start - from
      continue
    }
    const code = source.charCodeAt(start)
    const mark = code === 0x3c || code === 0x5d ? MARKS.find((one) => source.startsWith(one, start)) : undefined
    if (mark && !value.startsWith(mark, at) && (mark === CDATA_END) === cdata) {
      flush()
      cdata = mark === CDATA || (cdata && mark !== CDATA_END)
      start += mark.length
      continue
    }
    const isReference = references && code === 0x26 && !cdata
    const number = isReference ? plainNumber(source, start) : 0
    if (number !== 0) {
      if (value.charCodeAt(at) !== unitOf(number)) return null
      flush()
      pieces.push(at++, 1, start, start + lengthOf(number))
      start += lengthOf(number)
      continue
    }
    const reference = isReference ? characterReference(source, start) : null
    const [length, taken] = reference ? [reference.decoded.length, reference.length] : unit(source, start, code, value.charCodeAt(at))
    if (taken === 0 || (reference && !value.startsWith(reference.decoded, at))) return null
    if (length === taken && !reference) asIs += length
    else {
      flush()
      if (length > 0) pieces.push(at, length, start, start + taken)
    }
    at += length
    start += taken
  }
  flush()
  return at === value.length && LEFT_OVER.test(source.slice(start, Math.min(end, start + MAX_REFERENCE))) ? pieces : null
}

/** Not taken over as it is, or not always: `&`, `<`, `]`, carriage returns, NUL. */
const isSpecial = (unit: number): boolean => unit === 0x26 || unit === 0x3c || unit === 0x5d || unit === 0x0d || unit === 0

/** What may follow the text in its stretch: dropped NULs, mark-up of no effect, the beginning of a reference to a character of the next node. */
const LEFT_OVER = /^(?:\0|\]\]>|<\/>|<!\[CDATA\[)*(?:&[#\w]*;?)?$/

/** How many units of text and of source one unit of the source makes; [0, 0] when they do not agree. */
function unit(source: string, start: number, code: number, decoded: number): readonly [number, number] {
  if (code === 0x0d) return decoded === 0x0a ? [1, source.charCodeAt(start + 1) === 0x0a ? 2 : 1] : [0, 0]
  if (code === 0) return decoded === 0xfffd ? [1, 1] : [0, 1]
  return code === decoded ? [1, 1] : [0, 0]
}

interface Reference {
  readonly decoded: string
  /** In the source. */
  readonly length: number
}

const MAX_REFERENCE = 40
const REFERENCE = /&(?:#[xX][0-9a-fA-F]+;?|#[0-9]+;?|[A-Za-z][A-Za-z0-9]{0,31};?)/y
const known = new Map<string, string>()
/** Bounds the memory the names may take; there are some 2,200. */
const MAX_KNOWN = 5000

/** The character reference at a place, or null where `&` is only an ampersand. */
function characterReference(source: string, start: number): Reference | null {
  const number = plainNumber(source, start)
  if (number !== 0) return { decoded: String.fromCharCode(unitOf(number)), length: lengthOf(number) }
  REFERENCE.lastIndex = start
  const candidate = REFERENCE.exec(source)?.[0]
  if (!candidate) return null
  let decoded = known.get(candidate)
  if (decoded === undefined) {
    decoded = decode(candidate)
    if (known.size < MAX_KNOWN && candidate.length < MAX_REFERENCE) known.set(candidate, decoded)
  }
  if (decoded === candidate) return null
  // &notit; is ¬ and the characters it;
  const partly =
    candidate[1] !== '#' &&
    decoded.length > 1 &&
    candidate.endsWith(decoded.slice(1)) &&
    (!candidate.endsWith(';') || decoded.endsWith(';'))
  return partly ? { decoded: decoded[0]!, length: candidate.length - decoded.length + 1 } : { decoded, length: candidate.length }
}

/** What parse5 makes of a character reference. */
function decode(candidate: string): string {
  const node = parseFragment(candidate).childNodes[0]
  return node && 'value' in node ? node.value : ''
}

/** parse5 tells a token that begins with a reference to begin at its last character, when white space was in front: its true beginning. */
function referenceAround(source: string, start: number, end: number): number {
  if (source[start] === '&') return start
  // no further back than a reference is long
  const ampersand = source.slice(Math.max(0, start - MAX_REFERENCE), start).lastIndexOf('&') + Math.max(0, start - MAX_REFERENCE)
  if (source[ampersand] !== '&') return start
  const reference = characterReference(source, ampersand)
  return reference && ampersand + reference.length > start && ampersand + reference.length <= end ? ampersand : start
}
