import type { ReactNode } from 'react'
import { useNames } from '../text.ts'

/** An act by name and colour; acts of one temper have one colour. */
export function Act({ act }: { readonly act: string }): ReactNode {
  const names = useNames()
  return <span className={`act act-${act}`}>{names.act[act as keyof typeof names.act] ?? act}</span>
}
