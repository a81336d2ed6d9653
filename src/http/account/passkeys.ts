import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import { type Fail, json } from '../route/common.ts'
import { digestOf } from './secret.ts'
import { given, shown, withCookie } from './session.ts'
import type { Team } from './team.ts'

/** Loaded when somebody uses a passkey: it is as large as the rest of the server. */
const library = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server')

/** Milliseconds in which a challenge must be answered. */
const PATIENCE = 300_000
/** A response of the browser; what is in it the library checks. */
const answer = z.looseObject({ id: z.string().min(1).max(2000), response: z.looseObject({ clientDataJSON: z.string().max(20_000) }) })

/** Passkeys (WebAuthn): added by whoever is signed in, and good for signing in without a name or a password. */
export function addPasskeys(app: OpenAPIHono, team: Team, fail: Fail): void {
  const { accounts } = team
  app.post('/api/own/passkeys/options', async (context) => {
    const visitor = await team.visitor(context)
    if (!visitor) return fail(context.req.raw, { code: 'not_signed_in' })
    const passkeys = await accounts.passkeys(visitor.account.id)
    const options = await (await library()).generateRegistrationOptions({
      rpName: 'iwaku',
      rpID: hostOf(team, context),
      userName: visitor.account.name,
      userID: new TextEncoder().encode(visitor.account.id),
      excludeCredentials: passkeys.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    })
    await challenge(team, options.challenge, visitor.account.id)
    return json(options)
  })
  app.post('/api/own/passkeys', (context) =>
    given(context.req.raw, z.object({ name: z.string().trim().min(1).max(100), answer }), fail, async (value) => {
      const visitor = await team.visitor(context)
      if (!visitor) return fail(context.req.raw, { code: 'not_signed_in' })
      const wanted = await taken(team, value.answer.response.clientDataJSON, visitor.account.id)
      const verified = wanted && (await registered(team, context, value.answer as unknown as RegistrationResponseJSON, wanted))
      if (!verified) return fail(context.req.raw, { code: 'passkey_refused' })
      const created = team.now().toISOString()
      await accounts.putPasskey({ ...verified, account: visitor.account.id, name: value.name, created })
      await team.audit(visitor.account.name, 'passkey-added', value.name)
      return json({ id: verified.id, name: value.name, created }, 201)
    }),
  )
  app.post('/api/session/passkey/options', async (context) => {
    const options = await (await library()).generateAuthenticationOptions({ rpID: hostOf(team, context), userVerification: 'preferred' })
    await challenge(team, options.challenge, null)
    return json(options)
  })
  app.post('/api/session/passkey', (context) =>
    given(context.req.raw, z.object({ answer }), fail, async ({ answer: response }) => {
      const wait = await team.signingWait(context, 'passkey')
      if (wait > 0) return fail(context.req.raw, { code: 'too_often', seconds: wait })
      const key = await accounts.passkey(response.id)
      const account = key && (await accounts.byId(key.account))
      const wanted = await taken(team, response.response.clientDataJSON, null)
      const counter =
        key && wanted ? await authenticated(team, context, response as unknown as AuthenticationResponseJSON, wanted, key) : null
      if (!key || !account || account.disabled || counter === null) {
        await team.audit(account?.name ?? '', 'sign-in-refused', team.addressOf(context))
        return fail(context.req.raw, { code: 'passkey_refused' })
      }
      await accounts.putPasskey({ ...key, counter })
      await team.audit(account.name, 'sign-in', team.addressOf(context))
      return withCookie(json({ account: shown(account) }, 201), await team.begin(context, account))
    }),
  )
}

const hostOf = (team: Team, context: Context): string => new URL(team.originOf(context)).hostname

/** Kept until it is answered, once: whichever of several servers is asked. */
async function challenge(team: Team, value: string, account: string | null): Promise<void> {
  const at = team.now()
  await team.accounts.grant({
    digest: digestOf(value),
    kind: 'challenge',
    account,
    role: null,
    name: '',
    created: at.toISOString(),
    expires: new Date(at.getTime() + PATIENCE).toISOString(),
  })
}

/** The challenge that was answered, if it was ours and is still open. */
async function taken(team: Team, clientData: string, account: string | null): Promise<string | null> {
  const value = challengeIn(clientData)
  const grant = value === null ? null : await team.accounts.take(digestOf(value), 'challenge', team.now().toISOString())
  return grant && grant.account === account ? value : null
}

function challengeIn(clientData: string): string | null {
  try {
    const { challenge: value } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as { challenge: unknown }
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

async function registered(
  team: Team,
  context: Context,
  response: RegistrationResponseJSON,
  expectedChallenge: string,
): Promise<{ id: string; key: string; counter: number; transports: string } | null> {
  try {
    const { registrationInfo } = await (await library()).verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: team.originOf(context),
      expectedRPID: hostOf(team, context),
      requireUserVerification: false,
    })
    if (!registrationInfo) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { id, key: Buffer.from(publicKey).toString('base64url'), counter, transports: transports.join(',') }
  } catch {
    // the library throws whatever is wrong; to who asks it is all one
    return null
  }
}

async function authenticated(
  team: Team,
  context: Context,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  { id, key, counter }: { id: string; key: string; counter: number },
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await (await library()).verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: team.originOf(context),
      expectedRPID: hostOf(team, context),
      credential: { id, publicKey: new Uint8Array(Buffer.from(key, 'base64url')), counter },
      requireUserVerification: false,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
