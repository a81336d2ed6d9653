import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { describe, expect, it } from 'vitest'
import { anchored } from '#text'
import { hoistPatterns, patternsIn } from '../../scripts/hoisted-patterns.ts'

const root = resolve(import.meta.dirname, '../..')
const READING = ['lexicon', 'date', 'page', 'document', 'attribution', 'event']

/** Every pattern of the layers that read, by how it is written. */
function patternsOfSource(): Map<string, RegExp> {
  const found = new Map<string, RegExp>()
  for (const layer of READING)
    for (const name of readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts'))
        for (const pattern of patternsIn(parseAst(readFileSync(join(root, 'src', layer, name), 'utf8'), { lang: 'ts' })))
          found.set(String(pattern), pattern)
  return found
}

/** Texts put together from the words and units that a pattern names: the same each time. */
function* textsFor(pattern: RegExp): Generator<string> {
  const words = pattern.source.split(/[()|?^$[\]\\.*+{}:!<=,0-9-]+/).filter(Boolean)
  const units = [...pattern.source.replace(/[\\^$()|?*+[\]{}:<!=]/g, '')]
  const parts = [...words, ...units, 'は', '官', '12', 'ア', '。']
  let seed = pattern.source.length
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return (seed >>> 8) % below
  }
  for (let i = 0; i < 24; i++) yield Array.from({ length: next(4) }, () => parts[next(parts.length)]).join('')
}

describe('patterns as they are built', () => {
  it('mean what they say', () => {
    const patterns = patternsOfSource()
    expect(patterns.size).toBeGreaterThan(1000)
    const wrong: string[] = []
    for (const [written, pattern] of patterns) {
      const asked = anchored(pattern)
      for (let i = 0; i < 200; i++) asked.test('')
      for (const text of textsFor(pattern))
        if (asked.test(text) !== pattern.test(text) || asked.exec(text)?.[0] !== pattern.exec(text)?.[0]) wrong.push(`${written}: ${text}`)
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['if (/は$/.test(tail)) go()', 'if ($pattern0.test(tail)) go()'],
    ['const found = /は$/.exec(tail)?.[0]', 'const found = $pattern0.exec(tail)?.[0]'],
    ["name.replace(/は$/, '').replace(/が$/, 'x')", "$pattern0.replace($pattern1.replace(name, ''), 'x')"],
    ["(a ?? b).replace(/は$/, '')", "$pattern0.replace((a ?? b), '')"],
  ])('%s', (written, built) => {
    expect(hoistPatterns(written)).toContain(`\n${built}`)
  })

  it.each([
    "name?.replace(/は$/, '')",
    "name.replace(/は/g, '')",
    'name.replace(/は$/, (found) => found)',
    '/は/y.test(name)',
    'const IT = /は/g; IT.test(name)',
    'function f(IT) { return IT.test(name) }\nconst OTHER = 1; let IT',
  ])('%s stays as it is', (written) => {
    expect(hoistPatterns(written)).toBe(written)
  })

  it('asks a constant, but not who is called alike further in', () => {
    const asked = 'const IT = /は$/;\nIT.test(tail)'
    expect(hoistPatterns(asked)).toContain('\n$pattern0.test(tail)')
    const other = `${asked}; function f(IT) { return IT.test(name) }`
    expect(hoistPatterns(other)).toBe(other)
  })
})
