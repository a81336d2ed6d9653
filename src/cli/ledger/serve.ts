import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Desk, openDesk } from '#desk'
import type { LogFormat } from '#http'
import { isAddress } from '#ledger'
import type { Messages } from '#message'
import type { WebOptions } from '../arrive.ts'
import type { Host } from '../host.ts'

export interface ServeRequest {
  readonly ledger: string
  readonly port: number
  /** What to listen on: the loopback alone unless told otherwise. */
  readonly listen: string
  readonly hosts: readonly string[]
  /** What may be fetched for those who ask. */
  readonly web: WebOptions
  /** Whether it follows what `iwaku watch` was told to follow. */
  readonly watch: boolean
  /** Shared: whoever uses it signs in. */
  readonly team: boolean
  readonly behindProxy: boolean
  /** Whether a ledger that is not there is made. */
  readonly create: boolean
  /** Opens it in the browser of whoever sits at the terminal. */
  readonly open: boolean
  /** How requests are told of on standard error. */
  readonly log: LogFormat
}

/** Longest time that a question may take, milliseconds. */
const LIMIT = 20_000
const WAITING = 500

/** Serves the ledger until it is told to stop by a signal. */
export async function serve(request: ServeRequest, host: Host, messages: Messages): Promise<void> {
  const { ledger } = request
  const open = (): Desk => openDesk({ ledger, workers: Math.max(2, availableParallelism() - 1), limit: LIMIT, waiting: WAITING })
  // the threads load what they need while this one loads the server; a ledger that has still to be made is nothing to open
  const early = isAddress(ledger) || existsSync(ledger) ? open() : null
  try {
    const { serveLedger } = await import('./serving.ts')
    await serveLedger(request, () => early ?? open(), host, messages)
  } finally {
    await early?.close()
  }
}
