import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { searchText } from '#message'
import { toPage } from '../../address.ts'
import { tableOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Day } from '../../part/day.tsx'
import { Empty } from '../../part/empty.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { useCount, useNames, useText } from '../../text.ts'

const MOST = 100

/** Pages whose text holds the words, best first. */
export function FoundPages({ query }: { readonly query: string }): ReactNode {
  const text = useText(searchText)
  const names = useNames()
  const count = useCount()
  const asked = { q: query, limit: MOST }
  const answer = useAnswer<'pages'>('/pages', asked)
  const list = useRef<HTMLUListElement>(null)
  useListKeys(list)
  return (
    <Answered asked={answer}>
      {({ pages, exact }) =>
        pages.length === 0 ? (
          <Empty>{text.cure}</Empty>
        ) : (
          <>
            <p className="total" role="status">
              {exact ? text.total(count(pages.length), false) : text.likeliest}
              {pages.length === MOST && ` · ${text.manyPages(count(MOST))}`}
            </p>
            <ul ref={list} className="search-pages">
              {pages.map((page) => (
                <li key={page.id} data-open={toPage(page.id)} data-original={page.address} tabIndex={-1}>
                  <Link to={toPage(page.id)}>{page.title ?? page.address}</Link>
                  <p>
                    <Day day={page.published} /> {page.site} {names.form[page.form]}
                    {page.author && ` · ${page.author}`}
                  </p>
                </li>
              ))}
            </ul>
            <Formats links={{ JSON: twinOf('/pages', asked), CSV: tableOf('/pages', { q: query }) }} />
          </>
        )
      }
    </Answered>
  )
}
