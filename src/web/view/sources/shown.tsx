import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { searchText, sourcesText } from '#message'
import { useAddress } from '../../address.ts'
import { useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { ClashLead, LineLead } from '../../part/lead.tsx'
import { Pager } from '../../part/pager.tsx'
import { Saying } from '../../part/saying.tsx'
import { useCount, useNames, useText } from '../../text.ts'
import { FacetList } from '../search/facets.tsx'

export const SHOWS = ['said', 'lines', 'promises', 'shifts'] as const
const PAGE = 20

/** One side of what a source said; the others are asked for when they are wanted. */
export function Shown({ show, called }: { readonly show: (typeof SHOWS)[number]; readonly called: string }): ReactNode {
  const query = `source:"${called.replaceAll('"', '')}"`
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
                <Saying key={hit.ref} hit={hit} />
              ))}
              <Pager text={text} from={from} page={PAGE} shown={found.length} total={total} />
            </>
          )
        }
      </Answered>
    </>
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
