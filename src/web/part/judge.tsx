import { type ReactNode, useId, useState } from 'react'
import { decideText } from '#message'
import { useDecide, type Wish } from '../decide.ts'
import { useText } from '../text.ts'

/** One of the things that may be decided. */
interface Choice {
  readonly name: string
  /** What is sent, the reason apart. */
  readonly wish: Wish
  /** Needs words to be sent: a note. */
  readonly words?: boolean
}

/** Decides about something: a line for the reason, and a button for each decision. Nothing is sent before a button is pressed. */
export function Judge({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }): ReactNode {
  const text = useText(decideText)
  const { decide } = useDecide()
  const [why, setWhy] = useState('')
  const line = useId()
  const send = ({ wish, words }: Choice): void => {
    const given = why.trim()
    decide.mutate(words ? { ...wish, text: given } : { ...wish, ...(given && { why: given }) }, { onSuccess: () => setWhy('') })
  }
  return (
    <fieldset className="judge">
      <legend>{label}</legend>
      <label htmlFor={line}>{text.why}</label>
      <input id={line} value={why} maxLength={2000} onChange={({ target }) => setWhy(target.value)} />
      <span className="judge-choices">
        {choices.map((choice) => (
          <button
            key={choice.name}
            type="button"
            disabled={decide.isPending || (choice.words === true && why.trim() === '')}
            onClick={() => send(choice)}
          >
            {choice.name}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
