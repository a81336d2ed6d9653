import { cleanAddress, isWebAddress } from '../address.ts'
import { isArchiveOfFiles, typeByName } from '../media-type.ts'
import { type ArchiveItem, capturedAt, type Integrity, type Member, type Metadata, mayBePage } from '../member.ts'
import { Tally } from '../tally.ts'
import type { Remark, TroubleKind } from '../trouble.ts'
import { decodeWords, mailTime, parameterText, senderName } from './header-text.ts'
import { decodePart, type Part, parseMessage, parseParameters } from './mime.ts'

/** A message to read: an .eml file, or a page saved as MHTML. */
export interface MessageInput {
  readonly bytes: Uint8Array
  /** Names of the containers around it, the file itself last. */
  readonly path?: readonly string[]
}

/**
 * The page of an MHTML file (RFC 2557) with its address and the day it was saved, or the body of a mail (its HTML, else
 * its text) with subject, sender and date, and what is attached to it and may hold pages: HTML, text, PDF, a ZIP archive, another mail, the last three as they are.
 * Pictures, style sheets and other attachments are counted only.
 */
export function* readMessage(input: MessageInput): Generator<ArchiveItem> {
  const path = input.path ?? []
  const tally = new Tally(path)
  const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength)
  const message = parseMessage(bytes)
  const trouble = (kind: TroubleKind): Iterable<ArchiveItem> =>
    tally.count({ items: [{ offset: 0, name: path.at(-1) ?? null, ...kind }], passed: null, verified: false })
  if (!isMessage(message)) yield* trouble({ code: 'not_a_message' })
  else {
    const body = bodyOf(message)
    const pages = new Set(body === null ? [] : [body, ...framesOf(message, body)])
    const names = new Names()
    let given = 0
    for (const part of leavesOf(message)) {
      const page = pages.has(part) ? pageOf(part, message, path, part === body) : attachedPage(part, message, path, names)
      if (page !== null && page.bytes.length > 0) given++
      yield* tally.count(
        { items: page !== null && page.bytes.length > 0 ? [page] : [], passed: page === null ? part.mediaType : null, verified: false },
        true,
      )
    }
    if (given === 0) yield* trouble({ code: 'message_without_text' })
    if (message.isCut) yield* trouble({ code: 'message_cut_short' })
  }
  yield tally.summary()
}

/** A message has at least one of the fields that every mailer and browser writes. */
export function isMessage({ fields }: Part): boolean {
  return ['mime-version', 'content-type', 'from', 'received', 'message-id', 'subject'].some((name) => fields.has(name))
}

function leavesOf(part: Part): Part[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leavesOf)
}

const isText = ({ mediaType }: Part): boolean =>
  mediaType === 'text/html' || mediaType === 'application/xhtml+xml' || mediaType === 'text/plain'
const isHtml = (part: Part): boolean => isText(part) && part.mediaType !== 'text/plain'
const isAttached = ({ fields }: Part): boolean => /^\s*attachment/i.test(fields.get('content-disposition') ?? '')

/** The part that is the page: of alternatives the HTML, of related parts the root, else the first that is text. */
function bodyOf(part: Part): Part | null {
  if (part.children.length === 0) return isText(part) && !isAttached(part) ? part : null
  if (part.mediaType === 'multipart/related') {
    const start = part.parameters.get('start')
    const root = part.children.find((child) => start !== undefined && child.fields.get('content-id') === start)
    const found = root === undefined ? null : bodyOf(root)
    if (found !== null) return found
  }
  const bodies = part.children.map(bodyOf).filter((body) => body !== null)
  const first = bodies[0] ?? null
  return part.mediaType === 'multipart/alternative' ? (bodies.find(isHtml) ?? first) : first
}

/** Pages of an old site may show nothing but their frames. */
function framesOf(message: Part, body: Part): Part[] {
  if (!isHtml(body) || !/<frameset[\s>]/i.test(decodePart(body).toString('latin1'))) return []
  return leavesOf(message).filter((part) => part !== body && isHtml(part))
}

/** The names of attachments: two of one name are two pages. */
class Names {
  readonly #given = new Map<string, number>()

  once(name: string): string {
    const times = (this.#given.get(name) ?? 0) + 1
    this.#given.set(name, times)
    return times === 1 ? name : `${times}-${name}`
  }
}

const LONGEST_NAME = 200
const UNTOLD = 'application/octet-stream'

/** What a mail has attached that may be a page, under the name of its file; null for anything else. */
function attachedPage(part: Part, message: Part, path: readonly string[], names: Names): Member | null {
  const { parameters } = parseParameters(part.fields.get('content-disposition') ?? '')
  const file = parameterText(parameters, 'filename') ?? parameterText(part.parameters, 'name')
  const isFile = part.mediaType === 'message/rfc822' || (file !== null && !part.fields.has('content-location'))
  if (!isAttached(part) && !isFile) return null
  // many mailers send any file as bytes that nobody tells of
  const mediaType = part.mediaType === UNTOLD && file !== null ? typeByName(file) : part.mediaType
  if (mediaType === null || !(isArchiveOfFiles(mediaType) || mayBePage({ name: '', mediaType, status: null }))) return null
  const own = file
    ?.slice(-LONGEST_NAME)
    .replace(/^.*[/\\]/s, '')
    .trim()
  return { ...pageOf(part, message, path, false), name: names.once(own || 'attached'), mediaType, metadata: {} }
}

function pageOf(part: Part, message: Part, path: readonly string[], isRoot: boolean): Member {
  const saved = message.fields.get('snapshot-content-location')
  const location =
    (isRoot
      ? (saved ?? part.fields.get('content-location') ?? message.fields.get('content-location'))
      : part.fields.get('content-location')) ?? ''
  const { address, remarks } = cleanAddress(location)
  const isSavedPage = saved !== undefined || part.fields.has('content-location')
  const date = message.fields.get('date') ?? null
  const captured = capturedAt(mailTime(date ?? ''), 'mail_date')
  const notes: Remark[] = isWebAddress(address) ? [...remarks] : []
  if (captured === null) notes.push({ code: 'date_unknown', recorded: date?.slice(0, 100) ?? null })
  const integrity: Integrity = 'unverified'
  return {
    item: 'member',
    name: path.at(-1) ?? (address || 'message'),
    address: isWebAddress(address) ? address : null,
    bytes: decodePart(part),
    mediaType: part.mediaType,
    charset: part.parameters.get('charset')?.toLowerCase() ?? null,
    captured,
    path,
    offset: 0,
    integrity,
    metadata: metadataOf(message, isSavedPage, captured?.day ?? null),
    remarks: notes,
  }
}

/** A mail's subject, sender and date are those of its text; of a saved page the browser wrote sender and date. */
function metadataOf({ fields }: Part, isSavedPage: boolean, day: string | null): Metadata {
  const title = decodeWords(fields.get('subject') ?? '').trim()
  const author = isSavedPage ? '' : senderName(fields.get('from') ?? '')
  return { ...(title && { title }), ...(author && { author }), ...(!isSavedPage && day && { published: day }) }
}
