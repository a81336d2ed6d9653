import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import { type PackedFile, zip } from '#export'

/** What another reader of archives finds in one. */
const unpacked = (bytes: Uint8Array): Promise<PackedFile[]> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error)
      const files: PackedFile[] = []
      archive.on('error', reject)
      archive.on('end', () => resolve(files))
      archive.on('entry', (entry) =>
        archive.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          files.push({ name: entry.fileName, bytes: new Uint8Array(await buffer(stream)) })
          archive.readEntry()
        }),
      )
      archive.readEntry()
    })
  })

const FILES: readonly PackedFile[] = [
  { name: 'index.html', bytes: new TextEncoder().encode('橋は開く。'.repeat(1000)) },
  { name: 'en/話題.html', bytes: new Uint8Array([0, 255, 10]) },
  { name: 'empty', bytes: new Uint8Array() },
]

it('another reader finds the same files', async () => expect(await unpacked(zip(FILES))).toEqual(FILES))
it('the same files are the same archive', () => expect(zip(FILES)).toEqual(zip(FILES)))
it('an archive of nothing is one', async () => expect(await unpacked(zip([]))).toEqual([]))
