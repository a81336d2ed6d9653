import type { Span } from '#text'

const OPENS = /[「『]/
const CLOSES = /[」』]/
/** Units; a bracket without its partner must not cost the page. */
const LONGEST = 1500
const MOST = 12

/** Where the quotation that opens at `at` closes, with those inside it; -1 when it does not. */
function closeOf(text: string, at: number, end: number): number {
  let depth = 0
  for (let i = at; i < Math.min(end, at + LONGEST); i++) {
    const unit = text[i] as string
    if (OPENS.test(unit)) depth++
    else if (CLOSES.test(unit) && --depth === 0) return i
  }
  return -1
}

/** The insides of the quotations that `at` is made of and of nothing else: 「a」, 「b」。 Empty where anything else stands there. */
export function quotesAlone(text: string, { start, end }: Span): Span[] {
  const quotes: Span[] = []
  let at = start
  while (at < end && quotes.length < MOST) {
    if (!OPENS.test(text[at] as string)) return []
    const close = closeOf(text, at, end)
    if (close <= at + 1) return []
    quotes.push({ start: at + 1, end: close })
    at = close + 1
    while (at < end && /[、,。・\s―—…]/.test(text[at] as string)) at++
  }
  return at < end ? [] : quotes
}

/** The quotations that stand from `from` on, one behind the other or each on a line of its own, until anything else comes. */
export function quotesFrom(text: string, from: number): Span[] {
  const quotes: Span[] = []
  let at = from
  while (at < text.length && quotes.length < MOST) {
    const mark = LINE_MARK.exec(text.slice(at, at + 8))?.[0].length ?? 0
    if (!OPENS.test(text[at + mark] ?? '')) break
    const close = closeOf(text, at + mark, text.length)
    const behind = close < 0 ? '' : text.slice(close + 1, close + 3)
    // 「条約」は…: a word of a sentence that goes on
    if (close < 0 || !(behind === '' || /^[。、,」』\s「『]/.test(behind))) break
    quotes.push({ start: at + mark + 1, end: close })
    at = close + 1
    while (at < text.length && /[、,。\s]/.test(text[at] as string)) at++
  }
  return quotes
}

/** A sign in front of a line of somebody's words: >「…」, 🗨「…」, ・「…」 */
const LINE_MARK = /^(?:[>・●■◆▼▶★※•*–-]|\p{Extended_Pictographic}\uFE0F?)\s*/u

/** The longest in front: that is the one people see. */
export const longestFirst = (spans: readonly Span[]): [Span, ...Span[]] | null => {
  const [first, ...rest] = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))
  return first ? [first, ...rest] : null
}
