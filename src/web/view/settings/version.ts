import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '../../answer.ts'
import { useSettings } from '../../settings.ts'

/** The version of iwaku that serves; undefined until it is known, and not asked for before it is wanted. */
export function useVersion(wanted: boolean): string | undefined {
  const { language } = useSettings()
  const { data } = useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => fetchJson<{ readonly info: { readonly version: string } }>('/openapi.json', language, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: wanted,
  })
  return data?.info.version
}
