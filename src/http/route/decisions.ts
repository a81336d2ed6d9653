import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ACTS, DEED_TYPES } from '#lexicon'
import type { Wish } from '#question'
import type { AppOptions } from '../app.ts'
import type { Fault } from '../problem.ts'
import { badParameter, type Fail, json, jsonIn, PROBLEM_ANSWER } from './common.ts'

/** Bytes of a decision; a note is the longest part of it. */
const LIMIT = 64 * 1024

const ref = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(200)
const text = z.string().trim().min(1).max(20_000)
const whoAndWhy = { why: text.optional(), by: z.string().trim().max(200).optional() }

/** ISO: a year, a month or a day. */
const day = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)

/** What is wrong about a deed, and what is right. */
const change = z.discriminatedUnion('what', [
  z.object({ what: z.literal('reject') }),
  z.object({ what: z.enum(['actor', 'target']), name }),
  z.object({ what: z.literal('when'), when: day.nullable() }),
  z.object({ what: z.literal('type'), type: z.enum(DEED_TYPES) }),
])

const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), ref, name, ...whoAndWhy }),
  z.object({ kind: z.literal('target'), ref, name, ...whoAndWhy }),
  z.object({ kind: z.literal('when'), ref, when: day.nullable(), ...whoAndWhy }),
  z.object({ kind: z.literal('act'), ref, act: z.enum(ACTS), ...whoAndWhy }),
  z.object({ kind: z.literal('reject'), ref, ...whoAndWhy }),
  z.object({ kind: z.literal('note'), ref, text, ...whoAndWhy }),
  z.object({ kind: z.literal('line'), ref, state: z.enum(['open', 'withdrawn', 'crossed']), ...whoAndWhy }),
  z.object({ kind: z.literal('promise'), ref, state: z.enum(['kept', 'broken', 'open']), ...whoAndWhy }),
  z.object({ kind: z.enum(['same', 'differ']), ref, other: ref, ...whoAndWhy }),
  z.object({ kind: z.literal('clash'), ref, other: ref, state: z.enum(['accepted', 'rejected']), ...whoAndWhy }),
  z.object({ kind: z.literal('deed'), ref, change, ...whoAndWhy }),
  z.object({ kind: z.enum(['merge', 'split', 'topic']), name, other: name, ...whoAndWhy }),
])
const undoing = z.object(whoAndWhy)

/** The routes by which humans correct what the reader made of pages; the log is only ever added to. */
export function addDecisions(app: OpenAPIHono, { desk, now, by: owner, team }: AppOptions, fail: Fail): void {
  const made = { description: 'The line that was added to the log', content: { 'application/json': { schema: z.object({}) } } }
  const body = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } })
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/decisions',
    summary: 'Decides something about an attribution, a deed, a name, a red line, a promise or a topic',
    request: { body: body(decision) },
    responses: { 201: made, default: PROBLEM_ANSWER },
  })
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/decisions/{id}/undo',
    summary: 'Takes a decision back; that stands in the log as well',
    request: { params: z.object({ id: ref }), body: body(undoing) },
    responses: { 201: made, default: PROBLEM_ANSWER },
  })
  const decide = async (context: Context, wish: Wish, { why, by }: z.output<typeof undoing>): Promise<{ fault: Fault } | Response> => {
    // whoever signed in decides in no other name
    const name = team ? ((await team.visitor(context))?.account.name ?? '') : (by ?? owner)
    const done = await desk.do({ kind: 'decide', wish, at: now().toISOString(), by: name, why: why ?? null })
    return 'fault' in done ? done : json(done.body, 201)
  }
  app.post('/api/decisions', async (context) => {
    const request = context.req.raw
    const given = await bodyOf(request, decision)
    if ('fault' in given) return fail(request, given.fault)
    const { why: _why, by: _by, ...wish } = given.value
    const done = await decide(context, wish, given.value)
    return 'fault' in done ? fail(request, done.fault) : done
  })
  app.post('/api/decisions/:id/undo', async (context) => {
    const request = context.req.raw
    const given = await bodyOf(request, undoing)
    if ('fault' in given) return fail(request, given.fault)
    const done = await decide(context, { kind: 'undo', id: context.req.param('id').slice(0, 200) }, given.value)
    return 'fault' in done ? fail(request, done.fault) : done
  })
}

async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<{ readonly value: T } | { readonly fault: Fault }> {
  const given = await jsonIn(request, LIMIT)
  if ('fault' in given) return given
  const checked = schema.safeParse(given.value)
  return checked.success ? { value: checked.data } : { fault: badParameter(checked.error) }
}
