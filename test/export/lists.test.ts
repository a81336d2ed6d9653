import { describe, expect, it } from 'vitest'
import { FORMATS } from '#export'
import type { Entry } from '#ledger'
import { HOSTILE, oneSaying, READINGS, SILENT } from './readings.ts'

type Item = Readonly<Record<string, unknown>>
const cslOf = (...entries: readonly Entry[]): readonly Item[] => JSON.parse([...FORMATS.csl(entries)].join(''))
const bibtexOf = (...entries: readonly Entry[]): string => [...FORMATS.bibtex(entries)].join('')
const ploverOf = (...entries: readonly Entry[]): readonly Item[] => [...FORMATS.plover(entries)].map((line) => JSON.parse(line))
const page = (head: Partial<Entry['record']>, address?: string): Entry => oneSaying('橋', {}, head, address)
const shortId = ({ id }: Entry): string => id.slice(0, 12)

describe('plover', () => {
  it('has the events of the example pages, each at its place', () => {
    const lines = ploverOf(...READINGS)
    expect(lines).toHaveLength(READINGS.flatMap(({ record }) => record.events).length)
    for (const { page: id, address, start, end, text, type, ref } of lines) {
      const entry = READINGS.find((one) => one.id === id)
      expect(address).toBe(entry?.address)
      expect(entry?.text.slice(start as number, end as number)).toBe(text)
      expect(type).toMatch(/^[A-Z]+$/)
      expect(ref).toBe(`${`${id}`.slice(0, 12)}:${start}-${end}`)
    }
  })
  it('is a line an event, with null where nothing is told', () => {
    const event = {
      type: 'RETREAT' as const,
      actor: '部隊',
      target: null,
      when: null,
      start: 0,
      end: 3,
      text: '前\n書き',
      rule: 'deed:leave',
    }
    const entry = page({ events: [event, { ...event, when: '2031' }], published: '2031-05-07' })
    const { rule: _, ...kept } = event
    const line = { ref: `${shortId(entry)}:0-3`, page: entry.id, address: 'one.txt', published: '2031-05-07', ...kept }
    expect(ploverOf(entry)).toEqual([line, { ...line, when: '2031' }])
    expect([...FORMATS.plover([entry])].join('').match(/\n/g)).toHaveLength(2)
  })
})

describe('csl', () => {
  it('has title, author, site, day and address', () => {
    const head = { title: '橋の再開', author: '森田葉子', site: 'ハルネ通信', published: '2031-05-07' }
    const entry = page(head, 'https://example.org/橋')
    expect(cslOf(entry)).toEqual([
      {
        id: `iwaku-${shortId(entry)}`,
        type: 'article-newspaper',
        title: '橋の再開',
        author: [{ literal: '森田葉子' }],
        'container-title': 'ハルネ通信',
        issued: { 'date-parts': [[2031, 5, 7]] },
        URL: 'https://example.org/橋',
      },
    ])
  })
  it('leaves out what is not told', () => {
    const entry = page({ form: 'tweet-digest' })
    expect(cslOf(entry)).toEqual([{ id: `iwaku-${shortId(entry)}`, type: 'webpage' }])
  })
  it.each([
    ['news', 'article-newspaper'],
    ['news-with-comments', 'article-newspaper'],
    ['translated-op-ed', 'article-newspaper'],
    ['blog', 'post-weblog'],
    ['repost', 'post-weblog'],
    ['tweet-digest', 'webpage'],
    ['forum', 'webpage'],
  ] as const)('takes %s for %s', (form, type) => {
    expect(cslOf(page({ form }))).toMatchObject([{ type }])
  })
  it.each([
    ['2031-05', [[2031, 5]]],
    ['2031', [[2031]]],
  ])('has as much of the day %s as is told', (published, parts) => {
    expect(cslOf(page({ published }))).toMatchObject([{ issued: { 'date-parts': parts } }])
  })
  it.each(['2031-22', '春'])('makes no day of %s', (published) => {
    expect(cslOf(page({ published }))[0]).not.toHaveProperty('issued')
  })
  it.each(['one.txt', 'https://', 'file:///a', 'https.txt'])('takes %s for no address of the web', (address) => {
    expect(cslOf(page({}, address))[0]).not.toHaveProperty('URL')
  })
})

