import { isWebAddress } from '../address.ts'
import { Gathering, type Links } from './link.ts'

/** A row with the line that it begins on, from 1. */
interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Columns that are looked into; no list of addresses has more. */
const MOST_COLUMNS = 500

/** How a column of addresses is headed; others (a picture, where it is kept) may hold addresses as well. */
const ADDRESSES = /^(?:url|uri|link|href|address|permalink|page ?url|アドレス|リンク|記事url|ページ)$/i
const TITLES = /^(?:title|name|題名?|タイトル|見出し|記事名)$/i

/**
 * The addresses of a table (CSV, tab-separated, or with semicolons), as spreadsheets and services for bookmarks write it: of the column that is headed so, else
 * of the one that holds most of them.
 */
export function readAddressTable(text: string): Links {
  const rows = rowsOf(text.replace(/^\ufeff/, ''))
  const gathering = new Gathering()
  const counts: number[] = Array.from({ length: MOST_COLUMNS }, () => 0)
  for (const { cells } of rows)
    for (const [column, cell] of cells.slice(0, MOST_COLUMNS).entries()) if (isWebAddress(cell)) counts[column] = (counts[column] ?? 0) + 1
  const head = rows[0]?.cells.some(isWebAddress) === false ? rows[0].cells : null
  const headed = head?.findIndex((cell, i) => ADDRESSES.test(cell) && (counts[i] ?? 0) > 0) ?? -1
  const column = headed >= 0 ? headed : counts.indexOf(Math.max(...counts))
  const titles = head?.findIndex((cell) => TITLES.test(cell)) ?? -1
  for (const { line, cells } of head === null ? rows : rows.slice(1)) {
    const address = cells[column] ?? ''
    if (isWebAddress(address)) gathering.add(address, cells[titles] ?? '', null, [])
    else gathering.unread(line)
  }
  return gathering.done()
}

/** Rows of RFC 4180, whatever stands between the cells; those without any words are left out. */
function rowsOf(text: string): Row[] {
  const first = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? ''
  const between = ['\t', ';', ','].map((mark) => [mark, first.split(mark).length] as const).reduce((a, b) => (b[1] >= a[1] ? b : a))[0]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${between}\\r\\n][^${between}\\r\\n]*|))(${between}|\\r\\n?|\\n|$)`, 'y')
  const rows: Row[] = []
  let [cells, line, begun]: [string[], number, number] = [[], 1, 1]
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at
    const found = cell.exec(text)
    if (found === null) {
      // a quotation mark that closes nothing: the rest of its line is one cell
      const end = text.indexOf('\n', at)
      cells.push(text.slice(at, end < 0 ? undefined : end).trim())
      cell.lastIndex = end < 0 ? text.length : end
      continue
    }
    cells.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim())
    line += found[0].split('\n').length - 1
    if (found[3] === between) continue
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells })
    ;[cells, begun] = [[], line]
  }
  if (cells.some((one) => one !== '')) rows.push({ line: begun, cells })
  return rows
}
