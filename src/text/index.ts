export { type Anchored, anchored, type Sticky, sticky } from './anchored.ts'
export { type Composed, compose } from './compose.ts'
export { fold } from './fold.ts'
export { contains, overlap, type Span, slice, span } from './span.ts'
