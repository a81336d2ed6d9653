export * from './event.ts'
export { readEvents } from './read.ts'
