import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { isWebAddress } from '#intake'
import type { AppOptions } from '../app.ts'
import { languageOf } from '../language.ts'
import type { Fault } from '../problem.ts'
import type { WatchCall } from '../watching.ts'
import { badParameter, type Fail, json, jsonIn, PROBLEM_ANSWER } from './common.ts'

const LIMIT = 1024 * 1024
const addresses = z.array(z.string().trim().min(1).max(8192)).min(1).max(1000)
const following = z.object({ addresses })
const asking = z.object({ addresses: addresses.optional() })

/** The routes of what is followed: what there is, what is to be, and what is to be asked now. */
export function addWatched(app: OpenAPIHono, { desk, watching }: AppOptions, fail: Fail): void {
  describe(app)
  app.get('/api/watched', async (context) => {
    const request = context.req.raw
    const done = await desk.do({ kind: 'watched', language: languageOf(request), keeps: watching?.keeps ?? false })
    return 'fault' in done ? fail(request, done.fault) : json(done.body)
  })
  const change = async (request: Request, call: WatchCall, status: number): Promise<Response> => {
    if (watching === null) return fail(request, { code: 'not_found', path: '/api/watched' })
    const bad = call.addresses?.find((address) => !isWebAddress(address) || !URL.canParse(address))
    if (bad !== undefined) return fail(request, { code: 'not_an_address', value: bad.slice(0, 300) })
    const fault = await watching.call(call)
    return fault ? fail(request, fault) : json({ addresses: call.addresses }, status)
  }
  app.post('/api/watched', async (context) => {
    const given = await bodyOf(context.req.raw, following)
    if ('fault' in given) return fail(context.req.raw, given.fault)
    return change(context.req.raw, { kind: 'follow', addresses: given.value.addresses }, 201)
  })
  app.post('/api/watched/now', async (context) => {
    const given = await bodyOf(context.req.raw, asking)
    if ('fault' in given) return fail(context.req.raw, given.fault)
    return change(context.req.raw, { kind: 'now', addresses: given.value.addresses ?? null }, 202)
  })
  app.delete('/api/watched', (context) => change(context.req.raw, { kind: 'stop', addresses: [context.req.query('address') ?? ''] }, 200))
}

async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<{ readonly value: T } | { readonly fault: Fault }> {
  const given = await jsonIn(request, LIMIT)
  if ('fault' in given) return given
  const checked = schema.safeParse(given.value)
  return checked.success ? { value: checked.data } : { fault: badParameter(checked.error) }
}

function describe(app: OpenAPIHono): void {
  const answer = (description: string) => ({ description, content: { 'application/json': { schema: z.object({}) } } })
  const body = (schema: z.ZodType) => ({ body: { required: true, content: { 'application/json': { schema } } } })
  const rows = [
    ['get', '/api/watched', 'What is followed: its kind, when it was asked, what is in the way', 200, {}],
    ['post', '/api/watched', 'Follows addresses from now on', 201, body(following)],
    ['post', '/api/watched/now', 'Asks addresses now; without any, all that failed', 202, body(asking)],
    ['delete', '/api/watched', 'Follows an address no longer; its pages stay', 200, { query: z.object({ address: z.string() }) }],
  ] as const
  for (const [method, path, summary, status, request] of rows)
    app.openAPIRegistry.registerPath({ method, path, summary, request, responses: { [status]: answer(summary), default: PROBLEM_ANSWER } })
}
