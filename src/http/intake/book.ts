import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '@hono/zod-openapi'
import type { Trouble } from '#message'
import type { DeskFault } from '../desk/task.ts'
import type { Job } from './job.ts'

/*
 * Jobs on the disk, beside the ledger: `ID.json` what became of a job, `ID/` the files that were given for it, under numbers. No name in there comes from
 * a request.
 */

const ID = /^[0-9a-f]{24}$/

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

/** Jobs as they lie in a folder. */
export interface Book {
  /** The newest first; what is no job is passed over and stays where it is. */
  readonly read: () => readonly Job[]
  /** The job is on the disk when this returns. */
  readonly write: (job: Job) => void
  /** With its files. */
  readonly forget: (id: string) => void
  /** Where the files of a job lie; it is made. */
  readonly folderOf: (id: string) => string
  readonly fileOf: (id: string, item: number) => string
  readonly drop: (id: string, item: number) => void
}

export function openBook(folder: string): Book {
  const at = (...parts: readonly string[]): string => join(folder, ...parts)
  return {
    read() {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const jobs = readdirSync(folder).flatMap((name) => readJob(at(name)) ?? [])
      const known = new Set(jobs.map(({ id }) => id))
      // files of jobs that never began: the program ended while they came
      for (const name of readdirSync(folder)) if (ID.test(name) && !known.has(name)) rmSync(at(name), { recursive: true, force: true })
      return jobs.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
    },
    write(one) {
      const next = at(`${one.id}.new`)
      const file = openSync(next, 'w', 0o600)
      try {
        writeFileSync(file, JSON.stringify(one))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(next, at(`${one.id}.json`))
    },
    forget(id) {
      rmSync(at(`${id}.json`), { force: true })
      rmSync(at(id), { recursive: true, force: true })
    },
    folderOf(id) {
      mkdirSync(at(id), { recursive: true, mode: 0o700 })
      return at(id)
    },
    fileOf: (id, number) => at(id, String(number)),
    drop: (id, number) => rmSync(at(id, String(number)), { force: true }),
  }
}

function readJob(path: string): Job | null {
  if (!path.endsWith('.json')) return null
  try {
    return job.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // damaged, or of a later version: the pages are in the ledger, and only the list of them is not told
    return null
  }
}
