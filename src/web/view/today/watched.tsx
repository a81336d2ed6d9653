import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { todayText } from '#message'
import { fetchJson } from '../../answer.ts'
import { useSettings } from '../../settings.ts'
import { useCount, useText } from '../../text.ts'

/** As far as this view knows what is followed: what fails, and for how long. */
interface Watched {
  readonly sources: readonly { readonly address: string; readonly failures?: number; readonly gone?: number | null }[]
}

const isWatched = (given: unknown): given is Watched => Array.isArray((given as Partial<Watched> | null)?.sources)

/** Followed sources that cannot be had; nothing where nothing is followed, or nobody can say. */
export function WatchedSlot(): ReactNode {
  const text = useText(todayText)
  const count = useCount()
  const { language } = useSettings()
  const { data } = useQuery({
    queryKey: ['watched', language],
    queryFn: async ({ signal }) => {
      const given = await fetchJson<unknown>('/api/watched', language, { signal })
      return isWatched(given) ? given : null
    },
    retry: false,
  })
  const failing = (data?.sources ?? []).filter(({ failures = 0, gone = null }) => failures > 0 || gone !== null)
  if (failing.length === 0) return null
  return (
    <p className="today-failing" role="status">
      {text.failing(count(failing.length))} <Link to="/watched">{text.watched}</Link>
    </p>
  )
}
