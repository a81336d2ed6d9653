import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '#ledger'
import { fetchJson } from '../../answer.ts'
import { useSettings } from '../../settings.ts'

/** What a reader decides about an attribution, as `/api/decisions` takes it. */
export type Verdict = { readonly ref: string; readonly why?: string } & (
  | { readonly kind: 'source'; readonly name: string }
  | { readonly kind: 'reject' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'line'; readonly state: 'open' | 'withdrawn' | 'crossed' }
  | { readonly kind: 'same' | 'differ'; readonly other: string }
)

/** What became of the last decision, and how to take it back. */
export interface Deciding {
  readonly decide: (verdict: Verdict) => void
  readonly undo: (id: string) => void
  readonly busy: boolean
  readonly last: { readonly kind: Verdict['kind']; readonly id: string } | null
  readonly undone: boolean
  readonly error: Error | null
  readonly forget: () => void
}

/** Shows what is decided as if it held already. */
export type Foresee<T> = (before: T, verdict: Verdict) => T

const send = <T>(path: string, body: object, language: string): Promise<T> =>
  fetchJson<T>(path, language, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Changes what was answered at an address, in whatever language, and gives back how to restore it. */
function foretell<T>(client: QueryClient, twin: string, change: (before: T) => T): () => void {
  const before = client.getQueriesData<T>({ queryKey: ['answer', twin] })
  for (const [key, answer] of before) if (answer !== undefined) client.setQueryData(key, change(answer))
  return () => {
    for (const [key, answer] of before) client.setQueryData(key, answer)
  }
}

/** Decides, and shows it at once in the answer at `twin`; what the server refuses is taken back and told. */
export function useDeciding<T>(twin: string, foresee: Foresee<T>): Deciding {
  const client = useQueryClient()
  const { language } = useSettings()
  const anew = (): Promise<void> => client.invalidateQueries({ queryKey: ['answer'] })
  const undo = useMutation({
    mutationFn: (id: string) => send(`/api/decisions/${encodeURIComponent(id)}/undo`, {}, language),
    onSuccess: anew,
  })
  const decide = useMutation({
    mutationFn: (verdict: Verdict) => send<{ readonly decision: Decision }>('/api/decisions', verdict, language),
    onMutate: async (verdict) => {
      undo.reset()
      await client.cancelQueries({ queryKey: ['answer', twin] })
      return { restore: foretell<T>(client, twin, (before) => foresee(before, verdict)) }
    },
    onError: (_error, _verdict, context) => context?.restore(),
    onSuccess: anew,
  })
  const { data, variables } = decide
  return {
    decide: decide.mutate,
    undo: undo.mutate,
    busy: decide.isPending || undo.isPending,
    last: data && variables ? { kind: variables.kind, id: data.decision.id } : null,
    undone: undo.isSuccess,
    error: decide.error ?? undo.error,
    forget: () => {
      decide.reset()
      undo.reset()
    },
  }
}
