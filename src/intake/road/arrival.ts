import type { TroubleKind as ContainerTrouble } from '../archive/trouble.ts'
import type { FeedRefusal, Malformed } from '../feed/reading.ts'
import type { Part } from '../fetch/parts.ts'
import type { Failure, Refusal } from '../fetch/result.ts'
import type { LineFault } from './page-line.ts'

/** A page as it came, not decoded yet. */
export interface Capture {
  /** What it is called: its address on the web, or the names of its containers and its own. */
  readonly name: string
  readonly bytes: Uint8Array
  /** As a Content-Type header has it; null where nobody says. */
  readonly contentType: string | null
  /** ISO moment in UTC, or day, that this copy is from; null where nobody says. */
  readonly seen: string | null
  /** ISO day of publication that its container tells (the date of a mail); null where it tells none. */
  readonly published: string | null
  /** Title and author that its container tells (subject and sender of a mail); left out where it tells none. */
  readonly title?: string
  readonly author?: string
  /** Whether it is mark-up or plain text, where whoever gives it knows; left out where its name and its beginning tell. */
  readonly kind?: 'html' | 'text'
  /** Which part of an article it may be; left out for what was not fetched, for then its next one is not asked for either. */
  readonly part?: Part
}

/** Why something did not become a page. */
export type RoadTrouble =
  | { readonly code: 'not_fetched'; readonly because: Refusal | Failure | { readonly code: 'gone'; readonly status: 404 | 410 } }
  /** `offset` in bytes of the container. */
  | { readonly code: 'container_trouble'; readonly trouble: ContainerTrouble; readonly offset: number }
  | { readonly code: 'no_feed'; readonly refusal: FeedRefusal }
  | { readonly code: 'nothing_inside' }
  /** Lines of a list, from 1, that are no addresses. */
  | { readonly code: 'lines_not_read'; readonly lines: readonly number[] }
  /** Items of a feed that were cut off, or have neither an address nor words. */
  | { readonly code: 'items_lost'; readonly count: number }
  /** `line` counts from 1. */
  | { readonly code: 'page_line'; readonly line: number; readonly fault: LineFault }
  /** Lists lead to lists, which lead to lists. */
  | { readonly code: 'lists_too_deep'; readonly limit: number }
  | { readonly code: 'too_many_addresses'; readonly limit: number }

/** Something noticed on the way to pages that keeps none of them back. */
export type RoadRemark = { readonly code: 'malformed_list'; readonly at: Malformed }

/** What stands at a place: a page as it came, why there is none, or something noticed. */
export type Arrival =
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'trouble'; readonly name: string; readonly trouble: RoadTrouble }
  | { readonly kind: 'remark'; readonly name: string; readonly remark: RoadRemark }
