import { harmless } from '#text'
import { displayWidth } from './width.ts'
import { type Piece, wrap } from './wrap.ts'

/** What a run of text is, so that it can be told by its look. */
export type Style = 'plain' | 'title' | 'dim' | 'source' | 'act' | 'content' | 'cue'

export type StyledPiece = Piece<Style>

/** One paragraph of the output: `lead` stands in front of its first line, later lines are indented to match. */
export interface Line {
  readonly indent?: number
  readonly lead?: string
  /** Repeats in front of every line, after the indent: the bar beside a quoted passage. */
  readonly bar?: string
  readonly pieces: readonly StyledPiece[]
}

/** SGR sequences by style: on and off. */
const SGR: Readonly<Record<Style, readonly [string, string] | null>> = {
  plain: null,
  title: ['\x1b[1m', '\x1b[22m'],
  dim: ['\x1b[2m', '\x1b[22m'],
  source: ['\x1b[1;36m', '\x1b[22;39m'],
  act: ['\x1b[35m', '\x1b[39m'],
  content: ['\x1b[33m', '\x1b[39m'],
  cue: ['\x1b[4m', '\x1b[24m'],
}
const NARROWEST = 16

export const plain = (text: string): StyledPiece => ({ text, style: 'plain' })
export const styled = (style: Style, text: string): StyledPiece => ({ text, style })

/** Sets lines for a terminal of `width` columns. Every text is made harmless here, and only here do escape sequences come in. */
export function layOut(lines: readonly Line[], { width, colour }: { width: number; colour: boolean }): string {
  let out = ''
  for (const line of lines) for (const row of layOutLine(line, width, colour)) out += `${row.trimEnd()}\n`
  return out
}

function layOutLine(line: Line, width: number, colour: boolean): string[] {
  const indent = ' '.repeat(line.indent ?? 0)
  const lead = harmless(line.lead ?? '')
  const bar = line.bar ?? ''
  const hanging = ' '.repeat(displayWidth(lead))
  const room = Math.max(NARROWEST, width - displayWidth(indent + lead + bar))
  const pieces = line.pieces.map(({ text, style }) => ({ text: harmless(text), style }))
  return wrap(pieces, room).map((row, i) => {
    const text = row.map((piece) => paint(piece, colour)).join('')
    const front = indent + (i === 0 ? lead : hanging)
    return front + (colour && bar ? `\x1b[2m${bar}\x1b[22m` : bar) + text
  })
}

function paint({ text, style }: StyledPiece, colour: boolean): string {
  const codes = colour ? SGR[style] : null
  return codes ? codes[0] + text + codes[1] : text
}
