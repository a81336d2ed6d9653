import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder, iwaku } from './run-in-test.ts'

const version = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** Writes pages into a folder: name → text. */
function fill(folder: string, pages: Record<string, string | Uint8Array>): void {
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

describe('help and version', () => {
  it.each([['--version'], ['-V'], ['--lang=en --version']])('%s', async (words) => {
    expect(await iwaku(words.split(' '))).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
  it.each([
    ['help.en.txt', ['--help'], 'C'],
    ['help.ja.txt', ['--help'], 'ja_JP.UTF-8'],
    ['help-read.en.txt', ['read', '--help'], 'C'],
    ['help-read.ja.txt', ['read', '--help', '--lang', 'ja'], 'C'],
  ])('%s', async (file, words, LANG) => {
    const { code, out, err } = await iwaku(words, { environment: { LANG } })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    await expect(out).toMatchFileSnapshot(`./expected/${file}`)
  })
  it('without a word shows help', async () => expect((await iwaku([])).out).toContain('Usage: iwaku'))
  it.each([
    [{ LC_ALL: 'ja_JP.UTF-8', LANG: 'C' }, 'ja'],
    [{ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'ja', LANG: 'de_DE' }, 'ja'],
    [{ LANG: 'ja_JP.eucJP' }, 'ja'],
    [{}, 'en'],
  ])('the environment %j speaks %s', async (environment, language) => {
    expect((await iwaku(['read'], { environment })).err).toContain(language === 'ja' ? '読むものがありません' : 'nothing to read')
  })
})

describe('wrong usage', () => {
  it.each([
    ['read', 'there is nothing to read'],
    ['help nothing', 'there is no command nothing'],
    ['read --frmat md x', 'there is no option --frmat. Did you mean --format?'],
    ['--nonsense', 'there is no option --nonsense'],
    ['page.html', 'there is no command page.html'],
    ['read x --format', '--format lacks its value'],
    ['read x --format xml', '--format cannot be xml'],
    ['read x --stage all', '--stage cannot be all'],
    ['read x --certainty sure', '--certainty cannot be sure'],
    ['read x --lang fr', '--lang cannot be fr'],
    ['read x --published 2024-02-30', '2024-02-30, given for --published, is no date'],
    ['read x --published today', 'today, given for --published, is no date'],
    ['read x --jobs 0', '0, given for --jobs'],
    ['read x --jobs 1.5', '1.5, given for --jobs'],
    ['read x --jobs many', 'many, given for --jobs'],
  ])('%s', async (words, message) => {
    const { code, out, err } = await iwaku(words.split(' '))
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err).toContain(message)
    expect(err).toMatch(/\n {2}cure: \S/)
  })
})

describe('files', () => {
  it(
    'reads what it can, says what it cannot, and ends with 1',
    inFolder(async (folder) => {
      fill(folder, {
        'a.txt': 'カイは「晴れ」と述べた。',
        'b.html': '%PDF-1.4',
        'c.txt': '',
        'd.html': '<html><p></p>',
        'e.txt': 'ウミは「雨」と述べた。!throw',
      })
      const { code, out, err } = await iwaku(['read', folder, join(folder, 'none.txt'), '--format', 'ndjson', '--lang', 'ja'])
      expect(code).toBe(1)
      expect(out.split('\n').map((line) => line && JSON.parse(line).page)).toEqual(['a.txt', ''])
      expect(err.replaceAll(`${folder}/`, '')).toBe(`iwaku: b.html: PDF が壊れています。
  直し方: もう一度手に入れるか、文字を取り出してください: pdftotext in.pdf out.txt
iwaku: c.txt: 空のファイルです（0 バイト）。
  直し方: 保存か取得に失敗していないか確かめて、取り直してください。
iwaku: d.html: 読める本文がありません。
  直し方: スクリプトで本文を出すページかもしれません。ブラウザーで表示してから保存したものを渡してください。
iwaku: e.txt: iwaku の不具合で読めませんでした（told to throw）。
  直し方: このページを添えて知らせてください。IWAKU_DEBUG=1 を付けると詳しい記録が出ます。
iwaku: none.txt: ファイルがありません。
  直し方: 綴りと場所を確かめてください。名前に空白があれば引用符で囲みます。
iwaku: 1 ページを読み、5 件は読めませんでした。
`)
    }),
  )
  it(
    'walks folders in the order of names, and only over pages',
    inFolder(async (folder) => {
      const page = 'カイは「晴れ」と述べた。'
      fill(folder, {
        'b.txt': page,
        'a/z.htm': page,
        'a/B.txt': page,
        '.hidden.txt': page,
        '.git/x.txt': page,
        'c.png': 'x',
        'c.xhtml': page,
      })
      const { code, out } = await iwaku(['read', folder, '--format', 'ndjson'])
      expect(code).toBe(0)
      expect(
        out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).page),
      ).toEqual(['B.txt', 'z.htm', 'b.txt', 'c.xhtml'])
    }),
  )
  it(
    'says when a folder holds no page',
    inFolder(async (folder) => {
      fill(folder, { 'c.png': 'x' })
      const { code, out, err } = await iwaku(['read', folder])
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain('the folder holds no page')
    }),
  )
  it(
    'hides nothing in the name of a file',
    inFolder(async (folder) => {
      const { err } = await iwaku(['read', join(folder, 'a\x1b[2J\n.txt')])
      expect(err).toContain('a\\x1B[2J\\x0A.txt: there is no such file')
    }),
  )
  it(
    'gives arrays in json',
    inFolder(async (folder) => {
      fill(folder, { 'a.txt': 'カイは「晴れ」と述べた。', 'b.txt': 'ウミは「雨」と述べた。' })
      const pages = JSON.parse((await iwaku(['read', folder, '--format', 'json', '--published', '2031年3月1日'])).out)
      expect(pages).toMatchObject([
        { page: 'a.txt', published: '2031-03-01', attributions: [{ source: { name: 'カイ' } }] },
        { page: 'b.txt' },
      ])
      expect((await iwaku(['read', join(folder, 'none'), '--format', 'json'])).out).toBe('[]\n')
    }),
  )
  it(
    'has colour on a terminal only, and not against NO_COLOR',
    inFolder(async (folder) => {
      fill(folder, { 'a.txt': 'カイは「晴れ」と述べた。' })
      const words = ['read', join(folder, 'a.txt')]
      const coloured = async (more: string[], terminal: boolean, environment: Record<string, string>): Promise<boolean> =>
        (await iwaku([...words, ...more], { terminal, environment })).out.includes('\x1b[')
      expect(await coloured([], true, {})).toBe(true)
      expect(await coloured([], false, {})).toBe(false)
      expect(await coloured(['--no-color'], true, {})).toBe(false)
      expect(await coloured([], true, { NO_COLOR: '1' })).toBe(false)
      expect(await coloured([], true, { NO_COLOR: '' })).toBe(true)
      expect(await coloured([], true, { TERM: 'dumb' })).toBe(false)
      expect(await coloured(['--format', 'md'], true, {})).toBe(false)
    }),
  )
})
