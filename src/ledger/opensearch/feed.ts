import { randomBytes } from 'node:crypto'
import { type Outbox, SearchError } from '../search.ts'
import type { SearchAddress } from './address.ts'
import { type Target, type Turned, writePages } from './bulk.ts'
import type { Nodes } from './http.ts'
import { aliasOf, indexBody, indexOf, nextAliasOf, PARTS, type Part } from './indices.ts'

/** Changes that are taken together, and pages that a build takes together. */
const TOGETHER = 200
/** Seconds after which somebody else may go on where nothing was heard. */
const LEASE = 120
/** Milliseconds for what a cluster does to its indices. */
const MAKING = 60_000

/** What a catch-up or a build did. */
export interface Fed {
  /** Pages that were written, each time that they were. */
  readonly pages: number
  /** Somebody else is at it. */
  readonly elsewhere: boolean
}

/** Feeds an index from the outbox of a ledger, and builds it. One feeds at a time, and one builds. */
export class Feed {
  readonly #outbox: Outbox
  readonly #nodes: Nodes
  readonly #address: SearchAddress
  readonly #holder: string = randomBytes(8).toString('hex')

  constructor(outbox: Outbox, nodes: Nodes, address: SearchAddress) {
    this.#outbox = outbox
    this.#nodes = nodes
    this.#address = address
  }

