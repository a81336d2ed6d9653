import type { RandomAccess } from './member.ts'

/** Bytes in memory as a file that can be read at any place. */
export function bytesAccess(bytes: Uint8Array): RandomAccess {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) }
}
