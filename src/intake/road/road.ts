import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { readApart } from '../archive/apart.ts'
import { containerKind, HEAD_BYTES } from '../archive/container-kind.ts'
import { type Fetcher, type FetcherOptions, heldAddress, openFetcher, type Part, plainAddress } from '../fetch/index.ts'
import type { Arrival, Capture, RoadTrouble } from './arrival.ts'
import { arrivalsIn, insideOf, listOf } from './inside.ts'
import { keptCopy, momentOf } from './kept-copy.ts'
import { pagesInLines } from './lines-of-pages.ts'
import type { Listed } from './list.ts'
import { ordered } from './ordered.ts'
import { isWebAddress } from './place-kind.ts'
import { type StreamKind, streamKind, unpacked } from './stream.ts'

/** How places are opened. */
export interface RoadOptions {
  readonly fetcher: FetcherOptions
  /** ISO moment in UTC. */
  readonly now: () => string
  /** The bytes of a file, and its first ones alone. Throws what the system throws. */
  readonly readFile: (path: string) => Uint8Array
  readonly readHead: (path: string, length: number) => Uint8Array
}

/** Addresses of one list that are fetched; how deep lists may lead to lists (a list of feeds, a feed, its pages); pages fetched at once. */
const ADDRESSES = 1000
const DEEP = 3
const AT_ONCE = 16

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* packedPages(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Arrival> {
  try {
    yield* pagesInLines(unpacked(stream), name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || !code.startsWith('Z_')) throw error
    const fault = code === 'Z_BUF_ERROR' ? 'truncated' : 'data'
    yield { kind: 'trouble', name, trouble: { code: 'container_trouble', trouble: { code: 'gzip_damaged', fault }, offset: 0 } }
  }
}

/** The one way by which pages come in, wherever they are. */
export class Road {
  readonly #options: RoadOptions
  #fetcher: Fetcher | null = null
  /** Addresses fetched: a page that two lists name comes once. */
  readonly #fetched = new Set<string>()

  constructor(options: RoadOptions) {
    this.#options = options
  }

  /**
   * All that a place leads to: a page, the pages of an archive, those that a list names. `bytes` are what stood there, where it can be read but once;
   * `name` is what a file is called, where its path does not say; `part` tells that it is a later part of an article. Throws what the file system throws.
   */
  async *open(
    place: string,
    bytes: Uint8Array | null = null,
    { name = null, part = null }: { readonly name?: string | null; readonly part?: Part | null } = {},
  ): AsyncGenerator<Arrival> {
    if (name === null && isWebAddress(place)) yield* this.#follow(await this.#fetch(place, part), 0)
    else yield* this.#openFile(place, bytes, name ?? basename(place))
  }

  /** The pages of a stream, of which no more is held than one of them; `kind` is what `streamKind` says of it. Throws what the stream throws. */
  async *openStream(stream: AsyncIterable<Uint8Array>, kind: StreamKind, name: string): AsyncGenerator<Arrival> {
    if (kind === 'warc') yield* arrivalsIn(readApart({ kind, name, stream }))
    else if (kind === 'lines') yield* pagesInLines(stream, name)
    else yield* packedPages(stream, name)
  }

  async close(): Promise<void> {
    await this.#fetcher?.stop()
  }

  async *#openFile(path: string, whole: Uint8Array | null, name: string): AsyncGenerator<Arrival> {
    const { readFile, readHead } = this.#options
    const head = whole?.subarray(0, HEAD_BYTES) ?? readHead(path, HEAD_BYTES)
    const lines = streamKind(head)
    if (lines === 'lines' || lines === 'packed-lines') {
      yield* this.openStream(whole === null ? createReadStream(path) : piecesOf(whole), lines, name)
      return
    }
    const kind = containerKind(head, name)
    // by its path, so that a large archive is not held in memory
    if (kind !== null && whole === null) yield* arrivalsIn(readApart({ kind, name, path }))
    else yield* this.#look({ name, bytes: whole ?? readFile(path), contentType: null, seen: null, published: null }, 0)
  }

  /** `name` is what was asked for, `inside` what it is called unpacked. */
  async *#openList(list: Listed, name: string, inside: string, depth: number): AsyncGenerator<Arrival> {
    const trouble = (what: RoadTrouble): Arrival => ({ kind: 'trouble', name, trouble: what })
    if (list.kind === 'refused') {
      yield trouble({ code: 'no_feed', refusal: list.refusal })
      return
    }
    if (list.malformed) yield { kind: 'remark', name, remark: { code: 'malformed_list', at: list.malformed } }
    if (depth >= DEEP) {
      yield trouble({ code: 'lists_too_deep', limit: DEEP })
      return
    }
    const addresses = list.addresses.filter((address) => !this.#fetched.has(plainAddress(address)))
    if (list.addresses.length + list.captures.length === 0) yield trouble({ code: 'nothing_inside' })
    for (const capture of list.captures)
      yield { kind: 'capture', capture: { ...capture, name: isWebAddress(capture.name) ? capture.name : `${inside}${capture.name}` } }
    for await (const arrivals of ordered(addresses.slice(0, ADDRESSES), AT_ONCE, (address) => this.#fetch(address)))
      yield* this.#follow(arrivals, depth + 1)
    if (addresses.length > ADDRESSES) yield trouble({ code: 'too_many_addresses', limit: ADDRESSES })
    if (list.unread.length > 0) yield trouble({ code: 'lines_not_read', lines: list.unread })
    if (list.lost > 0) yield trouble({ code: 'items_lost', count: list.lost })
  }

  /** What was fetched is a page, or leads to pages. */
  async *#follow(arrival: Arrival | null, depth: number): AsyncGenerator<Arrival> {
    if (arrival?.kind === 'capture') yield* this.#look(arrival.capture, depth)
    else if (arrival) yield arrival
  }

  /** A capture is a page, an archive of pages, or a list that leads to others. */
  async *#look(capture: Capture, depth: number): AsyncGenerator<Arrival> {
    const inside = insideOf(capture)
    if (inside.kind === 'pages') yield* inside.pages
    else if (inside.kind === 'trouble')
      yield { kind: 'trouble', name: capture.name, trouble: { code: 'container_trouble', trouble: inside.trouble, offset: 0 } }
    else {
      const list = listOf(inside.capture, this.#options.now())
      if (list) yield* this.#openList(list, capture.name, inside.capture.name, depth)
      else yield { kind: 'capture', capture: inside.capture }
    }
  }

  /** A page by its address; null when it came already. */
  async #fetch(asked: string, part: Part | null = null): Promise<Arrival | null> {
    if (this.#fetched.has(plainAddress(asked))) return null
    this.#fetched.add(plainAddress(asked))
    this.#fetcher ??= openFetcher(this.#options.fetcher)
    const copy = keptCopy(asked)
    // of a page in a cache, or behind a door that leads on, the page itself is asked for
    const fetched = await this.#fetcher.page(copy?.ask ?? heldAddress(asked))
    switch (fetched.kind) {
      case 'page': {
        const { bytes, headers, fetchedAt } = fetched
        const contentType = headers['content-type'] ?? null
        // a copy of another time is another version of its page, and what it calls the next one is not of that time
        if (copy !== null)
          return {
            kind: 'capture',
            capture: { name: copy.address, bytes, contentType, seen: momentOf(fetched.address), published: null },
          }
        // what only tells whence a reader came is no part of where a page is
        const address = plainAddress(fetched.address)
        // two addresses may lead to one page
        if (address !== plainAddress(asked) && this.#fetched.has(address)) return null
        this.#fetched.add(address)
        return {
          kind: 'capture',
          capture: {
            name: address,
            bytes,
            contentType,
            seen: fetchedAt,
            published: null,
            part: part ?? { first: address, number: 1 },
          },
        }
      }
      case 'gone':
        return { kind: 'trouble', name: fetched.asked, trouble: { code: 'not_fetched', because: { code: 'gone', status: fetched.status } } }
      case 'unchanged':
        return null
      default:
        return { kind: 'trouble', name: fetched.asked, trouble: { code: 'not_fetched', because: fetched.because } }
    }
  }
}
