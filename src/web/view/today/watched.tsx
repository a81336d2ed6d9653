import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WatchedTold } from '#http'
import { todayText } from '#message'
import { useCount, useText } from '../../text.ts'
import { useTold } from '../../told.ts'

/** Followed sources that cannot be had; nothing where nothing is followed, or nobody can say. */
export function WatchedSlot(): ReactNode {
  const text = useText(todayText)
  const count = useCount()
  const { data } = useTold<WatchedTold>('watched', '/watched')
  const failing = (data?.sources ?? []).filter(({ failures, state }) => failures > 0 || state === 'gone')
  if (failing.length === 0) return null
  return (
    <p className="today-failing" role="status">
      {text.failing(count(failing.length))} <Link to="/watched">{text.watched}</Link>
    </p>
  )
}
