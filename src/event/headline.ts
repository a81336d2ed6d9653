import type { Chunk, Document } from '#document'
import { DEEDS, type Deed, isNoun } from '#lexicon'
import { compilePatterns, scan } from '#morphology'
import type { Span } from '#text'
import { type Clause, clauseOf } from './clause.ts'

/** A headline's deed: カレニア軍、橋を攻撃. */
export interface Headline {
  readonly deed: Deed
  /** The phrase that ends in the deed's word, and the word itself. */
  readonly noun: number
  readonly word: Span
  readonly clause: Clause
}

const BARE = DEEDS.filter((deed) => isNoun(deed) && deed.objects.length === 0)
const GATE = compilePatterns(BARE.map(({ word }) => word))
/** What may stand before the word in its phrase and leave it the same deed. */
const PREFIX = /^(?:再|現行犯|公式|電撃|緊急|正式|無条件|武力|軍事|大規模|一斉|無差別|相次ぎ)?$/
/** The rest of a headline that takes the deed back or puts it off. */
const OPEN = /(?:か|へ|も|[?？]|計画|方針|予定|検討|要求|警告|示唆|否定|可能性|恐れ|準備|意向|見通し|疑い|容疑)$/

/** Deeds that a headline tells with a bare noun at its end or in front of a pause. */
export function headlinesOf(document: Document, index: number): Headline[] {
  const span = document.sentences[index]?.span as Span
  const found: Headline[] = []
  scan(GATE, document.text, span.start, span.end, (pattern, start, end) => {
    const deed = BARE[pattern] as Deed
    const chunks = document.chunks(index)
    const noun = chunks.findIndex((c) => c.start <= start && start < c.headEnd)
    const chunk = chunks[noun]
    if (!chunk || !endsClause(chunks, noun) || chunk.headEnd !== end) return
    if (!PREFIX.test(document.text.slice(chunk.start, start)) || found.some((one) => one.noun === noun)) return
    if (OPEN.test(document.text.slice(span.start, span.end)) || chunks.some((c) => /^(?:なら|れば|ら|ば)$/.test(c.tail))) return
    const clause = clauseOf(chunks, noun, 0, false, () => false)
    found.push({
      deed,
      noun,
      word: { start, end },
      clause: clause.subject === null ? { ...clause, ...bareSubject(chunks, clause) } : clause,
    })
  })
  return found
}

const endsClause = (chunks: readonly Chunk[], at: number): boolean => {
  const chunk = chunks[at] as Chunk
  return chunk.kind === 'noun' && !chunk.quote && chunk.tail === '' && (chunk.comma || at === chunks.length - 1)
}

/** カレニア軍、橋を攻撃: whoever stands first, bare and in front of a pause. */
function bareSubject(chunks: readonly Chunk[], clause: Clause): Partial<Clause> {
  const at = chunks.findIndex((c) => c.comma || !/^(?:の|)$/.test(c.tail))
  const chunk = chunks[at]
  if (chunk?.kind !== 'noun' || chunk.tail !== '' || at >= chunks.length - 1 || !clause.own.includes(at)) return {}
  return { subject: at, first: 0 }
}
