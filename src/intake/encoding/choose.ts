import { isAscii, isUtf8 } from 'node:buffer'
import type { EncodingBasis, EncodingDeclaration } from './encoding.ts'
import { openDecoder } from './library.ts'
import { type Weight, weigh } from './model.ts'
import { sampleOf } from './sample.ts'
import { wideEncoding } from './wide.ts'

/** What a page is decoded as, and why. */
export interface Choice {
  readonly encoding: string
  readonly basis: EncodingBasis
  /** False where nothing is declared and the bytes fit nothing well: the best of bad readings. */
  readonly fits: boolean
}

/** Encodings that the model knows enough of to doubt a declaration of theirs. Of readings that cost the same the first one stands. */
const MODELLED: readonly string[] = ['UTF-8', 'Shift_JIS', 'EUC-JP', 'windows-1252']
const JUDGED = new Set([...MODELLED, 'ISO-2022-JP', 'UTF-16LE', 'UTF-16BE'])

/** Another reading than the declared one must be better by this many bits and this share of what is not ASCII: browsers trust what is declared. */
const MARGIN = 40
const MARGIN_SHARE = 1 / 20
/** Bits that a character cut off at the end of a page takes: something like a rare one. */
const CUT_BITS = 12
/** So many UTF-8 sequences of two bytes, or of three, no text in another encoding holds by chance and nothing else beside them. */
const CHANCE = 3
const LONG_CHANCE = 2
/** Fewer bytes that are not ASCII than this tell nothing of whether a reading is a good one. */
const TELLING = 24
/** A good Japanese reading takes at most so many bits for a byte that is not ASCII, and not more of its characters are strange. */
const BITS_A_BYTE = 7.5
const STRANGE_SHARE = 3 / 5
/** In Western text most letters are ASCII: at least this share of what is letters or beyond ASCII. */
const ASCII_SHARE = 3 / 5
/** A declared encoding that the model does not know is doubted when more than this share of its characters is broken. */
const BROKEN_SHARE = 1 / 50

/**
 * Finds what a page's bytes are. `body` is what stands behind a byte order mark.
 * 1. ASCII alone is the same in all of them: whatever is declared. 2. UTF-8 is hardly ever valid by chance.
 * 3. Otherwise every reading is weighed, and what is declared stands unless another one is plainly better.
 */
export function chooseEncoding(body: Uint8Array, declared: readonly EncodingDeclaration[]): Choice {
  const known = declared.filter(({ encoding }) => encoding !== null && encoding !== 'replacement') as (EncodingDeclaration & Named)[]
  const [first] = known
  const utf8 = isUtf8(body)
  // 0a0b0c is kana in UTF-16; but no page in it is without a NUL and without a byte that breaks UTF-8
  const wide = utf8 && !body.includes(0) ? null : wideEncoding(body)
  const escaped = hasEscapes(body)
  if (utf8 && !wide && !escaped && !first?.encoding.startsWith('UTF-16')) {
    if (isAscii(body)) return { encoding: first?.encoding ?? 'UTF-8', basis: first?.where ?? 'default', fits: true }
    if (!first || first.encoding === 'UTF-8' || isSurelyUtf8(body, first.encoding)) return choiceOf('UTF-8', known)
  }
  if (escaped && isAscii(body) && !reading(sampleOf(body), 'ISO-2022-JP').includes('\ufffd')) return choiceOf('ISO-2022-JP', known)
  if (first && !JUDGED.has(first.encoding) && !isMostlyBroken(body, first.encoding)) return choiceOf(first.encoding, known)
  const candidates = new Set([
    ...known.map(({ encoding }) => encoding).filter((encoding) => JUDGED.has(encoding)),
    ...(wide ? [wide] : []),
    ...MODELLED,
    ...(escaped ? ['ISO-2022-JP'] : []),
  ])
  return likeliest(body, [...candidates], known)
}

interface Named {
  readonly encoding: string
}

function choiceOf(encoding: string, known: readonly (EncodingDeclaration & Named)[]): Choice {
  return { encoding, basis: known.find((one) => one.encoding === encoding)?.where ?? 'bytes', fits: true }
}

/** Whether a page switches to kanji or half-width kana as ISO-2022-JP does: ESC $ @, ESC $ B, ESC ( I. */
function hasEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [, one, other] = bytes.subarray(at, at + 3)
    if ((one === 0x24 && (other === 0x40 || other === 0x42)) || (one === 0x28 && other === 0x49)) return true
  }
  return false
}

/** Whether valid UTF-8 holds enough to be no chance, in text that is declared to be `encoding`. */
function isSurelyUtf8(bytes: Uint8Array, encoding: string): boolean {
  let [long, short] = [0, 0]
  for (const byte of bytes) {
    if (byte >= 0xe0) long++
    else if (byte >= 0xc0) short++
    if (long >= LONG_CHANCE || (!JUDGED.has(encoding) && (long > 0 || short >= CHANCE))) return true
  }
  return false
}

function isMostlyBroken(body: Uint8Array, encoding: string): boolean {
  const text = reading(sampleOf(body), encoding)
  let [broken, beyondAscii] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) beyondAscii++
    if (unit === 0xfffd) broken++
  }
  return broken > beyondAscii * BROKEN_SHARE
}

function likeliest(body: Uint8Array, candidates: readonly string[], known: readonly (EncodingDeclaration & Named)[]): Choice {
  const sample = sampleOf(body)
  const weights = candidates.map((encoding) => {
    const weight = weigh(reading(sample, encoding))
    const cut = sample[0]?.length === body.length && isCut(body, encoding) ? CUT_BITS : 0
    const less = encoding === known[0]?.encoding ? MARGIN + weight.telling.bits * MARGIN_SHARE : 0
    return { encoding, weight, bits: weight.bits + cut - less }
  })
  const best = weights.reduce((least, one) => (one.bits < least.bits ? one : least))
  const choice = choiceOf(best.encoding, known)
  return choice.basis === 'bytes' ? { ...choice, fits: isGood(best.encoding, best.weight, sample) } : choice
}

/** Whether a reading that only the bytes speak for is one that a Japanese or Western page has. */
function isGood(encoding: string, { telling }: Weight, sample: readonly Uint8Array[]): boolean {
  let [beyond, letters] = [0, 0]
  for (const piece of sample)
    for (const byte of piece) {
      if (byte >= 0x80) beyond++
      else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++
    }
  if (beyond < TELLING) return true
  if (encoding === 'windows-1252') return letters >= (letters + beyond) * ASCII_SHARE
  if (encoding !== 'Shift_JIS' && encoding !== 'EUC-JP') return true
  return telling.bits <= beyond * BITS_A_BYTE && telling.strange <= telling.count * STRANGE_SHARE
}

/** What a sample reads in an encoding. A character cut off at the end of a piece is left out. */
function reading(sample: readonly Uint8Array[], encoding: string): string {
  return sample.map((piece) => openDecoder(encoding, 'keep').write(piece)).join('\n')
}

function isCut(body: Uint8Array, encoding: string): boolean {
  const decoder = openDecoder(encoding, 'keep')
  decoder.write(body)
  return decoder.end() !== ''
}
