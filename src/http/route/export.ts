import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { SelectionFormat } from '#export'
import type { AppOptions } from '../app.ts'
import { openExport } from '../stream/stream.ts'
import { badParameter, type Fail, PROBLEM_ANSWER } from './common.ts'

/** What each format is to whoever takes it. */
const TYPES: Readonly<Record<SelectionFormat, { readonly type: string; readonly ending: string }>> = {
  jsonl: { type: 'application/x-ndjson', ending: 'jsonl' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  parquet: { type: 'application/vnd.apache.parquet', ending: 'parquet' },
  annotations: { type: 'application/ld+json', ending: 'jsonld' },
  prov: { type: 'application/ld+json', ending: 'prov.jsonld' },
  schema: { type: 'application/ld+json', ending: 'schema.jsonld' },
  plover: { type: 'application/json', ending: 'plover.json' },
  csl: { type: 'application/vnd.citationstyles.csl+json', ending: 'csl.json' },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: 'bib' },
}

const GIVEN = z.object({
  format: z.enum(Object.keys(TYPES) as [SelectionFormat, ...SelectionFormat[]]),
  q: z.string().max(2000).default(''),
  certainty: z.enum(['high', 'medium', 'low']).default('medium'),
  /** CSV with the byte order mark by which Excel knows UTF-8. */
  bom: z.enum(['true', 'false']).default('false'),
})

/** All that a search finds, as a file: never the first page of it. */
export function addExport(app: OpenAPIHono, { path }: AppOptions, fail: Fail): void {
  const summary = 'All that a query finds, in a format of others or as JSON lines; without a query the whole ledger'
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/export',
    summary,
    request: { query: GIVEN },
    responses: {
      200: { description: summary, content: Object.fromEntries(Object.values(TYPES).map(({ type }) => [type, { schema: {} }])) },
      default: PROBLEM_ANSWER,
    },
  })
  app.get('/api/export', async (context) => {
    const values = GIVEN.safeParse(context.req.query())
    if (!values.success) return fail(context.req.raw, badParameter(values.error))
    const { format, q, certainty, bom } = values.data
    const stream = await openExport({ ledger: path, format, query: q, certainty, bom: bom === 'true' })
    if ('fault' in stream) return fail(context.req.raw, stream.fault)
    const { type, ending } = TYPES[format]
    return new Response(stream, {
      headers: { 'content-type': type, 'content-disposition': disposition(q, ending), 'cache-control': 'no-store' },
    })
  })
}

/** A name for the file: plain for old clients, and in Unicode by RFC 6266; no character that any system forbids. */
export function disposition(query: string, ending: string): string {
  const name = [...query.replace(/[\p{C}\s"*/:<>?\\|.%]+/gu, '-').replace(/^-+|-+$/g, '')].slice(0, 60).join('')
  const whole = `iwaku${name && `-${name}`}.${ending}`
  return `attachment; filename="iwaku.${ending}"; filename*=UTF-8''${encodeURIComponent(whole).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