/** Entries as BibTeX finds them: fields up to the brace that closes, whatever stands in front of it. */
function entriesIn(text: string): { readonly type: string; readonly key: string; readonly fields: Readonly<Record<string, string>> }[] {
  return text
    .split(/^(?=@)/m)
    .filter((one) => one !== '')
    .map((one) => {
      const [, type = '', key = '', inner = ''] = /^@(\w+)\{([^,\s{}]+),\n([\s\S]*)\}\n$/.exec(one) ?? []
      const fields = Array.from(inner.matchAll(/^ {2}(\w+) = \{(.*)\},\n/gm), ([, name, value]) => [name, value])
      expect(`${type}{${key}`).toMatch(/^(?:online|article)\{iwaku-[0-9a-f]{12,64}$/)
      expect(inner.replace(/^ {2}\w+ = \{.*\},\n/gm, '')).toBe('')
      let depth = 0
      for (const mark of one.match(/[{}]/g) ?? []) {
        depth += mark === '{' ? 1 : -1
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      return { type, key, fields: Object.fromEntries(fields) }
    })
}

describe('bibtex', () => {
  it('has the example pages, each under a key of its own', () => {
    const all = entriesIn(bibtexOf(...READINGS))
    expect(new Set(all.map(({ key }) => key)).size).toBe(READINGS.length)
    expect(all.map(({ key }) => key)).toEqual(cslOf(...READINGS).map(({ id }) => id))
    all.forEach(({ fields }, i) => {
      const { title, published } = (READINGS[i] as Entry).record
      expect(fields.title).toBe(title === null ? undefined : `{${title}}`)
      expect(fields.date).toBe(published ?? undefined)
    })
  })
  it('is an article where a newspaper is named, and online elsewhere', () => {
    const head = { site: 'ハルネ通信', author: 'A and B', published: '2031-05' }
    expect(entriesIn(bibtexOf(page({ form: 'news', ...head }), page({ form: 'blog', ...head }, 'b.txt'), SILENT))).toMatchObject([
      { type: 'article', fields: { journal: 'ハルネ通信', author: '{A and B}', date: '2031-05' } },
      { type: 'online', fields: { organization: 'ハルネ通信' } },
      { type: 'online', fields: { title: '{静かな橋}' } },
    ])
  })
  it.each([
    ['50% & $1 #2 _a', '50\\% \\& \\$1 \\#2 \\_a'],
    ['a{b', 'a\\textbraceleft{}b'],
    ['}\\{', '\\textbraceright{}\\textbackslash{}\\textbraceleft{}'],
    ['~^', '\\textasciitilde{}\\textasciicircum{}'],
    [' a\n\n\tb\u0000c ', 'a b c'],
    ['a\ud800', 'a�'],
  ])('writes %j as %s', (title, written) => {
    const [entry] = entriesIn(bibtexOf(page({ title, author: title, site: title })))
    expect(entry?.fields).toEqual({ title: `{${written}}`, author: `{${written}}`, journal: written })
  })
  it('leaves no brace open, whatever stands in a page', () => {
    const head = { title: `{{{${HOSTILE}`, author: '}}', site: '\\', published: '}' }
    expect(entriesIn(bibtexOf(page(head, `https://example.org/{${HOSTILE}}`), SILENT))).toHaveLength(2)
  })
  it('writes an address in ASCII and escapes nothing in it', () => {
    const [entry] = entriesIn(bibtexOf(page({}, 'https://example.org/橋_1?a=%20&b=#c')))
    expect(entry?.fields.url).toBe('https://example.org/%E6%A9%8B_1?a=%20&b=#c')
  })
  it('lists a page once, and gives the whole id as key where the short one is taken', () => {
    const id = `${shortId(SILENT)}${'0'.repeat(52)}`
    const keys = entriesIn(bibtexOf(SILENT, { ...SILENT, id }, SILENT, { ...SILENT, id })).map(({ key }) => key)
    expect(keys).toEqual([`iwaku-${shortId(SILENT)}`, `iwaku-${id}`])
  })
})
