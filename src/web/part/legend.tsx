import type { ReactNode } from 'react'
import { partText } from '#message'
import { useNames, useText } from '../text.ts'
import { actsOf, TEMPERS } from './temper.ts'

/** What the colours of acts mean, and beside them whatever else is drawn. */
export function Legend({ children }: { readonly children?: ReactNode }): ReactNode {
  const text = useText(partText)
  const names = useNames()
  const acts = Object.keys(names.act) as (keyof typeof names.act)[]
  return (
    <ul className="legend" aria-label={text.legend}>
      {TEMPERS.map((temper) => (
        <li key={temper} className={`legend-${temper}`}>
          {actsOf(temper, acts)
            .map((act) => names.act[act])
            .join(text.between)}
        </li>
      ))}
      {children}
    </ul>
  )
}
