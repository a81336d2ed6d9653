import type { Certainty } from '#attribution'
import type { Decision } from '#ledger'
import type { Answer, LineState, PromiseAnswer } from '#question'

/** What a question may take, by name: as it stands behind the `?` of its address. */
export interface Values {
  /** Words and filters, as on the command line: `橋 source:外相`. */
  readonly q: string
  readonly certainty: Certainty
  readonly limit: number
  readonly offset: number
  readonly order: 'newest' | 'oldest' | 'rank'
  readonly facets: boolean
  readonly state: LineState | PromiseAnswer['state']
  readonly states: boolean
  readonly rejected: boolean
  readonly against: 'earliest' | 'fullest'
  readonly topic: string
  /** ISO day, or moment in UTC. */
  readonly since: string
  /** Names of points, with commas between them. */
  readonly of: string
  readonly called: string
  readonly kind: string
  readonly a: string
  readonly b: string
  readonly c: string
  readonly d: string
  readonly from: string
  readonly to: string
  readonly only: Decision['kind']
  readonly by: string
}

/** Every question that the server is asked under /api: the kind of its answer, and what it takes beside what stands in its address. */
export const ROUTES = {
  '/search': { answer: 'sayings', takes: ['q', 'facets', 'order', 'limit', 'offset', 'certainty'] },
  '/pages': { answer: 'pages', takes: ['q', 'limit'] },
  '/page/{id}': { answer: 'page', takes: ['certainty'] },
  '/page/{id}/reading': { answer: 'reading', takes: [] },
  '/page/{id}/grounds': { answer: 'grounds', takes: [] },
  '/page/{id}/versions': { answer: 'versions', takes: [] },
  '/page/{id}/family': { answer: 'families', takes: [] },
  '/saying/{ref}': { answer: 'saying', takes: [] },
  '/saying/{ref}/retold': { answer: 'retold', takes: ['against'] },
  '/saying/{ref}/around': { answer: 'around', takes: ['limit'] },
  '/source/{name}': { answer: 'profiles', takes: [] },
  '/source/{name}/said': { answer: 'sayings', takes: ['q', 'facets', 'order', 'limit', 'offset', 'certainty'] },
  '/source/{name}/months': { answer: 'months', takes: ['q', 'certainty'] },
  '/source/{name}/kin': { answer: 'kin', takes: [] },
  '/lines': { answer: 'lines', takes: ['q', 'limit', 'certainty', 'state', 'states'] },
  '/promises': { answer: 'promises', takes: ['q', 'limit', 'certainty', 'state'] },
  '/clashes': { answer: 'clashes', takes: ['q', 'certainty', 'rejected'] },
  '/shifts': { answer: 'clashes', takes: ['q', 'certainty', 'rejected'] },
  '/families': { answer: 'families', takes: ['limit'] },
  '/topics': { answer: 'topics', takes: ['q'] },
  '/digest': { answer: 'digest', takes: ['q', 'topic', 'certainty'] },
  '/today': { answer: 'today', takes: ['since'] },
  '/points': { answer: 'points', takes: ['q', 'limit', 'certainty'] },
  '/points/hits': { answer: 'hits', takes: ['of'] },
  '/deeds': { answer: 'deeds', takes: ['q', 'certainty'] },
  '/sources': { answer: 'sources', takes: ['called', 'kind', 'limit'] },
  '/compare': { answer: 'compared', takes: ['a', 'b', 'c', 'd', 'q', 'certainty'] },
  '/outlets': { answer: 'outlets', takes: [] },
  '/outlets/carried': { answer: 'carried', takes: ['from', 'to'] },
  '/log': { answer: 'log', takes: ['only', 'by', 'order', 'limit', 'offset'] },
  '/stats': { answer: 'counts', takes: [] },
} as const

export type Path = keyof typeof ROUTES

/** `/page/{id}/reading` → `id` */
type PartsOf<Address extends string> = Address extends `${string}{${infer Name}}${infer Rest}` ? Name | PartsOf<Rest> : never

type Taken<P extends Path> = (typeof ROUTES)[P]['takes'][number]

/** What a question is given: the parts of its address, and any of what it takes. */
export type Given<P extends Path> = [PartsOf<P> | Taken<P>] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Name in PartsOf<P>]: string } & { readonly [Name in Taken<P>]?: Values[Name] | undefined }

/** The answer of a question. */
export type AnswerTo<P extends Path> = Extract<Answer, { readonly kind: (typeof ROUTES)[P]['answer'] }>
