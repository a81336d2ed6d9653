import { isAscii, isUtf8 } from 'node:buffer'
import { countBroken, firstBroken, replacementsIn } from './broken.ts'
import { chooseEncoding } from './choose.ts'
import { charsetOf } from './content-type.ts'
import type { Decoded, DecodeOptions, EncodingBasis, EncodingDeclaration, EncodingRemark, Undecodable } from './encoding.ts'
import { encodingOf, openDecoder } from './library.ts'
import { declaredInMarkup } from './prescan.ts'
import { isUtf32 } from './wide.ts'

/** Text is none when more than this share of it is control characters, and unknown when more than this share is broken; but a few may be. */
const CONTROL_SHARE = 1 / 20
const BROKEN_SHARE = 1 / 10
const A_FEW = 3
const CONTROL_WINDOW = 65_536

/**
 * A page's bytes as text, as browsers decode them (WHATWG Encoding and HTML Standards), but for this: what a declaration says and the bytes
 * plainly contradict is not followed, and pages that declare nothing are told by their bytes in every encoding that Japanese pages have.
 * 1. what is declared, the byte order mark first; 2. what the bytes fit; 3. the text; 4. what is to be remarked. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded | Undecodable {
  const foreign = isUtf32(bytes) ? 'UTF-32' : isKorean2022(bytes) ? 'ISO-2022-KR' : null
  if (foreign) return { code: 'unsupported_encoding', encoding: foreign }
  const mark = markOf(bytes)
  const declared = declarations(bytes, mark, options)
  const body = bytes.subarray(mark?.length ?? 0)
  const { encoding, basis, fits } = chooseEncoding(body, declared)
  const [first] = declared
  if (first?.encoding === 'replacement' && isShifted(body)) return { code: 'unsupported_encoding', encoding: first.label }
  const { text, cut } = textOf(body, encoding)
  if (isNoText(text)) return { code: 'unsupported_type', kind: 'data' }
  const broken = countBroken(text, body, encoding) - replacementsIn(cut)
  if (!fits || (broken > A_FEW && broken > text.length * BROKEN_SHARE)) return { code: 'unknown_encoding', declared: first?.label ?? null }
  const remarks = [...remarksOnChoice(encoding, basis, declared, body)]
  if (broken > 0)
    remarks.push({ code: 'broken_characters', count: broken, first: bytes.length - body.length + firstBroken(body, encoding) })
  if (cut !== '') remarks.push({ code: 'cut_character' })
  return { text, encoding, basis, declared, remarks }
}

interface Mark {
  readonly encoding: string
  readonly length: number
}

/** A byte order mark (Encoding Standard, 6, "BOM sniff"). */
function markOf([a, b, c]: Uint8Array): Mark | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'UTF-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'UTF-16LE', length: 2 }
  return a === 0xfe && b === 0xff ? { encoding: 'UTF-16BE', length: 2 } : null
}

function declarations(bytes: Uint8Array, mark: Mark | null, { contentType = null, kind = 'html' }: DecodeOptions): EncodingDeclaration[] {
  const declared: EncodingDeclaration[] = mark ? [{ where: 'mark', label: mark.encoding, encoding: mark.encoding }] : []
  const label = contentType === null ? null : charsetOf(contentType)
  if (label !== null) declared.push({ where: 'header', label: label.slice(0, 64), encoding: encodingOf(label) })
  if (kind !== 'text' && !mark?.encoding.startsWith('UTF-16')) declared.push(...declaredInMarkup(bytes.subarray(mark?.length ?? 0), kind))
  return declared
}

/** ISO-2022-KR says in its first lines that it is so (RFC 1557). */
const isKorean2022 = (bytes: Uint8Array): boolean => asBuffer(bytes.subarray(0, 1024)).includes('\x1b$)C')

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

/** Whether ASCII bytes switch to other letters, as ISO-2022-KR and HZ do. */
const isShifted = (bytes: Uint8Array): boolean =>
  isAscii(bytes) && (bytes.includes(0x1b) || bytes.includes(0x0e) || asBuffer(bytes).includes('~{'))

/** The whole text, and what stands at its end for a character that is cut off. */
function textOf(body: Uint8Array, encoding: string): { text: string; cut: string } {
  if (encoding === 'UTF-8' && isUtf8(body)) return { text: asBuffer(body).toString('utf8'), cut: '' }
  const decoder = openDecoder(encoding, 'keep')
  const whole = decoder.write(body)
  const cut = decoder.end()
  return { text: whole + cut, cut }
}

function isNoText(text: string): boolean {
  let controls = 0
  const end = Math.min(text.length, CONTROL_WINDOW)
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i)
    if ((unit < 0x20 && (unit < 0x09 || unit > 0x0d)) || unit === 0x7f) controls++
  }
  return controls > A_FEW && controls > end * CONTROL_SHARE
}

/** What is worth a word: an encoding that is not UTF-8, and declarations that the bytes do not keep. Of ASCII alone there is nothing to say. */
function* remarksOnChoice(
  encoding: string,
  basis: EncodingBasis,
  declared: readonly EncodingDeclaration[],
  body: Uint8Array,
): Generator<EncodingRemark> {
  if (basis === 'default' || (isAscii(body) && encoding !== 'ISO-2022-JP' && !encoding.startsWith('UTF-16'))) return
  const wrong = declared.filter((one) => one.encoding !== null && one.encoding !== encoding)
  for (const one of wrong) yield { code: 'encoding_repaired', declared: one, encoding, basis }
  if (wrong.length === 0 && encoding !== 'UTF-8') yield { code: 'encoding', encoding, basis }
}
