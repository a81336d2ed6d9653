import { setTimeout } from 'node:timers/promises'
import { type Outgoing, SearchError } from '../search.ts'
import { documentsOf, type PageDocuments, placeName } from './documents.ts'
import type { Nodes } from './http.ts'

/** Where pages are written: the aliases of both parts. */
export interface Target {
  readonly said: string
  readonly told: string
}

/** A page with the turn of the change that it is written for: what was written for a later one stands. */
export interface Turned {
  readonly page: Outgoing
  readonly turn: number
}

/** Bytes of one request, about. */
const REQUEST = 4 * 1024 * 1024
/** Milliseconds that a node may take to write a request, and to find documents by their names. */
const WRITING = 60_000
const LOOKING = 20_000
/** Milliseconds after which a request is sent again that a node had no room for; behind the last one it is given up. */
const PAUSES = [500, 1000, 2000, 4000, 8000, 16_000, 32_000]

/**
 * Writes pages as they are now. Written again, nothing is there twice: each document has its place as its name. How many attributions a page ever had
 * there is told first, so that those which it has no more are found and taken away, whenever this was broken off.
 */
export async function writePages(pages: readonly Turned[], target: Target, nodes: Nodes): Promise<void> {
  if (pages.length === 0) return
  const before = await countsOf(
    pages.map(({ page }) => page.id),
    target.told,
    nodes,
  )
  const [told, said, gone]: [Lines, Lines, Lines] = [
    new Lines(target.told, nodes),
    new Lines(target.said, nodes),
    new Lines(target.told, nodes),
  ]
  const made = pages.map(({ page, turn }) => ({ page, turn, documents: page.entry === null ? null : documentsOf(page, page.entry) }))
  for (const { page, turn, documents } of made) {
    const count = Math.max(before.get(page.id) ?? 0, documents?.said.length ?? 0)
    if (documents !== null) await told.index(page.id, turn, { ...documents.told.fields, count })
  }
  await told.send()
  for (const { page, turn, documents } of made) await writeSaid(said, page.id, turn, documents, before.get(page.id) ?? 0)
  await said.send()
  for (const { page, turn, documents } of made) if (documents === null) await gone.remove(page.id, turn)
  await gone.send()
}

async function writeSaid(lines: Lines, id: string, turn: number, documents: PageDocuments | null, before: number): Promise<void> {
  const said = documents?.said ?? []
  for (let number = 0; number < Math.max(before, said.length); number++) {
    const document = said[number]
    if (document) await lines.index(document.id, turn, document.fields)
    else await lines.remove(placeName(id, number), turn)
  }
}

/** How many attributions of each page the index was told of. */
async function countsOf(ids: readonly string[], alias: string, nodes: Nodes): Promise<ReadonlyMap<string, number>> {
  const { status, body } = await nodes.ask({ method: 'POST', path: `/${alias}/_mget`, body: { ids }, patience: LOOKING })
  if (status === 404) throw new SearchError('missing', alias)
  const { docs } = body as { docs: readonly { _id: string; found?: boolean; error?: { type?: string }; _source?: { count?: number } }[] }
  const failed = docs.find(({ error }) => error !== undefined)
  if (failed) throw new SearchError(failed.error?.type === 'index_not_found_exception' ? 'missing' : 'lost', failed.error?.type ?? '')
  return new Map(docs.map(({ _id, _source }) => [_id, _source?.count ?? 0]))
}

interface Item {
  readonly status: number
  readonly error?: { readonly type: string; readonly reason: string }
}

/** A node that is at the limit of its memory or of what may wait there: it asks to be left alone for a while. */
const NO_ROOM = 429

/** Lines of a bulk request, sent as soon as they are many. */
class Lines {
  readonly #alias: string
  readonly #nodes: Nodes
  #lines: string[] = []
  #bytes = 0

  constructor(alias: string, nodes: Nodes) {
    this.#alias = alias
    this.#nodes = nodes
  }

  async index(id: string, turn: number, fields: object): Promise<void> {
    await this.#add(JSON.stringify({ index: versioned(id, turn) }), JSON.stringify(fields))
  }

  async remove(id: string, turn: number): Promise<void> {
    await this.#add(JSON.stringify({ delete: versioned(id, turn) }))
  }

  async #add(...lines: readonly string[]): Promise<void> {
    this.#lines.push(...lines)
    for (const line of lines) this.#bytes += Buffer.byteLength(line) + 1
    if (this.#bytes > REQUEST) await this.send()
  }

  async send(): Promise<void> {
    if (this.#lines.length === 0) return
    const body = `${this.#lines.join('\n')}\n`
    this.#lines = []
    this.#bytes = 0
    // what was written of a request is written again as it is: each document has its turn as its version
    for (const pause of [...PAUSES, null]) {
      const items = await this.#written(body)
      const left = items.find(({ status }) => status === NO_ROOM)
      for (const { status, error } of items) if (status !== NO_ROOM) refuse(status, error)
      if (left === undefined) return
      if (pause === null) refuse(left.status, left.error)
      else await setTimeout(pause)
    }
  }

  async #written(body: string): Promise<Item[]> {
    const { status, body: answer } = await this.#nodes.ask({
      method: 'POST',
      path: `/${this.#alias}/_bulk?require_alias=true`,
      body,
      patience: WRITING,
    })
    if (status === 404) throw new SearchError('missing', this.#alias)
    return (answer as { items: readonly Readonly<Record<string, Item>>[] }).items.flatMap((item) => Object.values(item))
  }
}

const versioned = (id: string, turn: number): object => ({ _id: id, version: turn, version_type: 'external_gte' })

/** What is newer there stands (409), and what was to be taken away may be gone (404). */
function refuse(status: number, error: Item['error']): void {
  if (status < 300 || status === 409 || (status === 404 && error === undefined)) return
  const reason = `${status} ${error?.type ?? ''} ${error?.reason ?? ''}`.trim().slice(0, 300)
  throw new SearchError(status === 404 ? 'missing' : status === NO_ROOM || status >= 500 ? 'lost' : 'failed', reason)
}
