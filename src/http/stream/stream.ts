import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import type { DeskFault } from '#desk'
import { startThread } from '#thread'
import type { StreamData, StreamMessage } from './worker.ts'

/** Exports written at the same time; each has a thread of its own. */
const MOST = 4
let running = 0

/**
 * An export as a stream of bytes, made as fast as it is taken. What cannot be asked is a fault before the first byte; what fails later breaks the stream
 * off, so that nobody takes a part for the whole.
 */
export async function openExport(data: StreamData): Promise<ReadableStream<Uint8Array> | { readonly fault: DeskFault }> {
  if (running >= MOST) return { fault: { code: 'too_busy' } }
  running++
  const worker = startThread(import.meta.url, 'worker', data)
  const end = (): void => {
    if (!worker.threadId) return
    void worker.terminate()
  }
  worker.once('exit', () => running--)
  const first = await next(worker)
  if (first === null || first instanceof Uint8Array) return streamOf(worker, first, end)
  end()
  return first
}

function streamOf(worker: Worker, first: Uint8Array<ArrayBuffer> | null, end: () => void): ReadableStream<Uint8Array> {
  let waiting: StreamMessage | undefined = first
  return new ReadableStream(
    {
      async pull(controller) {
        const message = waiting === undefined ? await next(worker) : waiting
        waiting = undefined
        if (message instanceof Uint8Array) return controller.enqueue(message)
        end()
        if (message === null) controller.close()
        else controller.error(new Error(message.fault.code))
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  )
}

async function next(worker: Worker): Promise<StreamMessage> {
  worker.postMessage(null)
  try {
    const [message] = (await once(worker, 'message')) as [StreamMessage]
    return message
  } catch (error) {
    return { fault: { code: 'failed', reason: error instanceof Error ? error.message : String(error) } }
  }
}
