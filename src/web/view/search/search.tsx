import { type ReactNode, useRef } from 'react'
import { searchText } from '#message'
import { useAddress } from '../../address.ts'
import { twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { Saying } from '../../part/saying.tsx'
import { useTitle } from '../../part/title.ts'
import { useCount, useText } from '../../text.ts'
import { FacetList } from './facets.tsx'

const PAGE = 20

/** What was said, by words and filters, with what the found have in common. */
export function View(): ReactNode {
  const text = useText(searchText)
  const count = useCount()
  const { values, change } = useAddress()
  const { q = '', order = 'newest', certainty = 'medium', offset = '0' } = values
  useTitle(q || text.title)
  const asked = { q, order, certainty, offset, limit: PAGE, facets: true }
  const answer = useAnswer<'sayings'>('/search', asked)
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  const from = Number(offset)
  return (
    <div className="with-side">
      <div ref={list}>
        <header className="head">
          <h1>{q ? text.found(q) : text.title}</h1>
          <label>
            {text.order}{' '}
            <select value={order} onChange={({ target }) => change({ order: target.value, offset: undefined })}>
              {Object.entries(text.orders).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </header>
        <Answered asked={answer}>
          {({ total, more, found }) =>
            found.length === 0 ? (
              <Empty>{text.cure}</Empty>
            ) : (
              <>
                <p className="total" role="status">
                  {text.total(count(total), more)}
                </p>
                {found.map((hit) => (
                  <Saying key={hit.ref + hit.attribution.source.name} hit={hit} />
                ))}
                <nav className="pager" aria-label={text.pages}>
                  {from > 0 && (
                    <button type="button" onClick={() => change({ offset: String(Math.max(0, from - PAGE)) })}>
                      {text.before}
                    </button>
                  )}
                  <span>{text.shown(count(from + 1), count(from + found.length))}</span>
                  {from + found.length < total && (
                    <button type="button" onClick={() => change({ offset: String(from + PAGE) })}>
                      {text.after}
                    </button>
                  )}
                </nav>
                <Formats links={{ JSON: twinOf('/search', asked) }} />
              </>
            )
          }
        </Answered>
      </div>
      {answer.data?.facets && (
        <FacetList facets={answer.data.facets} query={q} onQuery={(line) => change({ q: line, offset: undefined })} />
      )}
    </div>
  )
}
