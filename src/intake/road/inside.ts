import { gunzipSync } from 'node:zlib'
import { readApart } from '../archive/apart.ts'
import { type ContainerKind, containerKind, HEAD_BYTES } from '../archive/container-kind.ts'
import type { ArchiveItem, Member } from '../archive/member.ts'
import type { TroubleKind as ContainerTrouble } from '../archive/trouble.ts'
import { decodeBytes } from '../encoding/index.ts'
import { plainAddress } from '../fetch/index.ts'
import type { Arrival, Capture } from './arrival.ts'
import { type Listed, listIn } from './list.ts'
import { headText, isGzip, isTableName, isWebAddress, mayBeAddressList, mayBeList } from './place-kind.ts'
import { unpackedHead } from './stream.ts'

/** Bytes that something packed may come to. */
const UNPACKED = 50 * 1024 * 1024
/** Bytes of a plain text that may be a list of addresses. */
const LONGEST_LIST = 4 * 1024 * 1024
/** Units at the beginning that tell a feed. */
const HEAD = 6000

/** What bytes turned out to be: a page or a list as it lies there, or as it was unpacked; or the pages of an archive. */
export type Inside =
  | { readonly kind: 'plain'; readonly capture: Capture }
  | { readonly kind: 'pages'; readonly pages: AsyncIterable<Arrival> }
  | { readonly kind: 'trouble'; readonly trouble: ContainerTrouble }

/** Looks into a capture: an archive, a mail and a PDF file are opened apart, and what lies packed (`page.html.gz`) is unpacked. */
export function insideOf(capture: Capture): Inside {
  const { name, bytes, seen } = capture
  const pathOf = (one: string): string => (isWebAddress(one) ? new URL(one).pathname : one)
  const pages = (kind: ContainerKind, called = name, of: Uint8Array = bytes): Inside => ({
    kind: 'pages',
    pages: arrivalsIn(readApart({ kind, name: called, bytes: of }), seen),
  })
  const kind = containerKind(bytes.subarray(0, HEAD_BYTES), pathOf(name))
  if (kind !== null) return pages(kind)
  if (!isGzip(bytes)) return { kind: 'plain', capture }
  let unpacked: Uint8Array
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: UNPACKED })
  } catch (error) {
    const head = unpackedHead(bytes.subarray(0, HEAD_BYTES))
    if (head !== null && containerKind(head, '') === 'warc') return pages('warc')
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return {
      kind: 'trouble',
      trouble: tooLarge ? { code: 'member_too_large', bytes: null, limit: UNPACKED } : { code: 'gzip_damaged', fault: 'data' },
    }
  }
  const own = name.replace(/\.gz$/i, '')
  const inner = containerKind(unpacked.subarray(0, HEAD_BYTES), pathOf(own))
  // records of a WARC file are packed one by one, and the file is read as it is
  if (inner === 'warc') return pages(inner)
  if (inner !== null) return pages(inner, own, unpacked)
  if (isGzip(unpacked)) return { kind: 'trouble', trouble: { code: 'nested_archive', limit: 1 } }
  return { kind: 'plain', capture: { ...capture, name: own, bytes: unpacked, contentType: null } }
}

/** Whether a capture begins as a feed, a sitemap or a list of feeds or bookmarks does. */
export const isFeed = ({ bytes }: Pick<Capture, 'bytes'>): boolean => mayBeList(headText(bytes.subarray(0, HEAD)))

/** The text of a capture that may lead to pages rather than be one; null for what is a page by its beginning, or cannot be decoded. */
export function listText({ bytes, contentType }: Pick<Capture, 'bytes' | 'contentType'>, isTable = false): string | null {
  const feed = !isTable && isFeed({ bytes })
  const isPlain = bytes.length <= LONGEST_LIST && !/html/i.test(contentType ?? '')
  if (!feed && !(isPlain && (isTable || mayBeAddressList(headText(bytes.subarray(0, HEAD)))))) return null
  const decoded = decodeBytes(bytes, { kind: feed ? 'xml' : 'text', ...(contentType !== null && { contentType }) })
  return 'text' in decoded ? decoded.text : null
}

/** What a capture leads to; null for a page. `now` is an ISO moment. */
export function listOf(capture: Capture, now: string): Listed | null {
  const { name, contentType } = capture
  const isTable = /^text\/(?:csv|tab-separated-values)\b/i.test(contentType ?? '') || (!isWebAddress(name) && isTableName(name))
  const text = listText(capture, isTable)
  return text === null ? null : listIn(text, isWebAddress(name) ? name : null, now, isTable)
}

/** The members of a container as pages. A digest that does not hold makes the bytes no evidence: such a member is told of and left out. */
export async function* arrivalsIn(items: AsyncIterable<ArchiveItem>, seen: string | null = null): AsyncGenerator<Arrival> {
  let given = 0
  let path: readonly string[] = []
  for await (const item of items) {
    path = item.path
    if (item.item === 'member') {
      given++
      if (item.integrity !== 'bad') yield { kind: 'capture', capture: captureOf(item, seen) }
    } else if (item.item === 'trouble') {
      given++
      const { offset, name, path: of, item: _, ...trouble } = item
      yield {
        kind: 'trouble',
        name: [...of, ...(name === null || name === of.at(-1) ? [] : [name])].join(' › '),
        trouble: { code: 'container_trouble', trouble, offset },
      }
    }
  }
  if (given === 0) yield { kind: 'trouble', name: path.join(' › '), trouble: { code: 'nothing_inside' } }
}

function captureOf(member: Member, seen: string | null): Capture {
  const { name, path, address, bytes, mediaType, charset, metadata } = member
  const own = [...path, ...(name === path.at(-1) ? [] : [name])].join('/')
  const { title, author, published } = metadata
  return {
    name: address === null ? own : plainAddress(address),
    bytes,
    contentType: mediaType === null ? null : `${mediaType}${charset === null ? '' : `; charset=${charset}`}`,
    seen: member.captured?.instant ?? member.captured?.day ?? seen,
    published: /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? null,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
  }
}
