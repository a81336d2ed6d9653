import type { Worker } from 'node:worker_threads'
import { startThread } from '#thread'
import type { ApartData, ApartMessage, ApartOrder } from './apart-worker.ts'
import type { ArchiveItem, ArchiveOptions } from './member.ts'
import type { TroubleKind } from './trouble.ts'

/** What a thread may cost before it is stopped. */
export interface ApartCaps {
  /** Milliseconds for one item, 60,000 if not told. */
  readonly itemTime?: number
  /** Megabytes of its heap, 512 if not told and at least 32. */
  readonly memory?: number
  /** Megabytes by which the whole process may grow meanwhile, 1,024 if not told: buffers lie outside of every heap. */
  readonly growth?: number
}

/** A container to be read in a thread of its own; of a stream, records alone. */
export type ApartInput = Pick<ApartData, 'name'> &
  (
    | (Pick<ApartData, 'kind'> & ({ readonly path: string } | { readonly bytes: Uint8Array }))
    | { readonly kind: 'warc'; readonly stream: AsyncIterable<Uint8Array> }
  )

/**
 * {@link readContainer} in a thread that is stopped when one item takes too long or the thread runs out of memory; both are
 * troubles, and end the reading. Bytes given are copied. Rejects only when the file cannot be read at all.
 */
export async function* readApart(
  input: ApartInput,
  options: Pick<ArchiveOptions, 'limits'> = {},
  caps: ApartCaps = {},
): AsyncGenerator<ArchiveItem> {
  const { kind, name } = input
  // a view would take the whole buffer along
  const source =
    'bytes' in input ? { bytes: new Uint8Array(input.bytes) } : 'path' in input ? { path: input.path } : ({ pieces: true } as const)
  const pieces = 'stream' in input ? input.stream[Symbol.asyncIterator]() : null
  const thread = new Thread({ source, kind, name, limits: options.limits ?? {} }, caps, pieces)
  try {
    for (;;) {
      const answer = await thread.ask()
      if ('end' in answer) return
      if ('failed' in answer) throw Object.assign(new Error(`${name}: ${answer.failed}`), { code: answer.failed })
      if ('code' in answer) {
        yield { item: 'trouble', offset: 0, name, path: [name], ...answer }
        return
      }
      yield answer.item
    }
  } finally {
    await Promise.all([thread.stop(), pieces?.return?.()])
  }
}

type Answer = Exclude<ApartMessage, { wants: 'piece' }> | TroubleKind

/** Below this a thread cannot even begin, and takes the whole process with it. */
const LEAST_MEMORY = 32

/** Milliseconds between two looks at the size of the process. */
const LOOK = 50

class Thread {
  readonly #worker: Worker
  readonly #itemTime: number
  /** Bytes that the process may not pass. */
  readonly #largest: number
  readonly #pieces: AsyncIterator<Uint8Array> | null
  #settle: (answer: Answer) => void = () => {}
  /** Stops the clock of the item at hand: the thread waits for its stream. */
  #pause: () => void = () => {}
  #resume: () => void = () => {}
  /** Why there will be no more answers. */
  #over: TroubleKind | null = null

  constructor(data: ApartData, { itemTime = 60_000, memory = 512, growth = 1024 }: ApartCaps, pieces: AsyncIterator<Uint8Array> | null) {
    this.#pieces = pieces
    const resourceLimits = { maxOldGenerationSizeMb: Math.max(LEAST_MEMORY, memory) }
    this.#worker = startThread(import.meta.url, 'apart-worker', data, { resourceLimits, stdout: true, stderr: true })
    this.#itemTime = itemTime
    this.#largest = process.memoryUsage.rss() + growth * 1024 * 1024
    // libraries talk; nobody listens
    this.#worker.stdout.resume()
    this.#worker.stderr.resume()
    this.#worker.on('message', (message: ApartMessage) => {
      if ('wants' in message) void this.#give()
      else this.#settle(message)
    })
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error('its thread stopped')))
  }

  /** The thread's next answer, or the trouble that it makes. */
  ask(): Promise<Answer> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      this.#pause = () => clearTimeout(timer)
      this.#resume = () => {
        clearTimeout(timer)
        timer = setTimeout(() => this.#settle({ code: 'took_too_long', milliseconds: this.#itemTime }), this.#itemTime)
      }
      this.#resume()
      const look = setInterval(() => {
        if (process.memoryUsage.rss() > this.#largest) this.#settle({ code: 'took_too_much_memory' })
      }, LOOK)
      this.#settle = (answer) => {
        clearTimeout(timer)
        clearInterval(look)
        resolve(answer)
      }
      if (this.#over !== null) this.#settle(this.#over)
      else this.#tell('next')
    })
  }

  /** Hands over the next piece of the stream; one that breaks off ends there, with the reason. */
  async #give(): Promise<void> {
    this.#pause()
    try {
      const next = await this.#pieces?.next()
      this.#resume()
      this.#tell({ piece: next === undefined || next.done ? null : next.value })
    } catch (error) {
      this.#settle({ failed: (error as NodeJS.ErrnoException).code ?? String(error) })
    }
  }

  #tell(order: ApartOrder): void {
    this.#worker.postMessage(order)
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #end(error: Error): void {
    const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    this.#over ??= isMemory ? { code: 'took_too_much_memory' } : { code: 'reader_failed', reason: String(error).slice(0, 300) }
    this.#settle(this.#over)
  }
}
