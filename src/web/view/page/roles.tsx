import type { ReactNode } from 'react'
import { pageText } from '#message'
import type { PageReading } from '#question'
import { useCount, useNames, useText } from '../../text.ts'
import type { Role } from './lay.ts'

/** Roles of the page, each with how many blocks have it; a press folds them in the text or unfolds them. */
export function Roles({
  blocks,
  folded,
  onFold,
}: {
  readonly blocks: PageReading['blocks']
  readonly folded: ReadonlySet<Role>
  readonly onFold: (role: Role) => void
}): ReactNode {
  const text = useText(pageText)
  const names = useNames()
  const count = useCount()
  const counts = new Map<Role, number>()
  for (const { role } of blocks) counts.set(role, (counts.get(role) ?? 0) + 1)
  return (
    <fieldset className="page-roles" title={text.rolesHelp}>
      <legend>{text.roles}</legend>
      {[...counts].map(([role, many]) => (
        <button key={role} type="button" aria-pressed={!folded.has(role)} onClick={() => onFold(role)}>
          {names.role[role]} <span className="count">{count(many)}</span>
        </button>
      ))}
    </fieldset>
  )
}
