import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { outletsText } from '#message'
import type { OutletRow, PairRow } from '#question'
import { toSearch, toSource } from '../../address.ts'
import { useCount, useText } from '../../text.ts'

const COLUMNS = ['site', 'pages', 'sayings', 'share', 'delay', 'from', 'to', 'cited'] as const

/** `outlet:` with the quotation marks that it needs. */
const outletQuery = (site: string): string => `outlet:"${site.replaceAll('"', '')}"`

/** Outlets with their numbers; each number leads to what stands behind it. */
export function OutletTable({ rows }: { readonly rows: readonly OutletRow[] }): ReactNode {
  const text = useText(outletsText)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
    <section className="outlets-scroll" aria-label={text.title} tabIndex={0}>
      <table className="outlets-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" title={column === 'share' ? text.legend : undefined}>
                {text.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.site} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row }: { readonly row: OutletRow }): ReactNode {
  const text = useText(outletsText)
  const count = useCount()
  const { site, pages, sayings, first, carried, from, to, delay, cited } = row
  const share = (part: number): string => `${(part / pages) * 100}%`
  return (
    <tr>
      <th scope="row">{site}</th>
      <td className="number" data-label={text.columns.pages}>
        {count(pages)}
      </td>
      <td className="number" data-label={text.columns.sayings}>
        <Link to={toSearch(outletQuery(site))}>{count(sayings)}</Link>
      </td>
      <td data-label={text.columns.share}>
        <span className="outlets-bar" aria-hidden="true">
          <span className="outlets-first" style={{ width: share(first) }} />
          <span className="outlets-carried" style={{ width: share(carried) }} />
        </span>
        <span className="count">
          {text.first.split(/[（(]/)[0]?.trim()} {count(first)} · {text.carried} {count(carried)}
        </span>
      </td>
      <td className="number" data-label={text.columns.delay}>
        {delay !== null && text.days(count(delay))}
      </td>
      <td data-label={text.columns.from}>
        <Others pairs={from} hrefOf={(other) => ({ from: other, to: site })} />
      </td>
      <td data-label={text.columns.to}>
        <Others pairs={to} hrefOf={(other) => ({ from: site, to: other })} />
      </td>
      <td data-label={text.columns.cited}>
        <ul>
          {cited.map(({ name, count: times }) => (
            <li key={name}>
              <Link to={toSource(name)}>{name}</Link> <span className="count">{count(times)}</span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

function Others({
  pairs,
  hrefOf,
}: {
  readonly pairs: readonly PairRow[]
  readonly hrefOf: (site: string) => { readonly from: string; readonly to: string }
}): ReactNode {
  const text = useText(outletsText)
  const count = useCount()
  return (
    <ul>
      {pairs.map(({ site, pages, delay }) => (
        <li key={site}>
          <Link to="/outlets" search={hrefOf(site) as never}>
            {site}
          </Link>{' '}
          <span className="count">
            {count(pages)} · {text.days(count(delay))}
          </span>
        </li>
      ))}
    </ul>
  )
}
