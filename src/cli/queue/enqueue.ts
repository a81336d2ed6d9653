import { type Queue, shownLedger, type WaitingPage } from '#ledger'
import { type Messages, queueText, type Trouble, usageError } from '#message'
import { describePage, htmlText } from '#page'
import { harmlessJson } from '#text'
import type { Arrived } from '../arrive.ts'
import type { Host } from '../host.ts'
import { Patience } from '../ledger/patience.ts'
import { withCure } from '../ledger/place.ts'
import { writeTo } from '../output.ts'
import { type ReadCode, type ReadRequest, readEach, type Source } from '../read.ts'
import { failed, type Outcome } from '../read-page.ts'
import { bytesOf, decode, nameOf, type PageInput } from '../source-file.ts'
import { withMadeQueue } from './place.ts'

/** Pages put in at a time, and bytes after which there are enough. */
const BATCH = 100
const BATCH_BYTES = 8 * 1024 * 1024
/** Pages put in before it is asked again how long the queue is. */
const ASK_EVERY = 1000
/** Milliseconds after which it is asked whether there is room. */
const ROOM = 2000

export interface EnqueueRequest extends Omit<ReadRequest, 'jobs'> {
  readonly ledger: string
  readonly json: boolean
  /** How many pages may wait before others are kept back, and whether that is an error. */
  readonly most: number
  readonly refuse: boolean
}

/** Puts pages into the queue. A signal ends it with what was gathered until then. */
export function enqueue(request: EnqueueRequest, host: Host, messages: Messages): Promise<ReadCode> {
  return withMadeQueue(request.ledger, true, messages, async (queue) => {
    const filler = new Filler(queue, request, host, messages)
    const finish = async (): Promise<void> => {
      try {
        await tell(await filler.finish(), request, host, messages)
      } catch (error) {
        // a signal finds nobody above who would tell it
        throw withCure(error, request.ledger, messages)
      }
    }
    const code = await readEach({ ...request, jobs: 1 }, host, messages, (_, page) => filler.take(page), finish, UNREAD)
    await finish()
    return code
  })
}

/** Pages as they come, looked into only as far as to tell what is none. */
const UNREAD: Source = {
  start: async (page) => {
    if (page.input === null) return { page, outcome: failed(page.trouble as Trouble) }
    const whole = wholeOf(page.input)
    return 'code' in whole ? { page, outcome: failed(whole) } : { page: { ...page, input: whole }, outcome: outcomeOf(whole) }
  },
  close: () => Promise.resolve(),
}

/** What comes out of a file is all that others have of it. */
function wholeOf(input: PageInput): Extract<PageInput, { capture: object }> | Trouble {
  if ('capture' in input) return input
  const bytes = bytesOf(input.path)
  return bytes instanceof Uint8Array ? { capture: { name: nameOf(input), bytes, contentType: null, seen: null, published: null } } : bytes
}

function outcomeOf({ capture: { name, bytes, contentType, kind, part } }: Extract<PageInput, { capture: object }>): Outcome {
  const file = decode(bytes, name, contentType, kind)
  if ('code' in file) return failed(file)
  // an article in several parts is fetched here as well, so that whoever reads need not reach the web
  const next = part !== undefined && file.kind === 'html' ? describePage(htmlText(file.source), name).links.next : null
  return { output: '', trouble: null, next: next?.value ?? null }
}

interface Enqueued {
  readonly put: number
  readonly known: number
}

/** Gathers pages and puts them into the queue by the batch, when there is room. */
class Filler {
  readonly #queue: Queue
  readonly #request: EnqueueRequest
  readonly #host: Host
  readonly #messages: Messages
  readonly #patience: Patience
  readonly #never: AbortSignal = new AbortController().signal
  #waiting: WaitingPage[] = []
  #bytes = 0
  #sum: Enqueued = { put: 0, known: 0 }
  /** Pages that may be put in before the length of the queue is asked. */
  #room = 0

  constructor(queue: Queue, request: EnqueueRequest, host: Host, messages: Messages) {
    this.#queue = queue
    this.#request = request
    this.#host = host
    this.#messages = messages
    this.#patience = new Patience(request.ledger, host, messages, this.#never)
  }

  async take({ input }: Arrived): Promise<void> {
    // which part of an article it is tells nothing to whoever reads it: its other parts are fetched here
    const { part: _, ...capture } = (input as Extract<PageInput, { capture: object }>).capture
    const { show } = this.#request
    this.#waiting.push({ ...capture, seen: capture.seen ?? show.seen, given: show.published })
    this.#bytes += capture.bytes.length
    if (this.#waiting.length < BATCH && this.#bytes < BATCH_BYTES) return
    if (this.#room < this.#waiting.length) await this.#findRoom()
    await this.finish()
  }

  async finish(): Promise<Enqueued> {
    const pages = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    if (pages.length === 0) return this.#sum
    const put = await this.#patience.ask(() => this.#queue.put(pages))
    this.#room -= put
    this.#sum = { put: this.#sum.put + put, known: this.#sum.known + pages.length - put }
    return this.#sum
  }

  async #findRoom(): Promise<void> {
    const { most, refuse } = this.#request
    for (let told = false; ; told = true) {
      const length = await this.#patience.ask(() => this.#queue.length(most + 1))
      this.#room = Math.min(most - length, ASK_EVERY)
      if (length <= most) return
      if (refuse) throw usageError({ code: 'queue_full', most }, this.#messages)
      if (!told) this.#host.stderr.write(`${queueText[this.#messages.language].waits(this.#messages.count(most))}\n`)
      await this.#host.sleep(ROOM, this.#never)
    }
  }
}

const tell = ({ put, known }: Enqueued, { ledger, json }: EnqueueRequest, { stdout }: Host, { language, count }: Messages): Promise<void> =>
  writeTo(
    stdout,
    json
      ? `${harmlessJson({ ledger: shownLedger(ledger), put, known })}\n`
      : `${queueText[language].enqueued(count(put), count(known), shownLedger(ledger))}\n`,
  )
