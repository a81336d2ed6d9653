import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { partText } from '#message'
import { useAnswer } from '../answer.ts'
import { useText } from '../text.ts'

/** Nothing to show, by what the ledger really holds: nothing at all, or nothing for this. */
export function Empty({ children }: { readonly children?: ReactNode }): ReactNode {
  const text = useText(partText)
  const stats = useAnswer<'counts'>('/stats')
  const bare = stats.data?.counts.pages === 0
  return (
    <section className="empty">
      <p>
        <strong>{bare ? text.bare : text.nothing}</strong>
      </p>
      <p>{bare ? text.bareCure : (children ?? text.nothingCure)}</p>
      {bare && <Link to="/intake">{text.intake}</Link>}
    </section>
  )
}
