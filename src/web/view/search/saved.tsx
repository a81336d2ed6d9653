import { type FormEvent, type ReactNode, useState } from 'react'
import { decideText, searchText } from '#message'
import { COUNTED } from '../../alerts.ts'
import { feedOf, useAnswer } from '../../answer.ts'
import type { SavedSearch } from '../../browser-searches.ts'
import { showToast } from '../../part/toast.tsx'
import { useSaved } from '../../saved.ts'
import { useCount, useText } from '../../text.ts'

/** Letters of a name. */
const LONGEST = 100

/** Searches that somebody comes back to, each with how much it finds now and a feed of what it will find. */
export function Saved({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }): ReactNode {
  const text = useText(searchText)
  const undoing = useText(decideText)
  const { searches, left, save: keep, forget, takeOver } = useSaved()
  const count = useCount()
  const [name, setName] = useState('')
  const save = (event: FormEvent): void => {
    event.preventDefault()
    keep({ name: name.trim() || query.slice(0, LONGEST), query })
    setName('')
  }
  const drop = (one: SavedSearch): void => {
    forget(one.name)
    showToast({ message: text.forgotten(one.name), action: { name: undoing.undo, run: () => keep(one) } })
  }
  return (
    <section className="search-saved" aria-labelledby="search-saved">
      <h2 id="search-saved">{text.saved}</h2>
      {searches.length === 0 ? (
        <p>{query ? text.noneSaved : text.nothingToSave}</p>
      ) : (
        <ul>
          {searches.map((one) => (
            <SavedLine key={one.name} saved={one} onQuery={onQuery} onForget={() => drop(one)} />
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <p>
          {text.leftHere(count(left.length))}{' '}
          <button type="button" onClick={takeOver}>
            {text.takeOver}
          </button>
        </p>
      )}
      {query && (
        <form onSubmit={save}>
          <label>
            <span className="hidden">{text.name}</span>
            <input value={name} maxLength={LONGEST} placeholder={query} onChange={({ target }) => setName(target.value)} />
          </label>
          <button type="submit">{text.save}</button>
        </form>
      )}
      <p className="search-hint">{text.feedHint}</p>
    </section>
  )
}

function SavedLine({
  saved: { name, query, known },
  onQuery,
  onForget,
}: {
  readonly saved: SavedSearch
  readonly onQuery: (query: string) => void
  readonly onForget: () => void
}): ReactNode {
  const text = useText(searchText)
  const count = useCount()
  const { data } = useAnswer<'sayings'>('/search', { q: query, ...COUNTED })
  const fresh = known === undefined || !data ? 0 : Math.max(0, data.total - known)
  return (
    <li>
      <button type="button" className="search-open" title={query} onClick={() => onQuery(query)}>
        {name}
      </button>
      {data && <span className="count">{text.total(count(data.total), data.more)}</span>}
      {fresh > 0 && <span className="search-fresh">{text.fresh(count(fresh))}</span>}
      <a href={feedOf({ q: query })}>{text.feed}</a>
      <button type="button" aria-label={text.forget(name)} onClick={onForget}>
        ✕
      </button>
    </li>
  )
}
