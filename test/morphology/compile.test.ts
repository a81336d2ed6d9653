import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionaryPath, openAnalyser, readDictionary } from '#morphology'
import { compileDictionary } from '../../src/morphology/compile/index.ts'
import { buildTrie } from '../../src/morphology/trie.ts'
import { openBuilt, showWords } from './dictionary.ts'

/** A language of three words: 猫, が, 鳴く; a context each, connections for nothing. */
const tiny = {
  lexica: [
    '猫,1,1,100,名詞,一般,*,*,*,*,猫\n猫,1,1,90,名詞,一般,*,*,*,*,ネコ\n',
    'が,2,2,10,助詞,*,*,*,*,*,が\n鳴く,3,3,10,動詞,*,*,*,*,*,鳴く\n',
  ],
  matrix: ['4 4', ...Array.from({ length: 16 }, (_, pair) => `${pair >> 2} ${pair & 3} 0`)].join('\n'),
  characters: 'DEFAULT 0 1 0\nSPACE 0 1 0\n0x0020 SPACE\n',
  unknown: 'DEFAULT,1,1,500,名詞,一般,*,*,*,*,*\nSPACE,1,1,500,名詞,一般,*,*,*,*,*\n',
  // 令和, which the compiler adds by default, has a context that this matrix lacks
  newerWords: '',
}

test('a dictionary of three words', () => {
  const analyser = openAnalyser(compileDictionary(tiny).slice().buffer)
  expect(showWords(analyser, '猫が鳴く')).toBe('猫/名詞 が/助詞 鳴く/動詞')
  // of two words that differ in cost only, the cheaper
  expect(analyser.baseForm(analyser.analyse('猫', 0, 1).entry[0] ?? -1)).toBe('ネコ')
})

test('words whose left and right context differ are refused', () => {
  expect(() => compileDictionary({ ...tiny, lexica: ['猫,1,2,100,名詞,一般,*,*,*,*,猫'] })).toThrow('left and right context differ')
})

test('a context with two features is refused', () => {
  expect(() => compileDictionary({ ...tiny, lexica: ['猫,1,1,1,名詞,一般,*,*,*,*,猫', '犬,1,1,1,動詞,自立,*,*,*,*,犬'] })).toThrow(
    'two features',
  )
})

test('bytes that are no dictionary are refused with the cure', () => {
  expect(() => openAnalyser(new ArrayBuffer(10))).toThrow('npm run build')
  expect(() => openAnalyser(new ArrayBuffer(1000))).toThrow('npm run build')
  openBuilt()
  expect(() => openAnalyser(readDictionary().slice(0, 1_000_000))).toThrow('cut short')
})

test('a trie finds its keys and nothing else', () => {
  const key = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 60, selector: (codes) => codes.join() }), key, (keys, other) => {
      keys.sort((one, two) => {
        const at = one.findIndex((code, index) => code !== two[index])
        return at === -1 ? -1 : (one[at] ?? 0) - (two[at] ?? 0)
      })
      const trie = buildTrie(
        keys.map((codes) => Uint16Array.from(codes)),
        Int32Array.from(keys, (_, index) => index + 1),
        40,
      )
      for (const codes of [...keys, other]) {
        const index = keys.findIndex((own) => own.join() === codes.join())
        expect(valueIn(trie, codes)).toBe(index + 1)
      }
    }),
  )
})

test('compiling again gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iwaku-dictionary-'))
  try {
    openBuilt()
    const again = join(folder, 'again.bin')
    execFileSync(process.execPath, ['--conditions=source', resolve(import.meta.dirname, '../../scripts/build-dictionary.ts'), again])
    expect(digest(again)).toBe(digest(dictionaryPath()))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function valueIn(trie: Int32Array, codes: readonly number[]): number {
  let node = 0
  for (const code of codes) {
    if ((((trie[node + 3] ?? 0) >> (code & 31)) & 1) === 0) return 0
    const child = ((trie[node] ?? 0) + code) << 2
    if (trie[child + 1] !== node) return 0
    node = child
  }
  return trie[node + 2] ?? 0
}
