import type { ReactNode } from 'react'
import { partText } from '#message'
import { Problem } from '../answer.ts'
import { useText } from '../text.ts'

/** A script or a style of a view that did not come; each browser has its own words for it. */
const isUnfetched = ({ message }: Error): boolean =>
  /preload CSS|dynamically imported module|importing a module script|module script failed/i.test(message)

const isUnreachable = (error: Error): boolean => error instanceof TypeError || isUnfetched(error)

/** What went wrong, its cure, and a way to try again; the rest of the page goes on. */
export function Broken({ error, reset }: { readonly error: Error; readonly reset?: () => void }): ReactNode {
  const text = useText(partText)
  const known = error instanceof Problem
  const message = known ? error.message : isUnreachable(error) ? text.unreachable : text.mistake(error.message)
  // a part of the interface that could not be fetched is not asked for again by the browser until the page is loaded anew
  const again = isUnfetched(error) ? () => location.reload() : reset
  return (
    <section className="broken" role="alert">
      <p>
        <strong>{message}</strong>
      </p>
      {known && error.cure && <p>{error.cure}</p>}
      {again && (
        <button type="button" onClick={again}>
          {text.again}
        </button>
      )}
    </section>
  )
}
