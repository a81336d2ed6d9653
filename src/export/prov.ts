import type { Entry } from '#ledger'
import type { SourceRecord } from '#reading'
import { iriOf, urlOf } from './address.ts'
import { dateLiteral } from './date.ts'
import { graphJson } from './json.ts'
import { type Named, namedIn, pageIri } from './name.ts'
import { circumstancesOf, isNameless, OWN_CONTEXT, wordsOf } from './said.ts'

const CONTEXT: object = {
  prov: 'http://www.w3.org/ns/prov#',
  dc: 'http://purl.org/dc/elements/1.1/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...OWN_CONTEXT,
}

const AGENTS: Readonly<Record<SourceRecord['kind'], string>> = {
  person: 'prov:Person',
  // the one who holds it, or a ministry
  office: 'prov:Agent',
  state: 'prov:Organization',
  organisation: 'prov:Organization',
  outlet: 'prov:Organization',
  // one person or many, or nobody knows
  group: 'prov:Agent',
  unknown: 'prov:Agent',
}

/** Sayings, pages and accounts as entities, sources as agents: https://www.w3.org/TR/prov-o/ */
export function prov(entries: Iterable<Entry>): Generator<string> {
  return graphJson(CONTEXT, nodesOf(entries))
}

function* nodesOf(entries: Iterable<Entry>): Generator<object> {
  for (const entry of entries) {
    yield pageNode(entry)
    yield* agentNodes(entry)
    for (const named of namedIn(entry)) {
      yield sayingNode(entry, named)
      yield* accountNodes(entry, named)
    }
  }
}

/** The page as it was read: what the address showed at one time. */
function pageNode(entry: Entry): object {
  const { title, author, site, published, originUrl } = entry.record
  return {
    '@id': pageIri(entry),
    '@type': 'prov:Entity',
    'prov:specializationOf': { '@id': iriOf(entry.address) },
    'dc:title': title,
    'dc:creator': author,
    'dc:publisher': site,
    'dcterms:issued': published && dateLiteral(published),
    'prov:wasQuotedFrom': reference(originUrl && urlOf(originUrl)),
  }
}

/** Everybody who speaks in the page or passes something on. Those of two pages are not told to be one: a name alone does not show it. */
function* agentNodes(entry: Entry): Generator<object> {
  const types = new Map<string, string>()
  for (const attribution of entry.record.attributions) {
    const { source, via } = attribution
    if (!isNameless(attribution) && (types.get(source.name) ?? 'prov:Agent') === 'prov:Agent') types.set(source.name, AGENTS[source.kind])
    for (const name of via) if (!types.has(name)) types.set(name, 'prov:Agent')
  }
  // an IRI of PROV-O's narrower classes says nothing to a program that does not know them, so the wide one stands beside
  for (const [name, type] of types) yield { '@id': agentIri(entry, name), '@type': [...new Set(['prov:Agent', type])], 'foaf:name': name }
}

function sayingNode(entry: Entry, { iri, attribution }: Named): object {
  const { source, via, when } = attribution
  return {
    '@id': iri,
    '@type': 'prov:Entity',
    'prov:value': wordsOf(attribution),
    'prov:wasAttributedTo': isNameless(attribution) ? null : reference(agentIri(entry, source.name)),
    'prov:wasQuotedFrom': reference(pageIri(entry)),
    'prov:hadPrimarySource': via.length > 0 ? reference(accountIri(iri, 0)) : null,
    'prov:wasDerivedFrom': via.length > 1 ? reference(accountIri(iri, via.length - 1)) : null,
    'dcterms:date': when && dateLiteral(when),
    ...circumstancesOf(attribution),
  }
}

/** What each one told through whom the page has the saying: the one nearest the source first, each from the one in front. */
const accountNodes = (entry: Entry, { iri, attribution: { via } }: Named): readonly object[] =>
  via.map((name, i) => ({
    '@id': accountIri(iri, i),
    '@type': 'prov:Entity',
    'prov:wasAttributedTo': reference(agentIri(entry, name)),
    'prov:wasDerivedFrom': i > 0 ? reference(accountIri(iri, i - 1)) : null,
  }))

const reference = (iri: string | null): object | null => (iri === null ? null : { '@id': iri })
const accountIri = (saying: string, place: number): string => `${saying}:via:${place + 1}`
const agentIri = (entry: Entry, name: string): string => `${pageIri(entry)}:agent:${encodeURIComponent(name.toWellFormed())}`
