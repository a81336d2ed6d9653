import { describe, expect, it } from 'vitest'
import { FORMATS } from '#export'
import type { Entry } from '#ledger'
import { refOf } from '#question'
import { QUARREL } from '../ledger/entries.ts'
import { changed, EMOJI, oneSaying, READINGS } from './readings.ts'

/** Rows by the grammar of RFC 4180, section 2, and by nothing looser; throws where the text is none of it. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  for (let row: string[] = []; cell.lastIndex < text.length; ) {
    const place = cell.lastIndex
    const found = cell.exec(text)
    if (!found) throw new Error(`no cell at ${place}: ${JSON.stringify(text.slice(place, place + 40))}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
const textOf = (entries: readonly Entry[]): string => [...FORMATS.csv(entries)].join('')
function rowsOf(...entries: readonly Entry[]): Record<string, string>[] {
  const [names, ...rows] = parse(textOf(entries)) as [string[], ...string[][]]
  for (const row of rows) expect(row).toHaveLength(names.length)
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
}

describe('csv', () => {
  it('has every value of an attribution and its page', () => {
    const [page] = QUARREL as [Entry]
    expect(rowsOf(page)[0]).toEqual({
      ref: `${page.id.slice(0, 12)}:17-30`,
      'page id': page.id,
      address: 'harbour.txt',
      title: '港と橋',
      site: '北海日報',
      author: '',
      published: '2031-03-01',
      source: 'ヨナス・アルヴェン',
      kind: 'person',
      office: '外相',
      affiliation: 'カレニア',
      via: '',
      act: 'threaten',
      target: 'ヴェルダ',
      when: '2031-03-01',
      type: 'direct',
      content: '港を封鎖すれば、橋を閉じる',
      condition: '港を封鎖すれば',
      consequence: '',
      certainty: 'high',
      basis: 'named',
      start: '17',
      end: '30',
    })
  })
  it('says what the example pages say', () => {
    const rows = rowsOf(...READINGS)
    const said = READINGS.flatMap(({ id, text, record }) => record.attributions.map((one) => ({ id, text, one })))
    expect(said.length).toBeGreaterThan(200)
    said.forEach(({ id, text, one }, i) => {
      const row = rows[i] as Record<string, string>
      expect([row.ref, row.source, row.act]).toEqual([refOf(id, one.content), one.source.name, one.act])
      expect(row.content).toBe(text.slice(Number(row.start), Number(row.end)))
    })
  })
  it('counts UTF-16 units, as the record does', () => {
    const [row] = rowsOf(EMOJI)
    expect(EMOJI.text.slice(Number(row?.start), Number(row?.end))).toBe('橋は😀開く')
    expect(row?.content).toBe('橋は😀開く')
  })
  it('joins via, the nearest to the source first, and stretches that stand apart', () => {
    const page = changed(oneSaying('橋は開く', { via: ['高官', 'ハルネ通信'] }), 0, { contentMore: [{ start: 0, end: 3, text: '前書き' }] })
    expect(rowsOf(page)).toMatchObject([{ via: '高官|ハルネ通信', content: '橋は開く … 前書き' }])
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝１', '＋１', '－１', '＠a'])('gives %j a mark in front', (what) => {
    expect(rowsOf(oneSaying(what, { who: what, target: what, via: [what] }))).toMatchObject([
      { content: `'${what}`, source: `'${what}`, target: `'${what}`, via: `'${what}` },
    ])
  })
  it.each(['1=1', ' =1', "'=1", 'a\t', '橋＝港', '\n=1'])('leaves %j as it is', (what) => {
    expect(rowsOf(oneSaying(what))).toMatchObject([{ content: what }])
  })
  it.each(['「a, b」', '"a"', '""', 'a\nb', 'a\r\nb', 'a\rb', '",\r\n"'])('reads %j back', (what) => {
    expect(rowsOf(oneSaying(what, { target: what }, { title: what }, what))).toMatchObject([
      { content: what, target: what, title: what, address: what },
    ])
  })
  it('puts a mark for what is no text, and looks for formulas behind that', () => {
    expect(rowsOf(oneSaying('a\u0000b\u001bc\ud800d\u0085e'))).toMatchObject([{ content: 'a�b�c�d�e' }])
    expect(rowsOf(oneSaying('\u0000=1'))).toMatchObject([{ content: '�=1' }])
  })
  it('ends every row with CR LF', () => {
    const text = textOf(QUARREL)
    expect(text.split('\r\n')).toHaveLength(7)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
