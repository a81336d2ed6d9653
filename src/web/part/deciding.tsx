import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
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
  const form = useRef<HTMLFormElement>(null)
  const opener = useOpener(form)
  const end = (): void => {
    onEnd()
    requestAnimationFrame(opener)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    end()
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given: Given = (name) => String(form.get(name) ?? '').trim()
    const why = given('why')
    decide.mutate({ ...wishOf(given), ...(why !== '' && { why }) }, { onSuccess: end })
  }
  return (
    <form ref={form} className="deciding" onSubmit={submit} onKeyDown={press}>
      {children}
      <label htmlFor={id}>{text.why}</label>
      <input id={id} name="why" maxLength={2000} autoComplete="off" />
      <p className="deciding-choices">
        <button type="submit" className="primary" disabled={decide.isPending}>
          {text.decide}
        </button>
        <button type="button" onClick={end}>
          {text.cancel}
        </button>
      </p>
    </form>
  )
}

/** Puts the focus into the first field of a form that was opened; gives the way back to what opened it, or to what stands there now. */
function useOpener(form: RefObject<HTMLFormElement | null>): () => void {
  const back = useRef<() => void>(() => undefined)
  useEffect(() => {
    const opener = document.activeElement
    const home = form.current?.parentElement
    back.current = () => {
      const place = opener?.isConnected && opener !== document.body ? opener : home?.querySelector('button')
      if (place instanceof HTMLElement) place.focus()
    }
    const field = form.current?.querySelector<HTMLElement>('input, select, textarea')
    field?.focus()
    if (field instanceof HTMLInputElement) field.select()
  }, [form])
  return () => back.current()
}
