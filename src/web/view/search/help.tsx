import type { ReactNode } from 'react'
import { searchText } from '#message'
import { Fold } from '../../part/fold.tsx'
import { useText } from '../../text.ts'

/** How a search is written, each example ready to be added to this one. */
export function Help({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }): ReactNode {
  const text = useText(searchText)
  return (
    <Fold name="help" className="search-help" summary={text.help}>
      <p>{text.syntaxHint}</p>
      <dl>
        {text.syntax.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <button type="button" onClick={() => onQuery(`${query} ${example}`.trim())}>
                <code>{example}</code>
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}
