import type { ReactNode } from 'react'
import { searchText } from '#message'
import type { QueryRemark } from '#question'
import { writtenPart } from '#text'
import { useCount, useText } from '../../text.ts'

/** What was noticed about a search that was answered all the same, each with what may have been meant. */
export function Remarks({
  remarks = [],
  query,
  onQuery,
}: {
  readonly remarks: readonly QueryRemark[] | undefined
  readonly query: string
  readonly onQuery: (query: string) => void
}): ReactNode {
  const text = useText(searchText)
  if (remarks.length === 0) return null
  return (
    <ul className="search-remarks" aria-label={text.remarks}>
      {remarks.map((remark) => (
        <li key={`${remark.kind} ${'word' in remark ? remark.word : ''}`}>
          <Words remark={remark} /> <Meant remark={remark} query={query} onQuery={onQuery} />
        </li>
      ))}
    </ul>
  )
}

function Words({ remark }: { readonly remark: QueryRemark }): ReactNode {
  const text = useText(searchText)
  const count = useCount()
  switch (remark.kind) {
    case 'no-filter':
      return text.noFilter(remark.key, remark.word)
    case 'is-source':
      return text.isSource(remark.word)
    case 'index-away':
      return text.indexAway
    case 'index-behind':
      return text.indexBehind(count(remark.pages))
  }
}

/** The search that may have been meant, ready to be asked. */
function Meant({
  remark,
  query,
  onQuery,
}: {
  readonly remark: QueryRemark
  readonly query: string
  readonly onQuery: (query: string) => void
}): ReactNode {
  const meant =
    remark.kind === 'no-filter' && remark.near !== null
      ? writtenPart(remark.near, remark.word.slice(remark.key.length + 1))
      : remark.kind === 'is-source'
        ? writtenPart('source', remark.word)
        : null
  if (meant === null || !('word' in remark)) return null
  // several words that together are a name stand apart in the query
  const next = query.includes(remark.word) ? query.replace(remark.word, () => meant) : meant
  return (
    <button type="button" onClick={() => onQuery(next)}>
      <code lang="ja">{meant}</code>
    </button>
  )
}
