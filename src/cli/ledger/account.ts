import { type Account, type Accounts, invite, openAccounts, type Role } from '#http'
import { type Messages, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { placeBeside, withLedger } from './place.ts'

export interface AccountRequest {
  readonly ledger: string
  /** Whom to invite; null lists the accounts. */
  readonly name: string | null
  /** What they may do; null leaves it to who else there is. */
  readonly role: Role | null
  readonly json: boolean
}

/** Beside the ledger: `ledger.sqlite` → `ledger.sqlite.accounts`. */
export const accountsPath = (ledger: string): string => `${ledger}.accounts`

/** Invites somebody to a shared ledger, gives them another role, or lists who may use it. */
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
  { name, role, now }: { readonly name: string; readonly role: Role | null; readonly now: Date },
  json: boolean,
  messages: Messages,
): string {
  const there = accounts.byName(name)
  if (there && role === null) throw usageError({ code: 'account_exists', name }, messages)
  if (there && role !== null) return changed(accounts, there, { role, now }, json, messages)
  // somebody has to let the others in
  const wanted = { name, role: role ?? (accounts.list().length === 0 ? 'administer' : 'read'), now }
  const { account: made, invitation } = invite(accounts, wanted)
  accounts.audit({ at: wanted.now.toISOString(), who: 'iwaku account', what: 'account-made', about: `${made.name} ${made.role}` })
  return json
    ? `${harmlessJson({ name: made.name, role: made.role, invitation })}\n`
    : `${messages.phrases.invited(made.name, messages.names.may[made.role], `/join#${invitation}`)}\n`
}

function changed(
  accounts: Accounts,
  account: Account,
  { role, now }: { readonly role: Role; readonly now: Date },
  json: boolean,
  { phrases, names, ...messages }: Messages,
): string {
  const others = accounts.list().filter((one) => one.role === 'administer' && !one.disabled && one.id !== account.id)
  if (account.role === 'administer' && role !== 'administer' && others.length === 0)
    throw usageError({ code: 'last_administrator', name: account.name }, { phrases, names, ...messages })
  accounts.put({ ...account, role })
  accounts.audit({ at: now.toISOString(), who: 'iwaku account', what: 'account-changed', about: `${account.name} ${role}` })
  return json ? `${harmlessJson({ name: account.name, role })}\n` : `${phrases.roleGiven(account.name, names.may[role])}\n`
}

function listOf(accounts: Accounts, json: boolean, { names, phrases }: Messages): string {
  const all = accounts.list()
  if (json) return `${harmlessJson(all.map(({ name, role, disabled, created }) => ({ name, role, disabled, created })))}\n`
  if (all.length === 0) return `${phrases.noAccounts}\n`
  return all.map(({ name, role, disabled }) => `${name}  ${names.may[role]}${disabled ? ' ✗' : ''}\n`).join('')
}
