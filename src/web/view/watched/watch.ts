import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { WatchCall } from '#http'
import { watchedText } from '#message'
import { fetchJson, sendJson, wordsOf } from '../../answer.ts'
import { showToast } from '../../part/toast.tsx'
import { useSettings } from '../../settings.ts'
import { useCount, useText } from '../../text.ts'

/** Changes what is followed, or has it asked now. To stop following is taken back by following again. */
export function useWatch(): UseMutationResult<unknown, Error, WatchCall> {
  const text = useText(watchedText)
  const count = useCount()
  const { language } = useSettings()
  const client = useQueryClient()
  const watch = useMutation({
    mutationFn: ({ kind, addresses }: WatchCall) => {
      if (kind === 'stop')
        return fetchJson<unknown>(`/api/watched?address=${encodeURIComponent(addresses[0] ?? '')}`, language, { method: 'DELETE' })
      return sendJson<unknown>(kind === 'now' ? '/api/watched/now' : '/api/watched', addresses === null ? {} : { addresses }, language)
    },
    onSuccess: async (_answer, { kind, addresses }) => {
      await client.invalidateQueries({ queryKey: ['watched'] })
      if (kind === 'now') showToast({ message: text.asking })
      else if (kind === 'follow') showToast({ message: text.followed(count(addresses.length)) })
      else showToast({ message: text.stopped, action: { name: text.undo, run: () => watch.mutate({ kind: 'follow', addresses }) } })
    },
    onError: (error) => showToast({ bad: true, message: wordsOf(error) }),
  })
  return watch
}
