/** The thread that does errands: it fetches and opens what was given, has it read by a thread of its own, and puts it into the ledger. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Ahead, Errand } from '#http'
import { loadForesight, loadPermissions } from '#intake'
import { type Ledger, LedgerError, openLedger } from '#ledger'
import { fetcherOptions, type WebOptions } from '../arrive.ts'
import { doErrand, Readers } from './errand.ts'
import type { ErrandAnswer, ErrandCall } from './runner.ts'

/** What the thread is born with. */
export interface ErrandData {
  readonly ledger: string
  readonly web: WebOptions
  readonly readerModule: string | null
}

const data = workerData as ErrandData
const post = (answer: ErrandAnswer): void => parentPort?.postMessage(answer)
const stops = new Map<number, AbortController>()
const readers = new Readers(data.readerModule)
let open: Ledger | null = null

parentPort?.on('message', async (call: ErrandCall) => {
  if (call.kind === 'stop') stops.get(call.number)?.abort()
  else if (call.kind === 'run') post({ kind: 'ended', number: call.number, fault: await run(call.number, call.errand) })
  else post({ kind: 'ahead', number: call.number, ahead: await foreseen(call.addresses) })
})

async function run(number: number, errand: Errand): Promise<Extract<ErrandAnswer, { kind: 'ended' }>['fault']> {
  const stop = new AbortController()
  stops.set(number, stop)
  try {
    open ??= await openLedger(data.ledger, { create: true })
    await doErrand(errand, {
      web: data.web,
      readers,
      ledger: open,
      signal: stop.signal,
      tell: (news) => post({ kind: 'news', number, news }),
    })
    return null
  } catch (error) {
    await readers.close()
    if (error instanceof LedgerError) return { code: `ledger_${error.fault}`, reason: error.reason }
    return { code: 'failed', reason: error instanceof Error ? error.message : String(error) }
  } finally {
    stops.delete(number)
  }
}

async function foreseen(addresses: readonly string[]): Promise<readonly Ahead[]> {
  const { foresee } = await loadForesight()
  const { permissionsOf } = await loadPermissions()
  open ??= await openLedger(data.ledger, { create: true })
  const ledger = open
  const seen = addresses.map((text) => foresee(text, data.web.allowPrivate))
  const fresh = seen.flatMap((one) => ('address' in one && ledger.versions(one.address).length === 0 ? [one.address] : []))
  const said = await permissionsOf(fresh, fetcherOptions(data.web))
  const saidOf = new Map(fresh.map((address, i) => [address, said[i]]))
  return seen.map((one): Ahead => {
    if ('refusal' in one) return { state: 'refused', because: one.refusal }
    const answer = saidOf.get(one.address)
    return answer === undefined ? { state: 'known' } : answer.state === 'permitted' ? { state: 'new' } : answer
  })
}
