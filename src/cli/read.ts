import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isDamage, ordered, partAfter } from '#intake'
import { describeTrouble, EXIT, type Messages, type Trouble, UsageError, usageError } from '#message'
import { harmless } from '#text'
import { Arrivals, type Arrived, likelyPages, type WebOptions } from './arrive.ts'
import { type Found, findPages } from './find-pages.ts'
import type { Host } from './host.ts'
import type { PageOptions, ShowOptions } from './options.ts'
import { errorLine, errorText, openOutput } from './output.ts'
import { Pool } from './pool.ts'
import { noProgress, type Progress, showProgress } from './progress.ts'
import { failed, loadMakeEntry, type Outcome, readPage } from './read-page.ts'
import { loadReaderModule, type PageReader, type ReaderModule } from './reader-module.ts'

/** What `iwaku read` was asked. */
export interface ReadRequest {
  readonly places: readonly string[]
  readonly show: PageOptions
  /** Null: as many threads as the pages are worth. */
  readonly jobs: number | null
  readonly web: WebOptions
}

/** A thread takes about as long to start as this many pages to read. */
const PAGES_A_THREAD = 64
/** Pages under way or waiting for their turn, a thread. */
const WINDOW = 16

/** The exit code of what reads pages: all of them, not all, or not all since an archive is damaged. */
export type ReadCode = typeof EXIT.done | typeof EXIT.someFailed | typeof EXIT.archiveDamaged

/** Reads the places in order and prints what came of them. */
export async function read(
  request: ReadRequest & { readonly show: ShowOptions & Pick<PageOptions, 'seen'> },
  host: Host,
  messages: Messages,
): Promise<ReadCode> {
  const output = openOutput(host.stdout, request.show.format)
  const show: PageOptions = request.show.stage === 'entry' ? { ...request.show, format: 'entry' } : request.show
  const code = await readEach({ ...request, show }, host, messages, (page) => output.write(page))
  await output.close()
  return code
}

/** Milliseconds after which whatever waits for its turn has it: files are read in one go, and a signal would be heard at their end. */
const TURN = 50

/**
 * Reads the places and hands on what came of each page, in order; tells of those that could not be read. Where there is something to be finished, a
 * signal ends the program only after that. `unread` does something else with pages than to read them.
 */
export async function readEach(
  { places, show, jobs: wanted, web }: ReadRequest,
  host: Host,
  messages: Messages,
  take: (output: string, page: Arrived) => Promise<void>,
  finish?: () => Promise<void>,
  unread?: Source,
): Promise<ReadCode> {
  const found = findPages(places)
  const likely = likelyPages(found)
  // standard input may hold any number of pages, and whoever starts many of us side by side says how many threads each is to have
  const isFilter = places.includes('-') && (show.format === 'ndjson' || show.stage === 'entry')
  const most = places.includes('-') && wanted !== null ? wanted : likely
  const jobs = Math.min(wanted ?? Math.min(availableParallelism(), Math.ceil(likely / PAGES_A_THREAD)), most)
  const progress = likely > 1 && host.stderr.isTTY ? showProgress(host.stderr, found.length, messages) : noProgress
  // before threads are made: a signal may come while they are
  const release = jobs > 1 || finish ? exitOnSignals(host, messages, progress, finish) : null
  const source = unread ?? (jobs > 1 ? await openPool(jobs, show, host, messages) : inProcess(show, host, messages))
  const arrivals = new Arrivals(web, host, (name, { at }) => {
    progress.clear()
    host.stderr.write(`iwaku: ${harmless(messages.phrases.malformedList(name, messages.count(at.line), at.first))}\n`)
  })
  let [pages, failures] = [0, 0]
  let damaged = false
  let turn = performance.now()
  try {
    // what later parts of articles are is known when the parts before are read
    for (let places = found, parts: Found[] = []; places.length > 0; places = parts.splice(0)) {
      for await (const { page, outcome } of ordered(arrivals.of(places), jobs > 1 ? jobs * WINDOW : 1, source.start)) {
        if (++pages > found.length) progress.more()
        if (outcome.trouble === null) {
          if (host.stdout.isTTY) progress.clear()
          await take(outcome.output, page)
          parts.push(...partsBehind(page, outcome.next))
        } else {
          failures++
          damaged ||= tellsDamage(outcome.trouble)
          progress.clear()
          report(page.name, outcome, isFilter, host, messages)
        }
        progress.step()
        if (release === null || performance.now() - turn < TURN) continue
        await nextTurn()
        turn = performance.now()
      }
    }
  } finally {
    release?.()
    progress.clear()
    await Promise.all([source.close(), arrivals.close()])
  }
  if (failures > 0 && pages > 1)
    host.stderr.write(`iwaku: ${messages.phrases.summary(messages.count(pages - failures), messages.count(failures))}\n`)
  return damaged ? EXIT.archiveDamaged : failures > 0 ? EXIT.someFailed : EXIT.done
}

