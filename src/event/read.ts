import type { Attribution } from '#attribution'
import { type Chunk, type Document, type Sentence, splitSentences } from '#document'
import { contains } from '#text'
import { accountsBySentence } from './account.ts'
import { captionEvents } from './caption.ts'
import { topicBefore } from './carry.ts'
import { eventAt, type Place } from './deed.ts'
import type { Event } from './event.ts'
import { type Hit, hitsOf } from './gate.ts'
import { noteEvents } from './note.ts'
import { openParties } from './party.ts'

/** Blocks whose sentences tell deeds: not what readers write below, and no lists of links. */
const TELLING: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'heading',
  'paragraph',
  'list-item',
  'tweet',
  'related-title',
  'related-excerpt',
])
const HEADLINES: ReadonlySet<string> = new Set(['title', 'related-title', 'tweet'])
const QUOTES = /[「『“"]/

/**
 * Document → events:
 * 1. one pass over the text marks the words of doing that may be told as done;
 * 2. of what stands in a quotation, or in an account that only claims or wishes, only what it takes for granted is read;
 * 3. the word has to be told as done; 4. its clause or noun phrase gives actor and target; 5. the day is read as attributions' days are.
 */
export function readEvents(document: Document, attributions: readonly Attribution[]): Event[] {
  const accounts = accountsBySentence(attributions)
  const parties = openParties(document, attributions)
  const quoted = new Map<number, readonly Chunk[]>()
  const events: Event[] = []
  let index = 0
  const hits = hitsOf(document)
  for (const hit of hits) {
    while (index < document.sentences.length && (document.sentences[index] as Sentence).span.end <= hit.start) index++
    const sentence = document.sentences[index]
    if (!sentence) break
    const role = document.page.blocks[sentence.block]?.role ?? ''
    if (hit.start < sentence.span.start || !TELLING.has(role) || hit.telling === 'shown') continue
    const here = index
    const chunks = chunksAt(document, index, hit, quoted)
    if (!chunks) continue
    const place: Place = {
      document,
      index,
      chunks: chunks.chunks,
      quoted: chunks.quoted,
      headline: HEADLINES.has(role),
      accounts: accounts.get(sentence.span.start) ?? [],
      parties,
      before: () => topicBefore(document, here, parties),
    }
    const event = eventAt(place, hit)
    if (event) events.push(event)
  }
  events.push(...captionEvents(document, hits, parties), ...noteEvents(document, parties))
  return once(events.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
}

/** The phrases that a hit stands among: its sentence's, or those of the sentence inside a quotation; null inside other brackets. */
function chunksAt(
  document: Document,
  index: number,
  hit: Hit,
  quoted: Map<number, readonly Chunk[]>,
): { chunks: readonly Chunk[]; quoted: boolean } | null {
  const sentence = document.sentences[index] as Sentence
  let inner = null
  for (let level = sentence.brackets; ; ) {
    const around = level.find((bracket) => contains(bracket.span, hit))
    if (!around) break
    if (!QUOTES.test(around.open) || around.more) return null
    inner = around.inner
    level = around.children
  }
  if (!inner) return { chunks: document.chunks(index), quoted: false }
  if (hit.telling === 'carried' || hit.telling === 'declared') return null
  const said = splitSentences(document.text, inner, sentence.block).find(({ span }) => contains(span, hit))
  if (!said) return null
  const known = quoted.get(said.span.start) ?? document.phrasesOf(said)
  quoted.set(said.span.start, known)
  return { chunks: known, quoted: true }
}

/** A deed that is told by its verb and by a noun in one clause (制裁を発動した) is one. */
function once(events: readonly Event[]): Event[] {
  const kept: Event[] = []
  for (const event of events)
    if (
      !kept.some(
        (one) =>
          one.type === event.type && contains(one.span, event.span) && (one.span.end === event.span.end || event.rule.startsWith('named')),
      )
    )
      kept.push(event)
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
