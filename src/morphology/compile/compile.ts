import { columnOf, connectionSize, rowOf, WORD_CONTEXT_SHIFT, WORD_COST_SHIFT, WORD_LAST } from '../dictionary.ts'
import { joinSections } from '../layout.ts'
import { buildTrie } from '../trie.ts'
import { readCharacters } from './characters.ts'
import { FREQUENT_CONTEXTS, FREQUENT_UNITS } from './frequent.ts'
import { computeSlack } from './slack.ts'
import { type DictionarySource, type LexiconRow, NEWER_WORDS, readLexicon, readMatrix } from './source.ts'

/** Compiles ipadic's text files to the bytes that `openAnalyser` takes. The same source gives the same bytes. */
export function compileDictionary(source: DictionarySource): Uint8Array {
  const { contexts, costs } = readMatrix(source.matrix)
  const rank = rankContexts(contexts)
  const characters = readCharacters(source.characters)
  const rows = mergeRows([...source.lexica, source.newerWords ?? NEWER_WORDS].flatMap(readLexicon))
  const codes = rankUnits(rows)
  rows.sort((one, other) => compareKeys(one.key, other.key))
  codes.forEach((code, unit) => {
    characters.units[unit]! |= code
  })

  const unknown = readLexicon(source.unknown)
  // words of one character are met at every place of a text: by length first, they lie in a few cache lines and not all over the file
  const byLength = [...rows].sort((one, other) => one.key.length - other.key.length || compareKeys(one.key, other.key))
  const entries = byLength.flatMap((surface) => surface.rows)
  const words = new Int32Array(entries.length + unknown.length)
  let count = 0
  const addWords = (group: readonly LexiconRow[]): number => {
    const first = count
    group.forEach((row, index) => {
      const last = index === group.length - 1 ? WORD_LAST : 0
      words[count++] = (row.cost << WORD_COST_SHIFT) | (rank[row.context]! << WORD_CONTEXT_SHIFT) | last
    })
    return first
  }
  const firstOf = new Map(byLength.map((surface) => [surface, addWords(surface.rows)]))
  const values = Int32Array.from(rows, (surface) => firstOf.get(surface)! + 1)
  const unknownWords = Int32Array.from(characters.names, (name) => addWords(unknown.filter((row) => row.surface === name).reverse()))

  const connections = permuteConnections(costs, rank)
  return joinSections({
    units: characters.units,
    classes: characters.rules,
    unknownWords,
    trie: buildTrie(
      rows.map((surface) => surface.key),
      values,
      codes.size,
    ),
    words,
    connections,
    slack: computeSlack(connections, contexts),
    ...gatherFeatures([...entries, ...unknown], rank),
    ...gatherBases(entries),
  })
}

interface SurfaceRows {
  readonly surface: string
  readonly rows: LexiconRow[]
  key: Uint16Array
}

/** Rows by surface. Of several with one context only the cheapest (the first of equals) can be on a best path, so the rest go. */
function mergeRows(rows: readonly LexiconRow[]): SurfaceRows[] {
  const surfaces = new Map<string, LexiconRow[]>()
  for (const row of rows) {
    const group = surfaces.get(row.surface)
    if (group === undefined) surfaces.set(row.surface, [row])
    else {
      const same = group.findIndex((other) => other.context === row.context)
      if (same === -1) group.push(row)
      else if (row.cost < group[same]!.cost) group[same] = row
    }
  }
  // backwards: the lattice visits what was added last first, and of equally cheap words MeCab takes the first
  return [...surfaces].map(([surface, group]) => ({ surface, rows: group.reverse(), key: new Uint16Array(0) }))
}

/** Gives each unit of the surfaces a code, frequent ones first, and sets the surfaces' keys. */
function rankUnits(surfaces: readonly SurfaceRows[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { surface } of surfaces) {
    for (let at = 0; at < surface.length; at++) counts.set(surface.charCodeAt(at), (counts.get(surface.charCodeAt(at)) ?? 0) + 1)
  }
  const frequent = [...FREQUENT_UNITS].map((unit) => unit.charCodeAt(0)).filter((unit) => counts.has(unit))
  const rest = [...counts.keys()].filter((unit) => !frequent.includes(unit))
  rest.sort((one, other) => counts.get(other)! - counts.get(one)! || one - other)
  const codes = new Map([...frequent, ...rest].map((unit, index) => [unit, index + 1]))
  for (const surface of surfaces) {
    surface.key = Uint16Array.from({ length: surface.surface.length }, (_, at) => codes.get(surface.surface.charCodeAt(at))!)
  }
  return codes
}

function compareKeys(one: Uint16Array, other: Uint16Array): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) {
    if (one[at] !== other[at]) return one[at]! - other[at]!
  }
  return one.length - other.length
}

/** By ipadic's context id: ours. 0, the sentence's beginning and end, stays; the frequent come next, so that the hot costs lie together. */
function rankContexts(contexts: number): Uint16Array {
  const order = new Set([0, ...FREQUENT_CONTEXTS.filter((id) => id < contexts), ...Array.from({ length: contexts }, (_, id) => id)])
  const rank = new Uint16Array(contexts)
  let next = 0
  for (const id of order) rank[id] = next++
  return rank
}

/** By row of the right context + column of the left, in our ids. */
function permuteConnections(costs: Int16Array, rank: Uint16Array): Int16Array {
  const contexts = rank.length
  const connections = new Int16Array(connectionSize(contexts))
  for (let left = 0; left < contexts; left++) {
    for (let right = 0; right < contexts; right++) {
      connections[rowOf(rank[right]!, contexts) + columnOf(rank[left]!)] = costs[left * contexts + right]!
    }
  }
  return connections
}

function gatherFeatures(rows: readonly LexiconRow[], rank: Uint16Array): { features: Uint16Array; featureOf: Uint16Array } {
  const features = new Map<string, number>([['BOS/EOS,*,*,*,*,*', 0]])
  const featureOf = new Uint16Array(rank.length)
  for (const { feature, context } of rows) {
    if (!features.has(feature)) features.set(feature, features.size)
    const index = features.get(feature)!
    const before = featureOf[rank[context]!]
    if (before !== 0 && before !== index) throw new Error(`context ${context} has two features; one is ${feature}`)
    featureOf[rank[context]!] = index
  }
  return { features: unitsOf([...features.keys()].join('\n')), featureOf }
}

function gatherBases(entries: readonly LexiconRow[]): { baseOf: Uint16Array; baseEnds: Int32Array; baseText: Uint16Array } {
  const bases = new Map<string, number>()
  const baseOf = new Uint16Array(entries.length)
  entries.forEach(({ surface, base }, entry) => {
    if (base === surface || base === '*') return
    if (!bases.has(base)) bases.set(base, bases.size + 1)
    baseOf[entry] = bases.get(base)!
  })
  if (bases.size > 0xffff) throw new Error('more than 65,535 base forms')
  const texts = [...bases.keys()]
  let end = 0
  const baseEnds = Int32Array.from(texts, (text) => {
    end += text.length
    return end
  })
  return { baseOf, baseEnds, baseText: unitsOf(texts.join('')) }
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}
