import { crc32, deflateRawSync } from 'node:zlib'

/** One file to be put into an archive, with the lies a test may want in it. */
export interface ZipFile {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  /** Of the central directory. */
  readonly unpacked?: number
  readonly packed?: number
  readonly checksum?: number
  readonly flags?: number
  readonly method?: number
  readonly attributes?: number
  readonly extra?: Buffer
  /** As programs write that do not go back: the local head tells no sizes, they stand behind the data, in 32 or 64 bits. */
  readonly sizesBehind?: 32 | 64
  /** Uses the local head and data of the file before. */
  readonly shared?: boolean
}

const UTF8 = 0x800

/** A ZIP archive (APPNOTE 6.3) of some files. */
export function zip(files: readonly ZipFile[], end: { readonly count?: number; readonly offset?: number } = {}): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  let before = 0
  for (const file of files) {
    const bytes = Buffer.from(file.bytes)
    const name = Buffer.from(file.name)
    const data = file.stored ? bytes : deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((file.flags ?? (typeof file.name === 'string' ? UTF8 : 0)) | (file.sizesBehind ? 8 : 0), 2)
    fields.writeUInt16LE(file.method ?? (file.stored ? 0 : 8), 4)
    fields.writeUInt32LE(file.checksum ?? crc32(bytes), 10)
    fields.writeUInt32LE(file.packed ?? data.length, 14)
    fields.writeUInt32LE(file.unpacked ?? bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const extra = file.extra ?? Buffer.alloc(0)
    if (!file.shared) {
      before = at
      const head = Buffer.concat([
        Buffer.from('PK\x03\x04'),
        localOf(fields, file.sizesBehind),
        name,
        data,
        descriptorOf(fields, file.sizesBehind),
      ])
      local.push(head)
      at += head.length
    }
    fields.writeUInt16LE(extra.length, 24)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((file.attributes ?? 0) >>> 0, 6)
    rest.writeUInt32LE(before, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, rest, name, extra]))
  }
  const directory = Buffer.concat(central)
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(end.count ?? files.length, 4)
  tail.writeUInt16LE(end.count ?? files.length, 6)
  tail.writeUInt32LE(directory.length, 8)
  tail.writeUInt32LE(end.offset ?? at, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), tail])
}

function localOf(fields: Buffer, sizesBehind?: 32 | 64): Buffer {
  const local = Buffer.from(fields)
  return sizesBehind ? local.fill(0, 10, 22) : local
}

function descriptorOf(fields: Buffer, sizesBehind?: 32 | 64): Buffer {
  if (!sizesBehind) return Buffer.alloc(0)
  const none = Buffer.alloc(sizesBehind === 64 ? 4 : 0)
  return Buffer.concat([Buffer.from('PK\x07\x08'), fields.subarray(10, 14), fields.subarray(14, 18), none, fields.subarray(18, 22), none])
}
