import { Link } from '@tanstack/react-router'
import { type FormEvent, Fragment, type ReactNode, useEffect, useMemo, useState } from 'react'
import { searchText, sourcesText } from '#message'
import type { Clash } from '#question'
import { toPlace, useAddress } from '../../address.ts'
import { useAnswer } from '../../answer.ts'
import { Act } from '../../part/act.tsx'
import { Answered } from '../../part/answered.tsx'
import { SaidDay } from '../../part/day.tsx'
import { Empty } from '../../part/empty.tsx'
import { ClashLead, LineLead } from '../../part/lead.tsx'
import { Pager } from '../../part/pager.tsx'
import { Saying } from '../../part/saying.tsx'
import { useCount, useNames, useText } from '../../text.ts'
import { FacetList } from '../search/facets.tsx'

export const SHOWS = ['said', 'lines', 'promises', 'shifts'] as const
const PAGE = 20

const queryFor = (called: string): string => `source:"${called.replaceAll('"', '')}"`

/** One side of what a source said; the others are asked for when they are wanted. */
export function Shown({ show, called }: { readonly show: (typeof SHOWS)[number]; readonly called: string }): ReactNode {
  const query = queryFor(called)
  if (show === 'lines') return <Lines query={query} />
  if (show === 'promises') return <Promises query={query} />
  if (show === 'shifts') return <Shifts query={query} />
  return <Said called={called} />
}

function Lines({ query }: { readonly query: string }): ReactNode {
  const answer = useAnswer<'lines'>('/lines', { q: query, limit: 100 })
  return (
    <Answered asked={answer}>
      {({ lines }) => (lines.length === 0 ? <Empty /> : lines.map((line) => <LineLead key={line.times.at(-1)?.ref} line={line} />))}
    </Answered>
  )
}

function Promises({ query }: { readonly query: string }): ReactNode {
  const names = useNames()
  const answer = useAnswer<'promises'>('/promises', { q: query, limit: 100 })
  return (
    <Answered asked={answer}>
      {({ promises }) =>
        promises.length === 0 ? (
          <Empty />
        ) : (
          promises.map(({ times, state, confirmed }) => {
            const [first] = times
            return (
              first && (
                <section key={first.ref} className="source-promise">
                  <p className={confirmed ? 'decided' : 'count'}>{(confirmed ? names.promiseConfirmed : names.promise)[state]}</p>
                  <Saying hit={first} />
                </section>
              )
            )
          })
        )
      }
    </Answered>
  )
}

function Shifts({ query }: { readonly query: string }): ReactNode {
  const answer = useAnswer<'clashes'>('/shifts', { q: query })
  return (
    <Answered asked={answer}>
      {({ clashes }) => (clashes.length === 0 ? <Empty /> : clashes.map((clash) => <ClashLead key={clash.key} clash={clash} />))}
    </Answered>
  )
}

function Said({ called }: { readonly called: string }): ReactNode {
  const text = useText(searchText)
  const count = useCount()
  const { values, change } = useAddress()
  const { q = '', offset = '0' } = values
  const answer = useAnswer<'sayings'>(`/source/${encodeURIComponent(called)}/said`, { q, offset, limit: PAGE, facets: true })
  const shifts = useShifts(called)
  const from = Number(offset)
  return (
    <>
      <Within />
      <Answered asked={answer}>
        {({ total, more, found, facets }) =>
          found.length === 0 ? (
            <Empty>{text.cure}</Empty>
          ) : (
            <>
              <p className="total" role="status">
                {text.total(count(total), more)}
              </p>
              {facets && facets.topics.length > 0 && (
                <FacetList
                  more={more}
                  facets={{ ...facets, sources: [], acts: [], targets: [], sites: [] }}
                  query={q}
                  onQuery={(line) => change({ q: line || undefined, offset: undefined })}
                />
              )}
              {found.map((hit) => (
                <Fragment key={hit.ref}>
                  <Saying hit={hit} />
                  <Shifted shift={shifts.get(hit.ref)} />
                </Fragment>
              ))}
              <Pager text={text} from={from} page={PAGE} shown={found.length} total={total} />
            </>
          )
        }
      </Answered>
    </>
  )
}

/** Shifts of a source by the later of their sides: what was said there is not what was said before. */
function useShifts(called: string): ReadonlyMap<string, Clash> {
  const { data, isPlaceholderData } = useAnswer<'clashes'>('/shifts', { q: queryFor(called) })
  return useMemo(
    () => new Map(isPlaceholderData ? [] : (data?.clashes ?? []).flatMap((one) => (one.later.saying ? [[one.later.saying.ref, one]] : []))),
    [data, isPlaceholderData],
  )
}

/** Under a saying that is a change: from what, and when that was. */
function Shifted({ shift }: { readonly shift: Clash | undefined }): ReactNode {
  const text = useText(sourcesText)
  const names = useNames()
  const told = shift?.earlier.saying
  if (!told) return null
  return (
    <p className="source-shift">
      <strong>{text.shift}</strong> <span className="count">{names.grade[shift.grade]}</span>{' '}
      <SaidDay when={told.attribution.when} page={told.page} /> <Act act={told.attribution.act} />{' '}
      <Link to={toPlace(told.ref)} lang="ja">
        {told.attribution.content.text}
      </Link>
    </p>
  )
}

function Within(): ReactNode {
  const text = useText(sourcesText)
  const { values, change } = useAddress()
  const q = values.q ?? ''
  const [line, setLine] = useState(q)
  useEffect(() => setLine(q), [q])
  const find = (event: FormEvent): void => {
    event.preventDefault()
    change({ q: line.trim() || undefined, offset: undefined })
  }
  return (
    <search>
      <form className="source-within" onSubmit={find}>
        <label>
          <span className="hidden">{text.within}</span>
          <input
            type="search"
            value={line}
            placeholder={text.within}
            onChange={({ target }) => setLine(target.value)}
            maxLength={1500}
            spellCheck={false}
          />
        </label>
      </form>
    </search>
  )
}
