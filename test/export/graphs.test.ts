import { describe, expect, it } from 'vitest'
import { type ExportFormat, FORMATS } from '#export'
import type { Entry } from '#ledger'
import { QUARREL } from '../ledger/entries.ts'
import { changed, oneSaying, READINGS } from './readings.ts'

type Node = Readonly<Record<string, unknown>>
const parsed = (name: ExportFormat, entries: readonly Entry[]): { readonly '@context': unknown; readonly '@graph': readonly Node[] } =>
  JSON.parse([...FORMATS[name](entries)].join(''))
const provOf = (...entries: readonly Entry[]): readonly Node[] => parsed('prov', entries)['@graph']
const schemaOf = (...entries: readonly Entry[]): readonly Node[] => parsed('schema', entries)['@graph']
const [HARBOUR] = QUARREL as [Entry]
const iri = (entry: Entry, rest = ''): string => `urn:iwaku:${entry.id.slice(0, 12)}${rest}`

/** Everything that a node says of others by their IRI. */
const pointers = (node: Node): string[] =>
  Object.values(node).flatMap((value) => (typeof value === 'object' && value !== null && '@id' in value ? [value['@id'] as string] : []))

describe('prov', () => {
  it('points at nothing that it does not tell of, but addresses', () => {
    const nodes = provOf(...READINGS)
    const told = new Set(nodes.map((node) => node['@id']))
    expect(told.size).toBe(nodes.length)
    const others = nodes.flatMap(pointers).filter((one) => !told.has(one))
    expect(new Set(others.filter((one) => one.startsWith('urn:')))).toEqual(new Set())
    expect(others).toEqual(expect.arrayContaining(['news.txt', 'https://oboegaki.example.net/archives/20310420.html']))
  })
  it('has prefixes for all its words', () => {
    const { '@context': context, '@graph': nodes } = parsed('prov', READINGS)
    const words = nodes.flatMap((node) => [...Object.keys(node), ...[node['@type']].flat()]).filter((word) => !`${word}`.startsWith('@'))
    for (const prefix of new Set(words.map((word) => `${word}`.split(':')[0]))) expect(context).toHaveProperty(prefix as string)
  })
  it('attributes a saying to its source and quotes it from its page', () => {
    const agent = iri(HARBOUR, `:agent:${encodeURIComponent('ヨナス・アルヴェン')}`)
    const nodes = provOf(HARBOUR)
    expect(nodes[0]).toEqual({
      '@id': iri(HARBOUR),
      '@type': 'prov:Entity',
      'prov:specializationOf': { '@id': 'harbour.txt' },
      'dc:title': '港と橋',
      'dc:publisher': '北海日報',
      'dcterms:issued': { '@value': '2031-03-01', '@type': 'xsd:date' },
    })
    expect(nodes).toContainEqual({ '@id': agent, '@type': ['prov:Agent', 'prov:Person'], 'foaf:name': 'ヨナス・アルヴェン' })
    expect(nodes).toContainEqual({
      '@id': iri(HARBOUR, ':17-30'),
      '@type': 'prov:Entity',
      'prov:value': '港を封鎖すれば、橋を閉じる',
      'prov:wasAttributedTo': { '@id': agent },
      'prov:wasQuotedFrom': { '@id': iri(HARBOUR) },
      'dcterms:date': { '@value': '2031-03-01', '@type': 'xsd:date' },
      'iwaku:type': 'direct',
      'iwaku:act': 'threaten',
      'iwaku:target': 'ヴェルダ',
      'iwaku:when': '2031-03-01',
      'iwaku:condition': '港を封鎖すれば',
      'iwaku:certainty': 'high',
    })
  })
  it('has what passed through others from them, the one nearest the source first', () => {
    const entry = oneSaying('橋は開く', { via: ['高官', 'ハルネ通信', '北海日報'] })
    const [saying, ...accounts] = provOf(entry).slice(-4) as [Node, ...Node[]]
    expect(pointers(saying).slice(-2)).toEqual([iri(entry, ':4-8:via:1'), iri(entry, ':4-8:via:3')])
    expect(accounts.map((account) => [account['@id'], ...pointers(account)])).toEqual([
      [iri(entry, ':4-8:via:1'), iri(entry, `:agent:${encodeURIComponent('高官')}`)],
      [iri(entry, ':4-8:via:2'), iri(entry, `:agent:${encodeURIComponent('ハルネ通信')}`), iri(entry, ':4-8:via:1')],
      [iri(entry, ':4-8:via:3'), iri(entry, `:agent:${encodeURIComponent('北海日報')}`), iri(entry, ':4-8:via:2')],
    ])
    const one = provOf(oneSaying('橋は開く', { via: ['高官'] })).find((node) => 'prov:value' in node)
    expect(one).toHaveProperty('prov:hadPrimarySource')
    expect(one).not.toHaveProperty('prov:wasDerivedFrom')
  })
  it.each([0, 1])('knows what kind of agent speaks, wherever the same name passes something on (%i)', (told) => {
    const page = oneSaying('橋は開く', { who: '森田' })
    const [one] = page.record.attributions as [Entry['record']['attributions'][number]]
    const other = { ...one, source: { ...one.source, name: '某' }, via: ['森田'] }
    const attributions = told === 0 ? [other, one] : [one, other]
    const agents = provOf({ ...page, record: { ...page.record, attributions } }).filter((node) => node['foaf:name'] === '森田')
    expect(agents.map((node) => node['@type'])).toEqual([['prov:Agent', 'prov:Person']])
  })
  it('attributes to nobody what nobody is named for', () => {
    const nodes = provOf(oneSaying('橋は開く', { who: 'unknown' }))
    expect(nodes).toHaveLength(2)
    expect(nodes[1]).not.toHaveProperty('prov:wasAttributedTo')
  })
  it.each([
    ['2031', { '@value': '2031', '@type': 'xsd:gYear' }],
    ['2031-05', { '@value': '2031-05', '@type': 'xsd:gYearMonth' }],
    ['2031-22', '2031-22'],
    ['2031-W09', '2031-W09'],
    ['203X', '203X'],
    ['2031-02-26/2031-03-01', '2031-02-26/2031-03-01'],
  ])('writes the day %s as %j', (when, literal) => {
    expect(provOf(oneSaying('橋', { when })).map((node) => node['dcterms:date'])).toContainEqual(literal)
  })
})