  /** Tells the index of all changes. Throws `SearchError` where it cannot: what it was not told of waits. */
  async catchUp(signal?: AbortSignal): Promise<Fed> {
    if (this.#outbox.waiting(1) === 0) return { pages: 0, elsewhere: false }
    if (!this.#outbox.hold('feed', this.#holder, LEASE)) return { pages: 0, elsewhere: true }
    let pages = 0
    try {
      while (signal?.aborted !== true) {
        const changes = this.#outbox.changes(TOGETHER)
        if (changes.length === 0) break
        const turns = new Map<number, number>()
        for (const { page, turn } of changes) turns.set(page, Math.max(turn, turns.get(page) ?? 0))
        const turned = this.#outbox.pages([...turns.keys()]).map((page): Turned => ({ page, turn: turns.get(page.no) as number }))
        for (const target of await this.#targets()) await writePages(turned, target, this.#nodes)
        this.#outbox.settle(changes.map(({ turn }) => turn))
        pages += turned.length
        if (!this.#outbox.hold('feed', this.#holder, LEASE)) return { pages, elsewhere: true }
      }
      if (pages > 0) await this.#refresh(PARTS.map((part) => aliasOf(this.#address.name, part)))
    } finally {
      this.#outbox.release('feed', this.#holder)
    }
    return { pages, elsewhere: false }
  }

  /** Makes the index anew out of the ledger, beside the one that is searched, and puts it in its place at once. `tell` hears how many pages are in it. */
  async rebuild(tell: (pages: number) => void = () => undefined): Promise<number> {
    if (!this.#outbox.hold('build', this.#holder, LEASE)) throw new SearchError('busy', '')
    const stamp = `${Date.now().toString(36)}${randomBytes(3).toString('hex')}`
    try {
      await this.#begin(stamp)
      const pages = await this.#fill(tell)
      await this.#swap(stamp)
      return pages
    } finally {
      this.#outbox.release('build', this.#holder)
    }
  }

  /** Whether there is an index of this ledger. */
  async isThere(): Promise<boolean> {
    const stamps = await stampsAt(this.#nodes, aliasOf(this.#address.name, 'said'))
    const own = this.#outbox.stamps()
    return stamps.some((stamp) => stamp === own.stamp || stamp === own.next)
  }

  /** What is fed: the index that is searched, and the one that is being built. */
  async #targets(): Promise<readonly Target[]> {
    if (!(await this.isThere())) throw new SearchError('missing', aliasOf(this.#address.name, 'said'))
    const { name } = this.#address
    const next = await this.#indicesUnder((part) => nextAliasOf(name, part))
    const target = (alias: (name: string, part: Part) => string): Target => ({ said: alias(name, 'said'), told: alias(name, 'told') })
    return next.length === PARTS.length ? [target(aliasOf), target(nextAliasOf)] : [target(aliasOf)]
  }

  async #begin(stamp: string): Promise<void> {
    const { name, shards } = this.#address
    // what was begun before, and broken off, is of no use
    for (const index of await this.#indicesUnder((part) => nextAliasOf(name, part))) await this.#ask('DELETE', `/${index}`)
    this.#outbox.stampWith(this.#outbox.stamps().stamp, stamp)
    for (const part of PARTS) await this.#ask('PUT', `/${indexOf(name, part, stamp)}`, indexBody(part, stamp, shards))
    await this.#ask('POST', '/_aliases', {
      actions: PARTS.map((part) => ({ add: { index: indexOf(name, part, stamp), alias: nextAliasOf(name, part) } })),
    })
  }

  async #fill(tell: (pages: number) => void): Promise<number> {
    const { name } = this.#address
    const target = { said: nextAliasOf(name, 'said'), told: nextAliasOf(name, 'told') }
    let pages = 0
    for (let after = ''; ; ) {
      // before the pages are read: what changes from here on has a higher turn, or is read as it is then
      const turn = Math.max(this.#outbox.lastTurn(), 1)
      const outgoing = this.#outbox.pagesAfter(after, TOGETHER)
      await writePages(
        outgoing.map((page) => ({ page, turn })),
        target,
        this.#nodes,
      )
      pages += outgoing.length
      tell(pages)
      const last = outgoing.at(-1)
      if (last === undefined) return pages
      after = last.id
      if (!this.#outbox.hold('build', this.#holder, LEASE)) throw new SearchError('busy', '')
    }
  }

  /** From one moment to the next what is searched is the new index, and the old one is gone. */
  async #swap(stamp: string): Promise<void> {
    const { name } = this.#address
    const made = PARTS.map((part) => indexOf(name, part, stamp))
    for (const index of made) await this.#ask('PUT', `/${index}/_settings`, { index: { refresh_interval: '1s' } })
    await this.#refresh(made)
    const old = await this.#indicesUnder((part) => aliasOf(name, part))
    await this.#ask('POST', '/_aliases', {
      actions: [
        ...old.map((index) => ({ remove_index: { index } })),
        ...PARTS.flatMap((part) => [
          { remove: { index: indexOf(name, part, stamp), alias: nextAliasOf(name, part) } },
          { add: { index: indexOf(name, part, stamp), alias: aliasOf(name, part) } },
        ]),
      ],
    })
    this.#outbox.stampWith(stamp, null)
  }

  async #refresh(indices: readonly string[]): Promise<void> {
    await this.#ask('POST', `/${indices.join()}/_refresh`)
  }

  async #indicesUnder(alias: (part: Part) => string): Promise<readonly string[]> {
    const path = `/_alias/${PARTS.map(alias).join()}`
    const { body } = await this.#nodes.ask({ method: 'GET', path, patience: MAKING })
    const isOurs = (index: string): boolean => index.startsWith(`${this.#address.name}-`)
    return Object.keys((body ?? {}) as object).filter(isOurs)
  }

  async #ask(method: 'PUT' | 'POST' | 'DELETE', path: string, body?: object): Promise<void> {
    const { status } = await this.#nodes.ask({ method, path, patience: MAKING, ...(body !== undefined && { body }) })
    if (status === 404 && method !== 'DELETE') throw new SearchError('missing', path)
  }
}

/** The stamps of the indices under a name. */
async function stampsAt(nodes: Nodes, alias: string): Promise<readonly string[]> {
  const { status, body } = await nodes.ask({ method: 'GET', path: `/${alias}/_mapping`, patience: MAKING })
  if (status === 404) return []
  const mappings = Object.values(body as Readonly<Record<string, { mappings?: { _meta?: { stamp?: string } } }>>)
  return mappings.map(({ mappings: one }) => one?._meta?.stamp ?? '')
}
