/** `=E6=B8=AF` → 港; a line that ends in `=` goes on. What is no code stays as it is. */
export function decodeQuotedPrintable(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const end = softBreak(bytes, at + 1)
    const high = digit(bytes[at + 1])
    const low = digit(bytes[at + 2])
    if (end > 0) at = end - 1
    else if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
    } else out[length++] = byte
  }
  return out.subarray(0, length)
}

/** Where the next line begins when nothing but blanks stands before it; 0 otherwise. */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < from + 100 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2
  if (bytes[at] === 0x0a) return at + 1
  return at >= bytes.length ? at : 0
}

function digit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
