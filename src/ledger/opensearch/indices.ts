/** The two indices that make one: what was said, an attribution a document; and what pages tell, a page a document. */
export const PARTS = ['said', 'told'] as const
export type Part = (typeof PARTS)[number]

/** Under what a part is searched, and under what it is built: aliases, so that one index takes the place of another at once. */
export const aliasOf = (name: string, part: Part): string => `${name}-${part}`
export const nextAliasOf = (name: string, part: Part): string => `${name}-${part}-next`
export const indexOf = (name: string, part: Part, stamp: string): string => `${name}-${part}-${stamp}`

/** Where one is, what has no other value. */
const KEY = { type: 'keyword', ignore_above: 8000 }
const WORDS = {
  // the words are cut before they are sent; where each stands is what phrases are found by
  words: { type: 'text', analyzer: 'whitespace' },
  letters: { type: 'text', analyzer: 'whitespace', index_options: 'freqs' },
}
const SAID = {
  page: KEY,
  number: { type: 'integer' },
  // ISO days, absent where none is known
  first: KEY,
  last: KEY,
  month: KEY,
  year: KEY,
  certainty: { type: 'byte' },
  conditional: { type: 'boolean' },
  speakers: KEY,
  target: KEY,
  act: KEY,
  kind: KEY,
  site: KEY,
  topics: KEY,
  // how the topic is compared, and how it is written
  tagged: KEY,
}
/** So that the newest of many are the first that are looked at. */
const NEWEST_FIRST = {
  'sort.field': ['first', 'page', 'number'],
  'sort.order': ['desc', 'asc', 'asc'],
  'sort.missing': ['_last', '_last', '_last'],
}

/** How an index is made. What documents were made of is not kept in it, but for how many attributions of a page it was told of: the ledger has all. */
export const indexBody = (part: Part, stamp: string, shards: number): object => ({
  settings: {
    index: {
      number_of_shards: shards,
      // a second copy of each shard as soon as there is a second node
      auto_expand_replicas: '0-1',
      // while it is built nobody searches it
      refresh_interval: '-1',
      ...(part === 'said' && NEWEST_FIRST),
    },
  },
  mappings: {
    dynamic: 'strict',
    _meta: { iwaku: 1, stamp },
    _source: part === 'said' ? { enabled: false } : { includes: ['count'] },
    properties: part === 'said' ? { ...SAID, ...WORDS } : { page: KEY, count: { type: 'integer', index: false }, ...WORDS },
  },
})
