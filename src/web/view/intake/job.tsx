import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ItemTold, JobTold } from '#http'
import { intakeText } from '#message'
import { toPage, useAddress } from '../../address.ts'
import { fetchJson, wordsOf } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Formats } from '../../part/formats.tsx'
import { May } from '../../part/may.tsx'
import { showToast } from '../../part/toast.tsx'
import { useSettings } from '../../settings.ts'
import { useCount, useText } from '../../text.ts'
import { useTold } from '../../told.ts'
import { Progress } from './progress.tsx'

/** Pages of a job that are shown at first; there may be thousands. */
const SHOWN = 200

/** One job: everything that was given, and what became of each page. */
export function JobView({ id }: { readonly id: string }): ReactNode {
  const text = useText(intakeText)
  const path = `/intake/${encodeURIComponent(id)}`
  const answer = useTold<{ job: JobTold }>('intake', path)
  return (
    <div className="intake">
      <p>
        <Link to="/intake">← {text.back}</Link>
      </p>
      <Answered asked={answer}>
        {({ job }) => (
          <>
            <Head job={job} path={path} />
            <Items items={job.list} />
            <Formats links={{ JSON: `/api${path}` }} />
          </>
        )}
      </Answered>
    </div>
  )
}

function Head({ job, path }: { readonly job: JobTold; readonly path: string }): ReactNode {
  const text = useText(intakeText)
  const count = useCount()
  const { language } = useSettings()
  const client = useQueryClient()
  const navigate = useNavigate()
  const send = useMutation({
    mutationFn: ({ method, to }: { readonly method: 'POST' | 'DELETE'; readonly to: string }) =>
      fetchJson<unknown>(`/api${to}`, language, { method }),
    onSuccess: async () => {
      if (job.over && send.variables?.method === 'DELETE') void navigate({ to: '/intake' })
      await client.invalidateQueries({ queryKey: ['intake'] })
    },
    onError: (error) => showToast({ bad: true, message: wordsOf(error) }),
  })
  return (
    <>
      <header className="head">
        <h1>{job.items > 1 ? text.more(job.first, count(job.items - 1)) : job.first}</h1>
        <May needs="add">
          <p className="tools">
            {job.retry && (
              <button
                type="button"
                className="primary"
                disabled={send.isPending}
                onClick={() => send.mutate({ method: 'POST', to: `${path}/retry` })}
              >
                {text.retry}
              </button>
            )}
            <button type="button" disabled={send.isPending} onClick={() => send.mutate({ method: 'DELETE', to: path })}>
              {job.over ? text.forget : text.stop}
            </button>
          </p>
        </May>
      </header>
      <div role="status">
        <Progress job={job} />
        {!job.over && <p className="intake-lead">{text.leave}</p>}
      </div>
      {job.fault && (
        <section className="broken" role="alert">
          <p>
            <strong>{job.fault.message}</strong>
          </p>
          <p>{job.fault.cure}</p>
        </section>
      )}
    </>
  )
}

function Items({ items }: { readonly items: readonly ItemTold[] }): ReactNode {
  const text = useText(intakeText)
  const count = useCount()
  const { values, change } = useAddress()
  const only = values.only === 'failed'
  const shown = Math.max(SHOWN, Math.trunc(Number(values.shown)) || 0)
  // what was given keeps its number, and its pages theirs, as long as the job lives
  const rows = items.flatMap((item, number) => {
    const given = `${number} ${item.name}`
    const pages = only ? item.pages.filter((page) => page.state === 'failed') : item.pages
    if (pages.length === 0) return only ? [] : [<Given key={given} item={item} />]
    const own = [...pages.entries()].map(([i, page]) => (
      <PageRow key={`${given} ${i}`} page={page} from={page.name === item.name ? null : item.name} />
    ))
    return item.more > 0 && !only ? [...own, <li key={`${given} more`}>{text.moreCame(count(item.more))}</li>] : own
  })
  return (
    <section>
      <label className="intake-only">
        <input type="checkbox" checked={only} onChange={({ target }) => change({ only: target.checked ? 'failed' : undefined })} />{' '}
        {text.onlyFailed}
      </label>
      <ul className="intake-pages">{rows.slice(0, shown)}</ul>
      {rows.length > shown && (
        <button type="button" onClick={() => change({ shown: String(shown + SHOWN) }, { replace: true })}>
          {text.again} ({count(rows.length - shown)})
        </button>
      )}
    </section>
  )
}

/** What was given and led to no page yet. */
function Given({ item }: { readonly item: ItemTold }): ReactNode {
  const text = useText(intakeText)
  return (
    <li className={`intake-page intake-${item.state}`}>
      <span className="intake-state">{text.items[item.state]}</span>
      <span className="intake-name">{item.name}</span>
    </li>
  )
}

function PageRow({ page, from }: { readonly page: ItemTold['pages'][number]; readonly from: string | null }): ReactNode {
  const text = useText(intakeText)
  const { name, state, id, title, trouble } = page
  const there = id !== null && (state === 'added' || state === 'renewed' || state === 'known')
  return (
    <li className={`intake-page intake-${state}`}>
      <span className="intake-state">{text.pages[state]}</span>
      <div>
        {there ? (
          <Link to={toPage(id)} className="intake-name">
            {title ?? name}
          </Link>
        ) : (
          <span className="intake-name">{title ?? name}</span>
        )}
        {title && <span className="intake-from">{name}</span>}
        {from && <span className="intake-from">← {from}</span>}
        {trouble && (
          <p className="intake-trouble">
            <strong>{trouble.message}</strong> {trouble.cure}
          </p>
        )}
      </div>
    </li>
  )
}
