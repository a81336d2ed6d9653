import { parentPort, workerData } from 'node:worker_threads'
import { bytesAccess } from './access.ts'
import { readContainer } from './container.ts'
import type { ContainerKind } from './container-kind.ts'
import { type OpenFile, openFile } from './file-access.ts'
import type { ArchiveItem, ArchiveOptions, RandomAccess } from './member.ts'

/** What the thread is born with. */
export interface ApartData {
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array }
  readonly kind: ContainerKind
  readonly name: string
  readonly limits: NonNullable<ArchiveOptions['limits']>
}

/** What it says, each time it is asked: an item, its end, or that the file system failed. */
export type ApartMessage = { readonly item: ArchiveItem } | { readonly end: true } | { readonly failed: string }

const { source, kind, name, limits } = workerData as ApartData

async function* items(): AsyncGenerator<ApartMessage> {
  if ('bytes' in source) {
    yield* read(bytesAccess(source.bytes))
    return
  }
  let file: OpenFile
  try {
    file = await openFile(source.path)
  } catch (error) {
    yield { failed: (error as NodeJS.ErrnoException).code ?? String(error) }
    return
  }
  yield* read(file)
  await file.close()
}

async function* read(file: RandomAccess): AsyncGenerator<ApartMessage> {
  for await (const item of readContainer({ kind, file, name }, { limits })) yield { item }
  yield { end: true }
}

const messages = items()
// each ask is answered before the next one comes: whoever reads slowly holds up the thread, not the memory
parentPort?.on('message', async () => {
  const { value } = await messages.next()
  if (value) post(value)
})

/** Bytes go over as a copy of their own: a view would take the whole buffer along. */
function post(message: ApartMessage): void {
  if (!('item' in message) || message.item.item !== 'member') parentPort?.postMessage(message)
  else {
    const bytes = new Uint8Array(message.item.bytes)
    parentPort?.postMessage({ item: { ...message.item, bytes } }, [bytes.buffer])
  }
}
