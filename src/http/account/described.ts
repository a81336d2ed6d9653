import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { PROBLEM_ANSWER } from '../route/common.ts'
import { ROLES } from './role.ts'

const role = z.enum(ROLES)
const account = z
  .object({ id: z.string(), name: z.string(), role, created: z.string(), disabled: z.boolean(), password: z.boolean() })
  .openapi('Account')
const some = z.object({}).loose()
const searches = z.object({ searches: z.array(z.object({ name: z.string(), query: z.string(), known: z.int().nullable() })) })

type Row = readonly [method: 'get' | 'post' | 'patch' | 'delete', path: string, summary: string, status: 200 | 201, answer: z.ZodType]

const ROWS: readonly Row[] = [
  [
    'get',
    '/api/session',
    'Who is signed in',
    200,
    z.object({ kind: z.literal('session'), shared: z.boolean(), account: account.nullable() }),
  ],
  ['post', '/api/session', 'Signs in by name and password', 201, z.object({ account })],
  ['delete', '/api/session', 'Signs out', 200, some],
  ['post', '/api/session/passkey/options', 'What a browser asks a passkey for, to sign in (WebAuthn)', 200, some],
  ['post', '/api/session/passkey', 'Signs in by a passkey', 201, z.object({ account })],
  ['post', '/api/join', 'Comes in by an invitation and sets a password', 201, z.object({ account })],
  ['get', '/api/own', 'One’s account with its passkeys, tokens and sessions', 200, some],
  ['post', '/api/own/password', 'Changes the password and signs out everything else', 200, z.object({ account })],
  [
    'post',
    '/api/own/tokens',
    'Makes a token for a program; it is shown this once',
    201,
    z.object({ id: z.string(), token: z.string() }).loose(),
  ],
  ['delete', '/api/own/tokens/{id}', 'Takes a token back', 200, some],
  ['post', '/api/own/passkeys/options', 'What a browser makes a passkey from (WebAuthn)', 200, some],
  ['post', '/api/own/passkeys', 'Adds a passkey', 201, some],
  ['delete', '/api/own/passkeys/{id}', 'Removes a passkey', 200, some],
  ['get', '/api/own/searches', 'The searches that one keeps, each with how many it found when it was last looked at', 200, searches],
  ['post', '/api/own/searches', 'Keeps a search; one of the same name becomes it', 201, searches],
  ['delete', '/api/own/searches/{name}', 'Forgets a search', 200, searches],
  ['delete', '/api/own/sessions', 'Signs out everywhere', 200, some],
  ['get', '/api/accounts', 'Who may use the ledger', 200, z.object({ accounts: z.array(account) })],
  ['post', '/api/accounts', 'Invites somebody', 201, z.object({ account, invitation: z.string() })],
  ['post', '/api/accounts/{id}/invitation', 'Invites somebody again', 201, z.object({ account, invitation: z.string() })],
  ['patch', '/api/accounts/{id}', 'Changes a role, stops an account or lets it in again', 200, z.object({ account })],
  ['get', '/api/audit', 'What was done, the newest first', 200, z.object({ audit: z.array(some) })],
]

/** Puts the routes of a shared ledger into the description of the API. */
export function describeAccounts(app: OpenAPIHono): void {
  for (const [method, path, summary, status, schema] of ROWS) {
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name as string, z.string()])
    app.openAPIRegistry.registerPath({
      method,
      path,
      summary,
      request: { params: z.object(Object.fromEntries(parts)) },
      responses: { [status]: { description: summary, content: { 'application/json': { schema } } }, default: PROBLEM_ANSWER },
    })
  }
}
