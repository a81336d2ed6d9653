import { useQuery } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { accountText } from '#message'
import { fetchJson } from '../../answer.ts'
import { Answered } from '../../part/answered.tsx'
import { Broken } from '../../part/broken.tsx'
import { type Role, useSending } from '../../session.ts'
import { useSettings } from '../../settings.ts'
import { useNames, useText } from '../../text.ts'
import { RoleChoice } from './keys.tsx'

interface Listed {
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly role: Role; readonly disabled: boolean }[]
}

interface Audited {
  readonly audit: readonly {
    readonly no: number
    readonly at: string
    readonly who: string
    readonly what: string
    readonly about: string
  }[]
}

/** Who may use the ledger, and what was done. */
export function Administration(): ReactNode {
  const text = useText(accountText)
  const { language } = useSettings()
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => fetchJson<Listed>('/api/accounts', language) })
  const audit = useQuery({ queryKey: ['audit'], queryFn: () => fetchJson<Audited>('/api/audit', language) })
  const invite = useSending<{ name?: string; role?: string }, { account: { name: string }; invitation: string }>('POST', [
    'accounts',
    'audit',
  ])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    invite.mutate({ to: '/api/accounts', body: { name: String(values.get('name')), role: String(values.get('role')) } })
  }
  return (
    <>
      <section>
        <h2>{text.accounts}</h2>
        <Answered asked={accounts}>
          {({ accounts: all }) => <People all={all} onInvite={(id) => invite.mutate({ to: `/api/accounts/${id}/invitation`, body: {} })} />}
        </Answered>
        <form className="line" onSubmit={submit}>
          <label>
            {text.name}
            <input name="name" required maxLength={100} />
          </label>
          <RoleChoice most="administer" />
          <button type="submit">{text.invite}</button>
        </form>
        {invite.data && (
          <p role="status">
            {text.invited(invite.data.account.name)} <code>{`${location.origin}/join#${invite.data.invitation}`}</code>
          </p>
        )}
        {invite.error && <Broken error={invite.error} />}
      </section>
      <section>
        <h2>{text.audit}</h2>
        <Answered asked={audit}>
          {({ audit: lines }) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
            <section className="wide" tabIndex={0} aria-label={text.audit}>
              <table>
                <thead>
                  <tr>
                    <th>{text.when}</th>
                    <th>{text.who}</th>
                    <th>{text.what}</th>
                    <th>{text.about}</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.no}>
                      <td>{line.at.slice(0, 16).replace('T', ' ')}</td>
                      <td>{line.who}</td>
                      <td>{line.what}</td>
                      <td>{line.about}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </Answered>
      </section>
    </>
  )
}

function People({ all, onInvite }: { readonly all: Listed['accounts']; readonly onInvite: (id: string) => void }): ReactNode {
  const text = useText(accountText)
  const names = useNames()
  const change = useSending<{ role?: string; disabled?: boolean }, object>('PATCH', ['accounts', 'audit', 'session'])
  return (
    <>
      <ul>
        {all.map(({ id, name, role, disabled }) => (
          <li key={id}>
            <strong>{name}</strong>{' '}
            <select
              aria-label={`${text.role}: ${name}`}
              value={role}
              onChange={({ target }) => change.mutate({ to: `/api/accounts/${id}`, body: { role: target.value } })}
            >
              {Object.entries(names.may).map(([value, written]) => (
                <option key={value} value={value}>
                  {written}
                </option>
              ))}
            </select>{' '}
            <button type="button" onClick={() => change.mutate({ to: `/api/accounts/${id}`, body: { disabled: !disabled } })}>
              {disabled ? text.enable : text.disable}
            </button>{' '}
            <button type="button" onClick={() => onInvite(id)} disabled={disabled}>
              {text.inviteAgain}
            </button>{' '}
            {disabled && text.disabled}
          </li>
        ))}
      </ul>
      {change.error && <Broken error={change.error} />}
    </>
  )
}
