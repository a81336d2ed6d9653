import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk'
import { type Fail, PROBLEM_ANSWER } from './common.ts'

/** Belt and braces: what is left of a page may show words and nothing else, and only inside a page of ours. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'no-cache',
}

const ID = /^[0-9a-f]{4,64}$/

/** `/original/{id}`: what a page was read from, to be shown in a frame. It is made by the desk, where it can be stopped. */
export function addOriginal(app: OpenAPIHono, desk: Desk, fail: Fail): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/original/{id}',
    summary: 'What a page was read from, as HTML that runs nothing and fetches nothing',
    request: { params: z.object({ id: z.string().regex(ID) }) },
    responses: { 200: { description: 'HTML', content: { 'text/html': { schema: z.string() } } }, default: PROBLEM_ANSWER },
  })
  app.get('/original/:id', async (context) => {
    const id = context.req.param('id').toLowerCase()
    const done = ID.test(id) ? await desk.do({ kind: 'original', id }) : { fault: { code: 'no_such_page' as const, id } }
    return 'fault' in done ? fail(context.req.raw, done.fault) : new Response(done.body, { headers: HEADERS })
  })
}
