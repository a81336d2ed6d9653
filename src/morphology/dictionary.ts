import { findSection, type SectionName } from './layout.ts'

/**
 * A unit of text as the analyser sees it, in one int32: code in the trie (bits 0–12; 0 when no entry holds the character),
 * class for unknown words (13–16), mask of all its classes (17–27), whether the character takes two units (28).
 */
export const CODE_MASK = 0x1fff
export const CLASS_SHIFT = 13
export const CLASS_MASK = 0xf
export const KINDS_MASK: number = 0x7ff << 17
export const KINDS_SHIFT = 17
export const WIDE: number = 1 << 28

const SPACE_KIND = 1 << (KINDS_SHIFT + 1)

/** Whether a unit is of char.def's class SPACE, which belongs to no token. */
export function isSpace(unit: number): boolean {
  return (unit & SPACE_KIND) !== 0
}

/** A trie node is four int32: base, parent (the "check"), first word + 1 (0 when no surface ends here), filter of its children's codes. */
export const NODE_SIZE_SHIFT = 2

/** A word is one int32: cost (the high 16 bits, signed), context id (bits 1–15), whether it is the last of its surface (bit 0). */
export const WORD_COST_SHIFT = 16
export const WORD_CONTEXT_SHIFT = 1
export const WORD_CONTEXT_MASK = 0x7fff
export const WORD_LAST = 1

/**
 * Costs lie in tiles of 16 right contexts × 2 left ones, a cache line each: the few left words of a place meet many right ones, and contexts are
 * numbered by how frequent they are, so a page needs a quarter fewer lines than of whole rows.
 */
export const rowOf = (right: number, contexts: number): number => (right >> 4) * (((contexts + 1) >> 1) << 5) + ((right & 15) << 1)
export const columnOf = (left: number): number => ((left >> 1) << 5) + (left & 1)
export const connectionSize = (contexts: number): number => ((contexts + 15) >> 4) * (((contexts + 1) >> 1) << 5)

/** A step of `Dictionary.slack`. */
export const SLACK_SHIFT = 7

/** A class is four bytes: invoke, group, length (char.def) and its bit's index. */
export const CLASS_SIZE = 4

/** Views on the dictionary's bytes. */
export interface Dictionary {
  /** By UTF-16 unit: see `CODE_MASK` and its neighbours. */
  readonly units: Int32Array
  readonly classes: Uint8Array
  /** By class: its first word in `words`; the unknown words come after all entries. */
  readonly unknownWords: Int32Array
  readonly trie: Int32Array
  readonly words: Int32Array
  /** Cost by `rowOf` the right word's context + `columnOf` the left word's. */
  readonly connections: Int16Array
  /** What a dearer word at the same place may cost more, in steps of 2^SLACK_SHIFT: better context × contexts + other. See compile/slack.ts. */
  readonly slack: Uint8Array
  readonly contexts: number
  /** By context: index of its feature. In ipadic a context has one feature only; the compiler checks it. */
  readonly featureOf: Uint16Array
  /** UTF-16 text, a feature a line. */
  readonly features: Uint16Array
  /** By entry: index of the base form + 1, 0 when it is the surface. */
  readonly baseOf: Uint16Array
  /** By base form: where it ends in `baseText`. */
  readonly baseEnds: Int32Array
  readonly baseText: Uint16Array
}

/** Typed-array views on the bytes of a dictionary file, without a copy. */
export function viewDictionary(bytes: ArrayBuffer | SharedArrayBuffer): Dictionary {
  const int32 = (name: SectionName) => view(Int32Array, bytes, name)
  const uint16 = (name: SectionName) => view(Uint16Array, bytes, name)
  const featureOf = uint16('featureOf')
  return {
    units: int32('units'),
    classes: view(Uint8Array, bytes, 'classes'),
    unknownWords: int32('unknownWords'),
    trie: int32('trie'),
    words: int32('words'),
    connections: view(Int16Array, bytes, 'connections'),
    slack: view(Uint8Array, bytes, 'slack'),
    contexts: featureOf.length,
    featureOf,
    features: uint16('features'),
    baseOf: uint16('baseOf'),
    baseEnds: int32('baseEnds'),
    baseText: uint16('baseText'),
  }
}

interface ViewType<T> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBufferLike, offset: number, length: number): T
}

function view<T>(type: ViewType<T>, bytes: ArrayBuffer | SharedArrayBuffer, name: SectionName): T {
  const { offset, length } = findSection(bytes, name)
  return new type(bytes, offset, length / type.BYTES_PER_ELEMENT)
}
