import { cleanAddress, isWebAddress } from '../address.ts'
import type { ArchiveItem } from '../member.ts'
import { Tally } from '../tally.ts'
import { readPropertyList, type Value } from './plist.ts'

/** A page that Safari saved as a web archive (`.webarchive`). */
export interface WebArchiveInput {
  readonly bytes: Uint8Array
  /** Names of the containers around it, the file itself last. */
  readonly path?: readonly string[]
}

/** The page of a web archive of Safari under the address that it was saved from. Pictures, style sheets and frames belong to it and are no pages. */
export function* readWebArchive({ bytes, path = [] }: WebArchiveInput): Generator<ArchiveItem> {
  const tally = new Tally(path)
  const name = path.at(-1) ?? 'page.webarchive'
  const main = get(readPropertyList(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), 'WebMainResource')
  const data = get(main, 'WebResourceData')
  if (data?.kind === 'data' && data.bytes.length > 0) {
    const { address, remarks } = cleanAddress(text(main, 'WebResourceURL') ?? '')
    const member = {
      item: 'member',
      name,
      address: isWebAddress(address) ? address : null,
      bytes: data.bytes,
      mediaType: text(main, 'WebResourceMIMEType')?.toLowerCase() ?? null,
      charset: text(main, 'WebResourceTextEncodingName')?.toLowerCase() ?? null,
      captured: null,
      path,
      offset: 0,
      integrity: 'unverified',
      metadata: {},
      remarks: isWebAddress(address) ? remarks : [],
    } as const
    yield* tally.count({ items: [member], passed: null, verified: false }, true)
  } else yield* tally.count({ items: [{ offset: 0, name, code: 'web_archive_broken' }], passed: null, verified: false })
  yield tally.summary()
}

const get = (value: Value | null, key: string): Value | null => (value?.kind === 'dictionary' ? value.get(key) : null)

function text(value: Value | null, key: string): string | null {
  const found = get(value, key)
  return found?.kind === 'text' && found.text !== '' ? found.text : null
}
