import type { ReactNode } from 'react'
import { partText } from '#message'
import { Problem } from '../answer.ts'
import { useText } from '../text.ts'

/** What went wrong, its cure, and a way to try again; the rest of the page goes on. */
export function Broken({ error, reset }: { readonly error: Error; readonly reset?: () => void }): ReactNode {
  const text = useText(partText)
  const known = error instanceof Problem
  const message = known ? error.message : error instanceof TypeError ? text.unreachable : text.mistake(error.message)
  return (
    <section className="broken" role="alert">
      <p>
        <strong>{message}</strong>
      </p>
      {known && error.cure && <p>{error.cure}</p>}
      {reset && (
        <button type="button" onClick={reset}>
          {text.again}
        </button>
      )}
    </section>
  )
}
