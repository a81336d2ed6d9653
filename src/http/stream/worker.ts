/** Writes one export: a piece each time one is asked for, so that no more is made than the reader takes. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DeskFault } from '#desk'
import { exportSelection, type SelectionFormat } from '#export'
import { openLedger, troubleIn } from '#ledger'
import { type Answer, faultOf } from '#question'

export interface StreamData {
  readonly ledger: string
  readonly format: SelectionFormat
  readonly query: string
  readonly certainty: 'high' | 'medium' | 'low'
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean
}

/** Bytes; that there are no more; or why there are none. */
export type StreamMessage = Uint8Array<ArrayBuffer> | null | { readonly fault: DeskFault }

/** Bytes sent at a time: pieces of a format may be a line each. */
const SIZE = 65_536

const encoder = new TextEncoder()
const messages = chunks()

parentPort?.on('message', async () => {
  const { value } = await messages.next()
  const message: StreamMessage = value ?? null
  parentPort?.postMessage(message, message instanceof Uint8Array ? [message.buffer] : [])
})

async function* chunks(): AsyncGenerator<StreamMessage> {
  try {
    const { ledger: path, ...wanted } = workerData as StreamData
    const ledger = await openLedger(path, { create: false })
    try {
      const pieces = exportSelection(ledger, wanted)
      if ('kind' in pieces) yield { fault: faultOf(pieces as Answer) as DeskFault }
      else yield* gathered(pieces)
    } finally {
      ledger.close()
    }
  } catch (error) {
    yield { fault: troubleIn(error) }
  }
}

function* gathered(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece
    waiting.push(bytes)
    size += bytes.length
    if (size < SIZE) continue
    yield joined(waiting, size)
    waiting = []
    size = 0
  }
  if (size > 0) yield joined(waiting, size)
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
