import { type FileHandle, open } from 'node:fs/promises'
import type { RandomAccess } from './member.ts'

/** A file of the file system that can be read at any place, until it is closed. */
export interface OpenFile extends RandomAccess {
  close(): Promise<void>
}

/** Opens a file for reading. Rejects as the file system does. */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  return {
    size,
    read: (offset, length) => readAt(handle, offset, Math.max(0, Math.min(length, size - offset))),
    close: () => handle.close(),
  }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length)
  let held = 0
  while (held < length) {
    const { bytesRead } = await handle.read(bytes, held, length - held, offset + held)
    if (bytesRead === 0) break
    held += bytesRead
  }
  return bytes.subarray(0, held)
}
