import { isUtf8 } from 'node:buffer'
import { decodeQuotedPrintable } from './quoted-printable.ts'

/** Names that Japanese mailers use and the Encoding Standard does not know. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp51932: 'euc-jp',
  eucjp: 'euc-jp',
}

/** The bytes of a head as text: UTF-8, or what old mailers wrote bare (ISO-2022-JP by its escapes, else Shift_JIS). */
export function decodeHeader(bytes: Buffer): string {
  if (bytes.includes('\x1b$', 0, 'latin1')) return new TextDecoder('iso-2022-jp').decode(bytes)
  return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('shift_jis').decode(bytes)
}

/** `=?ISO-2022-JP?B?GyRCOUEbKEI=?=` → 港 (RFC 2047). Neighbouring words of one charset are joined before they are decoded: mailers cut characters in two. */
export function decodeWords(text: string): string {
  const word = /=\?([\w.:-]{1,40})(?:\*[\w-]{0,40})?\?([BbQq])\?([^?\s]{0,1000})\?=/g
  const pieces: (string | { readonly charset: string; readonly bytes: readonly Buffer[] })[] = []
  let end = 0
  for (const match of text.slice(0, 20_000).matchAll(word)) {
    const between = text.slice(end, match.index)
    const charset = (match[1] as string).toLowerCase()
    const bytes = wordBytes(match[2] as string, match[3] as string)
    const last = pieces.at(-1)
    const goesOn = typeof last === 'object' && between.trim() === ''
    if (!goesOn) pieces.push(between)
    if (goesOn && last.charset === charset) pieces[pieces.length - 1] = { charset, bytes: [...last.bytes, bytes] }
    else pieces.push({ charset, bytes: [bytes] })
    end = match.index + match[0].length
  }
  return (
    pieces.map((piece) => (typeof piece === 'string' ? piece : decodeAs(piece.charset, Buffer.concat(piece.bytes)))).join('') +
    text.slice(end)
  )
}

function wordBytes(encoding: string, word: string): Buffer {
  return encoding.toUpperCase() === 'B'
    ? Buffer.from(word, 'base64')
    : decodeQuotedPrintable(Buffer.from(word.replaceAll('_', ' '), 'utf8'))
}

function decodeAs(charset: string, bytes: Buffer): string {
  const label = (Object.hasOwn(LABELS, charset) && LABELS[charset]) || charset
  // each word of ISO-2022-JP ends in ASCII; going there and back at once counts as an error when they are joined
  const joined = label === 'iso-2022-jp' ? Buffer.from(bytes.toString('latin1').replace(/\x1b\([BJ](?=\x1b\$)/g, ''), 'latin1') : bytes
  try {
    return new TextDecoder(label).decode(joined)
  } catch {
    return bytes.toString('utf8')
  }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, number>> = {
  JST: 540,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

/** The moment of a mail's date, in milliseconds since 1970 (RFC 5322, 3.3); NaN for what is none. A zone that nobody knows is UTC. */
export function mailTime(text: string): number {
  const match =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[A-Za-z]{1,5})?/.exec(
      text.trim(),
    )
  if (match === null) return Number.NaN
  const [, day, name, year, hour, minute, second, zone = ''] = match as unknown as string[]
  const month = MONTHS.indexOf((name as string).toLowerCase())
  const full = Number(year) < 50 ? 2000 + Number(year) : Number(year) < 100 ? 1900 + Number(year) : Number(year)
  const local = Date.UTC(full, month, Number(day), Number(hour), Number(minute), Number(second ?? 0))
  if (month < 0 || Number(hour) > 24 || new Date(Date.UTC(full, month, Number(day))).getUTCDate() !== Number(day)) return Number.NaN
  const shift = /^[+-]/.test(zone)
    ? (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * (zone[0] === '-' ? -1 : 1)
    : (ZONES[zone.toUpperCase()] ?? 0)
  return local - shift * 60_000
}

/** `港の新聞 <news@example.jp>` → 港の新聞; a bare address stays. */
export function senderName(field: string): string {
  const text = decodeWords(field)
  const name = /^\s*"?([^"<]*?)"?\s*</.exec(text)?.[1]?.trim()
  return name || text.replace(/[<>]/g, '').trim()
}

/** Pieces of one value that are put together. */
const MOST_PIECES = 100

/** A parameter of a field as text: plain, as encoded words, or as `name*=UTF-8''%E6%B8%AF`, in pieces too (RFC 2231); null where there is none. */
export function parameterText(parameters: ReadonlyMap<string, string>, name: string): string | null {
  const whole = parameters.get(`${name}*`)
  const pieces: string[] = whole === undefined ? [] : [whole]
  while (whole === undefined && pieces.length < MOST_PIECES) {
    const piece = parameters.get(`${name}*${pieces.length}*`) ?? parameters.get(`${name}*${pieces.length}`)
    if (piece === undefined) break
    pieces.push(piece)
  }
  const plain = parameters.get(name)
  if (pieces.length === 0) return plain === undefined ? null : decodeWords(plain)
  const [, charset = 'utf-8', value = ''] = /^([\w.:-]{0,40})'[^']*'(.*)$/s.exec(pieces.join('')) ?? [null, undefined, pieces.join('')]
  const bytes = value.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return decodeAs(charset.toLowerCase() || 'utf-8', Buffer.from(bytes, 'latin1'))
}
