import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readApart } from '../archive/apart.ts'
import { containerKind, HEAD_BYTES } from '../archive/container-kind.ts'
import type { ArchiveItem, Member } from '../archive/member.ts'
import type { TroubleKind as ContainerTrouble } from '../archive/trouble.ts'
import { decodeBytes } from '../encoding/index.ts'
import { type Fetcher, type FetcherOptions, openFetcher, plainAddress } from '../fetch/index.ts'
import type { Arrival, Capture, RoadTrouble } from './arrival.ts'
import { listIn } from './list.ts'
import { ordered } from './ordered.ts'
import { headText, isGzip, isWebAddress, mayBeAddressList, mayBeList } from './place-kind.ts'

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
/** Bytes that something packed may come to. */
const UNPACKED = 50 * 1024 * 1024
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
    if (isGzip(head)) {
      yield* this.#openPacked({ name, bytes: whole ?? readFile(path), contentType: null, seen: null, published: null }, 0)
      return
    }
    const start = headText(head)
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
    const trouble = (what: RoadTrouble): Arrival => ({ kind: 'trouble', name, trouble: what })
    if (list.kind === 'refused') {
      yield trouble({ code: 'no_feed', refusal: list.refusal })
      return
    }
    if (depth >= DEEP) {
      yield trouble({ code: 'lists_too_deep', limit: DEEP })
      return
    }
    const addresses = list.addresses.filter((address) => !this.#fetched.has(plainAddress(address)))
    if (list.addresses.length + list.captures.length === 0) yield trouble({ code: 'nothing_inside' })
    for (const capture of list.captures) yield { kind: 'capture', capture: { ...capture, name: `${name}${capture.name}` } }
    for await (const arrivals of ordered(addresses.slice(0, ADDRESSES), AT_ONCE, (address) => this.#fetch(address)))
      yield* this.#follow(arrivals, depth + 1)
    if (addresses.length > ADDRESSES) yield trouble({ code: 'too_many_addresses', limit: ADDRESSES })
    if (list.unread.length > 0) yield trouble({ code: 'lines_not_read', lines: list.unread })
    if (list.lost > 0) yield trouble({ code: 'items_lost', count: list.lost })
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
    const { bytes, name, seen } = arrival.capture
    const kind = containerKind(bytes.subarray(0, HEAD_BYTES), new URL(name).pathname)
    if (kind !== null) {
      yield* arrivalsIn(readApart({ kind, name, bytes }), seen)
      return
    }
    if (isGzip(bytes)) {
      yield* this.#openPacked(arrival.capture, depth)
      return
    }
    yield* this.#followPage(arrival.capture, depth)
  }

  /** A page is a page, or a list that leads to others. */
  async *#followPage(capture: Capture, depth: number): AsyncGenerator<Arrival> {
    const { bytes, name, contentType } = capture
    const start = headText(bytes.subarray(0, 6000))
    const isText = /^text\/plain/i.test(contentType ?? '') && bytes.length <= LONGEST_LIST
    const decoded = mayBeList(start) || isText ? decodeBytes(bytes, { kind: 'xml', ...(contentType !== null && { contentType }) }) : null
    const list = decoded && 'text' in decoded ? listIn(decoded.text, isWebAddress(name) ? name : null, this.#options.now()) : null
    if (list) yield* this.#openList(list, name, depth)
    else yield { kind: 'capture', capture }
  }

  /** A page, a feed or an archive of pages that lies packed: `page.html.gz`, or a WARC file by another name. */
  async *#openPacked(capture: Capture, depth: number): AsyncGenerator<Arrival> {
    const { name, bytes } = capture
    const trouble = (what: ContainerTrouble): Arrival => ({
      kind: 'trouble',
      name,
      trouble: { code: 'container_trouble', trouble: what, offset: 0 },
    })
    let inside: Uint8Array
    try {
      inside = gunzipSync(bytes, { maxOutputLength: UNPACKED })
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      yield trouble(tooLarge ? { code: 'member_too_large', bytes: null, limit: UNPACKED } : { code: 'gzip_damaged', fault: 'data' })
      return
    }
    const own = name.replace(/\.gz$/i, '')
    const kind = containerKind(inside.subarray(0, HEAD_BYTES), own)
    // records of a WARC file are packed one by one, and the file is read as it is
    if (kind === 'warc') yield* arrivalsIn(readApart({ kind, name, bytes }), capture.seen)
    else if (kind !== null) yield trouble({ code: 'nested_archive' })
    else if (isGzip(inside)) yield trouble({ code: 'nested_archive' })
    else yield* this.#followPage({ ...capture, name: own, bytes: inside, contentType: null }, depth)
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
        // two addresses may lead to one page
        if (address !== plainAddress(asked) && this.#fetched.has(address)) return null
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
    published: dayOf(metadata.published),
  }
}

/** The day of a moment in Japan, which is where the pages are; a day as it is; null for anything else. */
function dayOf(value: string | undefined): string | null {
  if (value === undefined) return null
  if (/T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)))
    return new Date(Date.parse(value) + JAPAN).toISOString().slice(0, 10)
  return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null
}
/** Milliseconds that Japan is before UTC, all year. */
const JAPAN = 9 * 3_600_000
