import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A file of the user interface. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same in gzip, where it was packed when the interface was built. */
  readonly packed: Uint8Array<ArrayBuffer> | null
  readonly type: string
  /** Tells what it holds, in quotes. */
  readonly tag: string
  /** Its name changes with what it holds, so that it may be kept for ever. */
  readonly lasting: boolean
}

/** By address: `/index.html`. */
export type Assets = ReadonlyMap<string, Asset>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

/** Ending of a file that holds the one beside it in gzip. */
const PACKED = '.gz'

/** Reads all files of a folder once; there are few, and none is asked for by a path of somebody else's making. */
export function readAssets(folder: string): Assets {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = new Set(files.map((entry) => join(entry.parentPath, entry.name)))
  return new Map(
    [...paths].flatMap((path) => {
      if (path.endsWith(PACKED)) return []
      const packed = paths.has(path + PACKED) ? new Uint8Array(readFileSync(path + PACKED)) : null
      const address = `/${relative(folder, path).split(sep).join('/')}`
      const bytes = new Uint8Array(readFileSync(path))
      const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      return [[address, { bytes, packed, type, tag, lasting: address.startsWith('/assets/') }] as const]
    }),
  )
}
