import { type ReactNode, useEffect, useRef } from 'react'
import { searchText } from '#message'
import { useAddress } from '../../address.ts'
import { feedOf, twinOf, useAnswer } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Empty } from '../../part/empty.tsx'
import { useFold } from '../../part/fold.tsx'
import { Formats } from '../../part/formats.tsx'
import { useListKeys } from '../../part/list-keys.ts'
import { useNarrow } from '../../part/narrow.ts'
import { Pager } from '../../part/pager.tsx'
import { Saying } from '../../part/saying.tsx'
import { useSaved } from '../../saved.ts'
import { useCount, useText } from '../../text.ts'
import { FacetList } from './facets.tsx'
import { Remarks } from './remarks.tsx'
import { Take } from './take.tsx'

const PAGE = 20

/** Sayings that fit, their words that were searched marked, and what they have in common. */
export function FoundSayings({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }): ReactNode {
  const text = useText(searchText)
  const count = useCount()
  const { values } = useAddress()
  const { order = 'newest', certainty = 'medium', offset = '0' } = values
  const asked = { q: query, order, certainty, offset, limit: PAGE }
  const answer = useAnswer<'sayings'>('/search', asked)
  // to count them takes many times what the first page of the found does, which is what is looked at
  const counted = useAnswer<'sayings'>('/search', { q: query, certainty, limit: 1, facets: true }, { enabled: answer.data !== undefined })
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  const from = Number(offset)
  const { searches, seen } = useSaved()
  const total = answer.isPlaceholderData ? undefined : answer.data?.total
  useEffect(() => {
    // what is counted of a saved search is counted with the usual certainty
    if (total !== undefined && certainty === 'medium' && searches.some((one) => one.query === query && one.known !== total))
      seen(query, total)
  })
  const [open, turn] = useFold('facets')
  const narrow = useNarrow()
  const { facets: tally = null, more: beyond = false } = counted.data ?? {}
  const facets = tally && <FacetList facets={tally} more={beyond} query={query} onQuery={onQuery} />
  return (
    <div className="with-side">
      {narrow && facets && (
        <div>
          <button type="button" className="filters-toggle facets-toggle" aria-expanded={open} onClick={turn}>
            {text.facets}
          </button>
          {open && facets}
        </div>
      )}
      <div ref={list}>
        <Remarks remarks={answer.isPlaceholderData ? [] : answer.data?.remarks} query={query} onQuery={onQuery} />
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
                  <Saying
                    key={hit.ref + hit.attribution.source.name}
                    hit={hit}
                    marks={(hit.matched ?? []).map((place) => ({ ...place, kind: 'found' }))}
                  />
                ))}
                <Pager text={text} from={from} page={PAGE} shown={found.length} total={total} />
                <Take asked={{ q: query, certainty }} />
                <Formats
                  links={{
                    JSON: twinOf('/search', { ...asked, facets: true }),
                    Atom: feedOf({ q: query, certainty }),
                    'JSON Feed': feedOf({ q: query, certainty }, 'json'),
                  }}
                />
              </>
            )
          }
        </Answered>
      </div>
      {!narrow && facets}
    </div>
  )
}
