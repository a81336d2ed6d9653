import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Desk, keepAnswers, type Lasting, openDesk, openLasting, type Pulse, programs, pulseAt } from '#desk'
import {
  type AppOptions,
  type Book,
  type Events,
  type Jobs,
  loadTelemetry,
  makeApp,
  type Observer,
  openEvents,
  openFolder,
  openings,
  openJobs,
  openLog,
  openQuiet,
  openSharedBook,
  openSharedEvents,
  type Running,
  readAssets,
  serveApp,
  Team,
  type Telemetry,
  tellChanges,
  tellJobs,
  type Watching,
  warm,
} from '#http'
import { giveLock, NODE_FILES, takeLock } from '#intake'
import { isAddress, LedgerError, openLedger, openShared, type Shared, sharedCounts, shownLedger } from '#ledger'
import { describeRefusal, type Messages, type Refusal, UsageError, usageError } from '#message'
import type { WebOptions } from '../arrive.ts'
import type { Host } from '../host.ts'
import { openBrowser } from '../open-browser.ts'
import { writeTo } from '../output.ts'
import { iwakuVersion } from '../version.ts'
import { accountsOf } from './account.ts'
import { leftBeside, placeBeside, withCure, withLedger } from './place.ts'
import { openRunner } from './runner.ts'
import type { ServeRequest } from './serve.ts'
import { openWatching } from './watching.ts'

/** How long it may take to tell whether the ledger was changed, milliseconds: without an answer it is asked itself. */
const PULSE = 3000

/** Serves the ledger, which `openThreads` opens threads for, until it is told to stop by a signal. */
export async function serveLedger(
  { ledger, port, listen, hosts, web, watch, team, behindProxy, create, open, log }: ServeRequest,
  openThreads: () => Desk,
  host: Host,
  messages: Messages,
): Promise<void> {
  // looked at before anybody asks: what is wrong with it is said here and not in the browser
  const readOnly = !(await isWritable(ledger, create, messages))
  if (readOnly && (watch || team))
    throw usageError({ code: 'ledger_denied', path: shownLedger(ledger), reason: watch ? '--watch' : '--team' }, messages)
  const shared =
    readOnly || !isAddress(ledger)
      ? null
      : await openShared(ledger).catch((error: unknown) => {
          throw withCure(error, ledger, messages)
        })
  const { pulse, close: closePulse } = shared ? pulseOf(shared) : await openPulse(ledger)
  const desk = keepAnswers(openThreads(), pulse, { lasting: readOnly ? null : lastingOf(ledger) })
  const events = shared ? openSharedEvents(shared) : openEvents(randomUUID().slice(0, 8))
  const intake = readOnly ? NO_INTAKE : await openIntake(ledger, { web, host, events, shared }, messages)
  const watching = await follow(ledger, { web, host, events, shared, keeps: watch }, messages).catch(async (error: unknown) => {
    await intake.close()
    throw error
  })
  const folder = fileURLToPath(new URL('../../../dist/web', import.meta.url))
  const by = host.environment.USER || host.environment.USERNAME || ''
  const accounts = team ? await accountsOf(ledger, shared) : null
  const who = accounts && new Team({ accounts, now: host.now, behindProxy })
  const { observer, quiet } = openQuiet()
  const telemetry = await openTelemetry(desk, shared, host, messages)
  let stopping = false
  const app = makeApp({
    desk,
    path: ledger,
    assets: existsSync(folder) ? readAssets(folder) : null,
    ledger: shownLedger(ledger),
    hosts,
    version: iwakuVersion(),
    now: host.now,
    by,
    events,
    intake: intake.taking,
    watching,
    readOnly,
    team: who,
    observers: [
      observer,
      ...(log === 'none' ? [] : [openLog(log, (line) => host.stderr.write(line))]),
      ...(telemetry ? [telemetry] : []),
    ] satisfies Observer[],
    stopping: () => stopping,
  })
  // what servers share tells of changes by itself
  const silence = shared ? () => undefined : tellChanges(pulse, events)
  try {
    const running = await start(() => serveApp(app, port, listen), port, messages)
    await writeTo(
      host.stdout,
      `${messages.phrases.serving(running.address, shownLedger(ledger))}\n${readOnly ? `${messages.phrases.servedReadOnly}\n` : ''}`,
    )
    const left = leftBeside(ledger, host.environment)
    if (left.length > 0) host.stderr.write(`iwaku: ${messages.phrases.notTakenOver(left.join(' '))}\n`)
    if (open && host.stdout.isTTY) openBrowser(running.address)
    const cool = warm(desk, quiet)
    await untilStopped()
    cool()
    stopping = true
    silence()
    events.close()
    await running.close()
  } finally {
    await telemetry?.close()
    await Promise.all([watching.close(), intake.close(), desk.close()])
    await closePulse()
    await accounts?.close()
    await shared?.close()
  }
}

interface OpenPulse {
  readonly pulse: Pulse
  readonly close: () => Promise<void>
}

/** How often a ledger in a database was changed. */
const pulseOf = ({ all }: Shared): OpenPulse => ({
  pulse: () =>
    all<{ changes: number }>('select changes from ledger').then(
      (rows) => rows[0]?.changes ?? null,
      () => null,
    ),
  close: () => Promise.resolve(),
})

