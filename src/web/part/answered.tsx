import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { partText } from '#message'
import { useText } from '../text.ts'
import { Broken } from './broken.tsx'

/** Draws an answer when it is there, a mark of waiting until then, and what is wrong where there is none. */
export function Answered<T>({
  asked,
  children,
}: {
  readonly asked: UseQueryResult<T>
  readonly children: (answer: T) => ReactNode
}): ReactNode {
  const text = useText(partText)
  if (asked.error) return <Broken error={asked.error} reset={() => void asked.refetch()} />
  if (asked.data === undefined)
    return (
      <p className="waiting" role="status">
        {text.waiting}
      </p>
    )
  return <div className={asked.isPlaceholderData ? 'answered stale' : 'answered'}>{children(asked.data)}</div>
}
