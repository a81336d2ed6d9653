import type { ReactNode } from 'react'
import { searchText } from '#message'
import { type QueryKey, type QueryPart, queryParts, withFilter, withoutPart } from '#text'
import { useDays, useNames, useText } from '../../text.ts'

interface AskedProps {
  readonly query: string
  /** Whether it is asked for sayings, which have a day, a condition and a certainty. */
  readonly sayings: boolean
  readonly onQuery: (query: string) => void
}

/** What is asked for, part by part, each to be taken out; and the filters that are easier set than written. */
export function Asked({ query, sayings, onQuery }: AskedProps): ReactNode {
  const text = useText(searchText)
  const wordsOf = useWords()
  const parts = queryParts(query)
  const filterIn = (key: QueryKey): string | undefined => parts.findLast((part) => part.key === key)?.value
  return (
    <div className="search-asked">
      {parts.length > 0 && (
        <ul className="chips" aria-label={text.asked}>
          {parts.map((part) => (
            <li key={part.start}>
              <button type="button" aria-label={text.remove(wordsOf(part))} onClick={() => onQuery(withoutPart(query, part))}>
                {wordsOf(part)} <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {sayings && (
        <div className="search-set">
          {(['since', 'until'] as const).map((key) => (
            <label key={key}>
              <span>{text[key]}</span>
              <input
                type="date"
                value={dayOf(filterIn(key), key)}
                onChange={({ target }) => onQuery(withFilter(query, key, target.value || null))}
              />
            </label>
          ))}
          <label className="search-switch">
            <input
              type="checkbox"
              checked={filterIn('has') === 'condition'}
              onChange={({ target }) => onQuery(withFilter(query, 'has', target.checked ? 'condition' : null))}
            />
            <span>{text.conditional}</span>
          </label>
          <label className="search-switch">
            <input
              type="checkbox"
              checked={filterIn('certainty') === 'low'}
              onChange={({ target }) => onQuery(withFilter(query, 'certainty', target.checked ? 'low' : null))}
            />
            <span>{text.uncertain}</span>
          </label>
        </div>
      )}
    </div>
  )
}

/** `2031-05` as the field of a day has it: its first day, or its last. */
function dayOf(value: string | undefined, key: 'since' | 'until'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value ?? '') ?? []
  if (year === undefined) return ''
  if (day !== undefined) return `${year}-${month}-${day}`
  if (key === 'since') return `${year}-${month ?? '01'}-01`
  return new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10)
}

function useWords(): (part: QueryPart) => string {
  const text = useText(searchText)
  const names = useNames()
  const { short } = useDays()
  return ({ key, value }) => {
    if (key === null) return value
    const act = key === 'act' ? names.act[value as keyof typeof names.act] : undefined
    const told = act ?? (key === 'since' || key === 'until' ? short(value) : value)
    return `${text.keys[key]}: ${told}`
  }
}
