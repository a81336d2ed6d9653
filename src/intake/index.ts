import type { Road, RoadOptions } from './road/road.ts'

export { type ContainerKind, HEAD_BYTES } from './archive/container-kind.ts'
export { partsOfSavedPages } from './archive/saved-folder.ts'
export { savedFrom } from './archive/saved-from.ts'
export { isDamage, type TroubleKind as ContainerTrouble } from './archive/trouble.ts'
export {
  type DeclaredWhere,
  type Decoded,
  type DecodeOptions,
  decodeBytes,
  type EncodingBasis,
  type EncodingDeclaration,
  type EncodingRemark,
  openDecoder,
  type PieceDecoder,
  remarkWords,
  type Undecodable,
} from './encoding/index.ts'
export type { FeedRefusal } from './feed/reading.ts'
export type { FetcherOptions } from './fetch/fetcher.ts'
export type { Foreseen } from './fetch/foresee.ts'
export { mainAddress } from './fetch/main-address.ts'
export { type Part, partAfter } from './fetch/parts.ts'
export type { Failure, Refusal } from './fetch/result.ts'
export { isShortLink } from './fetch/short.ts'
export type { Arrival, Capture, RoadRemark, RoadTrouble } from './road/arrival.ts'
export { ordered } from './road/ordered.ts'
export type { LineFault, PageLine } from './road/page-line.ts'
export { isWebAddress, needsRoad } from './road/place-kind.ts'
export type { Road, RoadOptions } from './road/road.ts'
export { beginningOf, type StreamKind, streamKind } from './road/stream.ts'
export { type BinaryKind, kindByName, kindOf, sniffBinary } from './sniff.ts'
export { type Files, NODE_FILES } from './watch/files.ts'
export type { StateFault } from './watch/form.ts'
export type { Fetched, Letter } from './watch/index.ts'
export { giveLock, takeLock } from './watch/lock.ts'
export { type Missed, NOTHING_WATCHED, readState, type Source, type WatchState } from './watch/state.ts'

/** All that following addresses takes, beside what is kept of it. Loaded when it is asked for. */
export const loadWatch = (): Promise<typeof import('./watch/index.ts')> => import('./watch/index.ts')

/** Says what would become of addresses, without asking. Loaded when it is asked for. */
/** What asks sites whether they let us fetch, loaded when somebody wants to know. */
export const loadPermissions = (): Promise<typeof import('./fetch/permissions.ts')> => import('./fetch/permissions.ts')
export const loadForesight = (): Promise<typeof import('./fetch/foresee.ts')> => import('./fetch/foresee.ts')

/** Opens the road by which pages come in. Loaded when it is asked for: whoever reads one file needs neither network nor archives. */
export async function openRoad(options: RoadOptions): Promise<Road> {
  const { Road } = await import('./road/road.ts')
  return new Road(options)
}
