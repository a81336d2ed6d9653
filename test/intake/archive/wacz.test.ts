import { describe, expect, test } from 'vitest'
import { bytesAccess, readZip } from '../../../src/intake/archive/index.ts'
import { answer, type Contents, contentsOf, PAGE, packed, record } from './build-warc.ts'
import { type ZipFile, zip } from './build-zip.ts'

const readFiles = (files: readonly ZipFile[]): Promise<Contents> =>
  contentsOf(readZip({ file: bytesAccess(zip(files)), path: ['test.zip'] }))

describe('WACZ', () => {
  const sha256 = async (bytes: Uint8Array): Promise<string> =>
    `sha256:${Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')}`
  const records = packed(record(), record({ address: 'https://news.example.jp/frame', block: answer(`${PAGE}frame`) }))
  const pages = '{"format":"json-pages-1.0","id":"pages"}\nbroken\n{"url":"https://news.example.jp/1#top","title":"港の町"}\n'

  async function wacz(
    changes: {
      readonly pages?: string | null
      readonly package?: string | null
      readonly hash?: string
      readonly missing?: boolean
      readonly signed?: string
    } = {},
  ): Promise<Contents> {
    const resources = [
      { path: 'archive/data.warc.gz', hash: changes.hash ?? (await sha256(records)) },
      { path: 'pages/pages.jsonl', hash: await sha256(Buffer.from(pages)) },
      ...(changes.missing ? [{ path: 'indexes/index.cdx', hash: await sha256(records) }] : []),
    ]
    const text = changes.package === undefined ? JSON.stringify({ profile: 'data-package', resources }) : changes.package
    const files: ZipFile[] = [{ name: 'archive/data.warc.gz', bytes: records, stored: true }]
    if (changes.pages !== null) files.push({ name: 'pages/pages.jsonl', bytes: changes.pages ?? pages })
    if (text !== null) files.push({ name: 'datapackage.json', bytes: text })
    if (text !== null)
      files.push({
        name: 'datapackage-digest.json',
        bytes: JSON.stringify({ path: 'datapackage.json', hash: changes.signed ?? (await sha256(Buffer.from(text))) }),
      })
    return readFiles(files)
  }

  test('pages with the titles of its list', async () => {
    const { members, troubles } = await wacz()
    expect(troubles).toEqual([])
    expect(members.map(({ address, metadata, remarks }) => [address, metadata, remarks])).toEqual([
      ['https://news.example.jp/1', { title: '港の町' }, []],
      ['https://news.example.jp/frame', {}, [{ code: 'not_listed' }]],
    ])
  })

  const cases: [string, Parameters<typeof wacz>[0], string][] = [
    ['a wrong digest of its records', { hash: `sha256:${'0'.repeat(64)}` }, 'resource_digest_wrong'],
    ['a wrong digest of its list', { pages: `${pages}\n` }, 'resource_digest_wrong'],
    ['a wrong digest of its package', { signed: `sha256:${'0'.repeat(64)}` }, 'resource_digest_wrong'],
    ['a file that is not there', { missing: true }, 'resource_missing'],
    ['no package', { package: null }, 'datapackage_missing'],
    ['a broken package', { package: '{"resources":' }, 'datapackage_broken'],
    ['a package that is something else', { package: '[1]' }, 'datapackage_broken'],
  ]
  test.each(cases)('%s is told, the pages are given', async (_, changes, code) => {
    const { members, troubles } = await wacz(changes)
    expect(members).toHaveLength(2)
    expect(troubles.map((trouble) => trouble.code)).toEqual([code])
  })

  test('several of them in one, as they are downloaded together', async () => {
    const one = zip([
      { name: 'archive/data.warc.gz', bytes: records, stored: true },
      { name: 'pages/pages.jsonl', bytes: pages },
      { name: 'datapackage.json', bytes: JSON.stringify({ resources: [] }) },
    ])
    const { members, troubles } = await readFiles([
      { name: 'one.wacz', bytes: one, stored: true },
      { name: 'two.wacz', bytes: one, stored: true },
      { name: 'datapackage.json', bytes: '{"profile":"multi-wacz-package"}' },
    ])
    expect(troubles).toEqual([])
    expect(members.map(({ path }) => path.slice(1))).toEqual([
      ['one.wacz', 'archive/data.warc.gz'],
      ['one.wacz', 'archive/data.warc.gz'],
      ['two.wacz', 'archive/data.warc.gz'],
      ['two.wacz', 'archive/data.warc.gz'],
    ])
  })

  test('without a list of pages they come from the records alone', async () => {
    const { members, troubles } = await wacz({ pages: null })
    expect(members.map((member) => [member.address, ...member.remarks])).toEqual([
      ['https://news.example.jp/1'],
      ['https://news.example.jp/frame'],
    ])
    expect(troubles.map((trouble) => trouble.code)).toEqual(['pages_list_missing', 'resource_missing'])
  })

  test('a record without a day has that of the list', async () => {
    const undated = packed(record({ fields: { 'WARC-Date': null } }))
    const { members } = await readFiles([
      { name: 'archive/data.warc.gz', bytes: undated, stored: true },
      { name: 'pages/pages.jsonl', bytes: '{"url":"https://news.example.jp/1","ts":"2026-03-01T15:30:00Z"}' },
    ])
    expect(members).toMatchObject([{ captured: { day: '2026-03-02', instant: '2026-03-01T15:30:00Z', basis: 'pages_list' } }])
  })

  test('keys that mean something to JavaScript are only names', async () => {
    await wacz({ package: '{"__proto__":{"polluted":1},"resources":[{"path":"__proto__","hash":"sha256:00"}],"constructor":1}' })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
