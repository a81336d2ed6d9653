import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '#ledger'
import { decideText } from '#message'
import type { Wish as Wished } from '#question'
import { sendJson, wordsOf } from './answer.ts'
import { holdFocus } from './part/focus.ts'
import { showToast } from './part/toast.tsx'
import { useSettings } from './settings.ts'
import { useNames, useText } from './text.ts'

/** What a human decides, as `POST /api/decisions` takes it. */
export type Wish = Exclude<Wished, { readonly kind: 'undo' }> & { readonly why?: string }

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
  readonly decide: UseMutationResult<Made, Error, Wish, () => void>
  readonly undo: UseMutationResult<Made, Error, Undoing, () => void>
} {
  const text = useText(decideText)
  const names = useNames()
  const { language } = useSettings()
  const client = useQueryClient()
  const renew = async (held: () => void): Promise<void> => {
    // a button that was pressed may be no button while it waits; a window that asked may be closed by now
    const back = document.activeElement === document.body ? held : holdFocus()
    await client.invalidateQueries({ queryKey: ['answer'] })
    back()
  }
  const onError = (error: Error): void => showToast({ bad: true, message: text.notRecorded, detail: wordsOf(error) })
  const undo = useMutation({
    mutationFn: (undoing: Undoing) => {
      const { id, why } = typeof undoing === 'string' ? { id: undoing, why: '' } : undoing
      return sendJson<Made>(`/api/decisions/${encodeURIComponent(id)}/undo`, why === '' ? {} : { why }, language)
    },
    onMutate: holdFocus,
    onSuccess: (_, __, held) => {
      showToast({ message: text.tookBack })
      return renew(held)
    },
    onError,
  })
  const decide = useMutation({
    mutationFn: (wish: Wish) => sendJson<Made>('/api/decisions', wish, language),
    onMutate: holdFocus,
    onSuccess: ({ decision }, _, held) => {
      const action = { name: text.undo, run: () => undo.mutate(decision.id) }
      showToast({ message: text.recorded(names.decision[decision.kind]), action })
      return renew(held)
    },
    onError,
  })
  return { decide, undo }
}
