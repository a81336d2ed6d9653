import { z } from '@hono/zod-openapi'
import type { DeskFault } from '#desk'
import type { Trouble } from '#message'
import type { Job } from './job.ts'

/** The name of a job. */
export const ID: RegExp = /^[0-9a-f]{24}$/

const coded = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string',
)
const page = z.object({
  name: z.string(),
  state: z.enum(['fetched', 'read', 'added', 'renewed', 'known', 'failed']),
  id: z.string().nullable(),
  title: z.string().nullable(),
  trouble: coded.nullable().transform((value) => value as Trouble | null),
})
const item = z.object({
  kind: z.enum(['address', 'file', 'text']),
  name: z.string(),
  state: z.enum(['waiting', 'working', 'done', 'failed', 'stopped']),
  pages: z.array(page),
  more: z.number(),
})
const job = z.object({
  id: z.string().regex(ID),
  at: z.string(),
  ended: z.string().nullable(),
  state: z.enum(['waiting', 'working', 'done', 'stopped', 'interrupted', 'failed']),
  fault: coded.nullable().transform((value) => value as DeskFault | null),
  published: z.string().nullable(),
  items: z.array(item),
})

/** A job as it was kept as JSON; null for what is damaged, or of a later version. */
export function jobOf(text: string): Job | null {
  try {
    return job.parse(JSON.parse(text))
  } catch {
    // the pages are in the ledger, and only the list of them is not told
    return null
  }
}
