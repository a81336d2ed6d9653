import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUERY_KEYS, queryParts, withFilter, withoutPart, writtenPart } from '#text'

const brief = (line: string) => queryParts(line).map(({ key, value }) => (key === null ? value : `${key}=${value}`))

describe('a line of search in parts', () => {
  it.each([
    ['停戦 source:外相 「停戦 の 合意」', ['停戦', 'source=外相', '停戦 の 合意']],
    ['source："Anna Beitz" http://x.example/', ['source=Anna Beitz', 'http://x.example/']],
    ['source:', ['source:']],
    ['', []],
  ])('%s', (line, parts) => expect(brief(line)).toEqual(parts))
  it('knows where each stands', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        let at = 0
        for (const { start, end } of queryParts(line)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(line.length)
      }),
    ))
  it.each([
    ['橋 source:外相 港', 1, '橋 港'],
    ['橋', 0, ''],
    ['source:"a b" 橋', 0, '橋'],
  ])('%s without part %d', (line, i, rest) => expect(withoutPart(line, queryParts(line)[i] as never)).toBe(rest))
  it.each([
    ['橋', 'since', '2031-05', '橋 since:2031-05'],
    ['since:2030 橋 since:2029', 'since', '2031', '橋 since:2031'],
    ['since:2030 橋', 'since', null, '橋'],
    ['橋', 'source', 'Anna Beitz', '橋 source:"Anna Beitz"'],
  ] as const)('%s with %s %s', (line, key, value, whole) => expect(withFilter(line, key, value)).toBe(whole))
  it('what is written is read as it was, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...QUERY_KEYS, null),
        fc.string({ unit: fc.constantFrom(...'橋a 　:："\'source:('), minLength: 1 }).filter((value) => value.trim() !== ''),
        (key, value) => {
          expect(queryParts(writtenPart(key, value))).toMatchObject([{ key, value }])
        },
      ),
    ))
})
