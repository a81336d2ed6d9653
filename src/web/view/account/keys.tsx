import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { accountText } from '#message'
import { fetchJson } from '../../answer.ts'
import { Broken } from '../../part/broken.tsx'
import { useSending } from '../../session.ts'
import { useSettings } from '../../settings.ts'
import { useDays, useNames, useText } from '../../text.ts'
import type { Own } from './account.tsx'

/** Passkeys of the account. */
export function Passkeys({ known }: { readonly known: Own }): ReactNode {
  const text = useText(accountText)
  const { language } = useSettings()
  const { short } = useDays()
  const client = useQueryClient()
  const [trouble, setTrouble] = useState<Error | null>(null)
  const remove = useSending<never, object>('DELETE', ['own'])
  const add = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name'))
    try {
      setTrouble(null)
      const { startRegistration } = await import('@simplewebauthn/browser')
      const post = (body: object): RequestInit => ({
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
      const optionsJSON = await fetchJson<never>('/api/own/passkeys/options', language, post({}))
      const answer = await startRegistration({ optionsJSON })
      await fetchJson('/api/own/passkeys', language, post({ name, answer }))
      await client.invalidateQueries({ queryKey: ['own'] })
    } catch (error) {
      // closing the browser's own question is no trouble
      if (!(error instanceof Error && error.name === 'NotAllowedError')) setTrouble(error as Error)
    }
  }
  return (
    <section>
      <h2>{text.passkeys}</h2>
      <ul>
        {known.passkeys.map(({ id, name, created }) => (
          <li key={id}>
            {name} {short(created.slice(0, 10))}{' '}
            <button type="button" onClick={() => remove.mutate({ to: `/api/own/passkeys/${encodeURIComponent(id)}` })}>
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      <form className="line" onSubmit={(event) => void add(event)}>
        <label>
          {text.name}
          <input name="name" required maxLength={100} defaultValue={navigator.platform} />
        </label>
        <button type="submit">{text.addPasskey}</button>
      </form>
      {trouble && <Broken error={trouble} />}
    </section>
  )
}

/** Tokens for programs. */
export function Tokens({ known }: { readonly known: Own }): ReactNode {
  const text = useText(accountText)
  const names = useNames()
  const { short } = useDays()
  const make = useSending<{ name: string; role: string; days: number }, { token: string }>('POST', ['own'])
  const remove = useSending<never, object>('DELETE', ['own'])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    make.mutate({ to: '/api/own/tokens', body: { name: String(values.get('name')), role: String(values.get('role')), days: 365 } })
  }
  return (
    <section>
      <h2>{text.tokens}</h2>
      <p>{text.tokensLead}</p>
      <ul>
        {known.tokens.map(({ id, name, role, expires }) => (
          <li key={id}>
            {name} · {names.may[role]} · {text.until(short(expires.slice(0, 10)))}{' '}
            <button type="button" onClick={() => remove.mutate({ to: `/api/own/tokens/${id}` })}>
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      <form className="line" onSubmit={submit}>
        <label>
          {text.name}
          <input name="name" required maxLength={100} />
        </label>
        <RoleChoice most={known.account.role} />
        <button type="submit">{text.makeToken}</button>
      </form>
      {make.data && (
        <p role="status">
          {text.once} <code>{make.data.token}</code>
        </p>
      )}
      {make.error && <Broken error={make.error} />}
    </section>
  )
}

const ROLES = ['read', 'correct', 'add', 'administer'] as const

/** The roles up to one. */
export function RoleChoice({ most }: { readonly most: (typeof ROLES)[number] }): ReactNode {
  const text = useText(accountText)
  const names = useNames()
  return (
    <label>
      {text.role}
      <select name="role">
        {ROLES.slice(0, ROLES.indexOf(most) + 1).map((role) => (
          <option key={role} value={role}>
            {names.may[role]}
          </option>
        ))}
      </select>
    </label>
  )
}
