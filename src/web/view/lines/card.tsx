import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { linesText } from '#message'
import type { Hit, RedLine } from '#question'
import { toSource, useAddress } from '../../address.ts'
import { SaidDay } from '../../part/day.tsx'
import { Decided } from '../../part/decided.tsx'
import { Judge } from '../../part/judge.tsx'
import { Saying } from '../../part/saying.tsx'
import { useCount, useText } from '../../text.ts'

const DECISIONS = ['open', 'withdrawn', 'crossed'] as const
const EVIDENCE = ['met', 'withdrawn', 'times'] as const

/** A red line: who, against whom, if what, then what; opened, with everything that shows it and a human's decision. */
export function LineCard({ line }: { readonly line: RedLine }): ReactNode {
  const text = useText(linesText)
  const count = useCount()
  const { values, change } = useAddress()
  const { source, target, condition, consequence, since, last, times } = line
  const ref = times[0]?.ref ?? ''
  const open = values.open === ref
  const decision = decisionOf(line)
  const id = `line-${ref.replace(/\W/g, '-')}`
  return (
    <li className={open ? 'lines-card open' : 'lines-card'}>
      <article data-open={toOpen(ref)} data-original={times.at(-1)?.page.address} tabIndex={-1} aria-labelledby={id}>
        <h3 id={id}>
          <Link to={toSource(source)}>{source}</Link>
          {target && <span className="target"> {text.against(target)}</span>}
        </h3>
        <dl className="lines-words" lang="ja">
          <dt>{text.condition}</dt>
          <dd>
            <mark className="condition">{condition}</mark>
          </dd>
          {consequence && (
            <>
              <dt>{text.consequence}</dt>
              <dd>
                <mark className="consequence">{consequence}</mark>
              </dd>
            </>
          )}
        </dl>
        <p className="lines-when">
          {text.since} <On day={since} times={times} />
          {last !== since && (
            <>
              {' · '}
              {text.last} <On day={last} times={times} />
            </>
          )}
          {` · ${text.times(count(times.length))}`}
        </p>
        {decision ? (
          <Decided decision={decision}>{text.confirmed[line.state]}</Decided>
        ) : (
          <p className={`lines-lead-state lines-lead-${line.lead}`}>{text.machine(text.states[line.lead])}</p>
        )}
        <button
          type="button"
          className="lines-toggle"
          aria-expanded={open}
          aria-controls={`${id}-evidence`}
          onClick={() => change({ open: open ? undefined : ref })}
        >
          {open ? text.close : text.open} <span className="count">{count(times.length + line.withdrawn.length + line.met.length)}</span>
        </button>
        <div id={`${id}-evidence`} hidden={!open}>
          {open && (
            <>
              {decision && <p className={`lines-lead-state lines-lead-${line.lead}`}>{text.machine(text.states[line.lead])}</p>}
              {EVIDENCE.map((kind) => (
                <Evidence key={kind} title={text.evidence[kind]} hits={line[kind]} />
              ))}
              <Judge
                label={text.judge}
                choices={DECISIONS.map((state) => ({
                  name: text.judgements[state],
                  wish: { kind: 'line', ref: times.at(-1)?.ref ?? ref, state },
                }))}
              />
            </>
          )}
        </div>
      </article>
    </li>
  )
}

/** The decision that holds: the last one about any of the times. */
const decisionOf = ({ confirmed, times }: RedLine): Hit['decisions'][number] | undefined =>
  confirmed
    ? times
        .flatMap(({ decisions }) => decisions.filter(({ kind }) => kind === 'line'))
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .at(-1)
    : undefined

function Evidence({ title, hits }: { readonly title: string; readonly hits: readonly Hit[] }): ReactNode {
  if (hits.length === 0) return null
  return (
    <section className="lines-evidence">
      <h4>{title}</h4>
      {hits.map((hit) => (
        <Saying key={hit.ref + hit.attribution.source.name} hit={hit} />
      ))}
    </section>
  )
}

/** This board with one card open. */
function toOpen(ref: string): string {
  const search = new URLSearchParams(location.search)
  search.set('open', ref)
  return `/lines?${search}`
}

/** The day of one of the times, and whether it is only that of its page. */
function On({ day, times }: { readonly day: string | null; readonly times: readonly Hit[] }): ReactNode {
  const one = times.find(({ attribution, page }) => (attribution.when ?? page.published) === day)
  return one && <SaidDay when={one.attribution.when} page={one.page} />
}
