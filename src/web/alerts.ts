import { useQueries } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { frameText } from '#message'
import type { Answer } from '#question'
import { toSearch } from './address.ts'
import { fetchJson, twinOf } from './answer.ts'
import { showToast } from './part/toast.tsx'
import { useSaved } from './saved.ts'
import { useSettings } from './settings.ts'
import { useCount, useText } from './text.ts'

type Found = Extract<Answer, { kind: 'sayings' }>

/** What is asked of a saved search, whoever asks. */
export const COUNTED = { limit: 1 } as const

/** By the query of each saved search: how many more it finds than when it was last opened. Asked for when the view has been drawn, and again with each news of the ledger. */
export function useFresh(): ReadonlyMap<string, number> {
  const { searches: saved } = useSaved()
  const { language } = useSettings()
  const quiet = useQuiet()
  const asked = useQueries({
    queries: saved.map(({ query }) => {
      const address = twinOf('/search', { q: query, ...COUNTED })
      return { queryKey: ['answer', address, language], queryFn: () => fetchJson<Found>(address, language), enabled: quiet }
    }),
  })
  return new Map(saved.map(({ query, known }, i) => [query, Math.max(0, (asked[i]?.data?.total ?? known ?? 0) - (known ?? 0))]))
}

/** Says aloud what comes to a saved search while somebody looks elsewhere. */
export function useAlerts(fresh: ReadonlyMap<string, number>): void {
  const text = useText(frameText)
  const count = useCount()
  const navigate = useNavigate()
  const { searches: saved } = useSaved()
  const before = useRef(fresh)
  useEffect(() => {
    for (const { name, query, known } of saved) {
      const [was, now] = [before.current.get(query), fresh.get(query) ?? 0]
      if (known === undefined || was === undefined || now <= was) continue
      const action = { name: text.look, run: () => void navigate({ to: toSearch(query) }) }
      showToast({ message: text.freshIn(name, count(now - was)), action })
    }
    before.current = fresh
  })
}

/** Milliseconds that whatever is asked behind the view waits for it. */
const LATER = 1500

function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(true), LATER)
    return () => clearTimeout(timer)
  }, [])
  return quiet
}
