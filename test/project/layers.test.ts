import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { importsOf, layerFaults } from '../../scripts/check-layers.ts'

const root = mkdtempSync(join(tmpdir(), 'iwaku-layers-'))
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** The faults of a package with the layers `text` and then `page`, and these files. */
function faultsOf(files: Record<string, string>, layers = ['text', 'page']): string[] {
  const address = (name: string): [string, object] => [`#${name}`, { source: `./src/${name}/index.ts`, default: `./dist/${name}/index.js` }]
  const all = { 'src/text/index.ts': '', 'src/page/index.ts': '', ...files }
  for (const [name, source] of Object.entries({
    ...all,
    'package.json': JSON.stringify({ imports: Object.fromEntries(layers.map(address)) }),
  })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), source)
  }
  return layerFaults(root)
}

it.each([
  ['its own files and earlier layers', { 'src/page/a/b.ts': `import '../c.ts'\nimport type { T } from '#text'\nimport 'parse5'` }, []],
  ['words that look like an import', { 'src/text/a.ts': `// import '#page'\n/** from '#page' */` }, []],
  ['anything in the entry points', { 'src/bin.ts': `import('./page/index.ts')` }, []],
  ['a later layer', { 'src/text/a.ts': `import { x } from '#page'` }, ['src/text/a.ts: #page does not come before #text']],
  ['its own name', { 'src/text/a.ts': `export * from '#text'` }, ['src/text/a.ts: #text does not come before #text']],
  ['a later layer, when asked', { 'src/text/a.ts': `await import('#page')` }, ['src/text/a.ts: #page does not come before #text']],
  [
    'a path out of the layer',
    { 'src/page/a.ts': `import '../text/index.ts'` },
    ['src/page/a.ts: ../text/index.ts leaves the layer; import #name'],
  ],
  ['a worker out of the layer', { 'src/page/a.ts': `new URL('../b.ts', x)` }, ['src/page/a.ts: ../b.ts leaves the layer; import #name']],
  ['a layer that is none', { 'src/page/a.ts': `import '#text/span'` }, ['src/page/a.ts: #text/span is no layer']],
  ['a folder without a name', { 'src/new/a.ts': '' }, ['src/new is not among the imports of package.json']],
])('%s', (_, files, faults) => {
  expect(faultsOf(files)).toEqual(faults)
})

it('a name without a folder', () => {
  expect(faultsOf({}, ['text', 'page', 'web'])).toEqual(['#web in package.json has no folder src/web'])
})

it('finds every way to import', () => {
  expect(importsOf(`import a from 'a'; import 'b'; export * from "c"; import('d'); import {\n  x,\n} from 'e'`)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
  ])
})
