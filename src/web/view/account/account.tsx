import { useQuery } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { accountText } from '#message'
import { fetchJson } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Broken } from '../../part/broken.tsx'
import { Day } from '../../part/day.tsx'
import { useTitle } from '../../part/title.ts'
import { useSending, useSession } from '../../session.ts'
import { useSettings } from '../../settings.ts'
import { useNames, useText } from '../../text.ts'
import { Administration } from './administration.tsx'
import { Passkeys, Tokens } from './keys.tsx'
import './account.css'

/** What is told of one's own account. */
export interface Own {
  readonly account: { readonly name: string; readonly role: 'read' | 'correct' | 'add' | 'administer'; readonly password: boolean }
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly created: string }[]
  readonly tokens: readonly {
    readonly id: string
    readonly name: string
    readonly role: Own['account']['role']
    readonly expires: string
  }[]
  readonly sessions: readonly { readonly agent: string; readonly created: string }[]
}

/** One's account in a shared ledger; for administrators those of others too. */
export function View(): ReactNode {
  const text = useText(accountText)
  const names = useNames()
  const { language } = useSettings()
  const session = useSession()
  const leave = useSending<never, object>('DELETE', 'all')
  const signedIn = session.data?.account != null
  const own = useQuery({ queryKey: ['own'], queryFn: () => fetchJson<Own>('/api/own', language), enabled: signedIn })
  useTitle(text.title)
  if (session.data && !session.data.shared)
    return (
      <>
        <header className="head">
          <h1>{text.title}</h1>
        </header>
        <section className="empty">{text.notShared}</section>
      </>
    )
  return (
    <div className="account">
      <header className="head">
        <h1>{session.data?.account?.name ?? text.title}</h1>
        <span>{session.data?.account && names.may[session.data.account.role]}</span>
        <button type="button" onClick={() => leave.mutate({ to: '/api/session' })}>
          {text.signOut}
        </button>
      </header>
      <Answered asked={own}>
        {(known) => (
          <>
            <Password known={known} />
            <Passkeys known={known} />
            <Tokens known={known} />
            <section>
              <h2>{text.sessions}</h2>
              <ul>
                {known.sessions.map(({ agent, created }) => (
                  <li key={created + agent}>
                    <Day day={created.slice(0, 10)} /> {agent}
                  </li>
                ))}
              </ul>
              <button type="button" onClick={() => leave.mutate({ to: '/api/own/sessions' })}>
                {text.everywhere}
              </button>
            </section>
          </>
        )}
      </Answered>
      {session.data?.account?.role === 'administer' && <Administration />}
    </div>
  )
}

function Password({ known }: { readonly known: Own }): ReactNode {
  const text = useText(accountText)
  const change = useSending<{ old: string; password: string }, object>('POST', ['own'])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = event.currentTarget
    const values = new FormData(form)
    const body = { old: String(values.get('old') ?? ''), password: String(values.get('password')) }
    change.mutate({ to: '/api/own/password', body }, { onSuccess: () => form.reset() })
  }
  return (
    <section>
      <h2>{text.password}</h2>
      <form className="line" onSubmit={submit}>
        {known.account.password && (
          <label>
            {text.oldPassword}
            <input name="old" type="password" autoComplete="current-password" required maxLength={200} />
          </label>
        )}
        <label>
          {text.newPassword}
          <input name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={200} />
        </label>
        <button type="submit">{text.change}</button>
      </form>
      <p role="status">{change.isSuccess ? text.changed : text.passwordRule}</p>
      {change.error && <Broken error={change.error} />}
    </section>
  )
}
