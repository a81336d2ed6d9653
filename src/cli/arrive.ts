import {
  type Arrival,
  beginningOf,
  type FetcherOptions,
  HEAD_BYTES,
  isWebAddress,
  needsRoad,
  openRoad,
  type Part,
  type Road,
  type RoadRemark,
  streamKind,
} from '#intake'
import type { Trouble } from '#message'
import type { Found } from './find-pages.ts'
import type { Host } from './host.ts'
import { bytesOf, headOf, LARGEST_FILE, type PageInput, troubleOf } from './source-file.ts'
import { iwakuVersion } from './version.ts'

/** A page to read, or what was in the way of it. */
export interface Arrived {
  /** What the person who asked knows it by. */
  readonly name: string
  readonly input: PageInput | null
  readonly trouble: Trouble | null
}

/** What may leave this machine. */
export interface WebOptions {
  /** Nothing at all. */
  readonly offline: boolean
  readonly allowPrivate: readonly string[]
  readonly insecure: readonly string[]
  /** Milliseconds between two requests to one host. */
  readonly pause: number
}

/** How pages are fetched for whoever asks. */
export const fetcherOptions = ({ offline, allowPrivate, insecure, pause }: WebOptions): FetcherOptions => ({
  userAgent: `iwaku/${iwakuVersion()}`,
  offline,
  allowPrivate,
  insecure,
  spacing: pause,
})

/** Archives hold many pages. */
const MANY = /\.(?:zip|wacz|mbox|w?arc(?:\.gz)?)$/i
/** Pages that places are likely to lead to, for the number of threads. */
export const likelyPages = (found: readonly Found[]): number =>
  found.reduce((sum, { path }) => sum + (MANY.test(path) && !isWebAddress(path) ? 1000 : 1), 0)

/** Opens places one after the other: files as they are, and by the road what is elsewhere, or holds many pages, or leads to them. */
export class Arrivals {
  readonly #web: WebOptions
  readonly #host: Host
  readonly #tell: (name: string, remark: RoadRemark) => void
  #road: Promise<Road> | null = null

  /** `tell` is told what was noticed and keeps no page back. */
  constructor(web: WebOptions, host: Host, tell: (name: string, remark: RoadRemark) => void) {
    this.#web = web
    this.#host = host
    this.#tell = tell
  }

  async *of(found: readonly Found[]): AsyncGenerator<Arrived> {
    for (const { path, trouble, inFolder = false, name = null, part = null } of found) {
      if (trouble) yield { name: name ?? path, input: null, trouble }
      else yield* this.#at(path, !inFolder, name, part)
    }
  }

  async close(): Promise<void> {
    await (await this.#road)?.close()
  }

  async *#at(path: string, lists: boolean, name: string | null, part: Part | null): AsyncGenerator<Arrived> {
    let whole: Uint8Array | null = null
    try {
      if (path === '-') {
        const { head, stream } = await beginningOf(process.stdin)
        const kind = streamKind(head)
        if (kind !== null) {
          yield* this.#along((await this.#opened()).openStream(stream, kind, path))
          return
        }
        const bytes = await wholeOf(stream)
        if (!(bytes instanceof Uint8Array)) {
          yield { name: path, input: null, trouble: bytes }
          return
        }
        whole = bytes
      }
      if (needsRoad(name ?? path, () => whole?.subarray(0, HEAD_BYTES) ?? headOf(path, HEAD_BYTES), lists)) {
        yield* this.#along((await this.#opened()).open(path, whole, { name, part }))
        return
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined && (error as NodeJS.ErrnoException).code === undefined) throw error
      yield { name: name ?? path, input: null, trouble: troubleOf(error) }
      return
    }
    yield name === null ? { name: path, input: whole ? pageOf(path, whole) : { path }, trouble: null } : named(name, path)
  }

  async *#along(arrivals: AsyncIterable<Arrival>): AsyncGenerator<Arrived> {
    for await (const arrival of arrivals) {
      if (arrival.kind === 'remark') this.#tell(arrival.name, arrival.remark)
      else yield arrived(arrival)
    }
  }

  #opened(): Promise<Road> {
    this.#road ??= openRoad({
      fetcher: fetcherOptions(this.#web),
      now: () => this.#host.now().toISOString(),
      readFile: (path) => {
        const bytes = bytesOf(path)
        if (bytes instanceof Uint8Array) return bytes
        throw Object.assign(new Error(bytes.code), { code: bytes.code })
      },
      readHead: headOf,
    })
    return this.#road
  }
}

/** All bytes of a stream, or that they are too many. */
async function wholeOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | Trouble> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > LARGEST_FILE) return { code: 'too_large', bytes: null, limit: LARGEST_FILE }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const pageOf = (name: string, bytes: Uint8Array): PageInput => ({
  capture: { name, bytes, contentType: null, seen: null, published: null },
})

/** A file that is called otherwise than where it lies. */
function named(name: string, path: string): Arrived {
  const bytes = bytesOf(path)
  return bytes instanceof Uint8Array ? { name, input: pageOf(name, bytes), trouble: null } : { name, input: null, trouble: bytes }
}

const arrived = (arrival: Exclude<Arrival, { kind: 'remark' }>): Arrived =>
  arrival.kind === 'capture'
    ? { name: arrival.capture.name, input: { capture: arrival.capture }, trouble: null }
    : { name: arrival.name, input: null, trouble: arrival.trouble }
