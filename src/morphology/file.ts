import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where `npm run build` puts the dictionary, seen from src/morphology and from dist/morphology alike. */
export function dictionaryPath(): string {
  return fileURLToPath(new URL('../../dist/dictionary/ipadic.bin', import.meta.url))
}

/**
 * Reads a dictionary file into shared memory, so that one copy serves all workers (post the buffer, call `openAnalyser` in each).
 * Throws what node:fs throws when the file cannot be read.
 */
export function readDictionary(path: string = dictionaryPath()): SharedArrayBuffer {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size))
    let read = 0
    while (read < bytes.length) {
      const count = readSync(file, bytes, read, bytes.length - read, null)
      if (count === 0) break
      read += count
    }
    return bytes.buffer
  } finally {
    closeSync(file)
  }
}
