import type { Value } from '../sql/store.ts'
import type { Connection } from './connection.ts'

/** Columns by their types; of `text integer[]` the first is what a value is given as. */
export type Columns = Readonly<Record<string, string>>

/** Rows given with one statement: their values go as one array a column. */
const ROWS = 10_000

/** Puts rows into a table, many with one statement. `also` is what stands behind it, as `on conflict …`. */
export function insert(connection: Connection, table: string, columns: Columns, rows: readonly (readonly Value[])[], also = ''): void {
  const names = Object.keys(columns)
  const types = Object.values(columns).map((type) => type.split(' '))
  const given = types.map(([type]) => `?::${type}[]`).join(', ')
  const taken = names.map((name, i) => `given.${name}${types[i]?.[1] === undefined ? '' : `::${types[i][1]}`}`).join(', ')
  const sql = `insert into ${table} (${names.join(', ')}) select ${taken} from unnest(${given}) as given (${names.join(', ')}) ${also}`
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS)
    connection.all(sql, ...names.map((_, column) => some.map((row) => row[column] ?? null)))
  }
}
