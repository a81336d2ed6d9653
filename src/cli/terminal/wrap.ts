import { characterWidth } from './width.ts'

/** A run of text with one look. */
export interface Piece<Style extends string = string> {
  readonly text: string
  readonly style: Style
}

/** Characters that may not begin a line (JIS X 4051 行頭禁則), and such that may not end one (行末禁則). */
const NOT_FIRST = '、。，．・：；？！ー々ゝゞヽヾ’”）〕］｝〉》」』】⟧,.:;?!)]}…‥ぁぃぅぇぉっゃゅょァィゥェォッャュョ％%'
const NOT_LAST = '（〔［｛〈《「『【⟦([{“‘'

interface Cell<Style extends string> {
  readonly text: string
  readonly style: Style
  readonly width: number
}

/**
 * Breaks pieces into lines of at most `width` columns: Japanese anywhere but where 禁則 forbids it, words of Latin letters whole
 * unless one alone is longer than the line. Spaces at a break go.
 */
export function wrap<Style extends string>(pieces: readonly Piece<Style>[], width: number): Piece<Style>[][] {
  const cells = pieces.flatMap(({ text, style }) =>
    Array.from(text, (one): Cell<Style> => ({ text: one, style, width: characterWidth(one) })),
  )
  const lines: Piece<Style>[][] = []
  let from = 0
  while (from < cells.length) {
    const to = breakAfter(cells, from, width)
    lines.push(join(cells, from, to))
    from = to
    while (from < cells.length && cells[from]?.text === ' ') from++
  }
  return lines.length > 0 ? lines : [[]]
}

/** One past the last cell of the line that begins at `from`. */
function breakAfter<Style extends string>(cells: readonly Cell<Style>[], from: number, width: number): number {
  let used = 0
  let to = from
  while (to < cells.length && used + (cells[to] as Cell<Style>).width <= width) used += (cells[to++] as Cell<Style>).width
  if (to >= cells.length) return to
  for (let at = to; at > from; at--) if (mayBreak(cells[at - 1]?.text ?? '', cells[at]?.text ?? '')) return at
  return Math.max(to, from + 1)
}

const isLatin = (text: string): boolean => /^[!-~\u00a1-\u024f]$/.test(text)

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return true
  if (characterWidth(after) === 0 || NOT_FIRST.includes(after) || NOT_LAST.includes(before)) return false
  return !(isLatin(before) && isLatin(after))
}

function join<Style extends string>(cells: readonly Cell<Style>[], from: number, to: number): Piece<Style>[] {
  let end = to
  while (end > from && cells[end - 1]?.text === ' ') end--
  const line: { text: string; style: Style }[] = []
  for (let i = from; i < end; i++) {
    const { text, style } = cells[i] as Cell<Style>
    const last = line[line.length - 1]
    if (last && last.style === style) last.text += text
    else line.push({ text, style })
  }
  return line
}
