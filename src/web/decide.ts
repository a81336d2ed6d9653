import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '#ledger'
import { fetchJson } from './answer.ts'
import { useSettings } from './settings.ts'

/** What a human decides, as `POST /api/decisions` takes it; `ref` and `other` name attributions, `name` and `other` names or topics. */
export interface Wish {
  readonly kind: Exclude<Decision['kind'], 'undo'>
  readonly ref?: string
  readonly name?: string
  readonly other?: string
  readonly text?: string
  readonly state?: string
  readonly why?: string
}

/** Sends decisions and takes them back; whatever is on screen is asked for again after each. */
export function useDecide(): {
  readonly decide: UseMutationResult<{ readonly decision: Decision }, Error, Wish>
  readonly undo: UseMutationResult<{ readonly decision: Decision }, Error, string>
} {
  const { language } = useSettings()
  const client = useQueryClient()
  const onSuccess = (): Promise<void> => client.invalidateQueries({ queryKey: ['answer'] })
  const send = (address: string, body: object): Promise<{ readonly decision: Decision }> =>
    fetchJson(address, language, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    decide: useMutation({ mutationFn: (wish: Wish) => send('/api/decisions', wish), onSuccess }),
    undo: useMutation({ mutationFn: (id: string) => send(`/api/decisions/${id}/undo`, {}), onSuccess }),
  }
}
