import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { accountText } from '#message'
import { Broken } from '../../part/broken.tsx'
import { useTitle } from '../../part/title.ts'
import { useSending } from '../../session.ts'
import { useText } from '../../text.ts'
import './account.css'

/** Coming in by an invitation. It stands behind the # of the address, which no server sees. */
export function Join(): ReactNode {
  const text = useText(accountText)
  const navigate = useNavigate()
  const [invitation] = useState(() => location.hash.slice(1))
  const join = useSending<{ invitation: string; password: string }, object>('POST', 'all')
  useTitle(text.join)
  if (!/^iwi_[\w-]{43}$/.test(invitation)) return <section className="empty">{text.noInvitation}</section>
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    // the promise, for this view is gone as soon as somebody is signed in
    void join.mutateAsync({ to: '/api/join', body: { invitation, password } }).then(
      () => navigate({ to: '/account', replace: true }),
      () => undefined,
    )
  }
  return (
    <section className="account-card">
      <h1>{text.join}</h1>
      <p>{text.joinLead}</p>
      <form onSubmit={submit}>
        <label>
          {text.password}
          <input
            name="password"
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={200}
            aria-describedby="rule"
          />
        </label>
        <p id="rule">{text.passwordRule}</p>
        <button type="submit" className="primary" disabled={join.isPending}>
          {text.join}
        </button>
      </form>
      {join.error && <Broken error={join.error} />}
    </section>
  )
}
