import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { show } from '../../src/cli/show/index.ts'
import { encoded, JAPANESE } from '../intake/encoding/encoded.ts'
import { inFolder, iwaku } from './run-in-test.ts'
import { OPTIONS, READING } from './sample.ts'

const PAGE = 'ドーレン外相は「港を開く」と述べた。\nカルナ大統領は「橋も開く」と述べた。\n'
const HTML = `<!doctype html><meta charset=euc-jp><p>${PAGE}`

it(
  'iwaku read: one output in every encoding',
  inFolder(async (folder) => {
    const file = join(folder, 'page.txt')
    const out = new Set<string>()
    for (const encoding of JAPANESE) {
      writeFileSync(file, encoded(PAGE, encoding))
      const json = await iwaku(['read', file, '--format', 'json'])
      const said = encoding === 'UTF-8' ? undefined : [{ code: 'encoding', message: `read as ${encoding}: its bytes fit that best` }]
      expect((JSON.parse(json.out) as { decoding?: unknown }[])[0]?.decoding).toEqual(said)
      const ran = await iwaku(['read', file])
      expect(ran).toMatchObject({ code: 0, err: '' })
      out.add(ran.out)
    }
    expect([...out]).toHaveLength(1)
    expect([...out][0]).toContain('⟦港を開く⟧')
  }),
)

it(
  'iwaku read: a page whose encoding cannot be told says its cure',
  inFolder(async (folder) => {
    const file = join(folder, 'page.html')
    writeFileSync(file, encoded('Министр иностранных дел сказал', 'windows-1251'))
    expect(await iwaku(['read', file], { environment: { LANG: 'ja_JP' } })).toEqual({
      code: 1,
      out: '',
      err: `iwaku: ${file}: 文字コードが分かりません。宣言がなく、日本語や欧文のページのどの文字コードにも合いません。\n  直し方: 文字コードが分かっているなら、UTF-8 に直してください。Windows-1251 なら: iconv -f WINDOWS-1251 -t UTF-8 元 > 先\n`,
    })
  }),
)

it(
  'iwaku add: the ledger keeps the decoded text; the same text in another encoding is the same page',
  inFolder(async (folder) => {
    const file = join(folder, 'page.html')
    const ledger = join(folder, 'ledger.sqlite')
    const exported = join(folder, 'pages.jsonl')
    const add = async (encoding: Parameters<typeof encoded>[1], sum: string): Promise<void> => {
      writeFileSync(file, encoded(HTML, encoding))
      expect((await iwaku(['add', file, '--ledger', ledger])).out).toContain(sum)
    }
    await add('Shift_JIS', '1 pages added')
    const { out } = await iwaku(['export', '--ledger', ledger])
    const decoding = [{ code: 'encoding_repaired', message: 'read as Shift_JIS though its mark-up says euc-jp: its bytes fit that best' }]
    expect(JSON.parse(out)).toMatchObject({ source: HTML, record: { decoding } })
    // the bytes are gone when a page is read anew; what was noticed of them is kept
    writeFileSync(exported, out.replace('"version":"0.1.0"', '"version":"0.0.1"'))
    const older = join(folder, 'older.sqlite')
    await iwaku(['import', exported, '--ledger', older])
    expect((await iwaku(['reread', '--ledger', older])).out).toMatch(/^1 pages read anew/)
    expect((await iwaku(['export', '--ledger', older])).out).toBe(out)
    // what is told of the bytes does not hang on which came first
    await add('EUC-JP', '0 pages added')
    const both = (await iwaku(['export', '--ledger', ledger])).out
    const other = join(folder, 'other.sqlite')
    await iwaku(['add', file, '--ledger', other])
    writeFileSync(file, encoded(HTML, 'Shift_JIS'))
    await iwaku(['add', file, '--ledger', other])
    expect((await iwaku(['export', '--ledger', other])).out).toBe(both)
  }),
)

it(
  'search finds letters that are written apart from their marks or in half width; the text stays as it is',
  inFolder(async (folder) => {
    const [file, ledger] = [join(folder, 'page.txt'), join(folder, 'ledger.sqlite')]
    const words = `ｶﾞﾙﾅ${'大統領が'.normalize('NFD')}`
    writeFileSync(file, encoded(`${PAGE}${words}は「${words}」と述べた。\n`, 'UTF-16LE'))
    await iwaku(['add', file, '--ledger', ledger])
    for (const asked of ['ガルナ', 'ｶﾞﾙﾅ', '大統領が', 'ガルナ'.normalize('NFD')])
      expect((await iwaku(['search', asked, '--ledger', ledger, '--format', 'json'])).out).toContain(JSON.stringify(words).slice(1, -1))
  }),
)

it('a page with characters missing or another encoding than it says shows so; one in another encoding only under --why', () => {
  const shown = (remarks: readonly { code: string; message: string }[], options: object = {}): string =>
    show({ ...READING, page: { ...READING.page, remarks } }, 'strait.txt', { ...OPTIONS, width: 200, ...options })
  const broken = [{ code: 'broken_characters', message: '3 broken characters, shown as U+FFFD, the first at byte 120' }]
  const repaired = [{ code: 'encoding_repaired', message: 'read as UTF-8 though the server says x-sjis: its bytes fit that best' }]
  const other = [{ code: 'encoding', message: 'read as Shift_JIS: its mark-up says so' }]
  expect(shown(broken)).toMatch(/文字コード +壊れた文字 3 字を U\+FFFD とした。最初のものは 120 バイト目（先頭は 0）\n/)
  expect(shown(broken, { language: 'en' })).toMatch(/encoding +3 broken characters, shown as U\+FFFD, the first at byte 120\n/)
  expect(shown(repaired)).toMatch(/文字コード +サーバーは x-sjis と言うが、UTF-8 として読んだ: バイト列に最もよく合う\n/)
  expect(shown(repaired, { format: 'md', language: 'en' })).toContain('- **encoding** read as UTF-8 though the server says x-sjis')
  expect(shown(other)).not.toContain('Shift_JIS')
  expect(shown(other, { why: true })).toContain('Shift_JIS として読んだ: HTML の宣言による')
  expect(JSON.parse(shown(other, { format: 'ndjson' })).decoding).toEqual(other)
})
