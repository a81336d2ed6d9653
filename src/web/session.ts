import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { fetchJson } from './answer.ts'
import { useSettings } from './settings.ts'

export type Role = 'read' | 'correct' | 'add' | 'administer'

/** Who looks at the ledger; null for a shared one that nobody has signed in to. */
export interface Session {
  readonly shared: boolean
  readonly account: { readonly id: string; readonly name: string; readonly role: Role; readonly password: boolean } | null
}

export function useSession(): UseQueryResult<Session> {
  const { language } = useSettings()
  return useQuery({ queryKey: ['session'], queryFn: () => fetchJson<Session>('/api/session', language), staleTime: 60_000 })
}

/** Sends JSON, and has everything asked anew that may be other then. */
export function useSending<Sent, Got>(method: 'POST' | 'DELETE' | 'PATCH', after: readonly string[] | 'all' = []) {
  const { language } = useSettings()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ to, body }: { readonly to: string; readonly body?: Sent }) =>
      fetchJson<Got>(to, language, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    onSuccess: async () => {
      if (after === 'all') await client.resetQueries()
      else for (const key of after) await client.invalidateQueries({ queryKey: [key] })
    },
  })
}
