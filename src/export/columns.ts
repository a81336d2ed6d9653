import type { Entry } from '#ledger'
import { refOf } from '#question'
import type { AttributionRecord } from '#reading'
import { wordsOf } from './said.ts'

/** What stands in a cell; null for what the page does not tell. */
export type Cell = string | number | null

/** The columns, each with what stands in it; `start` and `end` count UTF-16 units of the page text, as the record does. */
export const COLUMNS: readonly (readonly [string, (entry: Entry, attribution: AttributionRecord) => Cell])[] = [
  ['ref', ({ id }, { content }) => refOf(id, content)],
  ['page id', ({ id }) => id],
  ['address', ({ address }) => address],
  ['title', ({ record }) => record.title],
  ['site', ({ record }) => record.site],
  ['author', ({ record }) => record.author],
  ['published', ({ record }) => record.published],
  ['source', (_, { source }) => source.name],
  ['kind', (_, { source }) => source.kind],
  ['office', (_, { source }) => source.office],
  ['affiliation', (_, { source }) => source.affiliation],
  ['via', (_, { via }) => via.join('|')],
  ['act', (_, { act }) => act],
  ['target', (_, { target }) => target],
  ['when', (_, { when }) => when],
  ['type', (_, { type }) => type],
  ['content', (_, attribution) => wordsOf(attribution)],
  ['condition', (_, { condition }) => condition?.text ?? null],
  ['consequence', (_, { consequence }) => consequence?.text ?? null],
  ['certainty', (_, { certainty }) => certainty],
  ['basis', (_, { source }) => source.basis],
  ['start', (_, { content }) => content.start],
  ['end', (_, { content }) => content.end],
]
