import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { watchedText } from '#message'
import { useText } from '../../text.ts'
import { useWatch } from './watch.ts'

/** Where addresses to follow are given. */
export function Follow(): ReactNode {
  const text = useText(watchedText)
  const watch = useWatch()
  const [lines, setLines] = useState('')
  const id = useId()
  const addresses = lines.split(/\s+/).filter((line) => line !== '')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    watch.mutate({ kind: 'follow', addresses }, { onSuccess: () => setLines('') })
  }
  return (
    <form className="watched-follow" onSubmit={submit}>
      <label htmlFor={id}>{text.addresses}</label>
      <textarea
        id={id}
        rows={2}
        value={lines}
        placeholder="https://…"
        spellCheck={false}
        onChange={({ target }) => setLines(target.value)}
      />
      <button type="submit" className="primary" disabled={addresses.length === 0 || watch.isPending}>
        {text.follow}
      </button>
    </form>
  )
}
