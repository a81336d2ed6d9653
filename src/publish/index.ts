export { type Composition, composed, type Draft, type Item, NO_DRAFT } from './composition.ts'
export { digestMarkdown, digestNotes } from './markdown.ts'
export { type Form, type Order, published } from './publish.ts'
export { GENERATOR, siteOf } from './site.ts'
