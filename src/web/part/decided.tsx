import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Decision, DeedChange } from '#ledger'
import { decideText, partText } from '#message'
import { toSource } from '../address.ts'
import { useDecide } from '../decide.ts'
import { useNames, useText } from '../text.ts'
import { Act } from './act.tsx'
import { Day } from './day.tsx'
import { May } from './may.tsx'

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
        <May needs="correct" elsewhere>
          <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(decision.id)}>
            {text.undo}
          </button>
        </May>
      </p>
    </div>
  )
}

/** `行為者 リンデル → ドレイク国防相`. */
function Changed({ change, was }: { readonly change: DeedChange; readonly was: string | null }): ReactNode {
  const names = useNames()
  const called = names.deedChange[change.what]
  switch (change.what) {
    case 'reject':
      return called
    case 'when':
      return (
        <>
          {called} {was && <Day day={was} />} → <Day day={change.when} />
        </>
      )
    case 'type':
      return `${called} ${names.event[was as keyof typeof names.event] ?? ''} → ${names.event[change.type]}`
    case 'actor':
    case 'target':
      return `${called} ${was ?? ''} → ${change.name}`
  }
}

/** What was decided, beside the words it is about: `→ ドレイク国防相`. */
export function DecidedWords({
  decision,
  was = null,
}: {
  readonly decision: Decision
  /** What a deed was read as before; of an attribution it stands in front. */
  readonly was?: string | null
}): ReactNode {
  const names = useNames()
  const text = useText(partText)
  switch (decision.kind) {
    case 'source':
      return (
        <>
          → <Link to={toSource(decision.name)}>{decision.name}</Link>
        </>
      )
    case 'target':
      return <>→ {text.to(decision.name)}</>
    case 'when':
      return (
        <>
          → <Day day={decision.when} />
        </>
      )
    case 'act':
      return (
        <>
          → <Act act={decision.act} />
        </>
      )
    case 'merge':
    case 'split':
      return (
        <>
          <Link to={toSource(decision.name)}>{decision.name}</Link> {decision.kind === 'merge' ? '＝' : '≠'}{' '}
          <Link to={toSource(decision.other)}>{decision.other}</Link>
        </>
      )
    case 'topic':
      return (
        <>
          {decision.name} → {decision.other}
        </>
      )
    case 'line':
      return <>→ {names.lineConfirmed[decision.state]}</>
    case 'promise':
      return <>→ {names.promiseConfirmed[decision.state]}</>
    case 'clash':
      return <>→ {names.clashState[decision.state]}</>
    case 'note':
      return decision.text
    case 'deed':
      return <Changed change={decision.change} was={was} />
    case 'reject':
    case 'same':
    case 'differ':
    case 'undo':
      return null
  }
}
