import { topicForm } from '../bigrams.ts'
import { type Decision, decided, holding, overlaysOf } from '../decision/index.ts'
import { periodOf } from '../period.ts'
import type { Outgoing } from '../search.ts'
import { RANKS } from '../sql/rank.ts'
import { saidText, speakersOf, topicsAt } from '../sql/said.ts'
import { dayOf, firstSlot } from '../sql/slot.ts'
import { indexedLetters, indexedWords } from './words.ts'

/** A document with the name that it has in its index. */
export interface Document {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** What an index holds of a page; `said` has null in the place of what was rejected. */
export interface PageDocuments {
  readonly told: Document
  readonly said: readonly (Document | null)[]
}

/** Parts topics as they are compared from topics as they are written: no text holds it. */
export const BETWEEN = '\u001f'

export const placeName = (page: string, number: number): string => `${page}:${number}`

/** The documents of a page that counts. */
export function documentsOf({ id, site, decisions }: Outgoing, entry: NonNullable<Outgoing['entry']>): PageDocuments {
  const { text, record } = entry
  const log = decisions.map((body) => JSON.parse(body) as Decision)
  const overlays = overlaysOf(holding(log), id, text, record.attributions)
  const said = record.attributions.map((one, number): Document | null => {
    const overlay = overlays.get(number)
    if (overlay?.rejected === true) return null
    const attribution = decided(one, overlay)
    const { source, target, act, certainty, condition, when, content } = attribution
    const words = saidText(attribution)
    const topics = topicsAt(record, content.start)
    return {
      id: placeName(id, number),
      fields: {
        page: id,
        number,
        ...timesOf(when ?? record.published ?? ''),
        certainty: RANKS[certainty],
        conditional: condition !== null && condition !== undefined,
        speakers: speakersOf(source.name),
        ...(target !== null && { target }),
        act,
        kind: source.kind,
        ...(site !== null && { site }),
        ...(topics.length > 0 && { topics: topics.map(topicForm), tagged: taggedOf(topics) }),
        words: indexedWords(words),
        letters: indexedLetters(words),
      },
    }
  })
  return {
    told: { id, fields: { page: id, count: said.length, words: indexedWords(text), letters: indexedLetters(text) } },
    said,
  }
}

function timesOf(when: string): Readonly<Record<string, string>> {
  const { first, last } = periodOf(when)
  if (first === '') return {}
  const year = /^\d{4}/.exec(first)?.[0]
  return { first, last, month: dayOf(firstSlot(first)).slice(0, 7), ...(year !== undefined && { year }) }
}

/** One a topic, as the page first writes it. */
function taggedOf(topics: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  for (const topic of topics) if (!first.has(topicForm(topic))) first.set(topicForm(topic), topic)
  return [...first].map(([folded, topic]) => `${folded}${BETWEEN}${topic}`)
}
