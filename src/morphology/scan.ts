import { NODE_SIZE_SHIFT } from './dictionary.ts'
import { buildTrie } from './trie.ts'

/** Patterns to be looked for in one pass; compiled by the first `scan`: who loads the rules need not read a page with them. */
export class PatternSet {
  readonly #patterns: readonly string[]
  #compiled: Compiled | null = null

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns
  }

  get compiled(): Compiled {
    this.#compiled ??= compile(this.#patterns)
    return this.#compiled
  }
}

/** Patterns compiled for `scan` (Aho–Corasick over a double-array trie). */
interface Compiled {
  /** By UTF-16 unit: its code in the trie, 0 when no pattern holds it. */
  readonly codeOf: Uint16Array
  /** By code: the node after it from the root; most of a text never leaves the root. */
  readonly firstNode: Int32Array
  /** As the dictionary's trie; the value is the pattern + 1. */
  readonly trie: Int32Array
  /** By node (as an index into `trie`, shifted): the node of the longest proper suffix. */
  readonly suffix: Int32Array
  /** By node: the nearest node, itself or along the suffixes, where a pattern ends; 0 when none. */
  readonly hit: Int32Array
  /** By pattern: its length in units. */
  readonly lengths: Int32Array
  /** By pattern: the next equal pattern + 1, 0 when none. */
  readonly equal: Int32Array
}

/** Patterns to be looked for in one pass. Equal patterns are all told. Throws RangeError when one is empty. */
export function compilePatterns(patterns: readonly string[]): PatternSet {
  const empty = patterns.indexOf('')
  if (empty >= 0) throw new RangeError(`pattern ${empty} is empty; leave it out`)
  return new PatternSet(patterns)
}

function compile(patterns: readonly string[]): Compiled {
  const codeOf = new Uint16Array(0x10000)
  let codes = 0
  const keyOf = (pattern: string) =>
    Uint16Array.from({ length: pattern.length }, (_, at) => {
      const unit = pattern.charCodeAt(at)
      if (codeOf[unit] === 0) codeOf[unit] = ++codes
      return codeOf[unit]!
    })
  const firstOf = new Map<string, number>()
  const equal = new Int32Array(patterns.length)
  for (let index = patterns.length - 1; index >= 0; index--) {
    const pattern = patterns[index]!
    equal[index] = (firstOf.get(pattern) ?? -1) + 1
    firstOf.set(pattern, index)
  }
  const keys = [...firstOf].map(([pattern, index]) => ({ key: keyOf(pattern), index }))
  keys.sort((one, other) => compareKeys(one.key, other.key))
  const sorted = keys.map(({ key }) => key)
  const values = Int32Array.from(keys, ({ index }) => index + 1)
  const trie = sorted.length === 0 ? new Int32Array(4 << NODE_SIZE_SHIFT) : buildTrie(sorted, values, codes)
  const lengths = Int32Array.from(patterns, (pattern) => pattern.length)
  const firstNode = new Int32Array(codes + 1)
  for (const pattern of patterns) firstNode[codeOf[pattern.charCodeAt(0)]!] = childOf(trie, 0, codeOf[pattern.charCodeAt(0)]!)
  return { codeOf, firstNode, trie, ...linkSuffixes(trie, sorted), lengths, equal }
}

/**
 * Finds every place of every pattern in `text.slice(start, end)`, overlapping ones too, by their end and, of one end, the longest first.
 * Offsets are UTF-16 units into `text`.
 *
 * `scan(compilePatterns(['述べた', 'べた']), '彼は述べた', 0, 5, print)` prints 0 2 5, then 1 3 5.
 */
export function scan(
  set: PatternSet,
  text: string,
  start: number,
  end: number,
  onHit: (pattern: number, start: number, end: number) => void,
): void {
  const { compiled } = set
  const { codeOf, firstNode, hit } = compiled
  let node = 0
  for (let at = start; at < end; at++) {
    const code = codeOf[text.charCodeAt(at)]!
    node = node === 0 ? firstNode[code]! : step(compiled, node, code)
    if (node !== 0 && hit[node >> NODE_SIZE_SHIFT] !== 0) tell(compiled, node, at + 1, onHit)
  }
}

/** Whether any pattern stands in `text.slice(start, end)`: no further than to the first. */
export function holdsAny(set: PatternSet, text: string, start: number, end: number): boolean {
  const { compiled } = set
  const { codeOf, firstNode, hit } = compiled
  let node = 0
  for (let at = start; at < end; at++) {
    const code = codeOf[text.charCodeAt(at)]!
    node = node === 0 ? firstNode[code]! : step(compiled, node, code)
    if (node !== 0 && hit[node >> NODE_SIZE_SHIFT] !== 0) return true
  }
  return false
}

/** The node after `from` for one more unit: the longest suffix of what was read that goes on so. */
function step({ trie, suffix, firstNode }: Compiled, from: number, code: number): number {
  if (code === 0) return 0
  for (let node = from; ; ) {
    const child = (trie[node]! + code) << NODE_SIZE_SHIFT
    if (trie[child + 1] === node) return child
    node = suffix[node >> NODE_SIZE_SHIFT]!
    if (node === 0) return firstNode[code]!
  }
}

function tell(set: Compiled, from: number, end: number, onHit: (pattern: number, start: number, end: number) => void): void {
  let node = set.hit[from >> NODE_SIZE_SHIFT]!
  while (node !== 0) {
    for (let pattern = set.trie[node + 2]!; pattern !== 0; pattern = set.equal[pattern - 1]!) {
      onHit(pattern - 1, end - set.lengths[pattern - 1]!, end)
    }
    node = set.hit[set.suffix[node >> NODE_SIZE_SHIFT]! >> NODE_SIZE_SHIFT]!
  }
}

/** Suffix nodes, level by level: those of a level need those of the shorter prefixes. */
function linkSuffixes(trie: Int32Array, keys: readonly Uint16Array[]): { suffix: Int32Array; hit: Int32Array } {
  const suffix = new Int32Array(trie.length >> NODE_SIZE_SHIFT)
  const hit = new Int32Array(trie.length >> NODE_SIZE_SHIFT)
  const reached = new Int32Array(keys.length)
  let growing = keys.map((_, index) => index)
  for (let depth = 0; growing.length > 0; depth++) {
    growing = growing.filter((index) => keys[index]!.length > depth)
    for (const index of growing) {
      const code = keys[index]![depth]!
      const parent = reached[index]!
      const node = childOf(trie, parent, code)
      const link = depth === 0 ? 0 : follow(trie, suffix, suffix[parent >> NODE_SIZE_SHIFT]!, code)
      suffix[node >> NODE_SIZE_SHIFT] = link
      hit[node >> NODE_SIZE_SHIFT] = trie[node + 2] === 0 ? hit[link >> NODE_SIZE_SHIFT]! : node
      reached[index] = node
    }
  }
  return { suffix, hit }
}

/** The longest suffix node of `from` that goes on with `code`; 0, the root, when none does. */
function follow(trie: Int32Array, suffix: Int32Array, from: number, code: number): number {
  for (let node = from; ; node = suffix[node >> NODE_SIZE_SHIFT]!) {
    const child = childOf(trie, node, code)
    if (child !== 0 || node === 0) return child
  }
}

function childOf(trie: Int32Array, node: number, code: number): number {
  const child = (trie[node]! + code) << NODE_SIZE_SHIFT
  return trie[child + 1] === node ? child : 0
}

function compareKeys(one: Uint16Array, other: Uint16Array): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) {
    if (one[at] !== other[at]) return one[at]! - other[at]!
  }
  return one.length - other.length
}
