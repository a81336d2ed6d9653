import {
  CLASS_MASK,
  CLASS_SHIFT,
  CLASS_SIZE,
  CODE_MASK,
  columnOf,
  type Dictionary,
  isSpace,
  KINDS_MASK,
  NODE_SIZE_SHIFT,
  rowOf,
  SLACK_SHIFT,
  WIDE,
  WORD_CONTEXT_MASK,
  WORD_CONTEXT_SHIFT,
  WORD_COST_SHIFT,
  WORD_LAST,
} from './dictionary.ts'

/** MeCab's `max_grouping_size`: a run of one class longer than this many characters after the first is not taken as one word. */
const LONGEST_GROUP = 24
const FAR = 0x7fffffff

// A lattice node is six int32, named by the index of the first; 0 is the sentence's beginning.
const COST = 0
const CONTEXT = 1
/** The next node that ends at the same place, 0 when none. */
const NEXT = 2
const PREVIOUS = 3
const WORD = 4
const START = 5
const NODE = 6

// A place where words end is four int32: its last node (0 when none), its lowest cost, that word's row of slack.
const PLACE_SHIFT = 2
const LOWEST = 1
const LOWEST_ROW = 2

// The way to a context is four int32: for which place it was found, cost, node before.
const WAY_SHIFT = 2
const WAY_COST = 1
const WAY_NODE = 2

/** The lattice of one sentence: words found forwards, each with the cheapest way to it (Viterbi). */
export class Lattice {
  readonly #d: Dictionary
  #nodes: Int32Array = new Int32Array(NODE * 4096)
  #nextNode = NODE
  #places: Int32Array = new Int32Array(1024 << PLACE_SHIFT)
  /** The words to the left that may be on the best path: three int32 each, cost, column of the context, node. */
  #lefts: Int32Array = new Int32Array(3 * 256)
  #leftsEnd = 0
  readonly #ways: Int32Array
  #stamp = 0
  /** Read by nobody: keeps `#fetch` from being optimised away. */
  touched = 0

  constructor(dictionary: Dictionary) {
    this.#d = dictionary
    this.#ways = new Int32Array(dictionary.contexts << WAY_SHIFT)
  }

  /** Index in `Dictionary.words`. */
  word(node: number): number {
    return this.#nodes[node + WORD]!
  }
  start(node: number): number {
    return this.#nodes[node + START]!
  }
  previous(node: number): number {
    return this.#nodes[node + PREVIOUS]!
  }

  /** Finds the cheapest way through `units[0, length)`; gives its last node, 0 when there is no word. */
  solve(units: Int32Array, length: number): number {
    const { classes } = this.#d
    if (this.#places.length < (length + 1) << PLACE_SHIFT) {
      this.#places = new Int32Array(Math.max((length + 1) << PLACE_SHIFT, this.#places.length * 2))
    }
    const places = this.#places
    places.fill(0, 0, (length + 1) << PLACE_SHIFT)
    this.#nextNode = NODE
    this.#fetch(units, length)
    let position = 0
    for (; position < length; position++) {
      if (position > 0 && places[position << PLACE_SHIFT] === 0) continue
      let start = position
      while (start < length && isSpace(units[start]!)) start++
      if (start === length) break
      this.#gather(position)
      const found = this.#lookUp(units, start, length)
      const rule = ((units[start]! >> CLASS_SHIFT) & CLASS_MASK) * CLASS_SIZE
      if (!found || classes[rule] === 1) this.#addUnknown(units, start, length, found)
    }
    if (position === 0) return 0
    this.#gather(position)
    this.#reach(0)
    return this.#ways[WAY_NODE]!
  }

