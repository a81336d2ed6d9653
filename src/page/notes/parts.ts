import type { Span } from '#text'

/** A piece of a note's inside, in order: bare words, a ・ or ； between them, or words in brackets. */
export type Part =
  | { readonly kind: 'words'; readonly at: Span }
  | { readonly kind: 'dot'; readonly at: Span }
  | { readonly kind: 'quote'; readonly at: Span; readonly inside: Span }

const CLOSING: Readonly<Record<string, string>> = { '「': '」', '『': '』', '｢': '｣' }
const OPENING = /[「『｢]/

/**
 * Cuts a stretch of a note: `反転攻勢・TIME「…」「…」` → words, dot, words, quote, quote. Brackets nest (`「A『…』B「…」」` is one quote); an
 * opening bracket that is never closed takes the rest, a closing one that was never opened is read as words.
 */
export function partsOf(text: string, within: Span): Part[] {
  const parts: Part[] = []
  let words = within.start
  const closeWords = (end: number): void => {
    if (text.slice(words, end).trim() !== '') parts.push({ kind: 'words', at: { start: words, end } })
  }
  let at = within.start
  let round = 0
  while (at < within.end) {
    const unit = text[at]!
    if (OPENING.test(unit)) {
      closeWords(at)
      const close = closeOrGuess(text, at, within.end)
      const end = Math.min(close + 1, within.end)
      parts.push({ kind: 'quote', at: { start: at, end }, inside: { start: at + 1, end: close } })
      at = end
      words = at
      round = 0
      continue
    }
    if (unit === '(' || unit === '（') round++
    if (unit === ')' || unit === '）') round = Math.max(0, round - 1)
    if (round === 0 && (unit === '・' || unit === '･' || unit === '；' || unit === ';')) {
      closeWords(at)
      parts.push({ kind: 'dot', at: { start: at, end: at + 1 } })
      words = at + 1
    }
    at++
  }
  closeWords(within.end)
  return parts
}

/** As `closingOf`; for a bracket that never closes, the first closing one of its kind, else the end without the note's own ). */
function closeOrGuess(text: string, open: number, end: number): number {
  const close = closingOf(text, open, end)
  if (close < end) return close
  const first = text.indexOf(CLOSING[text[open]!]!, open)
  if (first >= 0 && first < end) return first
  return Math.max(open + 1, /[)）]/.test(text[end - 1]!) ? end - 1 : end)
}

/** Deeper than this no writer nests; what opens there is read as words, so that a run of 「 costs no more than its length. */
const DEEPEST = 32

/** Where the bracket opened at `open` closes, or `end` when it never does. */
export function closingOf(text: string, open: number, end: number): number {
  const waiting = [CLOSING[text[open]!]!]
  for (let at = open + 1; at < end; at++) {
    const unit = text[at]!
    if (unit === waiting.at(-1)) {
      waiting.pop()
      if (waiting.length === 0) return at
    } else if (CLOSING[unit] && waiting.length < DEEPEST) waiting.push(CLOSING[unit])
    else if (waiting.includes(unit)) {
      // 「A『B」 : the outer bracket closes over an inner one left open
      while (waiting.pop() !== unit);
      if (waiting.length === 0) return at
    }
  }
  return end
}
