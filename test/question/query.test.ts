import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/question/query.ts'

describe('a line of search', () => {
  it.each([
    ['停戦 合意', { called: [], words: ['停戦', '合意'] }],
    ['停戦　合意', { called: [], words: ['停戦', '合意'] }],
    ['「停戦 の 合意」', { called: [], words: ['停戦 の 合意'] }],
    ['"停戦 の 合意" 港', { called: [], words: ['停戦 の 合意', '港'] }],
    ['source:外相 source:"Anna Beitz"', { called: ['外相', 'Anna Beitz'] }],
    ['act:deny act:refuse 港', { called: [], words: ['港'], acts: ['deny', 'refuse'] }],
    ['since:2031-03 until:2031-04-15', { called: [], since: '2031-03', until: '2031-04-15' }],
    ['has:condition certainty:low', { called: [], conditional: true, certainty: 'low' }],
    ['target:ヴェルダ outlet:「北海 日報」', { called: [], targets: ['ヴェルダ'], sites: ['北海 日報'] }],
    ['topic:#橋 topic:港', { called: [], topics: ['#橋', '港'] }],
    ['http://example.org/ 港', { called: [], words: ['http://example.org/', '港'] }],
    ['source:', { called: [], words: ['source:'] }],
    ['"港', { called: [], words: ['"', '港'] }],
    ['', { called: [] }],
    ['act:shout', { fault: 'unknown-act', value: 'shout' }],
    ['since:yesterday', { fault: 'bad-date', value: 'yesterday' }],
    ['until:2031-13', { fault: 'bad-date', value: '2031-13' }],
    ['has:photo', { fault: 'unknown-has', value: 'photo' }],
    ['certainty:sure', { fault: 'unknown-certainty', value: 'sure' }],
  ])('%s', (line, expected) => expect(parseQuery(line)).toEqual(expected))
})