  /**
   * Touches what the look-ups of a sentence will need: the nodes of the first two characters at each place, and their words. After other work these are
   * no longer in the processor's cache. The lattice would wait for one after the other; here no load hangs on the one before, so they are fetched together.
   */
  #fetch(units: Int32Array, length: number): void {
    const { trie, words } = this.#d
    const root = trie[0]!
    let touched = 0
    for (let at = 0; at < length - 1; at++) {
      const node = (root + (units[at]! & CODE_MASK)) << NODE_SIZE_SHIFT
      const child = (trie[node]! + (units[at + 1]! & CODE_MASK)) << NODE_SIZE_SHIFT
      // all bits where the child is this node's, none where it is not: a branch would have to wait for the load
      const other = trie[child + 1]! ^ node
      const own = ~((other | -other) >> 31)
      touched ^= words[trie[node + 2]!]! ^ words[trie[child + 2]! & own]!
    }
    this.touched = touched
  }

  /** Sets `#lefts` to the words that end at a position, without those that can be on no best path. */
  #gather(position: number): void {
    this.#stamp = (this.#stamp + 1) | 0
    const lefts = this.#lefts
    if (position === 0) {
      lefts.fill(0, 0, 3)
      this.#leftsEnd = 3
      return
    }
    const nodes = this.#nodes
    const slack = this.#d.slack
    const place = position << PLACE_SHIFT
    const lowest = this.#places[place + LOWEST]!
    const row = this.#places[place + LOWEST_ROW]!
    let end = 0
    for (let node = this.#places[place]!; node !== 0; node = nodes[node + NEXT]!) {
      const cost = nodes[node + COST]!
      const context = nodes[node + CONTEXT]!
      // most words are the cheapest themselves
      if (cost !== lowest && cost - lowest > slack[row + context]! << SLACK_SHIFT) continue
      if (end === lefts.length) {
        // a place with so many words: the rest may stay out only if the array grows
        this.#lefts = grown(lefts)
        this.#gather(position)
        return
      }
      lefts[end] = cost
      lefts[end + 1] = columnOf(context)
      lefts[end + 2] = node
      end += 3
    }
    this.#leftsEnd = end
  }

  /** Finds the cheapest way to a word of this context that begins here; leaves it in `#ways`. */
  #reach(context: number): void {
    const { connections, contexts } = this.#d
    const lefts = this.#lefts
    const end = this.#leftsEnd
    const row = rowOf(context, contexts)
    let best = FAR
    let node = 0
    for (let left = 0; left < end; left += 3) {
      const cost = lefts[left]! + connections[row + lefts[left + 1]!]!
      if (cost < best) {
        best = cost
        node = lefts[left + 2]!
      }
    }
    const way = context << WAY_SHIFT
    this.#ways[way] = this.#stamp
    this.#ways[way + WAY_COST] = best
    this.#ways[way + WAY_NODE] = node
  }

  /** Adds all words that share the surface of `first`. */
  #addWords(first: number, start: number, end: number): void {
    const { words, slack, contexts } = this.#d
    const ways = this.#ways
    const places = this.#places
    const place = end << PLACE_SHIFT
    const stamp = this.#stamp
    let head = places[place]!
    let lowest = head === 0 ? FAR : places[place + LOWEST]!
    let row = places[place + LOWEST_ROW]!
    let nodes = this.#nodes
    let node = this.#nextNode
    let word = 0
    for (let index = first; (word & WORD_LAST) === 0; index++) {
      word = words[index]!
      const context = (word >> WORD_CONTEXT_SHIFT) & WORD_CONTEXT_MASK
      const way = context << WAY_SHIFT
      if (ways[way] !== stamp) this.#reach(context)
      const cost = ways[way + WAY_COST]! + (word >> WORD_COST_SHIFT)
      if (cost < lowest) {
        lowest = cost
        row = context * contexts
      } else if (cost - lowest > slack[row + context]! << SLACK_SHIFT) continue
      if (node + NODE > nodes.length) nodes = this.#growNodes()
      nodes[node + COST] = cost
      nodes[node + CONTEXT] = context
      nodes[node + NEXT] = head
      nodes[node + PREVIOUS] = ways[way + WAY_NODE]!
      nodes[node + WORD] = index
      nodes[node + START] = start
      head = node
      node += NODE
    }
    this.#nextNode = node
    places[place] = head
    places[place + LOWEST] = lowest
    places[place + LOWEST_ROW] = row
  }

  #growNodes(): Int32Array {
    this.#nodes = grown(this.#nodes)
    return this.#nodes
  }

  /** Adds the entries that begin at `start`; tells whether there was one. */
  #lookUp(units: Int32Array, start: number, length: number): boolean {
    const trie = this.#d.trie
    let found = false
    let node = 0
    for (let at = start; at < length; at++) {
      const code = units[at]! & CODE_MASK
      if (code === 0 || ((trie[node + 3]! >> (code & 31)) & 1) === 0) break
      const child = (trie[node]! + code) << NODE_SIZE_SHIFT
      if (trie[child + 1] !== node) break
      node = child
      const first = trie[node + 2]!
      if (first !== 0) {
        found = true
        this.#addWords(first - 1, start, at + 1)
      }
    }
    return found
  }

  /** MeCab's unknown words: the run of one class, and the first 1 to n characters (char.def's GROUP and LENGTH). */
  #addUnknown(units: Int32Array, start: number, length: number, found: boolean): void {
    const { classes, unknownWords } = this.#d
    const first = units[start]!
    const kind = (first >> CLASS_SHIFT) & CLASS_MASK
    const rule = kind * CLASS_SIZE
    const words = unknownWords[kind]!
    const one = start + width(first)
    let added = found
    let group = -1
    if (classes[rule + 1] === 1) {
      let characters = 0
      let last = first
      group = one
      while (characters <= LONGEST_GROUP && group < length && (units[group]! & last & KINDS_MASK) !== 0) {
        last = units[group]!
        group += width(last)
        characters++
      }
      if (characters <= LONGEST_GROUP) {
        this.#addWords(words, start, group)
        added = true
      }
    }
    let end = one
    for (let size = 1; size <= classes[rule + 2]!; size++) {
      if (end === group) continue
      this.#addWords(words, start, end)
      added = true
      if (end === length || (units[end]! & first & KINDS_MASK) === 0) break
      end += width(units[end]!)
    }
    // the run was too long, or the class has no rule
    if (!added) this.#addWords(words, start, one)
  }
}

function grown(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}

function width(unit: number): number {
  return (unit & WIDE) === 0 ? 1 : 2
}
