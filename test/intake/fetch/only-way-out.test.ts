import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../../../src')
const home = join(src, 'intake', 'fetch') + sep
/** Modules that speak to the network, however they are taken in. */
const MODULE =
  /\b(?:from|import|require|getBuiltinModule)\s*\(?\s*['"`](?:node:)?(?:https?|http2|net|tls|dgram|dns|dns\/promises|undici)['"`]/
/** What runs everywhere speaks to it as well. */
const GLOBAL = /(?<![.#\w])(?:(?:globalThis|window|self)\.)?(?:fetch\s*\(|(?:new\s+)?(?:XMLHttpRequest|WebSocket|EventSource)\b)/

function reachesOut(source: string): boolean {
  const code = codeOf(source)
  return MODULE.test(code) || GLOBAL.test(code)
}

/** Code without comments and without types, which are gone when it runs. */
function codeOf(source: string): string {
  return source
    .replace(/^import type .*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?:^|\s)\/\/.*$/gm, '')
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => join(src, name))
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))

describe('the one way out', () => {
  it('is src/intake/fetch: nothing else in src reaches for the network but where the ledger itself lies', () => {
    // the interface runs in a browser, and the policy of its pages lets it reach nothing but its server: test/http and test/web look
    const others = files.filter((path) => !path.startsWith(home) && !path.startsWith(join(src, 'web') + sep))
    expect(others.length).toBeGreaterThan(100)
    // whoever runs iwaku names the servers of the ledger and of its index; no page does
    expect(others.filter((path) => reachesOut(readFileSync(path, 'utf8'))).sort()).toEqual(
      ['ledger/opensearch/http.ts', 'ledger/postgres/server.ts'].map((name) => join(src, ...name.split('/'))),
    )
  })

  it('is seen by what looks for it', () => {
    const own = files.filter((path) => path.startsWith(home) && reachesOut(readFileSync(path, 'utf8')))
    expect(own.map((path) => path.slice(home.length))).toEqual(expect.arrayContaining(['connect.ts', 'edge.ts', 'exchange.ts', 'proxy.ts']))
    for (const line of [
      "import { get } from 'node:https'",
      "await import('undici')",
      'const page = await fetch(address)',
      "require('net')",
    ]) {
      expect(reachesOut(line)).toBe(true)
    }
  })

  it('looks names up and opens connections in one file, at its edge', () => {
    const opening = files.filter((path) =>
      /\{[^}]*\b(?:connect|lookup)\b[^}]*\} from 'node:(?:net|dns\/promises)'/.test(readFileSync(path, 'utf8')),
    )
    expect(opening).toEqual([join(home, 'edge.ts')])
  })
})
