import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { AppOptions } from '../app.ts'
import { badParameter, type Fail, PROBLEM_ANSWER } from './common.ts'
import { disposition } from './export.ts'
import { QUESTIONS } from './questions.ts'

/** Lists that are tables too, each with how many of it are taken where nobody says. */
const TABLES: Readonly<Record<string, string | null>> = {
  '/lines': '1000',
  '/promises': '1000',
  '/clashes': null,
  '/shifts': null,
  '/topics': null,
  '/sources': '2000',
  '/outlets': null,
  '/pages': '1000',
  '/log': '1000',
}

/** The lists of the views as CSV, at the address of each with `.csv` behind it. */
export function addTables(app: OpenAPIHono, { desk }: AppOptions, fail: Fail): void {
  for (const { path, summary, given, question } of QUESTIONS) {
    const most = TABLES[path]
    if (most === undefined) continue
    // with the byte order mark by which Excel knows UTF-8
    const asked = given.extend({ bom: z.enum(['true', 'false']).default('false') })
    app.openAPIRegistry.registerPath({
      method: 'get',
      path: `/api${path}.csv`,
      summary: `${summary}, as CSV`,
      request: { query: asked },
      responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } }, default: PROBLEM_ANSWER },
    })
    app.get(`/api${path}.csv`, async (context) => {
      const values = asked.safeParse({ ...(most !== null && { limit: most }), ...context.req.query() })
      if (!values.success) return fail(context.req.raw, badParameter(values.error))
      const { bom } = values.data
      const done = await desk.do({ kind: 'table', question: question(values.data), bom: bom === 'true' })
      if ('fault' in done) return fail(context.req.raw, done.fault)
      return new Response(done.body, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': disposition(path.slice(1), 'csv'),
          'cache-control': 'no-cache',
        },
      })
    })
  }
}
