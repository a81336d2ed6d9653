import { z } from '@hono/zod-openapi'
import type { Fault } from '../problem.ts'

/** Says no in the reader's language. */
export type Fail = (request: Request, fault: Fault) => Response

export const badParameter = ({ issues: [issue] }: z.ZodError): Fault => ({
  code: 'bad_parameter',
  name: issue?.path.join('.') ?? '',
  reason: issue?.message ?? '',
})

const PROBLEM = z
  .object({ type: z.string(), title: z.string(), status: z.int(), code: z.string(), cure: z.string(), request: z.string().optional() })
  .openapi('Problem', { description: 'RFC 9457, with `code` for programs, `cure` for people and the id of the `request`' })

/** What every route may answer instead. */
export const PROBLEM_ANSWER: { readonly description: string; readonly content: Record<string, { readonly schema: z.ZodObject }> } = {
  description: 'Problem details',
  content: { 'application/problem+json': { schema: PROBLEM } },
}

/** An answer that is JSON already, or is made so. */
export function json(body: Uint8Array<ArrayBuffer> | object, status = 200): Response {
  const written = body instanceof Uint8Array ? body : JSON.stringify(body)
  return new Response(written, { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' } })
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

/**
 * The JSON of a request, or why there is none. A page of another site can send no such type without being asked by the browser first; and no more is read
 * than `limit` bytes, whatever the length that was announced.
 */
export async function jsonIn(request: Request, limit: number): Promise<{ readonly value: unknown } | { readonly fault: Fault }> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) return { fault: { code: 'not_json' } }
  const bytes = await bytesIn(request, limit)
  if (bytes === null) return { fault: { code: 'too_long', limit } }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { fault: { code: 'not_json' } }
  }
}

async function bytesIn(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > limit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
