import { type Document, splitSentences } from '#document'
import { contains } from '#text'
import { eventAt } from './deed.ts'
import type { Event } from './event.ts'
import type { Hit } from './gate.ts'
import type { Parties } from './party.ts'

/** A caption tells what the picture shows, and tells it as it is going on: 国防相と会談する外相(右). The day it names is the picture's. */
export function captionEvents(document: Document, hits: readonly Hit[], parties: Parties): Event[] {
  const { blocks } = document.page
  const events: Event[] = []
  let next = 0
  let index = 0
  for (const [i, block] of blocks.entries()) {
    while (next < hits.length && (hits[next] as Hit).start < block.span.start) next++
    if (next === hits.length) break
    while (index + 1 < document.sentences.length && (document.sentences[index + 1]?.block ?? 0) <= i) index++
    if (block.role !== 'caption') continue
    const sentences = splitSentences(document.text, block.span, i)
    for (; next < hits.length && (hits[next] as Hit).end <= block.span.end; next++) {
      const hit = hits[next] as Hit
      const sentence = sentences.find(({ span }) => contains(span, hit))
      if (hit.telling === 'noun' || !sentence || sentence.brackets.some(({ span }) => contains(span, hit))) continue
      const chunks = document.phrasesOf(sentence)
      const event = eventAt({ document, index, chunks, quoted: false, headline: false, accounts: [], parties, before: () => null }, hit)
      const day = document.dates(i).find((date) => contains(sentence.span, date.span) && date.value !== null)
      if (event) events.push({ ...event, when: day?.value?.replace(/\/.*$/, '') ?? null })
    }
  }
  return events
}
