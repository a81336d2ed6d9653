import type { Events } from '../events/events.ts'
import type { Job } from './job.ts'

/** Milliseconds between two tellings of one job that goes on. */
const PAUSE = 250

/** Tells those who listen that a job went on: its end and its stages at once, what lies between now and then. */
export function tellJobs(events: Events, pause: number = PAUSE): (job: Job) => void {
  const waiting = new Map<string, NodeJS.Timeout>()
  const states = new Map<string, string>()
  const tell = ({ id, state }: Job): void => {
    clearTimeout(waiting.get(id))
    waiting.delete(id)
    events.tell({ kind: 'intake', data: { id, state } })
  }
  return (job) => {
    const before = states.get(job.id)
    states.set(job.id, job.state)
    if (before !== job.state) tell(job)
    else if (!waiting.has(job.id))
      waiting.set(
        job.id,
        setTimeout(() => tell(job), pause),
      )
  }
}
