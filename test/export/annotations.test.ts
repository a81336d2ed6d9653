import { describe, expect, it } from 'vitest'
import { FORMATS } from '#export'
import type { Entry } from '#ledger'
import { QUARREL } from '../ledger/entries.ts'
import { changed, EMOJI, HOSTILE, MOVED, oneSaying, READINGS } from './readings.ts'

interface Target {
  readonly source: string
  readonly selector: readonly [
    { readonly type: string; readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly type: string; readonly start: number; readonly end: number },
  ]
}
interface Annotation {
  readonly '@context': unknown
  readonly id: string
  readonly type: string
  readonly motivation: string | readonly string[]
  readonly body: readonly Readonly<Record<string, unknown>>[]
  readonly target: Target | readonly Target[]
}
const annotationsOf = (...entries: readonly Entry[]): readonly Annotation[] => JSON.parse([...FORMATS.annotations(entries)].join(''))
const targetsOf = ({ target }: Annotation): readonly Target[] => [target].flat() as Target[]

/** Both selectors must find the same words in the text of the page, counted as Python, Rust and the standard count. */
function check({ text }: Entry, { selector: [quote, position] }: Target): void {
  const points = Array.from(text.toWellFormed())
  expect([quote.type, position.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector'])
  expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
  expect(points.slice(Math.max(0, position.start - 32), position.start).join('')).toBe(quote.prefix)
  expect(points.slice(position.end, position.end + 32).join('')).toBe(quote.suffix)
  expect(text.toWellFormed()).toContain(quote.prefix + quote.exact + quote.suffix)
}

describe('annotations', () => {
  it.each([
    ['as they are', READINGS, 0],
    ['behind characters of two units', MOVED, 5],
  ])('select words of the example pages %s', (_, entries, fewer) => {
    for (const entry of entries) {
      const all = annotationsOf(entry)
      expect(all.length).toBe(entry.record.attributions.length)
      all.forEach((annotation, i) => {
        const { content } = entry.record.attributions[i] as Entry['record']['attributions'][number]
        const [target] = targetsOf(annotation) as [Target]
        check(entry, target)
        expect(target.selector[0].exact).toBe(content.text)
        expect(target.selector[1].start).toBe(content.start - fewer)
        expect(target.source).toBe(entry.address)
      })
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    }
  })
  it('count code points, which are fewer than UTF-16 units behind an emoji', () => {
    const [annotation] = annotationsOf(EMOJI) as [Annotation]
    const [target] = targetsOf(annotation) as [Target]
    check(EMOJI, target)
    const { content } = EMOJI.record.attributions[0] as Entry['record']['attributions'][number]
    expect(target.selector[1]).toEqual({ type: 'TextPositionSelector', start: content.start - 4, end: content.end - 5 })
  })
  it('cut no pair in what stands around', () => {
    for (const lead of ['', 'a', 'ab']) {
      const page = oneSaying(`${lead}${'😀'.repeat(40)}橋${'𠮷'.repeat(40)}${lead}`)
      const start = page.text.indexOf('橋')
      const entry = changed(page, 0, { content: { start, end: start + 1, text: '橋' } })
      const [target] = annotationsOf(entry).flatMap(targetsOf) as [Target]
      check(entry, target)
      expect(target.selector[0].prefix).toBe('😀'.repeat(32))
      expect(target.selector[0].suffix).toBe('𠮷'.repeat(32))
    }
  })
  it('keep their places where half a pair stands in the text', () => {
    const entry = oneSaying(HOSTILE)
    for (const target of annotationsOf(entry).flatMap(targetsOf)) check(entry, target)
  })
  it('tell source, act, day, via and condition', () => {
    const [page] = QUARREL as [Entry]
    const entry = changed(page, 0, { via: ['高官', '北海日報'] })
    const [annotation] = annotationsOf(entry) as [Annotation]
    expect(annotation).toMatchObject({
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        { iwaku: 'urn:iwaku:terms:', 'iwaku:via': { '@id': 'iwaku:via', '@container': '@list' } },
      ],
      id: `urn:iwaku:${page.id.slice(0, 12)}:17-30`,
      type: 'Annotation',
      motivation: ['identifying', 'tagging'],
    })
    expect(annotation.body).toEqual([
      { type: 'TextualBody', purpose: 'identifying', value: 'ヨナス・アルヴェン' },
      {
        type: 'TextualBody',
        purpose: 'tagging',
        value: 'threaten',
        'iwaku:source': 'ヨナス・アルヴェン',
        'iwaku:kind': 'person',
        'iwaku:office': '外相',
        'iwaku:affiliation': 'カレニア',
        'iwaku:via': ['高官', '北海日報'],
        'iwaku:type': 'direct',
        'iwaku:act': 'threaten',
        'iwaku:target': 'ヴェルダ',
        'iwaku:when': '2031-03-01',
        'iwaku:condition': '港を封鎖すれば',
        'iwaku:certainty': 'high',
      },
    ])
  })
  it('identify nobody where nobody is named', () => {
    const [annotation] = annotationsOf(oneSaying('橋は開く', { who: 'unknown' })) as [Annotation]
    expect(annotation.motivation).toBe('tagging')
    expect(annotation.body.map(({ purpose }) => purpose)).toEqual(['tagging'])
  })
  it('name two tellers of the same words apart', () => {
    const page = oneSaying('橋は開く')
    const [one] = page.record.attributions as [Entry['record']['attributions'][number]]
    const entry = { ...page, record: { ...page.record, attributions: [one, { ...one, act: 'deny' as const }] } }
    const ref = `urn:iwaku:${page.id.slice(0, 12)}:4-8`
    expect(annotationsOf(entry).map(({ id }) => id)).toEqual([ref, `${ref}:2`])
  })
  it('select every stretch of a saying', () => {
    const entry = changed(oneSaying('橋は開く'), 0, { contentMore: [{ start: 9, end: 12, text: '後書き' }] })
    const targets = annotationsOf(entry).flatMap(targetsOf)
    expect(targets.map(({ selector: [{ exact }] }) => exact)).toEqual(['橋は開く', '後書き'])
    for (const target of targets) check(entry, target)
  })
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['https://example.org/橋%20港', 'https://example.org/橋%20港'],
    ['https://example.org/100% "a" {b}', 'https://example.org/100%25%20%22a%22%20%7Bb%7D'],
    ['記事/橋 1.txt', '記事/橋%201.txt'],
    ['a:b#c?d%20.txt', 'a%3Ab%23c%3Fd%2520.txt'],
    ['C:\\pages\\a.txt', 'C%3A%5Cpages%5Ca.txt'],
    ['a\ud800.txt', 'a%EF%BF%BD.txt'],
  ])('take %j as an IRI', (address, iri) => {
    expect(annotationsOf(oneSaying('橋', {}, {}, address)).flatMap(targetsOf)).toMatchObject([{ source: iri }])
  })
})
