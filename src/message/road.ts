import type { ContainerTrouble, Failure, FeedRefusal, Refusal, RoadTrouble } from '#intake'
import type { Cured } from './trouble.ts'

type NotFetched = Extract<RoadTrouble, { code: 'not_fetched' }>['because']

/** A text for each thing that keeps a page from coming in, one function a code. */
export interface RoadTexts {
  readonly fetch: { readonly [Code in NotFetched['code']]: (because: Extract<Refusal | Failure | NotFetched, { code: Code }>) => Cured }
  readonly container: { readonly [Code in ContainerTrouble['code']]: (trouble: Extract<ContainerTrouble, { code: Code }>) => Cured }
  readonly feed: { readonly [Code in FeedRefusal['code']]: (refusal: Extract<FeedRefusal, { code: Code }>) => Cured }
}

/** The text of one of a union of things. The table has one function a code, each for its own: the compiler cannot follow the pairing. */
export function textOf<Thing extends { readonly code: string }>(texts: object, thing: Thing): Cured {
  return (texts as Readonly<Record<string, (given: Thing) => Cured>>)[thing.code]?.(thing) as Cured
}
