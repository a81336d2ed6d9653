export type { InBoth } from './both.ts'
export { type FrameText, frameText, type ViewName } from './frame.ts'
export { type PartText, partText } from './part.ts'
export { type SearchText, searchText } from './search.ts'