const tellsDamage = (trouble: Trouble): boolean => trouble.code === 'container_trouble' && isDamage(trouble.trouble)

/** The next part of an article that was fetched. */
function partsBehind({ input }: Arrived, next: string | null): Found[] {
  const own = input !== null && 'capture' in input ? input.capture.part : undefined
  const part = own && partAfter(own, next)
  return part ? [{ path: next as string, trouble: null, part }] : []
}

/** What came of a page. */
export interface Result {
  readonly page: Arrived
  readonly outcome: Outcome
}

/** What makes something of pages. */
export interface Source {
  start(page: Arrived): Promise<Result>
  close(): Promise<void>
}

/** A filter tells each trouble in one line, for programs that read what it writes. */
function report(path: string, outcome: Outcome & { trouble: object }, inLines: boolean, host: Host, messages: Messages): void {
  const trouble = describeTrouble(outcome.trouble, messages)
  host.stderr.write(inLines ? errorLine(path, trouble, messages) : errorText(path, trouble, messages))
  if (outcome.stack !== undefined && host.environment.IWAKU_DEBUG) host.stderr.write(`${outcome.stack}\n`)
}

/** Why no page can be read. */
const noDictionary = (messages: Messages, error: unknown): UsageError => {
  const { code, message } = error as NodeJS.ErrnoException
  return usageError({ code: 'dictionary_missing', reason: code ?? message }, messages)
}

/** The reader of a module, opened when there is a page to read. */
export function readerOf(module: ReaderModule, messages: Messages): () => PageReader {
  let reader: PageReader | null = null
  return () => {
    try {
      reader ??= module.openReader(module.readDictionary())
    } catch (error) {
      throw noDictionary(messages, error)
    }
    return reader
  }
}

/** One thread; the reader is opened when the first page is there to be read. */
function inProcess(options: PageOptions, host: Host, messages: Messages): Source {
  let open: (() => PageReader) | null = null
  return {
    async start(page) {
      if (page.input === null) return { page, outcome: failed(page.trouble as Trouble) }
      open ??= readerOf(await loadReaderModule(host.readerModule), messages)
      return { page, outcome: readPage(page.input, options, open, await loadMakeEntry(options.format)) }
    },
    close: () => Promise.resolve(),
  }
}

/** Several threads on one copy of the dictionary. */
async function openPool(jobs: number, options: PageOptions, host: Host, messages: Messages): Promise<Source> {
  const dictionary = await sharedDictionary(host.readerModule, messages)
  const data = { dictionary, options, readerModule: host.readerModule }
  const pool = new Pool(jobs, data, (reason) => usageError({ code: 'dictionary_missing', reason }, messages))
  return {
    start: async (page) => ({ page, outcome: page.input === null ? failed(page.trouble as Trouble) : await pool.read(page.input) }),
    close: () => pool.close(),
  }
}

/** The dictionary of a reader where every thread sees it without a copy. */
export async function sharedDictionary(readerModule: string | null, messages: Messages): Promise<SharedArrayBuffer> {
  try {
    return shared((await loadReaderModule(readerModule)).readDictionary())
  } catch (error) {
    throw noDictionary(messages, error)
  }
}

/** The same bytes where every worker sees them without a copy. */
function shared(bytes: ArrayBuffer | SharedArrayBuffer): SharedArrayBuffer {
  if (bytes instanceof SharedArrayBuffer) return bytes
  const copy = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(new Uint8Array(bytes))
  return copy
}

/**
 * Takes the progress line away and finishes before a signal ends the program, with 128 + its number; a second signal ends it at once.
 * Where nothing is to be finished, only while other threads read: with one thread a listener would have to wait for the page at hand, and the signal's
 * own effect does not.
 */
function exitOnSignals(host: Host, messages: Messages, progress: Progress, finish?: () => Promise<void>): () => void {
  const leave = (code: number) => async () => {
    progress.clear()
    try {
      await finish?.()
    } catch (error) {
      if (error instanceof UsageError) host.stderr.write(errorText(null, error, messages))
    } finally {
      host.exit(code)
    }
  }
  const [interrupt, terminate] = [leave(EXIT.interrupted), leave(EXIT.terminated)]
  process.once('SIGINT', interrupt).once('SIGTERM', terminate)
  return () => process.off('SIGINT', interrupt).off('SIGTERM', terminate)
}
