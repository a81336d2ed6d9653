import type { ReactNode } from 'react'
import { searchText } from '#message'
import { useAddress } from '../../address.ts'
import { useTitle } from '../../part/title.ts'
import { useText } from '../../text.ts'
import { Asked } from './asked.tsx'
import { FoundPages } from './found-pages.tsx'
import { FoundSayings } from './found-sayings.tsx'
import { Help } from './help.tsx'
import { Saved } from './saved.tsx'
import './search.css'

const ORDERS = ['newest', 'oldest', 'rank'] as const

/** What was said, or the pages that tell it, by words and filters, with what the found have in common. */
export function View(): ReactNode {
  const text = useText(searchText)
  const { values, change } = useAddress()
  const { q = '', order = 'newest' } = values
  const pages = values.in === 'pages'
  useTitle(q || text.title)
  const onQuery = (line: string): void => change({ q: line || undefined, offset: undefined })
  return (
    <>
      <header className="head">
        <h1>{q ? text.found(q) : text.title}</h1>
        <fieldset className="chips">
          <legend className="hidden">{text.where}</legend>
          {(['sayings', 'pages'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={pages === (one === 'pages')}
              onClick={() => change({ in: one === 'pages' ? 'pages' : undefined, offset: undefined })}
            >
              {text.in[one]}
            </button>
          ))}
        </fieldset>
        {!pages && (
          <label>
            {text.order}{' '}
            <select value={order} onChange={({ target }) => change({ order: target.value, offset: undefined })}>
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {text.orders[one]}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <Asked query={q} sayings={!pages} onQuery={onQuery} />
      {pages ? <FoundPages query={q} /> : <FoundSayings query={q} onQuery={onQuery} />}
      <div className="search-more">
        <Saved query={q} onQuery={onQuery} />
        <Help query={q} onQuery={onQuery} />
      </div>
    </>
  )
}
