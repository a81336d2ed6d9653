import type { ReactNode } from 'react'
import type { DryTold } from '#http'
import { intakeText } from '#message'
import { useCount, useText } from '../../text.ts'

/** What would become of what was given. */
export function Dry({ dry }: { readonly dry: DryTold }): ReactNode {
  const text = useText(intakeText)
  const count = useCount()
  return (
    <div className="intake-dry" role="status">
      <p>{text.dryResult(count(dry.addresses), count(dry.known), count(dry.refused), count(dry.fresh))}</p>
      {dry.unasked > 0 && <p>{text.dryUnasked(count(dry.unasked))}</p>}
      {dry.others > 0 && <p>{text.dryOthers(count(dry.others))}</p>}
      <ul className="intake-pages">
        {dry.items
          .filter(({ state }) => state !== 'new')
          .map(({ name, state, trouble }) => (
            <li key={name} className={state === 'refused' ? 'intake-page intake-failed' : 'intake-page'}>
              <span className="intake-state">{text.dryStates[state]}</span>
              <div>
                <span className="intake-name">{name}</span>
                {trouble && (
                  <p className="intake-trouble">
                    <strong>{trouble.message}</strong> {trouble.cure}
                  </p>
                )}
              </div>
            </li>
          ))}
      </ul>
    </div>
  )
}
