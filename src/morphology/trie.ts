import { NODE_SIZE_SHIFT } from './dictionary.ts'

interface Pending {
  readonly node: number
  readonly low: number
  readonly high: number
  readonly depth: number
}

/**
 * Builds a double-array trie. `keys` are code sequences, sorted, without doubles; `values` are what their nodes carry (> 0).
 * Nodes are placed breadth first: the big ones of the first depths find room, the many small ones fill the holes.
 */
export function buildTrie(keys: readonly Uint16Array[], values: Int32Array, codes: number): Int32Array {
  const slots = new Slots(codes)
  const nodes: Pending[] = [{ node: 0, low: 0, high: keys.length, depth: 0 }]
  for (const { node, low, high, depth } of nodes) {
    let from = low
    if (keys[low]!.length === depth) {
      slots.setValue(node, values[low]!)
      from++
    }
    if (from === high) continue
    const children: number[] = []
    const starts: number[] = []
    for (let key = from; key < high; key++) {
      const code = keys[key]![depth]!
      if (code === children.at(-1)) continue
      children.push(code)
      starts.push(key)
    }
    const base = slots.place(node, children)
    children.forEach((code, index) => {
      nodes.push({ node: base + code, low: starts[index]!, high: starts[index + 1] ?? high, depth: depth + 1 })
    })
  }
  return slots.finish()
}

/** The array while it is built: free slots are a doubly linked list in order. */
class Slots {
  #trie = new Int32Array(0)
  #next = new Int32Array(0)
  #previous = new Int32Array(0)
  #size = 1
  #last = 0
  readonly #codes: number

  constructor(codes: number) {
    this.#codes = codes
    this.#grow(256)
  }

  setValue(node: number, value: number): void {
    this.#trie[(node << NODE_SIZE_SHIFT) + 2] = value
  }

  /** Finds room for the children of `node` and takes it; gives the base. */
  place(node: number, children: readonly number[]): number {
    const base = this.#findBase(children)
    const at = node << NODE_SIZE_SHIFT
    this.#trie[at] = base
    for (const code of children) {
      this.#take(base + code)
      this.#trie[((base + code) << NODE_SIZE_SHIFT) + 1] = at
      this.#trie[at + 3]! |= 1 << (code & 31)
    }
    return base
  }

  finish(): Int32Array {
    // a look-up may go as far as the largest code beyond the last base
    let end = this.#size
    while (end > 1 && this.#trie[((end - 1) << NODE_SIZE_SHIFT) + 1] === -1) end--
    return this.#trie.slice(0, (end + this.#codes + 1) << NODE_SIZE_SHIFT)
  }

  #findBase(children: readonly number[]): number {
    const first = children[0]!
    const span = children.at(-1)! - first
    let slot = this.#next[0]!
    for (;;) {
      if (slot === 0 || slot + span + this.#codes >= this.#size) {
        this.#grow(this.#size * 2)
        if (slot === 0) slot = this.#next[0]!
        continue
      }
      if (slot >= first && this.#fits(slot - first, children)) break
      slot = this.#next[slot]!
    }
    return slot - first
  }

  #fits(base: number, children: readonly number[]): boolean {
    for (let index = children.length - 1; index > 0; index--) {
      if (this.#trie[((base + children[index]!) << NODE_SIZE_SHIFT) + 1] !== -1) return false
    }
    return true
  }

  #take(slot: number): void {
    const before = this.#previous[slot]!
    const after = this.#next[slot]!
    this.#next[before] = after
    if (after === 0) this.#last = before
    else this.#previous[after] = before
  }

  #grow(size: number): void {
    const trie = new Int32Array(size << NODE_SIZE_SHIFT)
    trie.set(this.#trie)
    const next = new Int32Array(size)
    next.set(this.#next)
    const previous = new Int32Array(size)
    previous.set(this.#previous)
    for (let slot = this.#size; slot < size; slot++) {
      trie[(slot << NODE_SIZE_SHIFT) + 1] = -1
      next[this.#last] = slot
      previous[slot] = this.#last
      this.#last = slot
    }
    this.#trie = trie
    this.#next = next
    this.#previous = previous
    this.#size = size
  }
}
