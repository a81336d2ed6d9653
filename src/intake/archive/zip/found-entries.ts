import type { RandomAccess } from '../member.ts'
import { type Cursor, cursorOver } from '../warc/cursor.ts'

/** A ZIP archive whose list of files is lost, with a list made of the heads that stand before each file. */
export interface FoundEntries {
  /** The archive with that list behind it. */
  readonly file: RandomAccess
  readonly entries: number
  /** Where the heads end: what lies behind it belongs to no entry that was found. */
  readonly end: number
}

const LOCAL_HEAD = 0x04034b50
const LOCAL_HEAD_BYTES = 30
const DESCRIPTOR: Buffer = Buffer.from('PK\x07\x08', 'latin1')
/** Of a descriptor with sizes of 64 bits. */
const DESCRIPTOR_BYTES = 24
const WINDOW = 64 * 1024
const OPEN = 0xffffffff
const ZIP64 = 1
const UNICODE_PATH = 0x7075
/** Of a name in an extra field: longer ones are refused with the entry. */
const LONGEST_FIELD = 4096
const SIZES_BEHIND = 8
const STORED = 0

interface Sizes {
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
}

/** What a local head says, with the sizes that hold. */
interface LocalHead extends Sizes {
  readonly offset: number
  /** Version, flags, method and time, as they stand. */
  readonly fixed: Buffer
  readonly name: Buffer
  readonly extra: Buffer
}

/**
 * Walks the local heads of a ZIP archive (APPNOTE 4.3.7) from its first byte, at most one more than `most`: where a download
 * broke off, the files before the break are whole, and only the list at the end is lost. The last entry may be cut: it is listed
 * with as much as is there. Null where no head stands at the beginning.
 */
export async function findEntries(file: RandomAccess, pieces: AsyncIterable<Uint8Array>, most: number): Promise<FoundEntries | null> {
  const cursor = cursorOver(pieces)
  if (!(await cursor.fill(LOCAL_HEAD_BYTES)) || cursor.view.readUInt32LE(0) !== LOCAL_HEAD) return null
  const heads: LocalHead[] = []
  while (heads.length <= most) {
    const head = await nextHead(cursor, file.size)
    if (head === null) break
    heads.push(head)
  }
  const list = directoryOf(heads, file.size)
  return {
    file: { size: file.size + list.length, read: (at, length) => joined(file, list, at, length) },
    entries: heads.length,
    end: cursor.position,
  }
}

async function nextHead(cursor: Cursor, size: number): Promise<LocalHead | null> {
  const offset = cursor.position
  if (!(await cursor.fill(LOCAL_HEAD_BYTES)) || cursor.view.readUInt32LE(0) !== LOCAL_HEAD) return null
  const nameLength = cursor.view.readUInt16LE(26)
  const length = LOCAL_HEAD_BYTES + nameLength + cursor.view.readUInt16LE(28)
  if (!(await cursor.fill(length))) return null
  const bytes = Buffer.from(cursor.view.subarray(0, length))
  const name = bytes.subarray(LOCAL_HEAD_BYTES, LOCAL_HEAD_BYTES + nameLength)
  const extra = bytes.subarray(LOCAL_HEAD_BYTES + nameLength)
  const flags = bytes.readUInt16LE(6)
  const declared = sizesOf(bytes, extra)
  const isOpen = (flags & SIZES_BEHIND) !== 0 && declared.packed === 0
  const start = offset + length
  const isStored = bytes.readUInt16LE(8) === STORED
  const rest = size - start
  if (!isOpen) await cursor.skip(length + declared.packed)
  const sizes = isOpen ? await sizesBehind(cursor, length) : declared
  // the cut end of an entry that tells no sizes: only what is not packed can be measured without them
  if (sizes === null && !isStored) return null
  const { checksum, packed, unpacked } = sizes ?? { checksum: 0, packed: rest, unpacked: rest }
  return {
    offset,
    fixed: bytes.subarray(4, 14),
    name,
    extra: unicodePath(extra),
    checksum,
    packed: Math.min(packed, rest),
    unpacked: isStored ? Math.min(unpacked, rest) : unpacked,
  }
}

