import type { ReactNode } from 'react'
import { partText } from '#message'
import { type Role, useSession } from '../session.ts'
import { useText } from '../text.ts'

const ORDER: readonly Role[] = ['read', 'correct', 'add', 'administer']

/** The role of whoever looks, where it is less than what something needs; null for whoever may. The server has the last word. */
function useLack(wanted: Role): Exclude<Role, 'administer'> | null {
  const role = useSession().data?.account?.role
  return role !== undefined && role !== 'administer' && ORDER.indexOf(role) < ORDER.indexOf(wanted) ? role : null
}

export const useMay = (wanted: Role): boolean => useLack(wanted) === null

/** Draws what needs a role; in its place for others, why it is not there, or nothing where that is told `elsewhere`. */
export function May({
  needs,
  elsewhere = false,
  children,
}: {
  readonly needs: Role
  readonly elsewhere?: boolean
  readonly children?: ReactNode
}): ReactNode {
  const text = useText(partText)
  const lack = useLack(needs)
  if (lack === null) return children
  if (elsewhere) return null
  return (
    <p className="may-not">
      {text.mayOnly[lack]} {text.mayCure}
    </p>
  )
}
