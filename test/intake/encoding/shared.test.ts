import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeBytes, openDecoder } from '../../../src/intake/encoding/index.ts'

// the test files of html5lib and uchardet are other people's texts: they lie beside the repository, never in it
const folder = new URL('../../../../shared/data/encoding/', import.meta.url)
const present = existsSync(folder)
const skip = present ? '' : ' (SKIPPED: no folder `shared` with `data/encoding` beside the repository)'

const archive = (name: string): string => fileURLToPath(new URL(name, folder))
const tar = (...words: string[]): Buffer => spawnSync('tar', words, { maxBuffer: 1 << 24 }).stdout
const filesOf = (name: string): string[] =>
  tar('tzf', archive(name))
    .toString()
    .split('\n')
    .filter((file) => file !== '' && !file.endsWith('/'))
const fileOf = (name: string, file: string): Buffer => tar('xzOf', archive(name), file)

/** The first declaration that browsers know, or what html5lib takes for none. */
function declaredIn(page: Uint8Array): string {
  const result = decodeBytes(page)
  if ('code' in result) throw new Error(result.code)
  return (result.declared.find(({ encoding }) => encoding !== null)?.encoding ?? 'windows-1252').toLowerCase()
}

describe.skipIf(!present)(`html5lib: which encoding a page is found to declare${skip}`, () => {
  const cases = !present
    ? []
    : filesOf('html5lib-encoding.tar.gz')
        .filter((file) => file.endsWith('.dat') && !file.includes('scripted'))
        .flatMap((file) => {
          const parts = fileOf('html5lib-encoding.tar.gz', file)
            .toString('latin1')
            .split(/(?:^|\n)#data\n/)
          return parts.slice(1).map((part, i) => {
            const [data = '', encoding = ''] = part.split('\n#encoding\n')
            return [`${file} ${i + 1}`, data, encoding.trim().toLowerCase()] as const
          })
        })
  test('all 82 are there; one more writes its declaration by a script, and iwaku runs none', () => expect(cases).toHaveLength(82))
  test.each(cases)('%s', (_, data, encoding) => expect(declaredIn(Buffer.from(data, 'latin1'))).toBe(encoding))
})

/** Encodings that the WHATWG Encoding Standard has no decoder for: browsers do not read them. */
const UNKNOWN_TO_BROWSERS = ['iso-2022-kr', 'utf-32', 'euc-tw', 'viscii', 'ibm855']
/** Languages of other letters than ours that come without a declaration and in no UTF: they are not guessed at. */
const FOREIGN = ['ar', 'bg', 'el', 'he', 'ko', 'ru', 'th', 'zh']
/** Latin letters that windows-1252 has at other places: without a declaration they are read as browsers for Western languages read them. */
const WESTERN = /\/(?:iso-8859-(?:1|2|3|9|15)|windows-125[0258])\.txt$/

const wideOrUtf = /\/(?:utf-8|utf-16.*)$/

describe.skipIf(!present)(`uchardet: what declares nothing${skip}`, () => {
  const files = present ? filesOf('uchardet-test.tar.gz').filter((file) => /^test\/..\//.test(file)) : []
  const labelOf = (file: string): string =>
    file
      .replace(/.*\/|\.(?:txt|smi)$/g, '')
      .replace(/^utf-?16\.?([lb]e)$/, 'utf-16$1')
      .replace(/\..e$/, '')
  const read = (file: string, contentType: string | null = null) =>
    decodeBytes(fileOf('uchardet-test.tar.gz', file), { kind: 'text', contentType })

  test('all 59 are there', () => expect(files).toHaveLength(59))
  test.each(files)('%s', (file) => {
    const label = labelOf(file)
    const [language] = file.split('/').slice(1)
    const result = read(file)
    if (UNKNOWN_TO_BROWSERS.includes(label) && label !== 'viscii')
      expect(result).toMatchObject({ code: /utf-32|2022/.test(label) ? 'unsupported_encoding' : 'unknown_encoding' })
    else if (/\/ascii/.test(file)) expect(result).toMatchObject({ encoding: 'UTF-8', basis: 'default' })
    else if (wideOrUtf.test(file.replace(/\.txt$/, ''))) expect(result).toMatchObject({ encoding: label.toUpperCase() })
    else if (language === 'ja') expect((result as { encoding: string }).encoding.toLowerCase()).toBe(label)
    else if (FOREIGN.includes(language ?? '')) expect(result).toEqual({ code: 'unknown_encoding', declared: null })
    else {
      expect(file).toMatch(/viscii/.test(file) ? /^test\/vi\// : WESTERN)
      expect(result).toMatchObject({ encoding: 'windows-1252', basis: 'bytes' })
    }
    if ('text' in result) expect(result.remarks.every(({ code }) => code === 'encoding')).toBe(true)
  })
  test.each(files.filter((file) => !UNKNOWN_TO_BROWSERS.includes(labelOf(file)) && !/utf|ascii/.test(file)))(
    '%s, where it is declared',
    (file) => {
      const label = labelOf(file)
      const decoder = openDecoder(label === 'mac-cyrillic' ? 'x-mac-cyrillic' : label)
      const text = decoder.write(fileOf('uchardet-test.tar.gz', file)) + decoder.end()
      expect(read(file, `text/plain; charset=${label === 'mac-cyrillic' ? 'x-mac-cyrillic' : label}`)).toMatchObject({
        text,
        basis: 'header',
      })
    },
  )
})
