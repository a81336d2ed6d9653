import { hash } from 'node:crypto'

const LENGTHS: Readonly<Record<string, number>> = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 }
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A digest as a record declares it; `hex` is null where nobody can check it: its algorithm is not `known`, or its value is none. */
export interface Declared {
  readonly algorithm: string
  readonly hex: string | null
  readonly known: boolean
}

/** Reads `sha1:…` in base 16, 32 or 64: the length of the value tells which (WARC 1.1, 5.8: the encoding is left open). */
export function parseDigest(text: string): Declared {
  const colon = text.indexOf(':')
  const algorithm = text.slice(0, Math.max(colon, 0)).trim().toLowerCase().replace(/^sha-/, 'sha')
  const value = text
    .slice(colon + 1)
    .trim()
    .replace(/=+$/, '')
  const bytes = Object.hasOwn(LENGTHS, algorithm) ? LENGTHS[algorithm] : undefined
  if (bytes === undefined || value.length > 200) return { algorithm, hex: null, known: bytes !== undefined }
  if (value.length === bytes * 2 && /^[0-9a-f]+$/i.test(value)) return { algorithm, hex: value.toLowerCase(), known: true }
  if (value.length === Math.ceil((bytes * 8) / 5) && /^[A-Z2-7]+$/i.test(value))
    return { algorithm, hex: fromBase32(value, bytes), known: true }
  if (value.length === Math.ceil((bytes * 8) / 6) && /^[\w+/-]+$/.test(value)) {
    return { algorithm, hex: Buffer.from(value, 'base64').toString('hex'), known: true }
  }
  return { algorithm, hex: null, known: bytes !== undefined }
}

/** The digest of some bytes, in base 16. */
export function digestOf(algorithm: string, bytes: Uint8Array): string {
  return hash(algorithm, bytes, 'hex')
}

function fromBase32(text: string, length: number): string {
  const bytes = Buffer.alloc(length)
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of text.toUpperCase()) {
    held = ((held << 5) | BASE32.indexOf(letter)) & 0xfff
    bits += 5
    if (bits >= 8 && at < length) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return bytes.toString('hex')
}
