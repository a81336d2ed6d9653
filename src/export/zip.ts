import { crc32, deflateRawSync } from 'node:zlib'

/** A file in an archive: `topic/1.html`. */
export interface PackedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** 1 January 1980, the first day that the format knows: the same files make the same archive. */
const DAY = 0x21
/** The version that wrote it and is needed to read it, 2.0: deflation and folders. */
const VERSION = 20
/** Names are in UTF-8. */
const UTF8 = 0x0800
const DEFLATED = 8

/** A ZIP archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) of few files; none may be 4 GiB or more. */
export function zip(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const written = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(VERSION, 0)
    fields.writeUInt16LE(UTF8, 2)
    fields.writeUInt16LE(DEFLATED, 4)
    fields.writeUInt16LE(DAY, 8)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(written.length, 22)
    const local = Buffer.concat([signature(0x04034b50), fields, written, packed])
    parts.push(local)
    // the version that wrote, the same fields, no comment, the first disk, no attributes, and where it stands
    const behind = Buffer.alloc(14)
    behind.writeUInt32LE(offset, 10)
    directory.push(signature(0x02014b50), fields.subarray(0, 2), fields, behind, written)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, entries, signature(0x06054b50), end]))
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
