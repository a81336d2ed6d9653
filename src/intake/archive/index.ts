export { bytesAccess } from './access.ts'
export { type ApartCaps, type ApartInput, readApart } from './apart.ts'
export { type ContainerInput, readContainer } from './container.ts'
export { type ContainerKind, containerKind, HEAD_BYTES } from './container-kind.ts'
export { type OpenFile, openFile } from './file-access.ts'
export { type FrontMatter, readFrontMatter } from './front-matter.ts'
export { isAddressList, readAddressList } from './links/address-list.ts'
export { readBookmarks } from './links/bookmarks.ts'
export type { Link, Links } from './links/link.ts'
export { type MessageInput, readMessage } from './mail/read-message.ts'
export {
  type ArchiveItem,
  type ArchiveOptions,
  type ByteStream,
  type Captured,
  type Integrity,
  LIMITS,
  type Limits,
  type Member,
  type MemberHead,
  type Metadata,
  mayBePage,
  type RandomAccess,
  type Summary,
} from './member.ts'
export { type PdfInput, readPdf } from './pdf/read-pdf.ts'
export { partsOfSavedPages } from './saved-folder.ts'
export { type SavedFrom, savedFrom } from './saved-from.ts'
export type { GzipFault, Remark, Trouble } from './trouble.ts'
export { readWarc, type WarcInput } from './warc/read-warc.ts'
export { readZip, type ZipInput } from './zip/read-zip.ts'
