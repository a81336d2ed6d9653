import { describe, expect, it } from 'vitest'
import { type ExportFormat, FORMATS } from '#export'
import type { Entry } from '#ledger'
import { QUARREL } from '../ledger/entries.ts'
import { EMOJI, HOSTILE, oneSaying, READINGS, SILENT } from './readings.ts'

type TextFormat = Exclude<ExportFormat, 'parquet'>
/** Parquet is bytes, and has tests of its own. */
const NAMES = Object.keys(FORMATS).filter((name): name is TextFormat => name !== 'parquet')
const whole = (name: TextFormat, entries: Iterable<Entry>): string => [...FORMATS[name](entries)].join('')
const hostile: Entry = oneSaying(
  HOSTILE,
  { who: `名${HOSTILE}`, via: [HOSTILE], target: HOSTILE, condition: HOSTILE },
  {
    title: HOSTILE,
    site: HOSTILE,
    author: HOSTILE,
    events: [{ type: 'YIELD', actor: HOSTILE, target: null, when: null, start: 4, end: 8, text: HOSTILE, rule: 'deed:x' }],
  },
  HOSTILE,
)

/** How many things each format has: of pages, attributions or events. */
const COUNTED: Readonly<Record<TextFormat, (text: string) => number>> = {
  csv: (text) => (text.match(/^[0-9a-f]{12}:\d+-\d+,/gm) ?? []).length,
  annotations: (text) => JSON.parse(text).length,
  prov: (text) => JSON.parse(text)['@graph'].filter((node: Record<string, unknown>) => 'prov:value' in node).length,
  schema: (text) => JSON.parse(text)['@graph'].flatMap((page: { hasPart?: unknown[] }) => page.hasPart ?? []).length,
  plover: (text) => text.split('\n').filter((line) => line !== '').length,
  csl: (text) => JSON.parse(text).length,
  bibtex: (text) => (text.match(/^@[a-z]+\{/gm) ?? []).length,
}
const expected = (name: TextFormat, entries: readonly Entry[]): number =>
  name === 'csl' || name === 'bibtex'
    ? entries.length
    : entries.reduce((sum, { record }) => sum + (name === 'plover' ? record.events : record.attributions).length, 0)

it('there are seven, and Parquet', () => {
  expect(Object.keys(FORMATS)).toContain('parquet')
  expect(NAMES).toEqual(['csv', 'annotations', 'prov', 'schema', 'plover', 'csl', 'bibtex'])
})

describe.each(NAMES)('%s', (name) => {
  it('leaves nothing out of the example pages', () => {
    expect(READINGS.length).toBeGreaterThan(15)
    expect(expected(name, READINGS)).toBeGreaterThan(1)
    expect(COUNTED[name](whole(name, READINGS))).toBe(expected(name, READINGS))
  })
  it('is the same for the same entries, and another for another order', () => {
    const pages = [...QUARREL, ...READINGS]
    expect(whole(name, structuredClone(pages))).toBe(whole(name, pages))
    expect(whole(name, pages.toReversed())).not.toBe(whole(name, pages))
  })
  it('asks for a page when it needs it', () => {
    let asked = 0
    function* counted(): Generator<Entry> {
      for (const page of READINGS) {
        asked += 1
        yield page
      }
    }
    const pieces = FORMATS[name](counted())
    pieces.next()
    if (name === 'csv') pieces.next()
    if (name !== 'plover') expect(asked).toBeLessThan(2)
    for (const _ of pieces);
    expect(asked).toBe(READINGS.length)
  })
  it('has nothing that is no text', () => {
    const text = whole(name, [hostile, EMOJI])
    expect(text.isWellFormed()).toBe(true)
    // written as an escape it is half a pair still
    expect(text).not.toMatch(/\\ud83d |\\udc00/i)
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(text).toContain('�')
  })
  it('begins with no byte order mark and ends with a line', () => {
    expect(whole(name, READINGS)).toMatch(/^[^\ufeff][\s\S]*\n$/)
  })
})

it.each<[TextFormat, string]>([
  [
    'csv',
    'ref,page id,address,title,site,author,published,source,kind,office,affiliation,via,act,target,when,type,content,condition,consequence,certainty,basis,start,end\r\n',
  ],
  ['annotations', '[\n]\n'],
  ['plover', ''],
  ['csl', '[\n]\n'],
  ['bibtex', ''],
])('of nothing, %s is %j', (name, text) => {
  expect(whole(name, [])).toBe(text)
})
it.each<TextFormat>(['prov', 'schema'])('of nothing, %s is a graph without nodes', (name) => {
  expect(JSON.parse(whole(name, []))).toEqual({ '@context': expect.anything(), '@graph': [] })
})

it.each<[TextFormat, number]>([
  ['csv', 0],
  ['annotations', 0],
  ['prov', 0],
  ['schema', 0],
  ['plover', 0],
  ['csl', 1],
  ['bibtex', 1],
])('of a page without attributions, %s has %i', (name, count) => {
  expect(COUNTED[name](whole(name, [SILENT]))).toBe(count)
  expect(COUNTED[name](whole(name, [SILENT, SILENT, QUARREL[0] as Entry]))).toBe(count + expected(name, [QUARREL[0] as Entry]))
})
