import type { ReactNode } from 'react'
import { correctText } from '#message'
import { Problem } from '../../answer.ts'
import { useText } from '../../text.ts'
import type { Deciding } from './decide.ts'
import './correct.css'

/** What was just decided, with the way back; it stays until it is closed. */
export function Toast({ deciding: { last, undone, error, busy, undo, forget } }: { readonly deciding: Deciding }): ReactNode {
  const text = useText(correctText)
  return (
    <div className="correct-told" role="status">
      {(last || undone || error) && (
        <p className={error ? 'correct-toast bad' : 'correct-toast'}>
          <span>
            {error
              ? `${text.failed} ${error.message} ${error instanceof Problem ? error.cure : ''}`
              : undone
                ? text.undone
                : last && text.done[last.kind]}
          </span>
          {last && !undone && !error && (
            <button type="button" disabled={busy} onClick={() => undo(last.id)}>
              {text.undo}
            </button>
          )}
          <button type="button" onClick={forget}>
            {text.close}
          </button>
        </p>
      )}
    </div>
  )
}
