import type { Certainty } from '#attribution'
import type { SelectionFormat } from '#export'
import type { Decision } from '#ledger'
import type { Hit, Wish } from '#question'
import { problemOf } from './problem.ts'
import type { AnswerTo, Given, Path } from './routes.ts'

export interface ClientOptions {
  /** Of an account, for a shared ledger: `iwt_…`. */
  readonly token?: string
  /** Of what goes wrong; `en` when left out. */
  readonly language?: 'ja' | 'en'
  /** In the place of the global one. */
  readonly fetch?: typeof fetch
}

interface Asking {
  readonly signal?: AbortSignal
}

/** What is exported: all that a query finds, the whole ledger without one. */
export interface Wanted {
  readonly q?: string
  readonly certainty?: Certainty
}

/** A server of iwaku, asked. Whatever it refuses rejects with a `Problem`; where there is none, with the TypeError of `fetch`. */
export interface Client {
  /** Asks: `client.ask('/page/{id}', { id })`. */
  readonly ask: <P extends Path>(path: P, ...given: Arguments<P>) => Promise<AnswerTo<P>>
  /** All that a search finds, portion by portion, as long as somebody takes it. */
  readonly sayings: (given?: Given<'/search'>, asking?: Asking) => AsyncGenerator<Hit, void>
  /** The same as one stream, which is whole even while the ledger grows. */
  readonly export: (given?: Wanted, asking?: Asking) => AsyncGenerator<Hit, void>
  /** An export as the bytes of a file. */
  readonly file: (format: SelectionFormat, given?: Wanted, asking?: Asking) => Promise<ReadableStream<Uint8Array>>
  readonly decide: (wish: Exclude<Wish, { readonly kind: 'undo' }> & { readonly why?: string; readonly by?: string }) => Promise<Decision>
  readonly undo: (id: string, why?: string) => Promise<Decision>
}

/** What is given may be left out where nothing has to be. */
type Arguments<P extends Path> =
  Record<never, never> extends Given<P> ? [given?: Given<P>, asking?: Asking] : [given: Given<P>, asking?: Asking]

/** Sayings that are asked for at once. */
const PORTION = 200

/** A client of the server at an address: `openClient('http://127.0.0.1:4189')`. */
export function openClient(address: string, { token, language = 'en', fetch: send = fetch }: ClientOptions = {}): Client {
  const base = address.replace(/\/+$/, '')
  const answered = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = { 'accept-language': language, ...(token !== undefined && { authorization: `Bearer ${token}` }), ...init.headers }
    const response = await send(base + path, { ...init, headers })
    if (!response.ok) throw await problemOf(response)
    return response
  }
  const ask = async <P extends Path>(path: P, ...[given, asking]: Arguments<P>): Promise<AnswerTo<P>> =>
    (await (await answered(`/api${addressOf(path, given ?? {})}`, { ...asking })).json()) as AnswerTo<P>
  const post = async (path: string, body: object): Promise<Decision> => {
    const response = await answered(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return ((await response.json()) as { readonly decision: Decision }).decision
  }
  const file = async (format: SelectionFormat, given: Wanted = {}, asking: Asking = {}): Promise<ReadableStream<Uint8Array>> => {
    const { body } = await answered(`/api${addressOf('/export', { ...given, format })}`, { ...asking })
    return body ?? new ReadableStream({ start: (stream) => stream.close() })
  }
  return {
    ask,
    file,
    decide: (wish) => post('/api/decisions', wish),
    undo: (id, why) => post(`/api/decisions/${encodeURIComponent(id)}/undo`, why === undefined ? {} : { why }),
    async *sayings(given = {}, asking = {}) {
      const { offset: first = 0, limit = PORTION } = given
      for (let offset = first; ; ) {
        const { found } = await ask('/search', { ...given, limit, offset }, asking)
        yield* found
        offset += found.length
        if (found.length < limit) return
      }
    },
    async *export(given, asking) {
      for await (const line of linesOf(await file('jsonl', given, asking))) yield JSON.parse(line) as Hit
    },
  }
}

/** `/page/{id}`, id a, certainty low → `/page/a?certainty=low` */
export function addressOf(path: string, given: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const search = new URLSearchParams()
  let address = path
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    if (path.includes(`{${name}}`)) address = address.replace(`{${name}}`, () => encodeURIComponent(value))
    else search.set(name, String(value))
  }
  return search.size > 0 ? `${address}?${search}` : address
}

/** Lines of a stream, as they come. */
async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
