export { openReader, type Reader, type ReadOptions } from './open.ts'
export type { Reading } from './reading.ts'
