import { DOCUMENT_TYPES } from './media-type.ts'
import type { Remark, Trouble } from './trouble.ts'

/** The day of a capture with what it was read from. */
export interface Captured {
  /** The day in Japan (UTC+9) where the moment is known, else the day as written: `2026-03-01`. */
  readonly day: string
  /** The moment in UTC, `2026-02-28T15:30:00Z`; null where only a day is known. */
  readonly instant: string | null
  readonly basis: 'warc_date' | 'arc_date' | 'pages_list' | 'mail_date' | 'saved_by_comment'
}

/** What a container itself says of a member; texts are as it has them. */
export interface Metadata {
  readonly title?: string
  readonly author?: string
  /** The day of publication, as ISO 8601 with what precision the container has. */
  readonly published?: string
}

/**
 * Whether the bytes are the ones that were stored. `verified`: a digest or checksum over them holds.
 * `unverified`: there is none. `bad`: one does not hold, so the bytes are no evidence.
 */
export type Integrity = 'verified' | 'unverified' | 'bad'

/** One page out of a container, its text not decoded yet. */
export interface Member {
  readonly item: 'member'
  /** What the container calls it: a file name, or the address. Only to be shown, never to be opened. */
  readonly name: string
  /** Where it came from on the web, as recorded; null where nobody says. */
  readonly address: string | null
  /** The page itself: chunked framing and content encodings are undone. */
  readonly bytes: Uint8Array
  /** `text/html`, in lower case; null where the container says nothing. */
  readonly mediaType: string | null
  /** The charset that the container declares, in lower case. The page's own mark-up is not looked at. */
  readonly charset: string | null
  readonly captured: Captured | null
  /** Names of the containers around it, outermost first. */
  readonly path: readonly string[]
  /** Where it begins in the innermost container, in bytes; in a packed WARC, where its packed piece begins. */
  readonly offset: number
  readonly integrity: Integrity
  readonly metadata: Metadata
  readonly remarks: readonly Remark[]
}

/** What was met in a container, told once at its end. */
export interface Summary {
  readonly item: 'summary'
  readonly path: readonly string[]
  /** Records or entries met. */
  readonly entries: number
  /** Members given. */
  readonly members: number
  /** Entries whose digest or checksum held. */
  readonly verified: number
  /** Entries that are no page, counted by kind: `request`, `image/png`, `status 404`. */
  readonly passed: Readonly<Record<string, number>>
  /** Troubles told. */
  readonly troubles: number
}

/** What comes out of a container, in the order of its bytes. */
export type ArchiveItem = Member | Trouble | Summary

/** Bytes as they come, in pieces of any size. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file that can be read at any place. */
export interface RandomAccess {
  readonly size: number
  /** The bytes from `offset`, fewer only where the file ends. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** What a member may cost. Sizes in bytes. */
export interface Limits {
  /** The largest member that is given; also the largest stretch held in memory for one. */
  readonly memberBytes: number
  /** The largest head of a record. */
  readonly headBytes: number
  /** How many times larger than packed a member may be once it is larger than `ratioFrom`. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Entries of one ZIP archive. */
  readonly entries: number
  /** What all members of one ZIP archive may unpack to. */
  readonly totalBytes: number
  /** Damages after which no more of a container is read. */
  readonly damages: number
}

/** Limits that no honest archive of pages meets. */
export const LIMITS: Limits = {
  memberBytes: 50 * 1024 * 1024,
  headBytes: 64 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
  entries: 100_000,
  totalBytes: 2 * 1024 * 1024 * 1024,
  damages: 1000,
}

/** An archive is opened with fewer containers around it: one in an archive that is attached to a mail, but no other in that. */
export const DEEPEST_ARCHIVE = 3

/** What is known of a member before it is unpacked. */
export interface MemberHead {
  readonly name: string
  readonly mediaType: string | null
  /** The HTTP status it was answered with; null where there was none. */
  readonly status: number | null
}

/** How a container is read. */
export interface ArchiveOptions {
  readonly limits?: Partial<Limits>
  /** Which members are unpacked and given; by default those that may hold a page ({@link mayBePage}). */
  readonly wanted?: (head: MemberHead) => boolean
}

const PAGE_TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'multipart/related',
  'message/rfc822',
  'application/mbox',
  'application/x-webarchive',
  ...DOCUMENT_TYPES,
])

/** Whether a member may hold a page: answered with success, and of a type that pages have, or of none that is told. */
export function mayBePage({ mediaType, status }: MemberHead): boolean {
  return (status === null || (status >= 200 && status < 300 && status !== 206)) && (mediaType === null || PAGE_TYPES.has(mediaType))
}

/** Day and moment of an instant, for {@link Member.captured}; null for what is no date. */
export function capturedAt(time: number, basis: Captured['basis']): Captured | null {
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15 - JAPAN) return null
  const instant = new Date(time).toISOString()
  return {
    day: new Date(time + JAPAN).toISOString().slice(0, 10),
    instant: instant.endsWith('.000Z') ? `${instant.slice(0, -5)}Z` : instant,
    basis,
  }
}

/** Japan is nine hours before UTC, all year. */
const JAPAN = 9 * 3_600_000

/** `Text/HTML; charset="Shift_JIS"` → `text/html` and `shift_jis`. */
export function contentType(value: string | null | undefined): { readonly mediaType: string | null; readonly charset: string | null } {
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(value ?? '')?.[1]?.toLowerCase() ?? null
  const charset = /;\s*charset\s*=\s*["']?([\w.:+-]+)/i.exec((value ?? '').slice(0, 1000))?.[1]?.toLowerCase() ?? null
  return { mediaType, charset }
}
