import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Entry } from '#ledger'
import { type Cell, COLUMNS } from './columns.ts'

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

/** Rows written at a time: so many are held in memory, and a reader can skip so many by their statistics. */
const GROUP = 10_000
/** Places are numbers; everything else is text. */
const PLACES: ReadonlySet<string> = new Set(['start', 'end'])

const SCHEMA: Schema = [
  { name: 'iwaku', num_children: COLUMNS.length },
  ...COLUMNS.map(([name]): Schema[number] =>
    PLACES.has(name)
      ? { name, type: 'INT32', repetition_type: 'REQUIRED' }
      : { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  ),
]

/** One attribution a row, with the columns of the CSV: https://parquet.apache.org/docs/file-format, pages in Snappy. */
export function* parquet(entries: Iterable<Entry>): Generator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'iwaku' })
  let columns = emptyColumns()
  for (const entry of entries) {
    for (const attribution of entry.record.attributions)
      for (const [i, [, cell]] of COLUMNS.entries()) columns[i]?.push(known(cell(entry, attribution)))
    if ((columns[0] as Cell[]).length < GROUP) continue
    yield* group()
    columns = emptyColumns()
  }
  if ((columns[0] as Cell[]).length > 0) yield* group()
  writer.finish()
  yield taken()

  function* group(): Generator<Uint8Array> {
    // synchronous: this writer has nothing to wait for
    void writer.write({ columnData: COLUMNS.map(([name], i) => ({ name, data: columns[i] as Cell[] })), rowGroupSize: GROUP * 2 })
    yield taken()
  }

  /** What was written since the last time; `offset` goes on counting, for the end of the file tells where each piece lies. */
  function taken(): Uint8Array {
    const piece = bytes.getBytes().slice()
    bytes.index = 0
    return piece
  }
}

const emptyColumns = (): Cell[][] => COLUMNS.map(() => [])

/** A half of a surrogate pair is no text of UTF-8. */
const known = (cell: Cell): Cell => (typeof cell === 'string' ? cell.toWellFormed() : cell)
