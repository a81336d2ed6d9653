import type { ReactNode } from 'react'
import type { JobHead } from '#http'
import { intakeText } from '#message'
import { useCount, useText } from '../../text.ts'

/** How far a job is: what is done of what was given, and what became of the pages. It is full only when nothing is left to do. */
export function Progress({ job }: { readonly job: JobHead }): ReactNode {
  const text = useText(intakeText)
  const count = useCount()
  const { added, renewed, known, failed, more } = job.pages
  return (
    <div className={`intake-progress intake-${job.state}`}>
      <span className="intake-state">{text.states[job.state]}</span>
      <time dateTime={job.at} className="intake-time">
        {new Date(job.at).toLocaleString(document.documentElement.lang, { dateStyle: 'short', timeStyle: 'short' })}
      </time>
      {!job.over && (
        <>
          <progress max={job.items + 1} value={job.settled} aria-label={text.settled(count(job.settled), count(job.items))} />
          <span>{text.settled(count(job.settled), count(job.items))}</span>
        </>
      )}
      <span className={failed > 0 ? 'intake-counts bad' : 'intake-counts'}>
        {text.counts(count(added + more), count(renewed), count(known), count(failed))}
      </span>
    </div>
  )
}
