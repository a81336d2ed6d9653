import type { Entry } from '#ledger'
import type { AttributionRecord, PageRecord, SourceRecord } from '#reading'
import { urlOf } from './address.ts'
import { isIsoDate } from './date.ts'
import { graphJson } from './json.ts'
import { type Named, namedIn, pageIri } from './name.ts'
import { isNameless, wordsOf } from './said.ts'

const PAGES: Readonly<Record<PageRecord['form'], string>> = {
  news: 'NewsArticle',
  'news-with-comments': 'NewsArticle',
  'translated-op-ed': 'OpinionNewsArticle',
  blog: 'BlogPosting',
  repost: 'BlogPosting',
  'tweet-digest': 'Article',
  forum: 'DiscussionForumPosting',
}

/** An office may be the one who holds it or a ministry, a group one person or many: these are given as words, which schema.org takes for any type. */
const AGENTS: Readonly<Record<SourceRecord['kind'], string | null>> = {
  person: 'Person',
  office: null,
  // Country is a place, and places say nothing
  state: 'GovernmentOrganization',
  organisation: 'Organization',
  outlet: 'NewsMediaOrganization',
  group: null,
  unknown: null,
}

/** Pages with what is said in them, in the words of https://schema.org/. */
export function schema(entries: Iterable<Entry>): Generator<string> {
  return graphJson('https://schema.org', pagesOf(entries))
}

function* pagesOf(entries: Iterable<Entry>): Generator<object> {
  for (const entry of entries) {
    const { form, title, author, site, published, originUrl } = entry.record
    const url = urlOf(entry.address)
    const parts = Array.from(namedIn(entry), partOf)
    yield {
      '@id': pageIri(entry),
      '@type': PAGES[form],
      headline: title,
      author,
      datePublished: published,
      isPartOf: site === null ? null : { '@type': 'WebSite', name: site },
      url,
      identifier: url === null ? entry.address : null,
      isBasedOn: originUrl && urlOf(originUrl),
      hasPart: parts.length > 0 ? parts : null,
    }
  }
}

/** Own words are a https://schema.org/Quotation; what is told in the page's words, all or some of it, is a https://schema.org/Claim. */
function partOf({ iri, attribution }: Named): object {
  const { type, act, when, via } = attribution
  const source = isNameless(attribution) ? null : agentOf(attribution)
  return {
    '@id': iri,
    '@type': type === 'direct' ? 'Quotation' : 'Claim',
    // "to whom the quotation is attributed within the containing CreativeWork", fictional or not
    [type === 'direct' ? 'spokenByCharacter' : 'creator']: source,
    text: wordsOf(attribution),
    dateCreated: when !== null && isIsoDate(when) ? when : null,
    // seasons, decades and ranges are no date of schema.org's; this property takes text
    temporal: when !== null && !isIsoDate(when) ? when : null,
    keywords: act,
    isBasedOn: accountOf(via),
  }
}

function agentOf({ source: { name, kind, office, affiliation } }: AttributionRecord): object | string {
  const type = AGENTS[kind]
  if (type === null) return name
  if (type !== 'Person') return { '@type': type, name }
  return {
    '@type': type,
    name,
    jobTitle: office,
    affiliation: affiliation === null ? null : { '@type': 'Organization', name: affiliation },
  }
}

/** Via as works based on each other: the page has it from the last, and the one nearest the source lies innermost. */
const accountOf = (via: readonly string[]): object | null =>
  via.reduce<object | null>((inner, name) => ({ '@type': 'CreativeWork', creator: name, isBasedOn: inner }), null)
