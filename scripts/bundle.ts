/**
 * Makes few modules of each layer that reading a page or asking a ledger loads, in place: a program that loads ten files instead of three hundred starts in
 * two thirds of the time, and a server's threads each are such a program. Layers stay modules of their own, so that whoever imports one shares it with all
 * others. Besides its `index.js` a layer has the files that its threads run, where they were, and what is loaded only when it is asked for.
 *
 *     node scripts/bundle.ts
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type OutputChunk, type Plugin, rolldown } from 'rolldown'
import { hoistPatterns } from './hoisted-patterns.ts'

/** Those that read with patterns; `text` is what they are asked with. */
const READING: ReadonlySet<string> = new Set(['lexicon', 'date', 'page', 'document', 'attribution', 'event'])
const LAYERS = [
  'thread',
  'text',
  'morphology',
  ...READING,
  'reading',
  'ledger',
  'question',
  'export',
  'intake',
  'message',
  'publish',
  'desk',
  'http',
]

/** How a layer starts a thread that runs the file of a name beside the module. */
const STARTS = /\bstartThread\(\s*import\.meta\.url,\s*'([\w-]+)'/g

/** What a module begins with that was made here. */
const MADE = '// made by scripts/bundle.ts\n'

const built = resolve(import.meta.dirname, '../dist')
for (const layer of LAYERS) {
  const folder = join(built, layer)
  // made by this already, and not by tsc since: which files its threads run is no longer to be seen in it
  if (readFileSync(join(folder, 'index.js'), 'utf8').startsWith(MADE)) continue
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  const names = ['index', ...threadsOf(folder, parts)]
  const bundle = await rolldown({
    input: Object.fromEntries(names.map((name) => [name, join(folder, `${name}.js`)])),
    platform: 'node',
    external: (name) => !name.startsWith('.') && !isAbsolute(name),
    plugins: [whereItWas(folder)],
  })
  // made wholly before it is written: the modules are their own input
  const { output } = await bundle.generate({ format: 'esm', chunkFileNames: 'part-[name]-[hash].js' })
  await bundle.close()
  for (const part of parts) rmSync(join(folder, part))
  for (const chunk of output) {
    if (chunk.type !== 'chunk') throw new Error(`${layer}: ${chunk.fileName} is no module`)
    write(folder, chunk, READING.has(layer))
  }
}

/** Modules of a layer that its threads run, without their ending. */
function threadsOf(folder: string, parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) =>
    [...readFileSync(join(folder, part), 'utf8').matchAll(STARTS)].map(([, name = '']) => inAddress(join(dirname(part), name))),
  )
}

/** What a module finds beside itself it finds from where the module is now: one of the modules in the folder of the layer. */
function whereItWas(folder: string): Plugin {
  return {
    name: 'where-it-was',
    transform(code, id) {
      const place = inAddress(relative(folder, id))
      if (place === 'index.js' || !code.includes('import.meta.url')) return null
      return code.replaceAll('import.meta.url', `new URL('./${place}', import.meta.url).href`)
    },
  }
}

/** A path as addresses have it, on Windows too. */
function inAddress(path: string): string {
  return path.split(sep).join('/')
}

function write(folder: string, { fileName, code }: OutputChunk, reads: boolean): void {
  if (dirname(fileName) !== '.' && code.includes('import.meta.url'))
    throw new Error(`${fileName} looks beside itself, and is not in the folder of its layer`)
  const path = join(folder, fileName)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, MADE + (reads ? hoistPatterns(code) : code))
}
