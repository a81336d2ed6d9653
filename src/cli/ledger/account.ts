import { type Account, type Accounts, invite, openAccounts, type Role, sharedAccounts } from '#http'
import { isAddress, openShared, type Shared } from '#ledger'
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

/** Who may use a ledger: of a file, beside it; of a database, in it, for all who serve it. */
export const accountsOf = async (ledger: string, shared: Shared | null): Promise<Accounts> =>
  shared ? sharedAccounts(shared) : openAccounts(`${placeBeside(ledger)}.accounts`)

/** Invites somebody to a shared ledger, gives them another role, or lists who may use it. */
export async function account({ ledger, name, role, json }: AccountRequest, host: Host, messages: Messages): Promise<void> {
  await withLedger(ledger, true, messages, async () => {
    const shared = isAddress(ledger) ? await openShared(ledger) : null
    const accounts = await accountsOf(ledger, shared)
    try {
      const told =
        name === null ? await listOf(accounts, json, messages) : await invited(accounts, { name, role, now: host.now() }, json, messages)
      await writeTo(host.stdout, told)
    } finally {
      await accounts.close()
      await shared?.close()
    }
  })
}

async function invited(
  accounts: Accounts,
  { name, role, now }: { readonly name: string; readonly role: Role | null; readonly now: Date },
  json: boolean,
  messages: Messages,
): Promise<string> {
  const there = await accounts.byName(name)
  if (there && role === null) throw usageError({ code: 'account_exists', name }, messages)
  if (there && role !== null) return changed(accounts, there, { role, now }, json, messages)
  // somebody has to let the others in
  const wanted = { name, role: role ?? ((await accounts.list()).length === 0 ? 'administer' : 'read'), now }
  const come = await invite(accounts, wanted)
  // somebody else was quicker
  if (come === null) throw usageError({ code: 'account_exists', name }, messages)
  const { account: made, invitation } = come
  await accounts.audit({ at: wanted.now.toISOString(), who: 'iwaku account', what: 'account-made', about: `${made.name} ${made.role}` })
  return json
    ? `${harmlessJson({ name: made.name, role: made.role, invitation })}\n`
    : `${messages.phrases.invited(made.name, messages.names.may[made.role], `/join#${invitation}`)}\n`
}

async function changed(
  accounts: Accounts,
  account: Account,
  { role, now }: { readonly role: Role; readonly now: Date },
  json: boolean,
  messages: Messages,
): Promise<string> {
  if ((await accounts.change(account.id, { role })) === 'last')
    throw usageError({ code: 'last_administrator', name: account.name }, messages)
  await accounts.audit({ at: now.toISOString(), who: 'iwaku account', what: 'account-changed', about: `${account.name} ${role}` })
  return json
    ? `${harmlessJson({ name: account.name, role })}\n`
    : `${messages.phrases.roleGiven(account.name, messages.names.may[role])}\n`
}

async function listOf(accounts: Accounts, json: boolean, { names, phrases }: Messages): Promise<string> {
  const all = await accounts.list()
  if (json) return `${harmlessJson(all.map(({ name, role, disabled, created }) => ({ name, role, disabled, created })))}\n`
  if (all.length === 0) return `${phrases.noAccounts}\n`
  return all.map(({ name, role, disabled }) => `${name}  ${names.may[role]}${disabled ? ' ✗' : ''}\n`).join('')
}
