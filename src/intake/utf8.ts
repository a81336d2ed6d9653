/**
 * Index of the first byte that begins no well-formed UTF-8 sequence (Unicode 16, table 3-7), or -1.
 * Slow and plain: it is asked only after `isUtf8` has said no.
 */
export function firstBrokenByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return -1
}

/** Bytes of the well-formed sequence that begins at `at`; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead <= 0xdf) return continues(bytes, at + 1, 1) ? 2 : 0
  const second = bytes[at + 1] ?? 0
  if (lead >= 0xe0 && lead <= 0xef) {
    // no over-long forms (e0 80…), no surrogates (ed a0…)
    if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
    return continues(bytes, at + 1, 2) ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
    return continues(bytes, at + 1, 3) ? 4 : 0
  }
  return 0
}

function continues(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false
  return true
}
