import { type FormEvent, type ReactNode, useId } from 'react'
import { decideText } from '#message'
import { useDecide, type Wish } from '../decide.ts'
import { useText } from '../text.ts'

/** What was given under a name, trimmed. */
export type Given = (name: string) => string

/** What is about to go into the log, with the reason, before it does; `wishOf` makes of what was given what is sent. */
export function Deciding({
  wishOf,
  onEnd,
  children,
}: {
  readonly wishOf: (given: Given) => Wish
  readonly onEnd: () => void
  readonly children: ReactNode
}): ReactNode {
  const text = useText(decideText)
  const { decide } = useDecide()
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given: Given = (name) => String(form.get(name) ?? '').trim()
    const why = given('why')
    decide.mutate({ ...wishOf(given), ...(why !== '' && { why }) }, { onSuccess: onEnd })
  }
  return (
    <form className="deciding" onSubmit={submit}>
      {children}
      <label htmlFor={id}>{text.why}</label>
      <input id={id} name="why" maxLength={2000} autoComplete="off" />
      <p className="deciding-choices">
        <button type="submit" className="primary" disabled={decide.isPending}>
          {text.decide}
        </button>
        <button type="button" onClick={onEnd}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}
