import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Fail, json } from '../route/common.ts'
import { addPasskeys } from './passkeys.ts'
import { may, ROLES, type Role } from './role.ts'
import { digestOf, hashPassword, isPassword, LONGEST, newId, newSecret } from './secret.ts'
import { given, password, shown, withCookie } from './session.ts'
import { type Account, type Accounts, MOST_SEARCHES } from './store.ts'
import type { Team, Visitor } from './team.ts'

/** Days that an invitation holds. */
const INVITED = 7
const name = z.string().trim().min(1).max(100)
const role = z.enum(ROLES)
const search = z.object({ name, query: z.string().trim().min(1).max(2000), known: z.int().min(0).nullable().default(null) })

/** Makes an account that nobody can use yet, and the invitation that opens it: a secret shown this once. Null where the name is taken. */
export async function invite(
  accounts: Accounts,
  { name: called, role: wanted, now }: { name: string; role: Role; now: Date },
): Promise<{ account: Account; invitation: string } | null> {
  const account: Account = { id: newId(), name: called, role: wanted, created: now.toISOString(), disabled: false, password: null }
  return (await accounts.add(account)) ? { account, invitation: await invitationFor(accounts, account, now) } : null
}

async function invitationFor(accounts: Accounts, account: Account, now: Date): Promise<string> {
  const invitation = newSecret('iwi')
  await accounts.revokeAll(account.id, ['invitation'])
  const expires = new Date(now.getTime() + INVITED * 86_400_000).toISOString()
  await accounts.grant({
    digest: digestOf(invitation),
    kind: 'invitation',
    account: account.id,
    role: null,
    name: '',
    created: now.toISOString(),
    expires,
  })
  return invitation
}

/** What somebody does with their own account. */
export function addOwn(app: OpenAPIHono, team: Team, fail: Fail): void {
  const { accounts } = team
  const own = async (context: Context, work: (visitor: Visitor) => Promise<Response>): Promise<Response> => {
    const visitor = await team.visitor(context)
    // a token for programs gives no hold on the account itself
    return visitor?.grant.kind === 'session' ? work(visitor) : fail(context.req.raw, { code: 'not_signed_in' })
  }
  app.get('/api/own', (context) =>
    own(context, async ({ account }) =>
      json({
        account: shown(account),
        passkeys: (await accounts.passkeys(account.id)).map(({ id, name: called, created }) => ({ id, name: called, created })),
        tokens: (await accounts.grants(account.id, 'token')).map(({ digest, name: called, role: most, created, expires }) => ({
          id: digest,
          name: called,
          role: most,
          created,
          expires,
        })),
        sessions: (await accounts.grants(account.id, 'session')).map(({ name: agent, created, expires }) => ({ agent, created, expires })),
      }),
    ),
  )
  app.post('/api/own/password', (context) =>
    own(context, (visitor) =>
      given(context.req.raw, z.object({ old: z.string().max(LONGEST), password }), fail, async (value) => {
        const { account } = visitor
        const wait = await team.signingWait(context, account.name)
        if (wait > 0) return fail(context.req.raw, { code: 'too_often', seconds: wait })
        if (account.password !== null && !(await isPassword(value.old, account.password)))
          return fail(context.req.raw, { code: 'wrong_password' })
        await accounts.setPassword(account.id, await hashPassword(value.password))
        await accounts.revokeAll(account.id, ['session'])
        await team.audit(account.name, 'password-changed')
        return withCookie(json({ account: shown(account) }), await team.begin(context, account))
      }),
    ),
  )
  app.post('/api/own/tokens', (context) =>
    own(context, ({ account }) =>
      given(context.req.raw, z.object({ name, role, days: z.int().min(1).max(3650).default(365) }), fail, async (value) => {
        if (!may(account.role, value.role)) return fail(context.req.raw, { code: 'not_allowed', role: account.role })
        const secret = newSecret('iwt')
        const at = team.now()
        const expires = new Date(at.getTime() + value.days * 86_400_000).toISOString()
        const digest = digestOf(secret)
        await accounts.grant({
          digest,
          kind: 'token',
          account: account.id,
          role: value.role,
          name: value.name,
          created: at.toISOString(),
          expires,
        })
        await team.audit(account.name, 'token-made', value.name)
        return json({ id: digest, token: secret, name: value.name, role: value.role, expires }, 201)
      }),
    ),
  )
  app.delete('/api/own/tokens/:id', (context) =>
    own(context, async ({ account }) => {
      const token = (await accounts.grants(account.id, 'token')).find(({ digest }) => digest === context.req.param('id'))
      if (token) await accounts.revoke(token.digest)
      await team.audit(account.name, 'token-revoked', token?.name)
      return json({})
    }),
  )
  app.delete('/api/own/passkeys/:id', (context) =>
    own(context, async ({ account }) => {
      await accounts.dropPasskey(account.id, context.req.param('id'))
      await team.audit(account.name, 'passkey-removed')
      return json({})
    }),
  )
  app.delete('/api/own/sessions', (context) =>
    own(context, async ({ account }) => {
      await accounts.revokeAll(account.id, ['session'])
      await team.audit(account.name, 'signed-out-everywhere')
      return withCookie(json({}), team.cookie(context, '', 0))
    }),
  )
  app.get('/api/own/searches', (context) => own(context, async ({ account }) => json({ searches: await accounts.searches(account.id) })))
  app.post('/api/own/searches', (context) =>
    own(context, ({ account }) =>
      given(context.req.raw, search, fail, async (value) =>
        (await accounts.keepSearch(account.id, value))
          ? json({ searches: await accounts.searches(account.id) }, 201)
          : fail(context.req.raw, { code: 'too_many_searches', most: MOST_SEARCHES }),
      ),
    ),
  )
  app.delete('/api/own/searches/:name', (context) =>
    own(context, async ({ account }) => {
      await accounts.dropSearch(account.id, context.req.param('name'))
      return json({ searches: await accounts.searches(account.id) })
    }),
  )
  addPasskeys(app, team, fail)
}

