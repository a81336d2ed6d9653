import { useQuery, useQueryClient } from '@tanstack/react-query'
import { asPart } from './address.ts'
import { fetchJson, sendJson, wordsOf } from './answer.ts'
import { dropFromBrowser, keepInBrowser, type SavedSearch, useBrowserSearches } from './browser-searches.ts'
import { showToast } from './part/toast.tsx'
import { useSession } from './session.ts'
import { useSettings } from './settings.ts'

/** Searches that somebody comes back to: those of their account, wherever they sign in; of a ledger that is not shared, those of this browser. */
export interface Saved {
  readonly searches: readonly SavedSearch[]
  /** Those that this browser kept before whoever looks had an account. */
  readonly left: readonly SavedSearch[]
  readonly save: (search: SavedSearch) => void
  readonly forget: (name: string) => void
  /** Whoever sees what a query finds knows of all that there is now. */
  readonly seen: (query: string, found: number) => void
  /** Puts what this browser kept into the account. */
  readonly takeOver: () => void
}

interface Kept {
  readonly searches: readonly { readonly name: string; readonly query: string; readonly known: number | null }[]
}

const ADDRESS = '/api/own/searches'

export function useSaved(): Saved {
  const { language } = useSettings()
  const session = useSession().data
  const client = useQueryClient()
  const here = useBrowserSearches()
  const account = session?.shared ? session.account : null
  const key = ['searches', account?.id]
  const kept = useQuery({ queryKey: key, queryFn: () => fetchJson<Kept>(ADDRESS, language), enabled: account !== null, staleTime: 5_000 })
  const send = async (work: () => Promise<Kept>): Promise<boolean> => {
    try {
      client.setQueryData(key, await work())
      return true
    } catch (error) {
      showToast({ message: wordsOf(error as Error), bad: true })
      return false
    }
  }
  const put = (search: SavedSearch): Promise<boolean> => send(() => sendJson<Kept>(ADDRESS, search, language))
  const searches = account ? (kept.data?.searches ?? []).map(savedOf) : session ? here : []
  return {
    searches,
    left: account && kept.data ? here : [],
    save: (search) => (account ? void put(search) : keepInBrowser(search)),
    forget: (name) =>
      account ? void send(() => fetchJson<Kept>(`${ADDRESS}/${asPart(name)}`, language, { method: 'DELETE' })) : dropFromBrowser(name),
    seen(query, found) {
      const news = searches.filter((one) => one.query === query && one.known !== found).map((one) => ({ ...one, known: found }))
      if (!account) return news.forEach(keepInBrowser)
      if (news.length === 0) return undefined
      // known at once: what is sent must not be sent again while it is on its way
      client.setQueryData(
        key,
        (now: Kept | undefined) => now && { searches: now.searches.map((one) => (one.query === query ? { ...one, known: found } : one)) },
      )
      for (const one of news) void put(one)
      return undefined
    },
    async takeOver() {
      for (const one of here) if (await put(one)) dropFromBrowser(one.name)
    },
  }
}

const savedOf = ({ name, query, known }: Kept['searches'][number]): SavedSearch => ({ name, query, ...(known !== null && { known }) })
