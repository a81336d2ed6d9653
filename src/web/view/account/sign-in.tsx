import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { accountText } from '#message'
import { fetchJson } from '../../answer.ts'
import { Broken } from '../../part/broken.tsx'
import { useTitle } from '../../part/title.ts'
import { useSending } from '../../session.ts'
import { useSettings } from '../../settings.ts'
import { useText } from '../../text.ts'
import './account.css'

/** Name and password, or a passkey. */
export function SignIn(): ReactNode {
  const text = useText(accountText)
  const { language } = useSettings()
  const client = useQueryClient()
  const [trouble, setTrouble] = useState<Error | null>(null)
  const sign = useSending<{ name: string; password: string }, object>('POST', 'all')
  useTitle(text.signIn)
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    setTrouble(null)
    sign.mutate({ to: '/api/session', body: { name: String(values.get('name')), password: String(values.get('password')) } })
  }
  const passkey = async (): Promise<void> => {
    try {
      setTrouble(null)
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const post = (body: object): RequestInit => ({
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
      const optionsJSON = await fetchJson<never>('/api/session/passkey/options', language, post({}))
      const answer = await startAuthentication({ optionsJSON })
      await fetchJson('/api/session/passkey', language, post({ answer }))
      await client.resetQueries()
    } catch (error) {
      // closing the browser's own question is no trouble
      if (!(error instanceof Error && error.name === 'NotAllowedError')) setTrouble(error as Error)
    }
  }
  const wrong = trouble ?? sign.error
  return (
    <section className="account-card">
      <h1>{text.signIn}</h1>
      <form onSubmit={submit}>
        <label>
          {text.name}
          <input name="name" autoComplete="username webauthn" required maxLength={100} />
        </label>
        <label>
          {text.password}
          <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
        <button type="submit" className="primary" disabled={sign.isPending}>
          {text.signIn}
        </button>
        <button type="button" onClick={() => void passkey()}>
          {text.withPasskey}
        </button>
      </form>
      {wrong && <Broken error={wrong} />}
    </section>
  )
}