/** What administrators do with the accounts of others. */
export function addAccounts(app: OpenAPIHono, team: Team, fail: Fail): void {
  const { accounts } = team
  const who = async (context: Context): Promise<string> => (await team.visitor(context))?.account.name ?? ''
  app.get('/api/accounts', async () => json({ accounts: (await accounts.list()).map(shown) }))
  app.get('/api/audit', async () => json({ audit: await accounts.audited(500) }))
  app.post('/api/accounts', (context) =>
    given(context.req.raw, z.object({ name, role }), fail, async (value) => {
      const invited = await invite(accounts, { ...value, now: team.now() })
      if (invited === null) return fail(context.req.raw, { code: 'name_taken', name: value.name })
      await team.audit(await who(context), 'account-made', `${value.name} ${value.role}`)
      return json({ account: shown(invited.account), invitation: invited.invitation }, 201)
    }),
  )
  app.post('/api/accounts/:id/invitation', async (context) => {
    const account = await accounts.byId(context.req.param('id'))
    if (!account) return fail(context.req.raw, { code: 'no_such_account' })
    await team.audit(await who(context), 'invited-again', account.name)
    return json({ account: shown(account), invitation: await invitationFor(accounts, account, team.now()) }, 201)
  })
  app.patch('/api/accounts/:id', (context) =>
    given(context.req.raw, z.object({ role: role.optional(), disabled: z.boolean().optional() }), fail, async (value) => {
      const wish = {
        ...(value.role !== undefined && { role: value.role }),
        ...(value.disabled !== undefined && { disabled: value.disabled }),
      }
      const changed = await accounts.change(context.req.param('id'), wish)
      if (changed === null) return fail(context.req.raw, { code: 'no_such_account' })
      if (changed === 'last') return fail(context.req.raw, { code: 'last_administrator' })
      if (changed.disabled) await accounts.revokeAll(changed.id, ['session', 'token', 'invitation'])
      await team.audit(await who(context), 'account-changed', `${changed.name} ${changed.role}${changed.disabled ? ' disabled' : ''}`)
      return json({ account: shown(changed) })
    }),
  )
}
