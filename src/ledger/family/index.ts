export { alignTexts, type Change, type Passage } from './align.ts'
export { boilerplateOf, type Paragraphs, paragraphsOf, unitsWithout } from './boilerplate.ts'
export { printsOf } from './prints.ts'
export { type Units, unitsIn, unitsOfPage } from './units.ts'
