/**
 * Checks that every layer imports earlier layers only: `node scripts/check-layers.ts`.
 * The order is the key order of `imports` in package.json; a layer is a folder of src.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Everything that breaks the order in a package, a line each; none when it holds. */
export function layerFaults(root: string): string[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, unknown> }
  const order = Object.keys(manifest.imports).map((name) => name.slice(1))
  const entries = readdirSync(join(root, 'src'), { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return [
    ...folders.filter((name) => !order.includes(name)).map((name) => `src/${name} is not among the imports of package.json`),
    ...order.filter((name) => !folders.includes(name)).map((name) => `#${name} in package.json has no folder src/${name}`),
    ...order.flatMap((name) => addressFault(name, manifest.imports[`#${name}`])),
    ...folders.flatMap((name) => filesOf(join(root, 'src', name)).flatMap((file) => fileFaults(root, file, name, order))),
  ]
}

/** `#text` leads to the index of the layer and nowhere else, or the order would say nothing. */
function addressFault(name: string, given: unknown): string[] {
  const wanted = { source: `./src/${name}/index.ts`, default: `./dist/${name}/index.js` }
  return JSON.stringify(given) === JSON.stringify(wanted) ? [] : [`#${name} in package.json must be ${JSON.stringify(wanted)}`]
}

function fileFaults(root: string, file: string, layer: string, order: readonly string[]): string[] {
  const own = join(root, 'src', layer) + sep
  const here = relative(root, file)
  return importsOf(readFileSync(file, 'utf8')).flatMap((address) => {
    if (address.startsWith('.')) {
      const inside = resolve(dirname(file), address).startsWith(own)
      return inside ? [] : [`${here}: ${address} leaves the layer; import #name`]
    }
    if (!address.startsWith('#')) return []
    const rank = order.indexOf(address.slice(1))
    if (rank < 0) return [`${here}: ${address} is no layer`]
    return rank < order.indexOf(layer) ? [] : [`${here}: ${address} does not come before #${layer}`]
  })
}

/** The addresses that a module imports or re-exports, types and `import()` included. */
export function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const address = /\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1|new URL\(\s*(['"])(\.[^'"\n]+\.ts)\3/g
  return Array.from(code.matchAll(address), (match) => match[2] ?? match[4] ?? '')
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

if (import.meta.main) {
  const faults = layerFaults(resolve(import.meta.dirname, '..'))
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
