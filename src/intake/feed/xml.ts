import { readStrictly } from './strict.ts'
import { firstBareAmpersand, readTolerantly } from './tolerant.ts'
import { type Ended, Tree, type XmlWatch } from './tree.ts'

/** What was wrong, and how the reading ended. */
export interface XmlReading<T extends XmlWatch> {
  readonly watch: T
  /** The first thing that is no XML; null for a document that keeps all rules. */
  readonly fault: { readonly offset: number; readonly message: string } | null
  /** The document stops before its outermost element is closed. */
  readonly truncated: boolean
  /** References to entities that neither XML nor HTML has. */
  readonly entities: { readonly names: readonly string[]; readonly count: number }
  readonly ended: 'whole' | 'stopped' | { readonly code: 'too_deep' | 'too_complex'; readonly limit: number; readonly offset: number }
}

/**
 * Reads XML; what breaks its rules is read a second time from its beginning, tolerantly and with a new watch, since after its first fault a strict reader
 * takes one thing for another.
 */
export function readXml<T extends XmlWatch>(source: string, address: string | null, watch: () => T): XmlReading<T> {
  const nothing = { names: [], count: 0 }
  const strict = watch()
  const tree = new Tree(address, strict)
  const found = readStrictly(source, tree)
  if (found.fault === null) {
    return {
      watch: strict,
      fault: null,
      truncated: false,
      entities: nothing,
      ended: found.ended ? endOf(found.ended, found.offset) : 'whole',
    }
  }
  // to the strict reader the name of a reference goes on to the next semicolon
  const bare = firstBareAmpersand(source.slice(0, found.offset))
  const fault = bare < 0 ? found.fault : { offset: bare, message: 'an & that begins no reference' }
  const tolerant = watch()
  const again = new Tree(address, tolerant)
  const { ended, offset, unknown } = readTolerantly(source, again)
  const truncated = ended === null && (again.depth > 0 || !again.closedRoot)
  again.cut()
  return { watch: tolerant, fault, truncated, entities: unknown, ended: ended ? endOf(ended, offset) : 'whole' }
}

const endOf = (ended: Ended, offset: number): XmlReading<XmlWatch>['ended'] =>
  ended.code === null ? 'stopped' : { code: ended.code, limit: ended.limit, offset }
