import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { fetchJson } from './answer.ts'
import { useSettings } from './settings.ts'

/** What the server tells beside the answers of the ledger; each group is asked for anew when there is news of it. */
export type ToldGroup = 'intake' | 'watched'

export function useTold<T>(group: ToldGroup, path: string, { enabled = true }: { readonly enabled?: boolean } = {}): UseQueryResult<T> {
  const { language } = useSettings()
  return useQuery({
    queryKey: [group, path, language],
    queryFn: ({ signal }) => fetchJson<T>(`/api${path}`, language, { signal }),
    enabled,
  })
}
