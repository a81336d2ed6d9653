import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { decideText, decisionsText } from '#message'
import type { LogLine } from '#question'
import { useNames, useText } from '../../text.ts'

/** Asks whether a decision is really to be taken back, and why. */
export function Undo({
  line: { decision, places },
  onClose,
  onUndo,
}: {
  readonly line: LogLine
  readonly onClose: () => void
  readonly onUndo: (why: string) => void
}): ReactNode {
  const text = useText(decisionsText)
  const decide = useText(decideText)
  const names = useNames()
  const dialog = useRef<HTMLDialogElement>(null)
  const [why, setWhy] = useState('')
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onUndo(why.trim())
  }
  return (
    <dialog ref={dialog} className="decisions-undo" aria-labelledby="undo-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="undo-title">{text.undoTitle}</h2>
        <p>
          <strong>{names.decision[decision.kind]}</strong>
          {places.map(({ exact }) => `「${exact}」`).join(' ')}
        </p>
        <p>{text.undoLead}</p>
        <label>
          {decide.why}
          <input value={why} onChange={({ target }) => setWhy(target.value)} maxLength={2000} />
        </label>
        <p className="decisions-buttons">
          <button type="button" onClick={onClose}>
            {decide.cancel}
          </button>
          <button type="submit" className="primary">
            {decide.undo}
          </button>
        </p>
      </form>
    </dialog>
  )
}
