import { isAddress, openQueue, type Queue } from '#ledger'
import { type Messages, usageError } from '#message'
import { withCure } from '../ledger/place.ts'

/** Opens the queue of a ledger, works with it and closes it; `make` as `openQueue` has it. What keeps it from working is told with its cure. */
export async function withQueue<T>(
  ledger: string,
  make: { readonly create: boolean; readonly ledger: boolean },
  messages: Messages,
  work: (queue: Queue | null) => T | Promise<T>,
): Promise<T> {
  if (!isAddress(ledger)) throw usageError({ code: 'queue_needs_database', path: ledger }, messages)
  try {
    const queue = await openQueue(ledger, make)
    try {
      return await work(queue)
    } finally {
      queue?.close()
    }
  } catch (error) {
    throw withCure(error, ledger, messages)
  }
}

/** The same where it is made if it is not there. */
export const withMadeQueue = <T>(
  address: string,
  ledger: boolean,
  messages: Messages,
  work: (queue: Queue) => T | Promise<T>,
): Promise<T> => withQueue(address, { create: true, ledger }, messages, (queue) => work(queue as Queue))
