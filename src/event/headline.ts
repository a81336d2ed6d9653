import type { Chunk, Document } from '#document'
import { type Clause, clauseOf } from './clause.ts'
import type { Parties } from './party.ts'
import type { Sides } from './scene.ts'

/** The rest of a headline that takes the deed back or puts it off. */
const OPEN = /(?:か|へ|も|[?？]|計画|方針|予定|検討|要求|警告|示唆|否定|可能性|恐れ|準備|意向|見通し|疑い|容疑)$/

/** カレニア軍、橋を攻撃か: a bare noun behind which the sentence leaves it open. */
export function isOpen(
  { document, index, chunks }: { document: Document; index: number; chunks: readonly Chunk[] },
  noun: number,
): boolean {
  const span = document.sentences[index]?.span
  if (!span) return true
  if (chunks.slice(Math.max(0, noun - 12), noun + 12).some((c) => /^(?:なら|れば|ら|ば)$/.test(c.tail))) return true
  return OPEN.test(document.text.slice(Math.max(span.start, span.end - 12), span.end))
}

/** The clause of a headline's bare noun; whoever stands first, bare and in front of a pause, is its subject: カレニア軍、橋を攻撃. */
export function headlineClause(chunks: readonly Chunk[], noun: number): Clause {
  const clause = clauseOf(chunks, noun, 0, false, () => false)
  if (clause.subject !== null) return clause
  const at = chunks.findIndex((c) => c.comma || !/^(?:の|)$/.test(c.tail))
  const chunk = chunks[at]
  if (chunk?.kind !== 'noun' || chunk.tail !== '' || at >= noun || !clause.own.includes(at)) return clause
  return { ...clause, subject: at, first: 0 }
}

/** カレニア ヴェルダを攻撃: two names that only a space parts, at the head of a headline; the first does it to the second. */
export function sidesApart(document: Document, chunks: readonly Chunk[], { to, object }: Clause, parties: Parties): Sides | null {
  const first = chunks[0] as Chunk
  if (object !== 0 && !to.includes(0)) return null
  const [one, other, ...more] = document.text.slice(first.start, first.headEnd).split(' ')
  if (!one || !other || more.length > 0) return null
  const actor = parties.named(one)
  const target = parties.named(other)
  return actor && target ? { actor, target } : null
}
