import type { Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { EXIT } from '#message'

/** A stream that may be a terminal. */
export interface Outlet extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** The world around one run of the command line; tests give another one. */
export interface Host {
  /** The arguments after `iwaku`. */
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly stdout: Outlet
  readonly stderr: Outlet
  readonly now: () => Date
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Ends the program at once. */
  readonly exit: (code: number) => void
  /** Address of a module with `openReader` and `readDictionary` in place of iwaku's own; null for iwaku's own. */
  readonly readerModule: string | null
}

/** This process. */
export const processHost = (): Host => ({
  arguments: process.argv.slice(2),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
  exit: (code) => process.exit(code),
  readerModule: null,
})

/** What nobody caught ends the process with a code of its own: by itself Node.js ends with 1, as where some page could not be read. */
export function endOnFaults(): void {
  process.on('uncaughtException', (fault) => {
    console.error(fault)
    process.exit(EXIT.fault)
  })
}
