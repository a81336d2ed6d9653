import type { ReactNode } from 'react'
import type { Decision } from '#ledger'
import { decideText } from '#message'
import { useDecide } from '../decide.ts'
import { useText } from '../text.ts'
import { Day } from './day.tsx'

/** What a human decided: what, by whom, when and why, with the way to take it back. */
export function Decided({ decision, children }: { readonly decision: Decision; readonly children: ReactNode }): ReactNode {
  const text = useText(decideText)
  const { undo } = useDecide()
  return (
    <div className="decision">
      <p>
        <strong className="decided">{children}</strong> <span className="decision-by">{text.by(decision.by)}</span>{' '}
        <Day day={decision.at.slice(0, 10)} />
        {decision.why && <q>{decision.why}</q>}{' '}
        <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(decision.id)}>
          {text.undo}
        </button>
      </p>
    </div>
  )
}
