import type { BlockHint, Box } from './page.ts'

/** The element around each run; where only words are known, runs with the same words stand in the same elements. */
export function boxFinder(): (hint: BlockHint) => Box {
  const paths = new Map<Box | null, Map<string, Box>>()
  return (hint) => {
    if (hint.box) return hint.box
    let parent: Box | null = null
    for (const tag of hint.context.toReversed()) {
      let children = paths.get(parent)
      if (!children) {
        children = new Map()
        paths.set(parent, children)
      }
      let box: Box | undefined = children.get(tag)
      if (!box) {
        box = { tag, words: NONE, parent }
        children.set(tag, box)
      }
      parent = box
    }
    return parent ?? { tag: hint.tag, words: NONE, parent: null }
  }
}
const NONE: readonly string[] = []

/**
 * What the innermost element says that says anything, each element and each word asked once: `look` is given tag names and words, and gives
 * null for what says nothing.
 */
export function innermost<T>(look: (token: string) => T | null): (box: Box) => T | null {
  const words = new Map<string, T | null>()
  const known = new Map<Box, T | null>()
  const asked = (token: string): T | null => {
    let found = words.get(token)
    if (found === undefined) {
      found = look(token)
      words.set(token, found)
    }
    return found
  }
  const own = (box: Box): T | null => {
    const found = asked(box.tag)
    if (found !== null) return found
    for (const word of box.words) {
      const said = asked(word)
      if (said !== null) return said
    }
    return null
  }
  return (box) => {
    const path: Box[] = []
    let found: T | null = null
    for (let at: Box | null = box; at; at = at.parent) {
      const before = known.get(at)
      if (before !== undefined) {
        found = before
        break
      }
      path.push(at)
      found = own(at)
      if (found !== null) break
    }
    for (const step of path) known.set(step, found)
    return found
  }
}

/** What all elements around say together, as bits, each element and each word asked once: `look` is given tag names and words. */
export function around(look: (token: string) => number): (box: Box) => number {
  const words = new Map<string, number>()
  const known = new Map<Box, number>()
  const asked = (token: string): number => {
    let bits = words.get(token)
    if (bits === undefined) {
      bits = look(token)
      words.set(token, bits)
    }
    return bits
  }
  return (box) => {
    const path: Box[] = []
    let bits = 0
    for (let at: Box | null = box; at; at = at.parent) {
      const before = known.get(at)
      if (before !== undefined) {
        bits = before
        break
      }
      path.push(at)
    }
    for (let i = path.length - 1; i >= 0; i--) {
      const step = path[i]!
      bits |= asked(step.tag)
      for (const word of step.words) bits |= asked(word)
      known.set(step, bits)
    }
    return bits
  }
}
