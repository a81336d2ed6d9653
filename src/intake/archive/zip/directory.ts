import { Readable } from 'node:stream'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import type { Limits, RandomAccess } from '../member.ts'
import type { PlacedTrouble, Remark, TroubleKind } from '../trouble.ts'
import { entryName } from './entry-name.ts'
import { findEntries } from './found-entries.ts'

/** One file of a ZIP archive, as its central directory tells it. */
export interface ZipEntry {
  readonly name: string
  readonly offset: number
  readonly packed: number
  readonly unpacked: number
  /** Why it is not read; null for one that may be. */
  readonly refused: TroubleKind | null
  readonly isFolder: boolean
  /** Whether its bytes lie in the archive as they are. */
  readonly isStored: boolean
  readonly remarks: readonly Remark[]
  readonly raw: Entry
}

/** What a ZIP archive says it holds. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** What is wrong with the directory itself. */
  readonly troubles: readonly PlacedTrouble[]
  /** Unpacks an entry into memory; its checksum is held against it. */
  read(entry: ZipEntry): Promise<Unpacked | TroubleKind>
  /** An entry that is not packed, where it lies in the archive, however large; null for one that is. Its checksum is not looked at. */
  place(entry: ZipEntry): Promise<RandomAccess | null>
  /** Unpacks an entry piece by piece, however large. Throws where it breaks off. */
  stream(entry: ZipEntry): AsyncGenerator<Uint8Array>
  close(): void
}

/** A file out of a ZIP archive. */
export interface Unpacked {
  readonly bytes: Buffer
  /** What does not hold about it. */
  readonly trouble: TroubleKind | null
}

const PIECE = 1024 * 1024

/** A file that can be read at any place, as yauzl wants it. */
class Access extends RandomAccessReader {
  readonly #file: RandomAccess

  constructor(file: RandomAccess) {
    super()
    this.#file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.#file, start, end))
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    this.#file.read(position, length).then(
      (bytes) => {
        buffer.set(bytes.subarray(0, length), offset)
        done(bytes.length < length ? new Error('unexpected EOF') : null)
      },
      (error) => done(error),
    )
  }
}

async function* piecesOf(file: RandomAccess, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; ) {
    const bytes = await file.read(at, Math.min(PIECE, end - at))
    if (bytes.length === 0) return
    yield bytes
    at += bytes.length
  }
}

/**
 * Reads the central directory of a ZIP archive, up to `most` entries. One that is lost or broken is made anew from the heads of
 * the entries where that finds more of them; null for a file that has neither.
 */
export async function openZip(file: RandomAccess, limits: Limits, most: number): Promise<ZipDirectory | null> {
  const told = await opened(file, file, limits, most)
  if (told !== null && told.troubles[0]?.code !== 'zip_directory_broken') return told
  const found = await findEntries(file, piecesOf(file, 0, file.size), most)
  if (found === null || found.entries <= (told?.entries.length ?? -1)) return told
  told?.close()
  const made = await opened(found.file, file, limits, most)
  if (made === null) return null
  return { ...made, troubles: [broken(found.end, made.entries.length), ...made.troubles] }
}

/** Opens the archive `file` by the directory at the end of `whole`, which is the same or has one behind it. */
async function opened(whole: RandomAccess, file: RandomAccess, limits: Limits, most: number): Promise<ZipDirectory | null> {
  const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false, lazyEntries: true }
  let zip: ZipFile
  try {
    zip = await fromRandomAccessReaderPromise(new Access(whole), whole.size, options)
  } catch {
    return null
  }
  const { raws, troubles } = await listed(zip, limits, most)
  const entries = withoutOverlaps(raws.map((raw) => described(raw, file, limits)))
  return {
    entries,
    troubles,
    read: (entry) => unpack(zip, file, entry, limits),
    place: (entry) => placed(zip, file, entry),
    stream: (entry) => streamed(zip, file, entry, limits),
    close: () => zip.close(),
  }
}

async function listed(zip: ZipFile, limits: Limits, most: number): Promise<{ raws: Entry[]; troubles: PlacedTrouble[] }> {
  const raws: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (raws.length >= most) return { raws, troubles: [{ offset: 0, name: null, code: 'too_many_entries', limit: limits.entries }] }
      raws.push(entry)
    }
  } catch {
    return { raws, troubles: [broken(0, raws.length)] }
  }
  return { raws, troubles: [] }
}

const broken = (offset: number, entries: number): PlacedTrouble => ({ offset, name: null, code: 'zip_directory_broken', entries })

