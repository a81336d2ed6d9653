import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { filterText, promisesText } from '#message'
import type { PromiseAnswer, PromiseEvidence } from '#question'
import { toPlace, useAddress } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Day, SaidDay } from '../../part/day.tsx'
import { Decided } from '../../part/decided.tsx'
import { Empty } from '../../part/empty.tsx'
import { Filters } from '../../part/filters.tsx'
import { Fold } from '../../part/fold.tsx'
import { Formats } from '../../part/formats.tsx'
import { Judge } from '../../part/judge.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { narrowed } from '../../part/narrowed.ts'
import { MarkedText } from '../../part/passage.tsx'
import { Saying } from '../../part/saying.tsx'
import { States } from '../../part/states.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import './promises.css'

const STATES = ['broken', 'disputed', 'kept', 'open'] as const
const JUDGEMENTS = ['kept', 'broken', 'open'] as const
const MOST = 200

/** Promises with what later pages tell of each; those that came to something first. */
export function View(): ReactNode {
  const text = useText(promisesText)
  const labels = useText(filterText)
  const count = useCount()
  const { values } = useAddress()
  const { q, source, state, certainty } = values
  const asked = { q: narrowed(q, { source }), certainty, limit: MOST }
  const answer = useAnswer<'promises'>('/promises', asked)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  useTitle(text.title)
  const sources = [...new Set(answer.data?.promises.map((one) => one.source))].sort()
  return (
    <div ref={list}>
      <header className="head">
        <h1>{text.title}</h1>
      </header>
      <p className="promises-lead">{text.lead}</p>
      <Filters
        filters={[
          { name: 'q', label: labels.words },
          { name: 'source', label: labels.source, offered: sources },
        ]}
        clears={[]}
      />
      <Answered asked={answer}>
        {({ promises, left }) => {
          const shown = promises.filter((one) => !state || one.state === state)
          return (
            <>
              <States
                label={text.only}
                all={text.all}
                total={promises.length}
                states={STATES}
                names={text.states}
                counts={tallied(promises)}
              />
              {shown.length === 0 && <Empty>{text.cure}</Empty>}
              {shown.map((one) => (
                <Promised key={`${one.source} ${one.times[0]?.ref}`} promise={one} />
              ))}
              {left > 0 && <p className="total">{text.left(count(left))}</p>}
              <Formats
                links={{ JSON: twinOf('/promises', { ...asked, state }), CSV: tableOf('/promises', { q: asked.q, certainty, state }) }}
              />
            </>
          )
        }}
      </Answered>
    </div>
  )
}

function tallied(promises: readonly PromiseAnswer[]): Readonly<Record<PromiseAnswer['state'], number>> {
  const counts = { broken: 0, disputed: 0, kept: 0, open: 0 }
  for (const { state } of promises) counts[state]++
  return counts
}

function Promised({ promise }: { readonly promise: PromiseAnswer }): ReactNode {
  const { source, state, lead, confirmed, times, evidence } = promise
  const text = useText(promisesText)
  const count = useCount()
  const [first, ...others] = times
  return (
    <section className={`promises-one promises-${state}`}>
      <h2>
        {source}{' '}
        <span className={confirmed ? 'promises-state decided' : 'promises-state'}>{(confirmed ? text.confirmed : text.states)[state]}</span>
      </h2>
      <div className="promises-sides">
        <div>
          <h3>
            {text.made} {first && <SaidDay when={first.attribution.when} page={first.page} />}{' '}
            {times.length > 1 && text.times(count(times.length))}
          </h3>
          {first && <Saying hit={first} />}
          {others.length > 0 && (
            <Fold
              name={`again.${first?.ref}`}
              summary={
                <>
                  {text.again} <span className="count">{count(others.length)}</span>
                </>
              }
            >
              {others.map((hit) => (
                <Saying key={hit.ref} hit={hit} />
              ))}
            </Fold>
          )}
        </div>
        <div>
          <h3>{text.evidence}</h3>
          {evidence.length === 0 && <p className="promises-none">{text.noEvidence}</p>}
          {evidence.map((one) => (
            <Told key={one.ref} evidence={one} />
          ))}
        </div>
      </div>
      <Judged promise={promise} lead={text.machine(text.states[lead])} />
    </section>
  )
}

/** What a human said of it, or may say. */
function Judged({ promise: { state, confirmed, times }, lead }: { readonly promise: PromiseAnswer; readonly lead: string }): ReactNode {
  const text = useText(promisesText)
  const decision = confirmed
    ? times
        .flatMap(({ decisions }) => decisions.filter(({ kind }) => kind === 'promise'))
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .at(-1)
    : undefined
  const ref = times.at(-1)?.ref ?? ''
  return (
    <>
      {decision && (
        <>
          <Decided decision={decision}>{text.confirmed[state]}</Decided>
          <p className="promises-none">{lead}</p>
        </>
      )}
      <Fold name={`judge.${times[0]?.ref}`} className="promises-judge" summary={text.judge}>
        <Judge
          label={text.judge}
          choices={JUDGEMENTS.map((one) => ({ name: text.judgements[one], wish: { kind: 'promise', ref, state: one } }))}
        />
      </Fold>
    </>
  )
}

/** A sentence of a later page. */
function Told({ evidence: { outcome, page, ref, passage } }: { readonly evidence: PromiseEvidence }): ReactNode {
  const text = useText(promisesText)
  return (
    <article className="saying" data-open={toPlace(ref)} data-original={page.address} tabIndex={-1}>
      <header>
        <Day day={page.published} />
        <span className={`promises-tells promises-tells-${outcome}`}>{text.tells[outcome]}</span>
      </header>
      <MarkedText passage={passage} marks={[]} />
      <footer>
        <Link to={toPlace(ref)} className="where">
          {page.title ?? page.address}
        </Link>
        {page.site && <span>{page.site}</span>}
      </footer>
    </article>
  )
}