/** Whether somebody has changed the ledger: a file tells that in microseconds, a server may be gone. */
async function openPulse(ledger: string): Promise<OpenPulse> {
  if (isAddress(ledger)) {
    const desk = openDesk({ ledger, workers: 1, limit: PULSE, waiting: 1 })
    return { pulse: pulseAt(desk), close: () => desk.close() }
  }
  const watched = await openLedger(ledger, { create: false })
  return { pulse: () => watched.pulse(), close: async () => watched.close() }
}

/** Answers to what views ask first, beside a ledger in a file; of one that is searched elsewhere the file does not tell whether they still hold. */
function lastingOf(ledger: string): Lasting | null {
  const build = isAddress(ledger) || process.env.IWAKU_SEARCH ? null : programs(iwakuVersion())
  const questions = openings().map((question) => JSON.stringify(question))
  return build === null ? null : openLasting({ ledger, folder: `${placeBeside(ledger)}.answers`, build, questions })
}

/** Whether the ledger can be written where it lies; one that can be neither written nor read is a fault. */
async function isWritable(path: string, create: boolean, messages: Messages): Promise<boolean> {
  // without leave a wrong path makes no new one
  if (!create && !isAddress(path) && !existsSync(path)) throw withCure(new LedgerError('missing', path), path, messages)
  try {
    const ledger = await openLedger(path, { create: create || !isAddress(path) })
    ledger.close()
    return true
  } catch (error) {
    if (!(error instanceof LedgerError) || error.fault !== 'denied') throw withCure(error, path, messages)
    await withLedger(path, false, messages, () => undefined)
    return false
  }
}

/** Who asked for none sends none, and loads nothing. */
async function openTelemetry(desk: Desk, shared: Shared | null, { environment }: Host, messages: Messages): Promise<Telemetry | null> {
  const asked = ['', 'TRACES_', 'METRICS_'].some((signal) => environment[`OTEL_EXPORTER_OTLP_${signal}ENDPOINT`])
  if (!asked || environment.OTEL_SDK_DISABLED === 'true') return null
  try {
    const { openTelemetry: open } = await loadTelemetry()
    return open({ desk, queue: shared && (() => sharedCounts(shared)), version: iwakuVersion(), environment })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const name = code === 'ERR_MODULE_NOT_FOUND' ? /'(@opentelemetry\/[^'/]+)'/.exec(message)?.[1] : undefined
    throw name === undefined ? error : usageError({ code: 'package_missing', name }, messages)
  }
}

interface Around {
  readonly web: WebOptions
  readonly host: Host
  readonly events: Events
  /** What it has together with other servers; null for one that is alone. */
  readonly shared: Shared | null
}

/** Follows addresses, from now on or when it is told to. Only one process does so with one ledger; servers of a database stand by. */
async function follow(
  ledger: string,
  { web, host, events, shared, keeps }: Around & { readonly keeps: boolean },
  messages: Messages,
): Promise<Watching> {
  const changed = (): void => events.tell({ kind: 'watched', data: {} })
  const opened = await openWatching({ ledger, web, readerModule: host.readerModule, keeps }, changed, shared)
  if ('watching' in opened) return opened.watching
  throw usageError(opened.holder, messages)
}

interface Intake {
  readonly taking: AppOptions['intake']
  readonly close: () => Promise<void>
}

const NO_INTAKE: Intake = { taking: null, close: () => Promise.resolve() }

/** Takes pages in: together with all who serve a database, or unless another process does it for this file. */
async function openIntake(ledger: string, { web, host, events, shared }: Around, messages: Messages): Promise<Intake> {
  const taking = (book: Book): Extract<AppOptions['intake'], { jobs: Jobs }> => {
    const runner = openRunner({ ledger, web, readerModule: host.readerModule })
    return { jobs: openJobs({ book, runner, now: host.now, changed: tellJobs(events) }), ahead: runner.ahead }
  }
  if (shared) {
    const { jobs, ahead } = taking(openSharedBook(shared))
    return { taking: { jobs, ahead }, close: jobs.close }
  }
  const [folder, lock] = ['intake', 'intake.lock'].map((name) => `${placeBeside(ledger)}.${name}`) as [string, string]
  try {
    const holder = takeLock(lock, process.pid, NODE_FILES)
    if (holder !== null) return { taking: { process: holder }, close: () => Promise.resolve() }
    const { jobs, ahead } = taking(openFolder(folder, host.now()))
    return {
      taking: { jobs, ahead },
      async close() {
        await jobs.close()
        giveLock(lock, process.pid, NODE_FILES)
      },
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    throw usageError({ code: 'ledger_denied', path: folder, reason: code ?? syscall }, messages)
  }
}

async function start(work: () => Promise<Running>, port: number, messages: Messages): Promise<Running> {
  try {
    return await work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // the last is a port that there is not
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'ERR_SOCKET_BAD_PORT') throw error
    const refusal: Refusal = { code: code === 'EADDRINUSE' ? 'port_taken' : 'port_denied', port }
    const { message, cure } = describeRefusal(refusal, messages.language)
    throw new UsageError(refusal.code, message, cure)
  }
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
