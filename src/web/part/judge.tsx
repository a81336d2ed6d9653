import { type ReactNode, useId, useState } from 'react'
import { decideText } from '#message'
import { useDecide, type Wish } from '../decide.ts'
import { useText } from '../text.ts'
import { May } from './may.tsx'

/** One of the things that may be decided: what is sent, the reason apart; or what is noted, by its ref, which needs words. */
export type Choice = { readonly name: string } & ({ readonly wish: Wish } | { readonly note: string })

/** Decides about something: a line for the reason, and a button for each decision. Nothing is sent before a button is pressed. */
export function Judge(given: { readonly label: string; readonly choices: readonly Choice[] }): ReactNode {
  return (
    <May needs="correct">
      <Choices {...given} />
    </May>
  )
}

function Choices({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }): ReactNode {
  const text = useText(decideText)
  const { decide } = useDecide()
  const [why, setWhy] = useState('')
  const line = useId()
  const given = why.trim()
  const send = (choice: Choice): void => {
    const wish: Wish = 'note' in choice ? { kind: 'note', ref: choice.note, text: given } : { ...choice.wish, ...(given && { why: given }) }
    decide.mutate(wish, { onSuccess: () => setWhy('') })
  }
  return (
    <fieldset className="judge">
      <legend>{label}</legend>
      <label htmlFor={line}>{text.whyOrNote}</label>
      <input id={line} value={why} maxLength={2000} onChange={({ target }) => setWhy(target.value)} />
      <span className="judge-choices">
        {choices.map((choice) => (
          <button
            key={choice.name}
            type="button"
            disabled={decide.isPending || ('note' in choice && given === '')}
            onClick={() => send(choice)}
          >
            {choice.name}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
