import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Language } from '#message'
import type { Form } from '#publish'
import type { AppOptions } from '../app.ts'
import { badParameter, type Fail, jsonIn, PROBLEM_ANSWER } from './common.ts'

/** Bytes of an order: many notes of a curator, and a thousand sayings picked. */
const LIMIT = 1024 * 1024

const TYPES: Readonly<Record<Form, string>> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  // as text, so that no browser draws it as a page of this server
  html: 'text/plain; charset=utf-8',
  note: 'text/plain; charset=utf-8',
  site: 'application/zip',
}

const ref = z.string().min(1).max(200)
const order = z.object({
  form: z.enum(['json', 'md', 'html', 'note', 'site']),
  q: z.string().max(2000).default(''),
  topic: z.string().max(200).optional(),
  certainty: z.enum(['high', 'medium', 'low']).default('medium'),
  heading: z.string().max(500).default(''),
  introduction: z.string().max(20_000).default(''),
  picked: z.array(ref).max(5000).nullable().default(null),
  notes: z.record(ref, z.string().max(20_000)).default({}),
  language: z.enum(['ja', 'en']).optional(),
})

/** A digest as a human made it, in every form that it is published in. Nothing is kept here. */
export function addPublishing(app: OpenAPIHono, { desk }: AppOptions, fail: Fail, languageOf: (request: Request) => Language): void {
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/digest',
    summary: 'A digest with chosen sayings and words of the curator, as data, Markdown, HTML, hand-kept notes, or a site in a ZIP archive',
    request: { body: { required: true, content: { 'application/json': { schema: order } } } },
    responses: {
      200: {
        description: 'The digest in the form that was asked for',
        content: Object.fromEntries(Object.values(TYPES).map((type) => [type.split(';')[0] as string, { schema: z.string() }])),
      },
      default: PROBLEM_ANSWER,
    },
  })
  app.post('/api/digest', async (context) => {
    const request = context.req.raw
    const given = await jsonIn(request, LIMIT)
    if ('fault' in given) return fail(request, given.fault)
    const checked = order.safeParse(given.value)
    if (!checked.success) return fail(request, badParameter(checked.error))
    const { form, q, topic, certainty, language, ...draft } = checked.data
    const question = { kind: 'digest', query: q, topic: topic ?? null, certainty } as const
    const done = await desk.do({ kind: 'publish', order: { question, draft, form, language: language ?? languageOf(request) } })
    if ('fault' in done) return fail(request, done.fault)
    const attached = form === 'site' ? { 'content-disposition': 'attachment; filename="iwaku-digest.zip"' } : {}
    return new Response(done.body, { headers: { 'content-type': TYPES[form], 'cache-control': 'no-store', ...attached } })
  })
}
