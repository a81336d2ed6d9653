/** A value of a binary property list, its members not read yet. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'data'; readonly bytes: Buffer }
  | { readonly kind: 'dictionary'; readonly get: (key: string) => Value | null }
  | { readonly kind: 'other' }

/** More keys than a dictionary of a saved page has. */
const MOST_KEYS = 1000

/**
 * The outermost value of a property list as Apple's programs write it in binary (`bplist00`); null where the bytes are none. Only what is asked for is read,
 * so that nothing in it can be nested or shared beyond reason.
 */
export function readPropertyList(bytes: Buffer): Value | null {
  if (bytes.length < 40 || bytes.toString('latin1', 0, 6) !== 'bplist') return null
  const trailer = bytes.subarray(-32)
  const [offsetSize, refSize] = [trailer[6] as number, trailer[7] as number]
  const [objects, top, table] = [8, 16, 24].map((at) => Number(trailer.readBigUInt64BE(at))) as [number, number, number]
  if (offsetSize < 1 || offsetSize > 6 || refSize < 1 || refSize > 6) return null

  const valueAt = (object: number): Value | null => {
    const at = table + object * offsetSize
    if (object >= objects || at + offsetSize > bytes.length - 32) return null
    try {
      return valueFrom(bytes.readUIntBE(at, offsetSize))
    } catch {
      // an offset that leads out of the file
      return null
    }
  }
  const valueFrom = (offset: number): Value | null => {
    const marker = bytes.readUInt8(offset)
    const kind = marker >> 4
    let count = marker & 15
    let from = offset + 1
    if (kind >= 4 && count === 15) {
      // a length that does not fit is a number of its own
      const size = 2 ** (bytes.readUInt8(from) & 15)
      if (size > 4) return null
      count = bytes.readUIntBE(from + 1, size)
      from += 1 + size
    }
    const stretch = (length: number): Buffer | null => (from + length <= bytes.length ? bytes.subarray(from, from + length) : null)
    if (kind === 4) return made(stretch(count), (found) => ({ kind: 'data', bytes: found }))
    if (kind === 5) return made(stretch(count), (found) => ({ kind: 'text', text: found.toString('latin1') }))
    if (kind === 6) return made(stretch(count * 2), (found) => ({ kind: 'text', text: Buffer.from(found).swap16().toString('utf16le') }))
    if (kind !== 13 || count > MOST_KEYS) return { kind: 'other' }
    const refs = (index: number): number => bytes.readUIntBE(from + index * refSize, refSize)
    return {
      kind: 'dictionary',
      get(key) {
        for (let i = 0; i < count; i++) {
          const name = from + (i + 1) * refSize <= bytes.length ? valueAt(refs(i)) : null
          if (name?.kind === 'text' && name.text === key)
            return from + (count + i + 1) * refSize <= bytes.length ? valueAt(refs(count + i)) : null
        }
        return null
      },
    }
  }
  return valueAt(top)
}

const made = (bytes: Buffer | null, make: (bytes: Buffer) => Value): Value | null => (bytes === null ? null : make(bytes))
