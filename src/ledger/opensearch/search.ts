import { createHash } from 'node:crypto'
import {
  COUNTED,
  type Facets,
  type Found,
  type Heads,
  type Kept,
  type Ledger,
  type Marks,
  type PageHead,
  type Portion,
  type SpeakerName,
  type Wanted,
} from '../ledger.ts'
import { likely } from '../likely.ts'
import { type Place, SearchError, type SearchIndex } from '../search.ts'
import { saidText } from '../sql/said.ts'
import type { SearchAddress } from './address.ts'
import { type Buckets, facetAsks, facetsFrom } from './facets.ts'
import type { Request } from './http.ts'
import { aliasOf, type Part } from './indices.ts'
import { pagesQuery, pairsQuery, queryOf } from './query.ts'
import type { Wire } from './wire.ts'
import { holdsPhrases } from './words.ts'

/** Months that a histogram may have: more than a ledger can tell apart. */
const MONTHS = 60_000

interface Searched {
  readonly hits: {
    readonly total?: { readonly value: number }
    readonly hits: readonly { readonly _id: string; readonly _score: number | null }[]
  }
  readonly aggregations?: Readonly<Record<string, Buckets>>
}

/** Searches an index in OpenSearch. What it finds are places: what stands there is told by the ledger alone, and what does not stand there is left out. */
export class OpenSearchIndex implements SearchIndex {
  readonly #wire: Wire
  readonly #name: string
  readonly #patience: number
  readonly #ledger: Ledger

  constructor(wire: Wire, { name, patience }: SearchAddress, ledger: Ledger) {
    this.#wire = wire
    this.#name = name
    this.#patience = patience
    this.#ledger = ledger
  }

  pagesWith(words: readonly string[], limit: number): readonly PageHead[] {
    const query = pagesQuery(words)
    return query === null ? [] : this.#pages(query, limit).map(({ page }) => page)
  }

  pagesLike(text: string, limit: number): readonly PageHead[] {
    return likely(text, limit, (pairs, most) => this.#pages(pairsQuery(pairs), most))
  }

  find(wanted: Wanted, { order, limit, offset, counted }: Portion): Found {
    const { total, places } = this.#places(wanted, { order, limit, offset, counts: counted !== false })
    const kept = this.#ledger.keptAt(places).filter((one) => holds(one, wanted))
    if (counted === false) return { total: kept.length, more: false, found: kept }
    return { total: Math.min(total, COUNTED), more: total > COUNTED, found: kept }
  }

  facets(wanted: Wanted, heads?: Heads): Facets {
    const query = queryOf(wanted)
    const found = query === null ? null : this.#search('said', { query, size: 0, track_total_hits: true, aggs: facetAsks })
    return facetsFrom(found?.hits.total?.value ?? 0, found?.aggregations ?? {}, heads)
  }

  marks(wanted: Wanted, limit: number): Marks {
    const { total, places } = this.#places(wanted, { order: 'newest', limit: Math.min(limit, COUNTED), offset: 0, counts: true })
    return { total: Math.min(total, COUNTED), more: total > COUNTED, marks: this.#ledger.marksAt(places) }
  }

  months(wanted: Wanted): readonly SpeakerName[] {
    const query = queryOf(wanted)
    if (query === null) return []
    const { aggregations } = this.#search('said', {
      query,
      size: 0,
      track_total_hits: false,
      aggs: { months: { terms: { field: 'month', size: MONTHS, order: { _key: 'asc' } } } },
    })
    return (aggregations?.months?.buckets ?? []).map(({ key, doc_count: count }) => ({ name: String(key), count }))
  }

  #places(
    wanted: Wanted,
    { order, limit, offset, counts }: Pick<Portion, 'order' | 'limit' | 'offset'> & { readonly counts: boolean },
  ): { readonly total: number; readonly places: readonly Place[] } {
    const query = queryOf(wanted)
    if (query === null) return { total: 0, places: [] }
    const { hits } = this.#search(
      'said',
      { query, from: offset, size: limit, sort: SORTS[order], track_total_hits: counts ? COUNTED + 1 : false },
      order === 'rank',
    )
    const places = hits.hits.map(({ _id }) => {
      const [page = '', number = ''] = _id.split(':')
      return { page, number: Number(number) }
    })
    return { total: hits.total?.value ?? 0, places }
  }

  /** Pages with their ranks, of which the least is the best. */
  #pages(query: object, limit: number): readonly { readonly page: PageHead; readonly rank: number }[] {
    const sort = [{ _score: 'desc' }, { page: 'asc' }]
    const { hits } = this.#search('told', { query, size: limit, sort, track_scores: true, track_total_hits: false }, true)
    const rank = new Map(hits.hits.map(({ _id, _score }) => [_id, -(_score ?? 0)]))
    return this.#ledger.headsAt([...rank.keys()]).map((page) => ({ page, rank: rank.get(page.id) as number }))
  }

  /** `ranked`: by how rare words are in all shards, and not in each. */
  #search(part: Part, asked: object, ranked = false): Searched {
    const alias = aliasOf(this.#name, part)
    // the same question goes to the same copies, which may count differently what is deleted
    const preference = createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 8)
    const request: Request = {
      method: 'POST',
      path: `/${alias}/_search?allow_partial_search_results=false&preference=${preference}${ranked ? '&search_type=dfs_query_then_fetch' : ''}`,
      body: { _source: false, ...asked },
      patience: this.#patience,
    }
    let { status, body } = this.#wire.ask(request)
    // another index took the place of the one that was asked just now
    if (status === 404) ({ status, body } = this.#wire.ask(request))
    if (status === 404) throw new SearchError('missing', alias)
    return body as Searched
  }
}

const SORTS: Readonly<Record<Portion['order'], readonly object[]>> = {
  newest: [{ first: { order: 'desc', missing: '_last' } }, { page: 'asc' }, { number: 'asc' }],
  oldest: [{ first: { order: 'asc', missing: '_last' } }, { page: 'asc' }, { number: 'asc' }],
  rank: [{ _score: 'desc' }, { page: 'asc' }, { number: 'asc' }],
}

/** The page may have been read anew since the index was told of it. */
const holds = ({ attribution }: Kept, { words = [], anyOf }: Wanted): boolean => holdsPhrases(saidText(attribution), words, anyOf)
