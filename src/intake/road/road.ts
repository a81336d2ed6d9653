import { basename } from 'node:path'
import { readApart } from '../archive/apart.ts'
import { containerKind, HEAD_BYTES } from '../archive/container-kind.ts'
import type { ArchiveItem, Member } from '../archive/member.ts'
import { decodeBytes } from '../encoding/index.ts'
import { type Fetcher, type FetcherOptions, openFetcher, plainAddress } from '../fetch/index.ts'
import type { Arrival, Capture } from './arrival.ts'
import { listIn } from './list.ts'
import { ordered } from './ordered.ts'
import { isWebAddress, mayBeAddressList, mayBeList } from './place-kind.ts'

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
/** Bytes of a plain text that may be a list of addresses. */
const LONGEST_LIST = 4 * 1024 * 1024

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
   * All that a place leads to: a page, the pages of an archive, those that a list names. `bytes` are what stood there, where it can be read but once.
   * Throws what the file system throws.
   */
  async *open(place: string, bytes: Uint8Array | null = null): AsyncGenerator<Arrival> {
    if (isWebAddress(place)) yield* this.#openAddress(place, 0)
    else yield* this.#openFile(place, bytes)
  }

  async close(): Promise<void> {
    await this.#fetcher?.stop()
  }

  async *#openFile(path: string, whole: Uint8Array | null): AsyncGenerator<Arrival> {
    const { readFile, readHead, now } = this.#options
    const name = basename(path)
    const head = whole?.subarray(0, HEAD_BYTES) ?? readHead(path, HEAD_BYTES)
    const kind = containerKind(head, name)
    if (kind !== null) {
      yield* arrivalsIn(readApart(whole ? { kind, name, bytes: whole } : { kind, name, path }))
      return
    }
    const start = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
    if (mayBeList(start) || mayBeAddressList(start)) {
      const bytes = whole ?? readFile(path)
      const decoded =
        bytes.length <= LONGEST_LIST || mayBeList(start) ? decodeBytes(bytes, { kind: mayBeList(start) ? 'xml' : 'text' }) : null
      const list = decoded && 'text' in decoded ? listIn(decoded.text, null, now()) : null
      if (list) {
        yield* this.#openList(list, name, 0)
        return
      }
    }
    yield whole ? captured(name, whole) : { kind: 'file', path }
  }

  async *#openList(list: NonNullable<ReturnType<typeof listIn>>, name: string, depth: number): AsyncGenerator<Arrival> {
    if (list.kind === 'refused') {
      yield { kind: 'trouble', name, trouble: { code: 'no_feed', refusal: list.refusal } }
      return
    }
    if (depth >= DEEP) {
      yield { kind: 'trouble', name, trouble: { code: 'lists_too_deep', limit: DEEP } }
      return
    }
    const addresses = list.addresses.filter((address) => !this.#fetched.has(plainAddress(address)))
    if (list.addresses.length === 0) yield { kind: 'trouble', name, trouble: { code: 'nothing_inside' } }
    for await (const arrivals of ordered(addresses.slice(0, ADDRESSES), AT_ONCE, (address) => this.#fetch(address)))
      yield* this.#follow(arrivals, depth + 1)
    if (addresses.length > ADDRESSES) yield { kind: 'trouble', name, trouble: { code: 'too_many_addresses', limit: ADDRESSES } }
  }

  async *#openAddress(address: string, depth: number): AsyncGenerator<Arrival> {
    yield* this.#follow(await this.#fetch(address), depth)
  }

  /** What was fetched is a page, or leads to pages. */
  async *#follow(arrival: Arrival | null, depth: number): AsyncGenerator<Arrival> {
    if (arrival === null) return
    if (arrival.kind !== 'capture') {
      yield arrival
      return
    }
    const { bytes, name, contentType, seen } = arrival.capture
    const kind = containerKind(bytes.subarray(0, HEAD_BYTES), new URL(name).pathname)
    if (kind !== null) {
      yield* arrivalsIn(readApart({ kind, name, bytes }), seen)
      return
    }
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 6000)).toString('latin1')
    const isText = /^text\/plain/i.test(contentType ?? '') && bytes.length <= LONGEST_LIST
    const decoded = mayBeList(start) || isText ? decodeBytes(bytes, { kind: 'xml', ...(contentType !== null && { contentType }) }) : null
    const list = decoded && 'text' in decoded ? listIn(decoded.text, name, this.#options.now()) : null
    if (list) yield* this.#openList(list, name, depth)
    else yield arrival
  }

  /** A page by its address; null when it came already. */
  async #fetch(asked: string): Promise<Arrival | null> {
    if (this.#fetched.has(plainAddress(asked))) return null
    this.#fetched.add(plainAddress(asked))
    this.#fetcher ??= openFetcher(this.#options.fetcher)
    const fetched = await this.#fetcher.page(asked)
    switch (fetched.kind) {
      case 'page': {
        const { bytes, headers, fetchedAt } = fetched
        // what only tells whence a reader came is no part of where a page is
        const address = plainAddress(fetched.address)
        this.#fetched.add(address)
        return {
          kind: 'capture',
          capture: { name: address, bytes, contentType: headers['content-type'] ?? null, seen: fetchedAt, published: null },
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

const captured = (name: string, bytes: Uint8Array): Arrival => ({
  kind: 'capture',
  capture: { name, bytes, contentType: null, seen: null, published: null },
})

/** The members of a container as pages. A digest that does not hold makes the bytes no evidence: such a member is told of and left out. */
export async function* arrivalsIn(items: AsyncIterable<ArchiveItem>, seen: string | null = null): AsyncGenerator<Arrival> {
  let given = 0
  let path: readonly string[] = []
  for await (const item of items) {
    path = item.path
    if (item.item === 'member') {
      given++
      if (item.integrity !== 'bad') yield { kind: 'capture', capture: captureOf(item, seen) }
    } else if (item.item === 'trouble') {
      given++
      const { offset, name, path: of, item: _, ...trouble } = item
      yield {
        kind: 'trouble',
        name: [...of, ...(name === null || name === of.at(-1) ? [] : [name])].join(' › '),
        trouble: { code: 'container_trouble', trouble, offset },
      }
    }
  }
  if (given === 0) yield { kind: 'trouble', name: path.join(' › '), trouble: { code: 'nothing_inside' } }
}

function captureOf(member: Member, seen: string | null): Capture {
  const { name, path, address, bytes, mediaType, charset, metadata } = member
  const own = [...path, ...(name === path.at(-1) ? [] : [name])].join('/')
  return {
    name: address === null ? own : plainAddress(address),
    bytes,
    contentType: mediaType === null ? null : `${mediaType}${charset === null ? '' : `; charset=${charset}`}`,
    seen: member.captured?.instant ?? member.captured?.day ?? seen,
    published: /^\d{4}-\d{2}-\d{2}/.exec(metadata.published ?? '')?.[0] ?? null,
  }
}
