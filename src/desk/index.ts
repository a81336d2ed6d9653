export { type Desk, openDesk } from './desk.ts'
export { keepAnswers, type Pulse, pulseAt } from './kept.ts'
export type { DeskFault, Done, Task, WatchMisuse } from './task.ts'
export type { WatchedTold } from './watched.ts'