describe('schema', () => {
  it('has a page with its sayings, own words as quotations and told ones as claims', () => {
    const entry = changed(HARBOUR, 1, { type: 'indirect' })
    const affiliation = { '@type': 'Organization', name: 'カレニア' }
    expect(parsed('schema', [entry])['@context']).toBe('https://schema.org')
    expect(schemaOf(entry)).toEqual([
      {
        '@id': iri(entry),
        '@type': 'NewsArticle',
        headline: '港と橋',
        datePublished: '2031-03-01',
        isPartOf: { '@type': 'WebSite', name: '北海日報' },
        identifier: 'harbour.txt',
        hasPart: [
          {
            '@id': iri(entry, ':17-30'),
            '@type': 'Quotation',
            spokenByCharacter: { '@type': 'Person', name: 'ヨナス・アルヴェン', jobTitle: '外相', affiliation },
            text: '港を封鎖すれば、橋を閉じる',
            dateCreated: '2031-03-01',
            keywords: 'threaten',
          },
          {
            '@id': iri(entry, ':45-53'),
            '@type': 'Claim',
            creator: { '@type': 'Person', name: 'ヴェルダ国防省' },
            text: '封鎖の計画はない',
            dateCreated: '2031-03-01',
            keywords: 'deny',
          },
        ],
      },
    ])
  })
  it('uses no property or type that schema.org does not have', () => {
    // https://schema.org/version/latest/schemaorg-all-https.jsonld
    const words =
      'NewsArticle OpinionNewsArticle BlogPosting Article DiscussionForumPosting WebSite Quotation Claim Person Organization GovernmentOrganization ' +
      'NewsMediaOrganization CreativeWork headline author datePublished isPartOf url identifier isBasedOn hasPart spokenByCharacter creator text dateCreated ' +
      'temporal keywords name jobTitle affiliation'
    const used = new Set<string>()
    JSON.stringify(schemaOf(...READINGS), (key, value: unknown) => {
      if (key !== '' && !/^(?:@|\d)/.test(key)) used.add(key)
      if (key === '@type') used.add(value as string)
      return value
    })
    expect(used.size).toBeGreaterThan(20)
    expect([...used].filter((word) => !words.split(' ').includes(word))).toEqual([])
  })
  it.each(READINGS.map((entry) => [entry.address, entry] as const))('%s has text of its own in every part', (_, entry) => {
    const parts = schemaOf(entry).flatMap(({ hasPart }) => hasPart as readonly { readonly text: string }[])
    expect(parts.map(({ text }) => text)).toEqual(entry.record.attributions.map(({ content }) => content.text))
    for (const { text } of parts) expect(entry.text).toContain(text)
  })
  it.each([
    ['direct', { '@type': 'Quotation', spokenByCharacter: { name: 'ナダル' } }],
    ['mixed', { '@type': 'Claim', creator: { name: 'ナダル' } }],
    ['indirect', { '@type': 'Claim', creator: { name: 'ナダル' } }],
  ] as const)('takes a saying that is %s for %j', (type, part) => {
    expect(schemaOf(changed(oneSaying('橋'), 0, { type }))[0]?.hasPart).toMatchObject([part])
  })
  it('bases what passed through others on them, the one nearest the source innermost', () => {
    const [page] = schemaOf(oneSaying('橋は開く', { via: ['高官', 'ハルネ通信'] }))
    expect(page?.hasPart).toMatchObject([
      { isBasedOn: { '@type': 'CreativeWork', creator: 'ハルネ通信', isBasedOn: { '@type': 'CreativeWork', creator: '高官' } } },
    ])
  })
  it.each([
    ['2031-05-06', { dateCreated: '2031-05-06' }],
    ['2031-05', { dateCreated: '2031-05' }],
    ['2031-W09', { dateCreated: '2031-W09' }],
    ['2031-22', { temporal: '2031-22' }],
    ['203X', { temporal: '203X' }],
    ['2031-02-26/2031-03-01', { temporal: '2031-02-26/2031-03-01' }],
  ])('writes the day %s as %j', (when, property) => {
    const [page] = schemaOf(oneSaying('橋', { when })) as [Node]
    const [{ dateCreated, temporal }] = page.hasPart as [Node]
    expect({ dateCreated, temporal }).toEqual({ dateCreated: undefined, temporal: undefined, ...property })
  })
  it.each([
    ['person', { '@type': 'Person', name: '某' }],
    ['state', { '@type': 'GovernmentOrganization', name: '某' }],
    ['organisation', { '@type': 'Organization', name: '某' }],
    ['outlet', { '@type': 'NewsMediaOrganization', name: '某' }],
    ['office', '某'],
    ['group', '某'],
    ['unknown', '某'],
  ] as const)('has a source that is a %s as %j', (kind, given) => {
    const entry = oneSaying('橋', { who: '某' })
    const [one] = entry.record.attributions as [Entry['record']['attributions'][number]]
    const [page] = schemaOf(changed(entry, 0, { source: { ...one.source, kind } }))
    expect(page?.hasPart).toMatchObject([{ spokenByCharacter: given }])
  })
  it('has the address of a web page, and what a repost is of', () => {
    const originUrl = 'https://example.net/1'
    const [node] = schemaOf(oneSaying('橋', {}, { form: 'repost', originUrl }, 'https://example.org/a b'))
    expect(node).toMatchObject({ '@type': 'BlogPosting', url: 'https://example.org/a%20b', isBasedOn: originUrl })
    expect(node).not.toHaveProperty('identifier')
  })
})
