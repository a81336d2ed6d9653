import type { ReactNode } from 'react'
import type { Hit } from '#question'
import type { PlacedText } from '#reading'

/** Words of a passage that stand out, by their place in the page. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: 'content' | 'condition' | 'consequence' | 'found' | 'against'
}

/** The sentence of a page with the words of the attribution marked in it, and what else is to be marked; nothing is rewritten. */
export function Passage({ hit: { attribution, passage }, also = [] }: { readonly hit: Hit; readonly also?: readonly Mark[] }): ReactNode {
  const { content, contentMore, condition, consequence } = attribution
  const marks: Mark[] = [
    ...[content, ...contentMore].map(({ start, end }) => ({ start, end, kind: 'content' as const })),
    ...(condition ? [{ start: condition.start, end: condition.end, kind: 'condition' as const }] : []),
    ...(consequence ? [{ start: consequence.start, end: consequence.end, kind: 'consequence' as const }] : []),
    ...also,
  ]
  return <MarkedText passage={passage} marks={marks} />
}

/** Text of a page with marks in it, which may lie over each other. */
export function MarkedText({ passage, marks }: { readonly passage: PlacedText; readonly marks: readonly Mark[] }): ReactNode {
  return (
    <blockquote className="passage" lang="ja">
      {pieces(passage.text, passage.start, marks).map(({ start, text, kinds }) =>
        kinds.length > 0 ? (
          <mark key={start} className={kinds.join(' ')}>
            {text}
          </mark>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </blockquote>
  )
}

/** Cuts a text at every end of a mark, so that marks may lie over each other. */
function pieces(text: string, from: number, marks: readonly Mark[]): { start: number; text: string; kinds: string[] }[] {
  const to = from + text.length
  const within = (place: number): number => Math.min(Math.max(place, from), to)
  const cuts = [...new Set([from, to, ...marks.flatMap(({ start, end }) => [within(start), within(end)])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number
    const kinds = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ kind }) => kind)
    return { start, text: text.slice(start - from, end - from), kinds: [...new Set(kinds)] }
  })
}
