/**
 * The dictionary file: a header of int32 (magic, version, then byte offset and byte length of each section) and the sections,
 * each on a 64-byte boundary, so that typed arrays can be laid on the bytes without a copy and tiles of costs on whole cache lines. Little-endian, as every machine Node runs on.
 */
const MAGIC = 0x6b617769 // "iwak"
const VERSION = 3
const ALIGNMENT = 64

/** The sections, in file order. What each holds is said in `Dictionary`. */
export const SECTIONS = [
  'units',
  'classes',
  'unknownWords',
  'trie',
  'words',
  'connections',
  'slack',
  'featureOf',
  'features',
  'baseOf',
  'baseEnds',
  'baseText',
] as const

export type SectionName = (typeof SECTIONS)[number]
export type SectionArray = Int32Array | Uint16Array | Int16Array | Uint8Array

/** Lays sections out as one file; the inverse of `findSection`. */
export function joinSections(sections: Readonly<Record<SectionName, SectionArray>>): Uint8Array {
  const header = new Int32Array(2 + 2 * SECTIONS.length)
  header.set([MAGIC, VERSION])
  let at = align(header.byteLength)
  SECTIONS.forEach((name, index) => {
    header.set([at, sections[name].byteLength], 2 + 2 * index)
    at = align(at + sections[name].byteLength)
  })
  const file = new Uint8Array(at)
  file.set(new Uint8Array(header.buffer))
  SECTIONS.forEach((name, index) => {
    const section = sections[name]
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), header[2 + 2 * index])
  })
  return file
}

/** Where a section lies in the file, in bytes. Throws when the bytes are no dictionary of this version. */
export function findSection(bytes: ArrayBuffer | SharedArrayBuffer, name: SectionName): { offset: number; length: number } {
  const size = 2 + 2 * SECTIONS.length
  if (bytes.byteLength < size * 4) throw new RangeError(`no dictionary: ${bytes.byteLength} bytes; build it with \`npm run build\``)
  const header = new Int32Array(bytes, 0, size)
  if (header[0] !== MAGIC || header[1] !== VERSION) {
    throw new RangeError(`no dictionary of version ${VERSION}; build it again with \`npm run build\``)
  }
  const at = 2 + 2 * SECTIONS.indexOf(name)
  const offset = header[at] ?? 0
  const length = header[at + 1] ?? 0
  if (offset + length > bytes.byteLength) throw new RangeError('the dictionary is cut short; build it again with `npm run build`')
  return { offset, length }
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT
}
