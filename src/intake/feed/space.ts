/** A name with its namespace resolved; without one, both `prefix` and `uri` are empty. */
export interface Named {
  readonly local: string
  readonly prefix: string
  readonly uri: string
}

/** Namespaces by the prefix that is usual for them; several addresses of one are in use. Compared in lower case, without a last slash or #. */
const SPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://example.com/newformat': 'atom',
  'http://example.com/necho': 'atom',
  'http://purl.org/echo': 'atom',
  'uri/of/echo/namespace': 'atom',
  'http://purl.org/rss/1.0': 'rss',
  'http://my.netscape.com/rdf/simple/0.9': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9': 'rss',
  'http://backend.userland.com/rss': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://blogs.law.harvard.edu/tech/rss': 'rss',
  'http://www.rssboard.org/rss-specification': 'rss',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://purl.org/rss/1.0/modules/slash': 'slash',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://example.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://search.yahoo.com/mrss': 'media',
  'http://wellformedweb.org/commentapi': 'wfw',
  'http://purl.org/syndication/thread/1.0': 'thr',
  'http://webns.net/mvcb': 'admin',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.georss.org/georss': 'georss',
  'http://www.w3.org/2003/01/geo/wgs84_pos': 'geo',
  'http://www.opengis.net/gml': 'gml',
  'http://podlove.org/simple-chapters': 'psc',
  'http://backend.userland.com/creativecommonsrssmodule': 'creativecommons',
  'http://web.resource.org/cc': 'cc',
  'http://creativecommons.org/ns': 'cc',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap',
  'http://www.google.com/schemas/sitemap/0.84': 'sitemap',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://opml.org/spec2': 'opml',
}
/** Their elements are a feed's own, whatever the prefix. */
const OWN: ReadonlySet<string> = new Set(['rss', 'sitemap', 'opml'])

/** The usual prefix of a namespace; undefined for one that is not known. */
function usualPrefix(space: string): string | undefined {
  if (usual.has(space)) return usual.get(space)
  const name = space.trim().toLowerCase().replace(/[/#]$/, '')
  const prefix = Object.hasOwn(SPACES, name) ? SPACES[name] : undefined
  if (usual.size < MOST_USUAL) usual.set(space, prefix)
  return prefix
}

/** A document has a few namespaces and thousands of elements; what was asked once is not asked again. */
const usual = new Map<string, string | undefined>()
const MOST_USUAL = 256

/**
 * Under what an element is asked for. Atom's elements are `atom:title` everywhere, so that they are told apart within RSS; what has no prefix and no
 * known namespace is the feed's own. A prefix that was never declared is taken for what it is usual for.
 */
export function elementKey(tag: Named): { key: string; prefix: string | null } {
  const space = usualPrefix(tag.uri) ?? tag.prefix
  if (space === '' || OWN.has(space)) return { key: tag.local.toLowerCase(), prefix: null }
  return { key: `${space.toLowerCase()}:${tag.local.toLowerCase()}`, prefix: space }
}

/** The same for an attribute. Those of Atom and RSS have no prefix, even where one is written. */
export function attributeKey(attribute: Named): string {
  const local = attribute.local.toLowerCase()
  if (attribute.prefix === '') return local
  const space = usualPrefix(attribute.uri) ?? attribute.prefix.toLowerCase()
  return OWN.has(space) || space === 'atom' ? local : `${space}:${local}`
}