function described(raw: Entry, file: RandomAccess, limits: Limits): ZipEntry {
  const { name, fault, remarks } = entryName({
    bytes: raw.fileNameRaw,
    flags: raw.generalPurposeBitFlag,
    fields: raw.extraFields,
    attributes: raw.externalFileAttributes,
  })
  const refused: TroubleKind | null = fault !== null ? { code: 'entry_name_refused', reason: fault } : refusal(raw, file, limits)
  return {
    name,
    offset: raw.relativeOffsetOfLocalHeader,
    packed: raw.compressedSize,
    unpacked: raw.uncompressedSize,
    refused,
    isFolder: name.endsWith('/'),
    isStored: raw.compressionMethod === 0,
    remarks,
    raw,
  }
}

function refusal(raw: Entry, file: RandomAccess, limits: Limits): TroubleKind | null {
  const { compressedSize, uncompressedSize, compressionMethod } = raw
  if (raw.isEncrypted()) return { code: 'encrypted' }
  if (compressionMethod !== 0 && compressionMethod !== 8) return { code: 'entry_method_unknown', method: compressionMethod }
  if (raw.relativeOffsetOfLocalHeader + compressedSize > file.size)
    return { code: 'entry_size_wrong', declared: compressedSize, found: null }
  if (compressionMethod === 0 && compressedSize !== uncompressedSize) {
    return { code: 'entry_size_wrong', declared: uncompressedSize, found: compressedSize }
  }
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > limits.ratio * compressedSize)
    return { code: 'ratio_too_high', limit: limits.ratio }
  return null
}

/** Entries that share bytes with one before them in the file unpack more than is there: only bombs do. */
function withoutOverlaps(entries: readonly ZipEntry[]): ZipEntry[] {
  const overlapping = new Set<ZipEntry>()
  let end = 0
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    if (entry.refused !== null) continue
    if (entry.offset < end) overlapping.add(entry)
    // the local head has at least thirty bytes and the name
    end = Math.max(end, entry.offset + 30 + entry.raw.fileNameLength + entry.packed)
  }
  return entries.map((entry) => (overlapping.has(entry) ? { ...entry, refused: { code: 'entries_overlap' } } : entry))
}

/** Where an entry's data begin; null where no local head stands. */
async function dataStart(zip: ZipFile, entry: ZipEntry): Promise<number | null> {
  try {
    return (await zip.readLocalFileHeaderPromise(entry.raw, { minimal: true })).fileDataStart
  } catch {
    return null
  }
}

async function placed(zip: ZipFile, file: RandomAccess, entry: ZipEntry): Promise<RandomAccess | null> {
  if (!entry.isStored) return null
  const start = await dataStart(zip, entry)
  if (start === null) return null
  const size = entry.packed
  return { size, read: (offset, length) => file.read(start + offset, Math.max(0, Math.min(length, size - offset))) }
}

async function unpack(zip: ZipFile, file: RandomAccess, entry: ZipEntry, limits: Limits): Promise<Unpacked | TroubleKind> {
  if (entry.refused !== null) return entry.refused
  if (entry.unpacked > limits.memberBytes || entry.packed > limits.memberBytes) {
    return { code: 'member_too_large', bytes: entry.unpacked, limit: limits.memberBytes }
  }
  const start = await dataStart(zip, entry)
  if (start === null) return { code: 'entry_damaged', fault: 'header' }
  const packed = Buffer.from(await file.read(start, entry.packed))
  const bytes = entry.isStored ? packed : inflated(packed, entry.unpacked)
  if (!Buffer.isBuffer(bytes)) return bytes
  if (bytes.length !== entry.unpacked)
    return { bytes, trouble: { code: 'entry_size_wrong', declared: entry.unpacked, found: bytes.length } }
  return { bytes, trouble: crc32(bytes) === entry.raw.crc32 ? null : { code: 'entry_damaged', fault: 'checksum' } }
}

function inflated(packed: Buffer, declared: number): Buffer | TroubleKind {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, declared) })
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? { code: 'entry_size_wrong', declared, found: null } : { code: 'entry_damaged', fault: 'data' }
  }
}

async function* streamed(zip: ZipFile, file: RandomAccess, entry: ZipEntry, limits: Limits): AsyncGenerator<Uint8Array> {
  const start = await dataStart(zip, entry)
  if (start === null) return
  const packed = piecesOf(file, start, start + entry.packed)
  if (entry.isStored) {
    yield* packed
    return
  }
  const source = Readable.from(packed)
  const engine = createInflateRaw({ chunkSize: 64 * 1024 })
  source.on('error', (error) => engine.destroy(error))
  let given = 0
  try {
    for await (const piece of source.pipe(engine)) {
      given += (piece as Buffer).length
      // more than was declared, or than any page packs to: the rest is not unpacked
      if (given > entry.unpacked || given > Math.max(limits.ratioFrom, limits.ratio * entry.packed)) return
      yield piece as Buffer
    }
  } catch {
    // broken off: what reads the pieces finds its last record cut
  } finally {
    source.destroy()
  }
}
