import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '#export'
import type { Entry } from '#ledger'
import { QUARREL } from '../ledger/entries.ts'
import { EMOJI, HOSTILE, oneSaying, READINGS } from './readings.ts'

const fileOf = (entries: Iterable<Entry>): ArrayBuffer => {
  const bytes = Buffer.concat([...FORMATS.parquet(entries)])
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
}
const rowsOf = (entries: Iterable<Entry>): Promise<Record<string, unknown>[]> => parquetReadObjects({ file: fileOf(entries) })

/** The table as CSV has it; there, text that a spreadsheet would run has ' in front, and nothing is an empty cell. */
function csvRows(entries: Iterable<Entry>): Record<string, string>[] {
  const [head = '', ...lines] = [...FORMATS.csv(entries)].join('').trimEnd().split('\r\n')
  return lines.map((line) => Object.fromEntries(head.split(',').map((name, i) => [name, line.split(',')[i] ?? ''])))
}

describe('parquet', () => {
  it('has the rows and columns of the CSV, nothing as null and places as numbers', async () => {
    const plain = QUARREL.filter((entry) => ![...FORMATS.csv([entry])].join('').includes('"'))
    expect(plain.length).toBeGreaterThan(1)
    const rows = await rowsOf(plain)
    expect(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))),
    ).toEqual(csvRows(plain))
    expect(rows[0]).toMatchObject({ start: 17, end: 30, author: null })
  })

  it('keeps text as it is, formulas and controls too, and gives half a pair as U+FFFD', async () => {
    const texts = ['=1+1', '＝合計', '港\n橋', '橋は😀開く', HOSTILE]
    const rows = await rowsOf(texts.map((text) => oneSaying(text, { who: text })))
    expect(rows.map(({ content }) => content)).toEqual(texts.map((text) => text.toWellFormed()))
    expect(await rowsOf([EMOJI])).toMatchObject([{ content: '橋は😀開く' }])
  })

  it('is a table with no rows when nothing was said', async () => {
    expect(await rowsOf([])).toEqual([])
    expect(parquetMetadata(fileOf([])).schema.map(({ name }) => name)).toContain('condition')
  })

  it('comes in groups, and is the same bytes each time', async () => {
    const many = Array.from({ length: 60 }, () => READINGS).flat()
    const rows = many.reduce((sum, { record }) => sum + record.attributions.length, 0)
    const copies = Math.ceil(25_000 / rows)
    const all = Array.from({ length: copies }, () => many).flat()
    const file = fileOf(all)
    expect(Buffer.from(file).equals(Buffer.from(fileOf(all)))).toBe(true)
    const { row_groups: groups, num_rows: count } = parquetMetadata(file)
    expect(Number(count)).toBe(rows * copies)
    expect(groups.length).toBeGreaterThan(1)
    expect(await parquetReadObjects({ file, rowStart: 20_000, rowEnd: 20_001 })).toHaveLength(1)
  })
})
