import { type ReactNode, useEffect, useRef } from 'react'
import { watchedText } from '#message'
import { useText } from '../../text.ts'

/** Asks whether an address is really not to be followed any more. */
export function Stop({
  address,
  onClose,
  onStop,
}: {
  readonly address: string
  readonly onClose: () => void
  readonly onStop: () => void
}): ReactNode {
  const text = useText(watchedText)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="watched-stop" aria-labelledby="stop-title" onClose={onClose}>
      <h2 id="stop-title">{text.stopTitle}</h2>
      <p>{address}</p>
      <p>{text.stopLead}</p>
      <p className="watched-buttons">
        <button type="button" onClick={onClose}>
          {text.cancel}
        </button>
        <button type="button" className="primary" onClick={onStop}>
          {text.stop}
        </button>
      </p>
    </dialog>
  )
}
