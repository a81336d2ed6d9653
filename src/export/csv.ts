import type { Entry } from '#ledger'
import { refOf } from '#question'
import type { AttributionRecord } from '#reading'
import { wordsOf } from './said.ts'

type Cell = string | number | null

/** The columns, each with what stands in it; `start` and `end` count UTF-16 units of the page text, as the record does. */
const COLUMNS: readonly (readonly [string, (entry: Entry, attribution: AttributionRecord) => Cell])[] = [
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

/** One attribution a row, below a row of names: https://www.rfc-editor.org/rfc/rfc4180, in UTF-8 without a byte order mark. */
export function* csv(entries: Iterable<Entry>): Generator<string> {
  yield rowOf(COLUMNS.map(([name]) => name))
  for (const entry of entries) {
    for (const attribution of entry.record.attributions) yield rowOf(COLUMNS.map(([, cell]) => cell(entry, attribution)))
  }
}

const rowOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  // a spreadsheet runs a cell that begins so as a formula, full-width marks too, even between quotation marks; with ' in front it is text
  // https://owasp.org/www-community/attacks/CSV_Injection
  const text = harmless(cell).replace(/^(?=[=+\-@\t\r＝＋－＠])/, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Controls are no text of RFC 4180, and many a reader stops at NUL; U+FFFD says that something stood there. */
const harmless = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
