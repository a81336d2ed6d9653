import type { Job, Place } from './job.ts'

/** A job that somebody does: nobody else has it. */
export interface Taken {
  readonly job: Job
  /** What is to be done of it; files lie on this machine. */
  readonly places: readonly Place[]
  /** Aborted when it is not to go on: `stopped` by a human, or `lost` to somebody else. */
  readonly stop: AbortSignal
}

/** Why a job does not go on. */
export type Stop = 'stopped' | 'lost'

/**
 * Jobs as they are kept. All that a call changes is kept when it resolves; but how far a job has come, which is kept in a moment: an end before that loses
 * what can be told of it, and nothing else. Where several servers have one book, each sees the jobs of all, and each job is done by one.
 */
export interface Book {
  /** The newest first. */
  readonly list: () => Promise<readonly Job[]>
  readonly get: (id: string) => Promise<Job | null>
  /** A place for the files of a job that is to come. */
  readonly prepare: () => { readonly id: string; readonly fileOf: (item: number) => string; readonly abandon: () => void }
  /** Keeps a new job with its files; it waits. */
  readonly put: (job: Job, places: readonly Place[]) => Promise<void>
  /** Lets what failed or was not reached wait again; null where there is nothing of that, or the job is not over. */
  readonly retry: (id: string) => Promise<Job | null>
  /** Ends a job that waits, stops one that somebody does, forgets one that is over. Gives it as it then is; null for one that is forgotten. */
  readonly remove: (id: string, at: string) => Promise<Job | null>
  /** Gives what waits longest to one who does it. */
  readonly take: () => Promise<Taken | null>
  /** How far the job has come that was taken. */
  readonly keep: (job: Job) => void
  /** A job that was taken is over, or interrupted: then it may wait for others. Gives it as it is then; null where another has it by now. */
  readonly settle: (job: Job) => Promise<Job | null>
  /** Milliseconds after which something may wait that others have put; null where there are no others. */
  readonly every: number | null
  readonly close: () => Promise<void>
}

/** Jobs that are kept; the oldest that are over fall away. */
export const KEPT = 100
