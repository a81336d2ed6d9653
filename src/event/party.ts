import { type Attribution, type Source, sourceOf } from '#attribution'
import type { Chunk, Document, Identity } from '#document'
import { isDocumentShape } from '#lexicon'
import { anchored, type Span, slice } from '#text'
import { isTopic, nounStarts } from './clause.ts'

/** Somebody a deed is done by or to. */
export interface Party {
  readonly name: string
  readonly kind: Source['kind']
  readonly at: Span | null
}

/** Nobody is named. */
export const UNKNOWN: Party = { name: 'unknown', kind: 'unknown', at: null }

/** Names noun phrases of a page as attributions are named; 同氏 finds whom the page spoke of before. */
export interface Parties {
  /** Who the noun phrase that ends in phrase `at` is, or null when it is nobody. */
  readonly at: (chunks: readonly Chunk[], at: number, left: number, sentence: number, joined?: boolean) => Party | null
}

/** Identities remembered for 同氏 and 同国. */
const MEMORY = 60
/** Katakana and Latin names of things that do nothing. */
const NO_ACTOR = anchored(/(?:それぞれ|条約|協定|制度|法律|計画|事件|事故|問題|戦争|地震|台風|ミサイル|システム|ウイルス|大会|試合|選挙)$/)

export function openParties(document: Document, attributions: readonly Attribution[]): Parties {
  const told = [...attributions].filter((a) => a.source.span).sort((a, b) => (a.source.span as Span).start - (b.source.span as Span).start)
  const met: Identity[] = []
  let next = 0
  const rememberUpTo = (place: number): void => {
    for (; next < told.length && ((told[next] as Attribution).source.span as Span).start < place; next++)
      remember(met, (told[next] as Attribution).source)
  }
  return {
    at(chunks, at, left, sentence, joined = false) {
      const head = chunks[at] as Chunk
      if (head.kind !== 'noun' || head.quote || head.head === '' || NO_ACTOR.test(head.head)) return null
      rememberUpTo(head.start)
      for (const from of nounStarts(chunks, at, left, joined)) {
        const span: Span = { start: (chunks[from] as Chunk).start, end: head.headEnd }
        const identity = document.identify(slice(document.text, span))
        if (!identity && from < at) continue
        if (!identity && !(isTopic(head) && (head.proper === 'person' || head.proper === 'organisation'))) return null
        if (identity?.kind === 'unknown' && !identity.anaphor) return null
        if (isDocumentShape(head.head)) return null
        const source = sourceOf(document, asFinding(span, sentence), { speaking: null, outlet: null, met })
        if (!source || (source.kind === 'unknown' && identity !== null)) return null
        remember(met, source)
        return { name: source.name, kind: source.kind, at: span }
      }
      return null
    },
  }
}

function remember(met: Identity[], { name, kind, aliases, basis, office, affiliation }: Source): void {
  if (kind === 'unknown') return
  met.push({ name, kind, aliases, basis, ...(office ? { office } : {}), ...(affiliation ? { affiliation } : {}) })
  if (met.length > MEMORY) met.splice(0, MEMORY / 2)
}

/** A deed seen as the resolution of sources and days sees a saying: who and when are read by the same code. */
export function asFinding(
  subject: Span,
  sentence: number,
  deed: Span = subject,
  beside: readonly Span[] = [],
): Parameters<typeof sourceOf>[1] {
  return {
    rule: 'deed',
    type: 'indirect',
    cue: deed,
    contents: [deed],
    subject: { kind: 'named', at: subject },
    act: 'state',
    firm: false,
    beside,
    certainty: 'high',
    sentence,
    base: '',
  }
}
