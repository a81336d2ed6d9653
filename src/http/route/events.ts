import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { AppOptions } from '../app.ts'
import { type Fail, PROBLEM_ANSWER } from './common.ts'

/** The route by which news comes: server-sent events, with `Last-Event-ID` for those whose connection broke. */
export function addEvents(app: OpenAPIHono, { events }: AppOptions, fail: Fail): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/events',
    summary: 'News as they come: ledger, intake, watched',
    responses: {
      200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: z.string() } } },
      default: PROBLEM_ANSWER,
    },
  })
  app.get('/api/events', (context) => {
    const stream = events.listen(context.req.header('last-event-id') ?? null)
    if (stream === null) return fail(context.req.raw, { code: 'too_busy' })
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    })
  })
}
