import { type FormEvent, type ReactNode, useState } from 'react'
import { searchText } from '#message'
import { COUNTED } from '../../alerts.ts'
import { feedOf, useAnswer } from '../../answer.ts'
import { forgetSearch, type SavedSearch, saveSearch, useSavedSearches } from '../../saved.ts'
import { useCount, useText } from '../../text.ts'

/** Searches that somebody comes back to, each with how much it finds now and a feed of what it will find. */
export function Saved({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }): ReactNode {
  const text = useText(searchText)
  const saved = useSavedSearches()
  const [name, setName] = useState('')
  const save = (event: FormEvent): void => {
    event.preventDefault()
    saveSearch({ name: name.trim() || query, query })
    setName('')
  }
  return (
    <section className="search-saved" aria-labelledby="search-saved">
      <h2 id="search-saved">{text.saved}</h2>
      {saved.length === 0 ? (
        <p>{query ? text.noneSaved : text.nothingToSave}</p>
      ) : (
        <ul>
          {saved.map((one) => (
            <SavedLine key={one.name} saved={one} onQuery={onQuery} />
          ))}
        </ul>
      )}
      {query && (
        <form onSubmit={save}>
          <label>
            <span className="hidden">{text.name}</span>
            <input value={name} maxLength={100} placeholder={query} onChange={({ target }) => setName(target.value)} />
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
}: {
  readonly saved: SavedSearch
  readonly onQuery: (query: string) => void
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
      <button type="button" aria-label={text.forget(name)} onClick={() => forgetSearch(name)}>
        ✕
      </button>
    </li>
  )
}
