import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { ArchiveItem, ArchiveOptions, Member } from '../member.ts'
import type { Tally } from '../tally.ts'
import type { TroubleKind } from '../trouble.ts'
import { readWarc } from '../warc/read-warc.ts'
import type { Account } from './account.ts'
import type { ZipDirectory, ZipEntry } from './directory.ts'

/** What the parts of a ZIP archive are read with. */
export interface InZip {
  readonly directory: ZipDirectory
  readonly path: readonly string[]
  readonly tally: Tally
  readonly options: ArchiveOptions
  readonly account: Account
  /** Whether it lies in another archive. */
  readonly isInside: boolean
}

/** What is seen of an entry while it goes by. */
interface Seen {
  length: number
  checksum: number
  sha256: string | null
}

/** The pages of a WARC or ARC file that is an entry, with the checks of the archive around it. `digest` is a SHA-256 in base 16. */
export async function* packedRecords(
  entry: ZipEntry,
  digest: string | null,
  { directory, path, tally, options }: InZip,
  described: (member: Member) => Member = (member) => member,
): AsyncGenerator<ArchiveItem> {
  const seen: Seen = { length: 0, checksum: 0, sha256: null }
  const stream = watched(directory.stream(entry), seen, digest !== null)
  for await (const item of readWarc({ stream, size: entry.unpacked, path: [...path, entry.name] }, options)) {
    if (item.item === 'summary') tally.add(item)
    else yield item.item === 'member' ? described(item) : item
  }
  for (const trouble of troublesOf(entry, digest, seen)) {
    yield* tally.count({ items: [{ offset: entry.offset, name: entry.name, ...trouble }], passed: null, verified: false })
  }
}

async function* watched(pieces: AsyncIterable<Uint8Array>, seen: Seen, hashed: boolean): AsyncGenerator<Uint8Array> {
  const hash = hashed ? createHash('sha256') : null
  for await (const piece of pieces) {
    seen.length += piece.length
    seen.checksum = crc32(piece, seen.checksum)
    hash?.update(piece)
    yield piece
  }
  seen.sha256 = hash?.digest('hex') ?? ''
}

function troublesOf(entry: ZipEntry, digest: string | null, seen: Seen): TroubleKind[] {
  // a reader that gave up early has not seen all
  if (seen.sha256 === null) return []
  const troubles: TroubleKind[] = []
  if (seen.length !== entry.unpacked) troubles.push({ code: 'entry_size_wrong', declared: entry.unpacked, found: seen.length })
  else if (seen.checksum !== entry.raw.crc32) troubles.push({ code: 'entry_damaged', fault: 'checksum' })
  if (digest !== null && digest !== seen.sha256) troubles.push({ code: 'resource_digest_wrong', declared: digest, found: seen.sha256 })
  return troubles
}

/** The SHA-256 of an entry, in base 16. */
export async function entryDigest(directory: ZipDirectory, entry: ZipEntry): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of directory.stream(entry)) hash.update(piece)
  return hash.digest('hex')
}
