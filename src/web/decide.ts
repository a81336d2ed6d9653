import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '#ledger'
import { decisionsText } from '#message'
import { fetchJson, Problem } from './answer.ts'
import { showToast } from './part/toast.tsx'
import { useSettings } from './settings.ts'
import { useNames, useText } from './text.ts'

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

/** A decision to be taken back, by its id, and why. */
export type Undoing = string | { readonly id: string; readonly why: string }

interface Made {
  readonly decision: Decision
}

/**
 * Sends decisions and takes them back: `useDecide().decide.mutate({ kind: 'reject', ref })`. What was decided is told at the foot of the view with a way
 * back, whatever is on screen is asked for again, and what went wrong is told as well.
 */
export function useDecide(): {
  readonly decide: UseMutationResult<Made, Error, Wish>
  readonly undo: UseMutationResult<Made, Error, Undoing>
} {
  const text = useText(decisionsText)
  const names = useNames()
  const { language } = useSettings()
  const client = useQueryClient()
  const renew = (): Promise<void> => client.invalidateQueries({ queryKey: ['answer'] })
  const onError = (error: Error): void => showToast({ bad: true, message: text.notRecorded, detail: wordsOf(error) })
  const undo = useMutation({
    mutationFn: (undoing: Undoing) => {
      const { id, why } = typeof undoing === 'string' ? { id: undoing, why: '' } : undoing
      return sendJson<Made>(`/api/decisions/${encodeURIComponent(id)}/undo`, why === '' ? {} : { why }, language)
    },
    onSuccess: () => {
      showToast({ message: text.tookBack })
      return renew()
    },
    onError,
  })
  const decide = useMutation({
    mutationFn: (wish: Wish) => sendJson<Made>('/api/decisions', wish, language),
    onSuccess: ({ decision }) => {
      const action = { name: text.undo, run: () => undo.mutate(decision.id) }
      showToast({ message: text.recorded(names.decision[decision.kind]), action })
      return renew()
    },
    onError,
  })
  return { decide, undo }
}

/** Sends JSON. */
export const sendJson = <T>(address: string, body: object, language: string, method = 'POST'): Promise<T> =>
  fetchJson<T>(address, language, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** What went wrong, with its cure. */
export const wordsOf = (error: Error): string => (error instanceof Problem && error.cure ? `${error.message} ${error.cure}` : error.message)
