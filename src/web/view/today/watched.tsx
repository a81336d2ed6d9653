import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WatchedTold } from '#desk'
import { todayText } from '#message'
import { useCount, useText } from '../../text.ts'
import { useTold } from '../../told.ts'

/** Sources named here; the others are one step away. */
const SHOWN = 3

/** Followed sources that cannot be had; nothing where nothing is followed, or nobody can say. */
export function WatchedSlot(): ReactNode {
  const text = useText(todayText)
  const count = useCount()
  const { data } = useTold<WatchedTold>('watched', '/watched')
  const failing = (data?.sources ?? []).filter(({ failures, state }) => failures > 0 || state === 'gone')
  if (failing.length === 0) return null
  return (
    <div className="today-failing">
      <p role="status">
        {text.failing(count(failing.length))} <Link to="/watched">{text.watched}</Link>
      </p>
      <ul>
        {failing.slice(0, SHOWN).map(({ address, trouble }) => (
          <li key={address}>
            {address} <span>{trouble?.message}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
