import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { JobHead } from '#http'
import { intakeText } from '#message'
import { useAddress } from '../../address.ts'
import { Answered } from '../../part/answered.tsx'
import { Formats } from '../../part/formats.tsx'
import { May } from '../../part/may.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { useTold } from '../../told.ts'
import { Give } from './give.tsx'
import { JobView } from './job.tsx'
import { Progress } from './progress.tsx'
import './intake.css'

/** Takes pages in, and tells what became of what was given. */
export function View(): ReactNode {
  const text = useText(intakeText)
  const { values, change } = useAddress()
  useTitle(text.title)
  const { job, address = '' } = values
  if (job) return <JobView id={job} />
  return (
    <div className="intake">
      <header className="head">
        <h1>{text.title}</h1>
      </header>
      <p className="intake-lead">{text.lead}</p>
      <May needs="add">
        <Give key={address} address={address} onStarted={(id) => change({ job: id, address: undefined })} />
      </May>
      <Jobs />
    </div>
  )
}

function Jobs(): ReactNode {
  const text = useText(intakeText)
  const answer = useTold<{ jobs: readonly JobHead[] }>('intake', '/intake')
  return (
    <section>
      <h2>{text.jobs}</h2>
      <Answered asked={answer}>
        {({ jobs }) => (
          <>
            {jobs.length === 0 ? <p className="total">{text.none}</p> : null}
            <ul className="intake-jobs">
              {jobs.map((job) => (
                <Row key={job.id} job={job} />
              ))}
            </ul>
            <Formats links={{ JSON: '/api/intake' }} />
          </>
        )}
      </Answered>
    </section>
  )
}

function Row({ job }: { readonly job: JobHead }): ReactNode {
  const text = useText(intakeText)
  const count = useCount()
  return (
    <li>
      <Link to="/intake" search={{ job: job.id } as never} className="intake-name">
        {job.items > 1 ? text.more(job.first, count(job.items - 1)) : job.first}
      </Link>
      <Progress job={job} />
    </li>
  )
}
