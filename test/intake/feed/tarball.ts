import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Regular files of a .tar.gz by their path; ustar names only, which is all that the archives beside the checkout hold. */
export function filesOf(archive: URL): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  if (!existsSync(archive)) return files
  const bytes = gunzipSync(readFileSync(archive))
  for (let at = 0; at + 512 <= bytes.length; ) {
    const header = bytes.subarray(at, at + 512)
    const name = words(header, 0, 100)
    if (name === '') break
    const size = Number.parseInt(words(header, 124, 12), 8)
    const kind = words(header, 156, 1)
    const prefix = words(header, 345, 155)
    if (kind === '0' || kind === '') files.set(prefix === '' ? name : `${prefix}/${name}`, bytes.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

const words = (header: Buffer, from: number, length: number): string =>
  header
    .subarray(from, from + length)
    .toString('latin1')
    .replace(/\0[\s\S]*$/, '')
    .trim()
