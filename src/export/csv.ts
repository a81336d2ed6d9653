import type { Entry } from '#ledger'
import { type Cell, COLUMNS } from './columns.ts'

/** One attribution a row, below a row of names: https://www.rfc-editor.org/rfc/rfc4180, in UTF-8 without a byte order mark. */
export function* csv(entries: Iterable<Entry>): Generator<string> {
  yield rowOf(COLUMNS.map(([name]) => name))
  for (const entry of entries) {
    for (const attribution of entry.record.attributions) yield rowOf(COLUMNS.map(([, cell]) => cell(entry, attribution)))
  }
}

/** Cells as a line of CSV; none runs as a formula. */
export const rowOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(',')}\r\n`

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
