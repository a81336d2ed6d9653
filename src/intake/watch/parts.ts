import type { Earlier } from '../fetch/errands.ts'
import type { Part } from '../fetch/parts.ts'
import type { Fetched, FetchedPage, UnchangedPage } from '../fetch/result.ts'
import type { Source, Waiting } from './state.ts'

/** A later part of an article that is followed. */
export interface KeptPart {
  readonly address: string
  readonly part: Part
  /** What is known of its copy; null where that could not be read, and is to be fetched whole. */
  readonly earlier: Earlier | null
}

/** What is known of a copy, from an answer and from what was known before it. */
export function earlierAfter(known: Earlier | null, fetched: FetchedPage | UnchangedPage): Earlier {
  const { etag, 'last-modified': lastModified } = fetched.headers
  const before: Earlier = fetched.kind === 'unchanged' ? (known ?? {}) : {}
  const digest = fetched.kind === 'page' ? fetched.digest : before.digest
  return {
    ...before,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(digest !== undefined && { digest }),
    address: fetched.address,
  }
}

/** What is known of the copy of a page that waits, where it is a part of the article that is followed. */
export const earlierOf = ({ parts = [] }: Source, address: string): Earlier | null =>
  parts.find((part) => part.address === address)?.earlier ?? null

/** A followed page after one of its parts was asked for: a part that came is asked for again when the first is, one that is gone is not. */
export function withPart(source: Source, { address, part }: Waiting, fetched: Fetched, isRead: boolean): Source {
  if (source.kind !== 'page' || part === undefined) return source
  const { parts = [], ...rest } = source
  const others = parts.filter((one) => one.address !== address)
  const known = parts.find((one) => one.address === address)
  const kept = (): readonly KeptPart[] => {
    if (fetched.kind === 'gone') return others
    if (fetched.kind !== 'page' && fetched.kind !== 'unchanged') return parts
    return [...others, { address, part, earlier: isRead ? earlierAfter(known?.earlier ?? null, fetched) : null }]
  }
  const all = [...kept()].sort((a, b) => a.part.number - b.part.number)
  return all.length > 0 ? { ...rest, parts: all } : rest
}

/** A page that was asked, with its parts waiting to be asked as well: each of them may have changed where the first has not. */
export function withPartsWaiting(source: Source, now: number): Source {
  const waits = new Set(source.queue.map(({ address }) => address))
  const again = (source.parts ?? [])
    .filter(({ address }) => !waits.has(address))
    .map(({ address, part }) => ({ address, part, tries: 0, due: now }))
  return again.length > 0 ? { ...source, queue: [...source.queue, ...again] } : source
}
