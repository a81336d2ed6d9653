import { type ReactNode, useState } from 'react'
import { correctText } from '#message'
import type { DeedHere } from '#question'
import type { Wish } from '../../decide.ts'
import { useNames, useText } from '../../text.ts'
import { Deciding, type Given } from '../deciding.tsx'
import { Choice, DAY } from './correct.tsx'
import './correct.css'

type What = 'actor' | 'target' | 'when' | 'type' | 'reject'
const WHATS: readonly What[] = ['actor', 'target', 'when', 'type', 'reject']

/** A small menu in which a deed is corrected where it stands. */
export function CorrectDeed({ deed }: { readonly deed: DeedHere }): ReactNode {
  const text = useText(correctText)
  const [what, setWhat] = useState<What | null>(null)
  return (
    <div className="correct">
      <fieldset className="chips">
        <legend>{text.correct}</legend>
        {WHATS.map((one) => (
          <button key={one} type="button" aria-expanded={what === one} onClick={() => setWhat(what === one ? null : one)}>
            {text.deed[one]}
          </button>
        ))}
      </fieldset>
      {what && (
        <Deciding key={what} wishOf={(given) => wishOf(what, deed.ref, given)} onEnd={() => setWhat(null)}>
          <Field what={what} deed={deed} />
        </Deciding>
      )}
    </div>
  )
}

/** Where the right value is given, with what was read in it. */
function Field({ what, deed }: { readonly what: What; readonly deed: DeedHere }): ReactNode {
  const text = useText(correctText)
  const names = useNames()
  switch (what) {
    case 'actor':
    case 'target':
      return (
        <label>
          {text[what]}
          <input name="name" required pattern=".*\S.*" maxLength={200} defaultValue={deed[what] ?? ''} autoComplete="off" />
        </label>
      )
    case 'when':
      return (
        <label>
          {text.when}
          <input name="when" pattern={DAY} defaultValue={deed.when ?? ''} placeholder="2031-07-01" title={text.whenHelp} />
          <span>{text.whenHelp}</span>
        </label>
      )
    case 'type':
      return <Choice name="type" label={text.type} choices={names.event} chosen={deed.type} />
    case 'reject':
      return null
  }
}

function wishOf(what: What, ref: string, given: Given): Wish {
  switch (what) {
    case 'actor':
    case 'target':
      return { kind: 'deed', ref, change: { what, name: given('name') } }
    case 'when':
      return { kind: 'deed', ref, change: { what, when: given('when') || null } }
    // what a select gives is one of what it offers
    case 'type':
      return { kind: 'deed', ref, change: { what, type: given('type') as DeedHere['type'] } }
    case 'reject':
      return { kind: 'deed', ref, change: { what } }
  }
}
