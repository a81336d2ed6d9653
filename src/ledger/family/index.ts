export { alignTexts, type Change, type Passage } from './align.ts'
export { printsOf } from './prints.ts'
export { type Units, unitsIn, unitsOfPage } from './units.ts'
