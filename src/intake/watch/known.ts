import { createHash } from 'node:crypto'
import type { Mark } from './state.ts'

/** A thing that a source names: what it may be known again by, and what changes when it does. */
export interface Named {
  readonly keys: readonly string[]
  readonly digest: string
  readonly address: string | null
}

/** Marks that are kept of things that a source does not name any more. */
const REMEMBERED = 5000

const short = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 16)

/** Which of the things were not known, or are other than they were; and what is known then. Those named now are never forgotten. */
export function freshOf(
  things: readonly Named[],
  known: readonly Mark[],
): { readonly fresh: readonly Named[]; readonly known: readonly Mark[] } {
  const before = new Map(known)
  const now = new Map<string, string>()
  const fresh: Named[] = []
  for (const thing of things) {
    const keys = thing.keys.map(short)
    // named a second time in one document
    if (keys.some((key) => now.has(key))) continue
    const digest = short(thing.digest)
    const digests = keys.map((key) => before.get(key)).filter((one) => one !== undefined)
    if (!digests.includes(digest)) fresh.push(thing)
    for (const key of keys) now.set(key, digest)
  }
  const older = known.filter(([key]) => !now.has(key)).slice(0, REMEMBERED)
  return { fresh, known: [...now, ...older] }
}
