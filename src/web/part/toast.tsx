import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { decideText } from '#message'
import { useText } from '../text.ts'
import './toast.css'

/** Something that a reader should know, wherever in the interface it comes from. */
export interface Toast {
  readonly message: string
  readonly detail?: string
  readonly bad?: boolean
  /** What can be done about it. */
  readonly action?: { readonly name: string; readonly run: () => void }
}

interface Shown extends Toast {
  readonly number: number
}

/** So many stand at once; and so many milliseconds, unless somebody is at one. */
const MOST = 3
const STAYS = 12_000

let shown: readonly Shown[] = []
let count = 0
const listeners = new Set<() => void>()

function change(next: readonly Shown[]): void {
  shown = next
  for (const listener of listeners) listener()
}

export function showToast(toast: Toast): void {
  change([...shown, { ...toast, number: count++ }].slice(-MOST))
}

const dismiss = (number: number): void => change(shown.filter((toast) => toast.number !== number))

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was last told, at the foot of every view. */
export function Toasts(): ReactNode {
  const text = useText(decideText)
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <section className="toasts" aria-label={text.news} aria-live="polite">
      {toasts.map((toast) => (
        <One key={toast.number} toast={toast} />
      ))}
    </section>
  )
}

function One({ toast: { number, message, detail, bad, action } }: { readonly toast: Shown }): ReactNode {
  const text = useText(decideText)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismiss(number), STAYS)
    return () => clearTimeout(timer)
  }, [held, number])
  const hold = { onFocus: () => setHeld(true), onMouseEnter: () => setHeld(true) }
  const release = { onBlur: () => setHeld(false), onMouseLeave: () => setHeld(false) }
  return (
    // held so that whoever reads or reaches for it has the time; nothing is done by it
    <div className={bad ? 'toast bad' : 'toast'} {...hold} {...release}>
      <p>
        {message}
        {detail && <span className="detail">{detail}</span>}
      </p>
      {action && (
        <button
          type="button"
          className="primary"
          onClick={() => {
            dismiss(number)
            action.run()
          }}
        >
          {action.name}
        </button>
      )}
      <button type="button" aria-label={text.close} onClick={() => dismiss(number)}>
        ×
      </button>
    </div>
  )
}
