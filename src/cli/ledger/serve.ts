import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { makeApp, openAccounts, openDesk, type Running, readAssets, serveApp, Team } from '#http'
import { describeRefusal, type Messages, type Refusal, UsageError } from '#message'
import type { Host } from '../host.ts'
import { openBrowser } from '../open-browser.ts'
import { writeTo } from '../output.ts'
import { iwakuVersion } from '../version.ts'
import { accountsPath } from './account.ts'
import { withLedger } from './place.ts'

export interface ServeRequest {
  readonly ledger: string
  readonly port: number
  /** What to listen on: the loopback alone unless told otherwise. */
  readonly listen: string
  readonly hosts: readonly string[]
  /** Shared: whoever uses it signs in. */
  readonly team: boolean
  readonly behindProxy: boolean
  /** Opens it in the browser of whoever sits at the terminal. */
  readonly open: boolean
}

/** Longest time that a question may take, milliseconds. */
const LIMIT = 20_000
const WAITING = 500

/** Serves the ledger until it is told to stop by a signal. */
export async function serve(
  { ledger, port, listen, hosts, team: shared, behindProxy, open }: ServeRequest,
  host: Host,
  messages: Messages,
): Promise<void> {
  // made when there is none yet, and looked at before anybody asks: what is wrong with it is said here and not in the browser
  await withLedger(ledger, true, messages, () => undefined)
  const desk = openDesk({ ledger, workers: Math.max(2, availableParallelism() - 1), limit: LIMIT, waiting: WAITING })
  const folder = fileURLToPath(new URL('../../../dist/web', import.meta.url))
  const assets = existsSync(folder) ? readAssets(folder) : null
  const accounts = shared ? await openAccounts(accountsPath(ledger)) : null
  const team = accounts && new Team({ accounts, now: host.now, behindProxy })
  const by = host.environment.USER || host.environment.USERNAME || ''
  const app = makeApp({ desk, path: ledger, assets, ledger, hosts, version: iwakuVersion(), now: host.now, by, team })
  try {
    const running = await start(() => serveApp(app, port, listen), port, messages)
    await writeTo(host.stdout, `${messages.phrases.serving(running.address, ledger)}\n`)
    if (open && host.stdout.isTTY) openBrowser(running.address)
    await untilStopped()
    await running.close()
  } finally {
    await desk.close()
    accounts?.close()
  }
}

async function start(work: () => Promise<Running>, port: number, messages: Messages): Promise<Running> {
  try {
    return await work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    const refusal: Refusal = { code: code === 'EACCES' ? 'port_denied' : 'port_taken', port }
    const { message, cure } = describeRefusal(refusal, messages.language)
    throw new UsageError(refusal.code, message, cure)
  }
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
