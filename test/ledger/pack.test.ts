import { describe, expect, it } from 'vitest'
import type { Entry } from '#ledger'
import type { AttributionRecord } from '#reading'
import { attributionsIn, inflateReading, packReading, packSlim, unpackReading } from '../../src/ledger/sql/pack.ts'
import { makeEntry, NOTES, QUARREL } from './entries.ts'

const PAGE = makeEntry('a.txt', '橋は開く。港は閉じる。', [{ who: 'ナダル', what: '港は閉じる', condition: '橋は開く' }])

/** The page with its attribution changed. */
function having(change: Partial<Record<keyof AttributionRecord | 'more', unknown>>): Entry {
  const [attribution] = PAGE.record.attributions
  return { ...PAGE, record: { ...PAGE.record, attributions: [{ ...attribution, ...change } as AttributionRecord] } }
}
const source = (change: object): Entry => having({ source: { ...(PAGE.record.attributions[0] as AttributionRecord).source, ...change } })

describe('a packed page', () => {
  it.each<[string, Entry]>([
    ['as it is', PAGE],
    ['of several sayings, with notes', NOTES],
    ...QUARREL.map((entry): [string, Entry] => [entry.address, entry]),
    ['empty words where others have none', having({ target: '', when: '', rule: '', via: [''] })],
    ['called as the name alone is', source({ aliases: ['ナダル'] })],
    ['called nothing', source({ aliases: [], office: '', affiliation: '' })],
    ['a source with a place in front of the sentence', source({ start: 0, end: 1 })],
    ['half a place', source({ start: null, end: 3 })],
    ['the first of others', having({ nestedIn: 0 })],
    ['content in parts', having({ contentMore: [{ start: 0, end: 4, text: '橋は開く' }] })],
    ['words that do not stand there', having({ content: { start: 0, end: 2, text: '港' }, contentMore: [{ start: 9, end: 1, text: '' }] })],
    ['a value of a later version', having({ more: 1 })],
    ['a text that is not what its sum says', { ...PAGE, text: `${PAGE.text}。` }],
  ])('%s comes out as it went in, in its order', (_, { text, record }) => {
    for (const pack of [packReading, packSlim]) {
      const packed = pack({ text, record })
      expect(JSON.stringify(unpackReading(packed))).toBe(JSON.stringify({ text, record }))
      const { attributionOf } = attributionsIn(inflateReading(packed))
      expect(JSON.stringify(record.attributions.map((_, i) => attributionOf(i)))).toBe(JSON.stringify(record.attributions))
    }
  })
  it('takes less room where it has to', () => {
    for (const { text, record } of QUARREL)
      expect(packSlim({ text, record }).length).toBeLessThan(packReading({ text, record }).length - 64)
  })
})
