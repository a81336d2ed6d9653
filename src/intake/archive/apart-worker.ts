import { parentPort, workerData } from 'node:worker_threads'
import { bytesAccess } from './access.ts'
import { readContainer } from './container.ts'
import type { ContainerKind } from './container-kind.ts'
import { type OpenFile, openFile } from './file-access.ts'
import type { ArchiveItem, ArchiveOptions, RandomAccess } from './member.ts'
import { readWarc } from './warc/read-warc.ts'

/** What the thread is born with. */
export interface ApartData {
  /** `pieces`: they are asked for one by one, and only records are read so. */
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array } | { readonly pieces: true }
  readonly kind: ContainerKind
  readonly name: string
  readonly limits: NonNullable<ArchiveOptions['limits']>
}

/** What it says, each time it is asked: an item, its end, or that the file system failed; and meanwhile that it wants a piece. */
export type ApartMessage =
  | { readonly item: ArchiveItem }
  | { readonly end: true }
  | { readonly failed: string }
  | { readonly wants: 'piece' }

/** What it is told: to say the next thing, or the piece that it wanted, null at the end. */
export type ApartOrder = 'next' | { readonly piece: Uint8Array | null }

const { source, kind, name, limits } = workerData as ApartData

async function* items(): AsyncGenerator<ApartMessage> {
  if ('bytes' in source) {
    yield* read(bytesAccess(source.bytes))
    return
  }
  if ('pieces' in source) {
    for await (const item of readWarc({ stream: pieces(), path: [name] }, { limits })) yield { item }
    yield { end: true }
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

let give: (piece: Uint8Array | null) => void = () => {}

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await new Promise<Uint8Array | null>((resolve) => {
      give = resolve
      post({ wants: 'piece' })
    })
    if (piece === null) return
    yield piece
  }
}

const messages = items()
// each ask is answered before the next one comes: whoever reads slowly holds up the thread, not the memory
parentPort?.on('message', async (order: ApartOrder) => {
  if (order !== 'next') {
    give(order.piece)
    return
  }
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
