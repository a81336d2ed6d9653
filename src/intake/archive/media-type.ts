/** Types of documents of office programs that are read: of Word and of OpenDocument. */
export const DOCUMENT_TYPES: readonly [string, string] = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
]

/** What a file is by the ending of its name; null for an ending that is not known. */
const BY_ENDING: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['shtml', 'text/html'],
  ['xhtml', 'application/xhtml+xml'],
  ['xht', 'application/xhtml+xml'],
  ['txt', 'text/plain'],
  ['text', 'text/plain'],
  ['md', 'text/markdown'],
  ['markdown', 'text/markdown'],
  ['pdf', 'application/pdf'],
  ['eml', 'message/rfc822'],
  ['mht', 'multipart/related'],
  ['mhtml', 'multipart/related'],
  ['warc', 'application/warc'],
  ['arc', 'application/x-internet-archive'],
  ['zip', 'application/zip'],
  ['wacz', 'application/wacz'],
  ['epub', 'application/epub+zip'],
  ['docx', DOCUMENT_TYPES[0]],
  ['odt', DOCUMENT_TYPES[1]],
  ['mbox', 'application/mbox'],
  ['webarchive', 'application/x-webarchive'],
])

/** `a/b.HTML` → `text/html`; `b.warc.gz` → `application/warc`; a name without an ending → null. */
export function typeByName(name: string): string | null {
  const ending = endingOf(/\.(?:w?arc)\.gz$/i.test(name) ? name.slice(0, -3) : name)
  return ending === null ? null : (BY_ENDING.get(ending) ?? `application/x-${ending}`)
}

/** The ending of a file's name in lower case; null where there is none. */
function endingOf(name: string): string | null {
  return /[^/.]\.([A-Za-z0-9]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? null
}

const PACKED_FILES: ReadonlySet<string> = new Set([
  'application/zip',
  'application/x-zip',
  'application/x-zip-compressed',
  'application/wacz',
  'application/wacz+zip',
  'application/epub+zip',
])

/** Whether a type is that of a ZIP archive, or of a WACZ or an electronic book, which are such. */
export const isArchiveOfFiles = (mediaType: string | null): boolean => mediaType !== null && PACKED_FILES.has(mediaType)

/** Whether bytes begin as a ZIP archive does, whatever it is called. */
export const isPackedFiles = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Whether a type is that of a document of an office program: packed like an archive, and none. */
export const isDocument = (mediaType: string | null): boolean => DOCUMENT_TYPES.some((type) => type === mediaType)
