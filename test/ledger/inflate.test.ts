import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Inflater } from '../../src/ledger/sql/inflate.ts'
import { random } from './random.ts'

const below = random(7)
const DICTIONARY = Buffer.from('港を封鎖すれば、橋を閉じると述べた。')
const inflater = new Inflater(DICTIONARY)
const comesOut = (packed: Uint8Array): Buffer | null => {
  const plain = inflater.inflate(packed)
  return plain && Buffer.from(plain)
}

/** Words of an alphabet in which few letters are frequent and many are rare, so that codes have all lengths. */
const worded = (letters: number): Buffer =>
  Buffer.from(
    Array.from({ length: letters }, () => String.fromCharCode(0x3041 + Math.floor(below(1000) ** 3 / 2e7) + (below(9) ? 0 : 0x1dbf))).join(
      '',
    ),
  )
const noise = (size: number): Buffer => Buffer.from(Array.from({ length: size }, () => Math.floor(below(256) ** 2 / 256)))

const TEXTS: readonly Buffer[] = [
  ...[60, 400, 3000, 70_000].map(worded),
  ...[1000, 5000, 200_000].map(noise),
  Buffer.concat([worded(9000), noise(3000), Buffer.alloc(9000, '橋'), worded(200)]),
  Buffer.concat([DICTIONARY, noise(300), DICTIONARY, noise(300), DICTIONARY]),
]

describe('a reading taken apart without zlib', () => {
  it('is what went in, of any length and however well it was packed', () => {
    for (const text of TEXTS)
      for (const level of [0, 1, 6, 9])
        expect(comesOut(deflateSync(text, { dictionary: DICTIONARY, level }))?.equals(text), `${text.length} bytes, level ${level}`).toBe(
          true,
        )
  })
  it.each([
    ['without a dictionary', {}],
    ['behind another dictionary', { dictionary: Buffer.from('橋') }],
  ])('is left to zlib where it was packed %s', (_, options) => {
    for (const text of TEXTS) expect(comesOut(deflateSync(text, options))).toBeNull()
  })
  it('is left to zlib where it is larger than the room there is', () => {
    expect(comesOut(deflateSync(Buffer.alloc(3e6, '橋'), { dictionary: DICTIONARY }))).toBeNull()
    expect(comesOut(deflateSync(noise(2e6), { dictionary: DICTIONARY, level: 0 }))).toBeNull()
  })
  it('is nothing else where bytes are damaged, missing or too many', () => {
    for (const text of TEXTS.filter(({ length }) => length < 20_000)) {
      const packed = deflateSync(text, { dictionary: DICTIONARY })
      for (let i = 0; i < 400; i++) {
        const damaged = Buffer.from(packed)
        const at = i < 20 ? i : below(packed.length)
        damaged[at] = (damaged[at] as number) ^ (1 << below(8))
        const found = comesOut(damaged)
        expect(found === null || found.equals(text), `bit of byte ${at} turned`).toBe(true)
        expect(comesOut(packed.subarray(0, at))).toBeNull()
      }
      expect(comesOut(Buffer.concat([packed, Buffer.alloc(1)]))).toBeNull()
    }
    expect(comesOut(Buffer.alloc(0))).toBeNull()
  })
})
