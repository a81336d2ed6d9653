/**
 * Makes one module of each layer that reading a page loads, in place: a program that loads ten files instead of three hundred starts in two thirds of
 * the time. Layers stay modules of their own, so that whoever imports one shares it with all others; no layer of the list finds files beside its own
 * but `morphology`, whose dictionary lies as far from `index.js` as from the module that opens it.
 *
 *     node scripts/bundle.ts
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { hoistPatterns } from './hoisted-patterns.ts'

/** Those that read with patterns; `text` is what they are asked with. */
const READING: ReadonlySet<string> = new Set(['lexicon', 'date', 'page', 'document', 'attribution', 'event'])
const LAYERS = ['text', 'morphology', 'lexicon', 'date', 'page', 'document', 'attribution', 'event', 'reading', 'message']

const built = resolve(import.meta.dirname, '../dist')
for (const layer of LAYERS) {
  const folder = join(built, layer)
  const input = join(folder, 'index.js')
  const bundle = await rolldown({ input, platform: 'node', external: (name) => !name.startsWith('.') && !isAbsolute(name) })
  // made wholly before it is written: the module is its own input
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  await bundle.close()
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  for (const part of parts) rmSync(join(folder, part))
  writeFileSync(input, READING.has(layer) ? hoistPatterns(output[0].code) : output[0].code)
}
