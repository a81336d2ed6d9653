import type { BlockHint, Box } from './page.ts'

/** The element around each run; where only words are known, runs with the same words stand in the same elements. */
export function boxFinder(): (hint: BlockHint) => Box {
  const paths = new Map<Box | null, Map<string, Box>>()
  let count = 0
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
        box = { number: count++, tag, words: NONE, parent }
        children.set(tag, box)
      }
      parent = box
    }
    return parent ?? { number: count++, tag: hint.tag, words: NONE, parent: null }
  }
}
const NONE: readonly string[] = []

/**
 * What the innermost element says that says anything, each element and each word asked once: `look` is given tag names and words, and gives
 * null for what says nothing.
 */
export function innermost<T>(look: (token: string) => T | null): (box: Box) => T | null {
  const asked = once(look)
  const own = (box: Box): T | null => {
    const found = asked(box.tag)
    if (found !== null) return found
    for (const word of box.words) {
      const said = asked(word)
      if (said !== null) return said
    }
    return null
  }
  return inward<T | null>(null, (box, outside) => own(box) ?? outside)
}

/** What all elements around say together, as bits, each element and each word asked once: `look` is given tag names and words. */
export function around(look: (token: string) => number): (box: Box) => number {
  const asked = once(look)
  return inward(0, (box, outside) => {
    let bits = outside | asked(box.tag)
    for (const word of box.words) bits |= asked(word)
    return bits
  })
}

function once<T>(look: (token: string) => T): (token: string) => T {
  const known = new Map<string, T>()
  return (token) => {
    let found = known.get(token)
    if (found === undefined) {
      found = look(token)
      known.set(token, found)
    }
    return found
  }
}

/** What each element says, knowing what those around it say, from the outermost in; elements may stand too deep for calls within calls. */
function inward<T>(none: T, say: (box: Box, outside: T) => T): (box: Box) => T {
  const known: (T | undefined)[] = []
  return (box) => {
    const told = known[box.number]
    if (told !== undefined) return told
    const path: Box[] = []
    let said = none
    for (let at: Box | null = box; at; at = at.parent) {
      const before = known[at.number]
      if (before !== undefined) {
        said = before
        break
      }
      path.push(at)
    }
    for (const step of path.reverse()) {
      said = say(step, said)
      known[step.number] = said
    }
    return said
  }
}
