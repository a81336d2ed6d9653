import { parentPort, workerData } from 'node:worker_threads'
import type { PageOptions } from './options.ts'
import { loadMakeEntry, type Outcome, readPage } from './read-page.ts'
import { loadReaderModule } from './reader-module.ts'
import type { PageInput } from './source-file.ts'

/** What a worker is born with. */
export interface WorkerData {
  readonly dictionary: ArrayBuffer | SharedArrayBuffer
  readonly options: PageOptions
  readonly readerModule: string | null
}

/** What a worker says: it cannot work at all, or what came of the page it was given first. */
export type WorkerMessage = { readonly kind: 'unfit'; readonly reason: string } | { readonly kind: 'outcome'; readonly outcome: Outcome }

const { dictionary, options, readerModule } = workerData as WorkerData
const post = (message: WorkerMessage): void => parentPort?.postMessage(message)

try {
  const { openReader } = await loadReaderModule(readerModule)
  const reader = openReader(dictionary)
  const makeEntry = await loadMakeEntry(options.format)
  parentPort?.on('message', (page: PageInput) => post({ kind: 'outcome', outcome: readPage(page, options, () => reader, makeEntry) }))
} catch (error) {
  post({ kind: 'unfit', reason: error instanceof Error ? error.message : String(error) })
}
