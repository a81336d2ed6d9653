import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { badParameter, type Fail, json, jsonIn } from '../route/common.ts'
import { digestOf, hashPassword, isPassword, LONGEST, SHORTEST } from './secret.ts'
import type { Account } from './store.ts'
import { cookieOf, type Team } from './team.ts'

const LIMIT = 16_384
export const password: z.ZodString = z.string().min(SHORTEST).max(LONGEST)

/** What is told of an account to itself and to administrators. */
export const shown = ({ id, name, role, created, disabled, password: hash }: Account): object => ({
  id,
  name,
  role,
  created,
  disabled,
  password: hash !== null,
})

/** Reads the JSON of a request by a schema and hands it on; says no where it is not so. */
export async function given<T>(
  request: Request,
  schema: z.ZodType<T>,
  fail: Fail,
  work: (value: T) => Promise<Response> | Response,
): Promise<Response> {
  const body = await jsonIn(request, LIMIT)
  if ('fault' in body) return fail(request, body.fault)
  const checked = schema.safeParse(body.value)
  return checked.success ? work(checked.data) : fail(request, badParameter(checked.error))
}

/** Signing in and out, and joining by an invitation. */
export function addSessions(app: OpenAPIHono, team: Team | null, fail: Fail): void {
  app.get('/api/session', async (context) => {
    if (!team) return json({ kind: 'session', shared: false, account: null })
    const visitor = await team.visitor(context)
    return json({ kind: 'session', shared: true, account: visitor && { ...shown(visitor.account), role: visitor.role } })
  })
  if (!team) return
  const { accounts } = team
  app.post('/api/session', (context) =>
    given(
      context.req.raw,
      z.object({ name: z.string().trim().min(1).max(100), password: z.string().max(LONGEST) }),
      fail,
      async (value) => {
        const wait = await team.signingWait(context, value.name)
        if (wait > 0) return fail(context.req.raw, { code: 'too_often', seconds: wait })
        const account = await accounts.byName(value.name)
        const right = await isPassword(value.password, account?.password ?? null)
        if (!account || account.disabled || !right) {
          await team.audit(value.name, 'sign-in-refused', team.addressOf(context))
          return fail(context.req.raw, { code: 'wrong_password' })
        }
        await team.audit(account.name, 'sign-in', team.addressOf(context))
        return withCookie(json({ account: shown(account) }, 201), await team.begin(context, account))
      },
    ),
  )
  app.delete('/api/session', async (context) => {
    const secret = cookieOf(context.req.header('cookie') ?? '')
    if (secret) await accounts.revoke(digestOf(secret))
    return withCookie(json({ account: null }), team.cookie(context, '', 0))
  })
  app.post('/api/join', (context) =>
    given(context.req.raw, z.object({ invitation: z.string().max(200), password }), fail, async (value) => {
      const wait = await team.signingWait(context, 'join')
      if (wait > 0) return fail(context.req.raw, { code: 'too_often', seconds: wait })
      const hash = await hashPassword(value.password)
      const invitation = await accounts.take(digestOf(value.invitation), 'invitation', team.now().toISOString())
      const account = invitation?.account == null ? null : await accounts.byId(invitation.account)
      if (!account || account.disabled) return fail(context.req.raw, { code: 'invitation_over' })
      const joined = { ...account, password: hash }
      await accounts.setPassword(account.id, hash)
      // whoever had it before has no part in it any more
      await accounts.revokeAll(account.id, ['session', 'token'])
      await team.audit(account.name, 'join', team.addressOf(context))
      return withCookie(json({ account: shown(joined) }, 201), await team.begin(context, joined))
    }),
  )
}

export function withCookie(response: Response, cookie: string): Response {
  response.headers.append('set-cookie', cookie)
  response.headers.set('cache-control', 'no-store')
  return response
}
