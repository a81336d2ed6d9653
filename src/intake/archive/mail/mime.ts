import { decodeHeader } from './header-text.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

/** One part of a message (RFC 2045), its children cut out of its body where it is a multipart. */
export interface Part {
  /** Names in lower case; the first of a name counts. Encoded words are not decoded yet. */
  readonly fields: ReadonlyMap<string, string>
  readonly mediaType: string
  readonly parameters: ReadonlyMap<string, string>
  /** As it lies in the message, its transfer encoding not undone. */
  readonly body: Buffer
  readonly children: readonly Part[]
  /** Whether a multipart has no closing boundary: the message is cut short. */
  readonly isCut: boolean
}

const DEEPEST = 20
const MOST_PARTS = 10_000
const LONGEST_HEAD = 256 * 1024

/** Parses a message and what is nested in it; what lies deeper than twenty parts stays a body. */
export function parseMessage(bytes: Buffer): Part {
  return parsePart(bytes, 0, { parts: 0 }, 'text/plain')
}

function parsePart(bytes: Buffer, depth: number, count: { parts: number }, usual: string): Part {
  count.parts++
  const bodyAt = headLength(bytes)
  const fields = parseHead(bytes.subarray(0, bodyAt))
  const { value, parameters } = parseParameters(fields.get('content-type') ?? usual)
  const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : usual
  const body = bytes.subarray(bodyAt)
  const boundary = parameters.get('boundary')
  if (!mediaType.startsWith('multipart/') || !boundary || depth >= DEEPEST)
    return { fields, mediaType, parameters, body, children: [], isCut: false }
  const { pieces, isClosed } = split(body, boundary, MOST_PARTS - count.parts)
  const inner = mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const children = pieces.map((piece) => parsePart(piece, depth + 1, count, inner))
  return { fields, mediaType, parameters, body, children, isCut: !isClosed || children.some((child) => child.isCut) }
}

/** Where the body begins: behind the first blank line. */
function headLength(bytes: Buffer): number {
  if (bytes[0] === 0x0a) return 1
  if (bytes[0] === 0x0d && bytes[1] === 0x0a) return 2
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < LONGEST_HEAD; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3
  }
  return Math.min(bytes.length, LONGEST_HEAD)
}

function parseHead(head: Buffer): Map<string, string> {
  const fields = new Map<string, string>()
  const unfolded = decodeHeader(head).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of unfolded.split(/\r?\n/)) {
    const name = /^([!-9;-~]{1,100}):/.exec(line)?.[1]
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), line.slice(name.length + 1).trim())
  }
  return fields
}

/** `text/html; charset="utf-8"` → its value in lower case and its parameters, of RFC 2231 only the plain ones. */
export function parseParameters(field: string): { readonly value: string; readonly parameters: Map<string, string> } {
  const parameters = new Map<string, string>()
  const text = field.slice(0, 4000)
  const end = text.indexOf(';')
  for (const [, name, quoted, plain] of text.matchAll(/;\s*([\w*-]{1,40})=(?:"([^"]*)"|([^\s;"]*))/g)) {
    if (!parameters.has((name as string).toLowerCase())) parameters.set((name as string).toLowerCase(), quoted ?? plain ?? '')
  }
  return { value: (end < 0 ? text : text.slice(0, end)).trim().toLowerCase(), parameters }
}

/** Cuts a multipart body at its boundary lines (RFC 2046, 5.1.1). */
function split(body: Buffer, boundary: string, most: number): { readonly pieces: Buffer[]; readonly isClosed: boolean } {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const pieces: Buffer[] = []
  let begun = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    const after = at + mark.length
    const isClose = body[after] === 0x2d && body[after + 1] === 0x2d
    const rest = body.subarray(after, body.indexOf(0x0a, after) + 1 || body.length)
    // another boundary may begin with this one
    if (!isClose && !/^[ \t]*\r?\n?$/.test(rest.toString('latin1', 0, 200))) continue
    if (begun >= 0) pieces.push(body.subarray(begun, lineEndBefore(body, begun, at)))
    if (isClose) return { pieces, isClosed: true }
    if (pieces.length >= most) return { pieces, isClosed: false }
    begun = after + rest.length
  }
  if (begun >= 0) pieces.push(body.subarray(begun))
  return { pieces, isClosed: false }
}

/** The line end before a boundary belongs to the boundary. */
function lineEndBefore(body: Buffer, from: number, at: number): number {
  const end = body[at - 1] === 0x0a ? (body[at - 2] === 0x0d ? at - 2 : at - 1) : at
  return Math.max(from, end)
}

/** A part's bytes with their transfer encoding undone (RFC 2045, 6). */
export function decodePart({ fields, body }: Part): Buffer {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? ''
  if (encoding.startsWith('base64')) return Buffer.from(body.toString('latin1'), 'base64')
  return encoding.startsWith('quoted-printable') ? decodeQuotedPrintable(body) : body
}
