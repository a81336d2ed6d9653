import type { Attribution } from '#attribution'
import { type Chunk, type Document, type Sentence, splitSentences } from '#document'
import { contains, lastUpTo, type Span } from '#text'
import { accountsBySentence } from './account.ts'
import { captionEvents } from './caption.ts'
import { topicBefore } from './carry.ts'
import { eventAt, type Place } from './deed.ts'
import type { Event } from './event.ts'
import { type Hit, hitsOf } from './gate.ts'
import { noteEvents } from './note.ts'
import { openParties, type Party } from './party.ts'

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
  const quoted: Quoted = { sentences: new Map(), chunks: new Map() }
  const topics = new Map<number, Party | null>()
  const before = (at: number): Party | null => {
    const known = topics.get(at)
    if (known !== undefined) return known
    const found = topicBefore(document, at, parties)
    topics.set(at, found)
    return found
  }
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
      before: () => before(here),
    }
    const event = eventAt(place, hit)
    if (event) events.push(event)
  }
  events.push(...captionEvents(document, hits, parties), ...noteEvents(document, parties))
  return once(events.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end))
}

/** The phrases that a hit stands among: its sentence's, or those of the sentence inside a quotation; null inside other brackets. */
function chunksAt(document: Document, index: number, hit: Hit, quoted: Quoted): { chunks: readonly Chunk[]; quoted: boolean } | null {
  const sentence = document.sentences[index] as Sentence
  let inner: Span | null = null
  for (let level = sentence.brackets; ; ) {
    const around = level[lastUpTo(level, hit.start, (bracket) => bracket.span.start)]
    if (!around || around.span.end < hit.end) break
    if (!QUOTES.test(around.open) || around.more) return null
    inner = around.inner
    level = around.children
  }
  if (!inner) return { chunks: document.chunks(index), quoted: false }
  if (hit.telling === 'carried' || hit.telling === 'declared') return null
  const said = quoted.sentences.get(inner.start) ?? splitSentences(document.text, inner, sentence.block)
  quoted.sentences.set(inner.start, said)
  const one = said[lastUpTo(said, hit.start, ({ span }) => span.start)]
  if (!one || !contains(one.span, hit)) return null
  const known = quoted.chunks.get(one.span.start) ?? document.phrasesOf(one)
  quoted.chunks.set(one.span.start, known)
  return { chunks: known, quoted: true }
}

/** What stands inside quotations, read once, by where it begins. */
interface Quoted {
  readonly sentences: Map<number, readonly Sentence[]>
  readonly chunks: Map<number, readonly Chunk[]>
}

/** A deed that is told by its verb and by a noun in one clause (制裁を発動した) is one. */
function once(events: readonly Event[]): Event[] {
  const kept: Event[] = []
  for (const event of events) {
    const told = kept.slice(-NEAREST).some((one) => one.type === event.type && contains(one.span, event.span) && saysAgain(one, event))
    if (!told) kept.push(event)
  }
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
const NEAREST = 6
const saysAgain = (one: Event, { span, rule }: Event): boolean => one.span.end === span.end || rule.startsWith('named')
