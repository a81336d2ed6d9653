import { type Accounts, invite, openAccounts, type Role } from '#http'
import { type Messages, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { placeBeside, withLedger } from './place.ts'

export interface AccountRequest {
  readonly ledger: string
  /** Whom to invite; null lists the accounts. */
  readonly name: string | null
  readonly role: Role
  readonly json: boolean
}

/** Beside the ledger: `ledger.sqlite` → `ledger.sqlite.accounts`. */
export const accountsPath = (ledger: string): string => `${ledger}.accounts`

/** Invites somebody to a shared ledger, or lists who may use it. */
export async function account({ ledger, name, role, json }: AccountRequest, host: Host, messages: Messages): Promise<void> {
  await withLedger(ledger, true, messages, () => undefined)
  const accounts = await openAccounts(accountsPath(placeBeside(ledger)))
  try {
    await writeTo(
      host.stdout,
      name === null ? listOf(accounts, json, messages) : invited(accounts, { name, role, now: host.now() }, json, messages),
    )
  } finally {
    accounts.close()
  }
}

function invited(
  accounts: Accounts,
  wanted: { readonly name: string; readonly role: Role; readonly now: Date },
  json: boolean,
  messages: Messages,
): string {
  if (accounts.byName(wanted.name)) throw usageError({ code: 'account_exists', name: wanted.name }, messages)
  const { account: made, invitation } = invite(accounts, wanted)
  accounts.audit({ at: wanted.now.toISOString(), who: 'iwaku account', what: 'account-made', about: `${made.name} ${made.role}` })
  return json
    ? `${harmlessJson({ name: made.name, role: made.role, invitation })}\n`
    : `${messages.phrases.invited(made.name, `/join#${invitation}`)}\n`
}

function listOf(accounts: Accounts, json: boolean, { names }: Messages): string {
  const all = accounts.list()
  if (json) return `${harmlessJson(all.map(({ name, role, disabled, created }) => ({ name, role, disabled, created })))}\n`
  return all.map(({ name, role, disabled }) => `${name}  ${names.may[role]}${disabled ? ' ✗' : ''}\n`).join('')
}
