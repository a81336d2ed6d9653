import type { ReactNode } from 'react'
import { searchText } from '#message'
import { twinOf, type Values } from '../../answer.ts'
import { Fold } from '../../part/fold.tsx'
import { useText } from '../../text.ts'

/** Formats of an export, with what they are called. */
const FORMATS = {
  csv: 'CSV',
  jsonl: 'JSON Lines',
  parquet: 'Parquet',
  annotations: 'Web Annotation',
  prov: 'PROV-O',
  schema: 'schema.org',
  plover: 'PLOVER',
  csl: 'CSL-JSON',
  bibtex: 'BibTeX',
} as const

/** Everything that is asked for, whole, in formats of others. */
export function Take({ asked }: { readonly asked: Values }): ReactNode {
  const text = useText(searchText)
  return (
    <Fold name="take" className="search-take" summary={text.take}>
      <p>{text.takeHint}</p>
      <ul className="chips">
        {Object.entries(FORMATS).map(([format, name]) => (
          <li key={format}>
            <a href={twinOf('/export', { format, ...asked, ...(format === 'csv' && { bom: 'true' }) })} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