/** The sizes that stand in a head; those of 64 bits in its extra field (APPNOTE 4.5.3). */
function sizesOf(head: Buffer, extra: Buffer): Sizes {
  const checksum = head.readUInt32LE(14)
  const packed = head.readUInt32LE(18)
  const unpacked = head.readUInt32LE(22)
  const wide = fieldsOf(extra).find(({ id }) => id === ZIP64)?.data
  if (packed !== OPEN || unpacked !== OPEN || wide === undefined || wide.length < 16) return { checksum, packed, unpacked }
  return { checksum, packed: Number(wide.readBigUInt64LE(8)), unpacked: Number(wide.readBigUInt64LE(0)) }
}

/** Reads on to the descriptor behind an entry's data (APPNOTE 4.3.9): the one that tells as many bytes as lie before it. */
async function sizesBehind(cursor: Cursor, head: number): Promise<Sizes | null> {
  await cursor.skip(head)
  const start = cursor.position
  while (await cursor.fill(DESCRIPTOR.length)) {
    await cursor.fill(WINDOW)
    const at = cursor.view.indexOf(DESCRIPTOR)
    if (at < 0) {
      await cursor.skip(Math.max(1, cursor.view.length - DESCRIPTOR.length + 1))
      continue
    }
    await cursor.skip(at)
    await cursor.fill(DESCRIPTOR_BYTES)
    const found = descriptorOf(cursor.view, cursor.position - start)
    await cursor.skip(found === null ? 1 : found.length)
    if (found !== null) return found.sizes
  }
  return null
}

function descriptorOf(view: Buffer, packed: number): { readonly sizes: Sizes; readonly length: number } | null {
  if (view.length >= 24 && view.readBigUInt64LE(8) === BigInt(packed)) {
    return { sizes: { checksum: view.readUInt32LE(4), packed, unpacked: Number(view.readBigUInt64LE(16)) }, length: 24 }
  }
  if (view.length < 16 || view.readUInt32LE(8) !== packed) return null
  return { sizes: { checksum: view.readUInt32LE(4), packed, unpacked: view.readUInt32LE(12) }, length: 16 }
}

function fieldsOf(extra: Buffer): { readonly id: number; readonly data: Buffer }[] {
  const fields = []
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    fields.push({ id: extra.readUInt16LE(at), data: extra.subarray(at + 4, end) })
    at = end
  }
  return fields
}

/** The one extra field that a list is read for beside its sizes. */
function unicodePath(extra: Buffer): Buffer {
  const field = fieldsOf(extra).find(({ id, data }) => id === UNICODE_PATH && data.length <= LONGEST_FIELD)
  return field === undefined ? Buffer.alloc(0) : Buffer.concat([shorts(UNICODE_PATH, field.data.length), field.data])
}

/** A central directory (APPNOTE 4.3.12 to 4.3.16), all of its sizes and places of 64 bits, so that there is one form of it. */
function directoryOf(heads: readonly LocalHead[], at: number): Buffer {
  const central = Buffer.concat(heads.map(listed))
  const count = long(heads.length)
  const end64 = Buffer.concat([words(0x06064b50), long(44), shorts(45, 45), words(0, 0), count, count, long(central.length), long(at)])
  const locator = Buffer.concat([words(0x07064b50, 0), long(at + central.length), words(1)])
  const end = Buffer.concat([words(0x06054b50), shorts(0, 0, 0xffff, 0xffff), words(OPEN, OPEN), shorts(0)])
  return Buffer.concat([central, end64, locator, end])
}

function listed({ offset, fixed, name, extra, checksum, packed, unpacked }: LocalHead): Buffer {
  const wide = Buffer.concat([shorts(ZIP64, 24), long(unpacked), long(packed), long(offset)])
  const lengths = shorts(name.length, wide.length + extra.length, 0, 0, 0)
  return Buffer.concat([words(0x02014b50), shorts(45), fixed, words(checksum, OPEN, OPEN), lengths, words(0, OPEN), name, wide, extra])
}

async function joined(file: RandomAccess, list: Buffer, at: number, length: number): Promise<Uint8Array> {
  const behind = list.subarray(Math.max(0, at - file.size), Math.max(0, at + length - file.size))
  return at >= file.size ? behind : Buffer.concat([await file.read(at, Math.min(length, file.size - at)), behind])
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [n, value] of values.entries()) bytes.writeUInt16LE(value, 2 * n)
  return bytes
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [n, value] of values.entries()) bytes.writeUInt32LE(value, 4 * n)
  return bytes
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}
