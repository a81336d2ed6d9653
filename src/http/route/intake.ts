import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { loadForesight } from '#intake'
import type { Language, Trouble } from '#message'
import type { AppOptions } from '../app.ts'
import type { Ahead, Job, Runner } from '../intake/job.ts'
import type { Given, Jobs } from '../intake/jobs.ts'
import { cured, type DryTold, headIn, jobIn } from '../intake/told.ts'
import { harmlessName, takeUpload } from '../intake/upload.ts'
import { languageOf } from '../language.ts'
import type { Fault } from '../problem.ts'
import { badParameter, type Fail, json, jsonIn, PROBLEM_ANSWER } from './common.ts'

/** Bytes of a request without files. */
const LIMIT = 8 * 1024 * 1024
const ADDRESSES = 1000

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => new Date(`${value}T00:00:00Z`).toISOString().startsWith(value), 'no day of the calendar')
const wanted = z.object({
  addresses: z.array(z.string().trim().max(8192)).max(ADDRESSES).default([]),
  text: z.string().max(4_000_000).optional(),
  /** How the text is called. */
  name: z.string().trim().max(200).optional(),
  published: day.optional(),
  dry: z.boolean().default(false),
})
type Wanted = z.output<typeof wanted>

type Answering = Response | { readonly fault: Fault }

interface Taking {
  readonly jobs: Jobs
  readonly ahead: Runner['ahead']
}

/** The routes by which pages come in. Reading is done elsewhere: whoever asks is answered at once. */
export function addIntake(app: OpenAPIHono, options: AppOptions, fail: Fail): void {
  describe(app)
  const { intake } = options
  const withJobs =
    (work: (request: Request, taking: Taking, id: string) => Answering | Promise<Answering>) =>
    async (context: { readonly req: { readonly raw: Request; param(name: 'job'): string | undefined } }): Promise<Response> => {
      const request = context.req.raw
      if (intake === null) return fail(request, { code: 'not_found', path: '/api/intake' })
      if ('process' in intake) return fail(request, { code: 'intake_elsewhere', process: intake.process })
      const done = await work(request, intake, context.req.param('job') ?? '')
      return 'fault' in done ? fail(request, done.fault) : done
    }
  const told = (request: Request, job: Job, status = 200): Response =>
    json({ job: jobIn(job, options.ledger, languageOf(request)) }, status)
  app.get(
    '/api/intake',
    withJobs(async (request, { jobs }) =>
      json({ jobs: (await jobs.list()).map((job) => headIn(job, options.ledger, languageOf(request))) }),
    ),
  )
  app.get(
    '/api/intake/:job',
    withJobs(async (request, { jobs }, id) => found(await jobs.get(id), id, (job) => told(request, job))),
  )
  app.post(
    '/api/intake/:job/retry',
    withJobs(async (request, { jobs }, id) =>
      found(await jobs.get(id), id, async () => {
        const job = await jobs.retry(id)
        return job ? told(request, job, 202) : { fault: { code: 'nothing_to_retry', id } }
      }),
    ),
  )
  app.delete(
    '/api/intake/:job',
    withJobs(async (request, { jobs }, id) =>
      found(await jobs.get(id), id, async () => {
        const job = await jobs.remove(id)
        return job ? told(request, job) : new Response(null, { status: 204 })
      }),
    ),
  )
  app.post(
    '/api/intake',
    withJobs(async (request, { jobs, ahead }) => {
      const place = jobs.prepare()
      const given = await givenIn(request, place.fileOf)
      if ('fault' in given || given.wanted.dry) {
        place.abandon()
        return 'fault' in given ? given : await foresee(given, ahead, languageOf(request))
      }
      return told(request, await jobs.start(place, given.all, given.wanted.published ?? null), 202)
    }),
  )
}

const found = (job: Job | null, id: string, use: (job: Job) => Answering | Promise<Answering>): Answering | Promise<Answering> =>
  job ? use(job) : { fault: { code: 'no_such_job', id: id.slice(0, 40) } }

interface AllGiven {
  readonly wanted: Wanted
  readonly all: readonly Given[]
}

/** Everything that a request gives, files and text on the disk under their numbers. */
async function givenIn(request: Request, fileOf: (item: number) => string): Promise<AllGiven | { readonly fault: Fault }> {
  const multipart = /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '')
  const came = multipart ? await takeUpload(request, fileOf) : await jsonIn(request, LIMIT)
  if ('fault' in came) return came
  const files = 'files' in came ? came.files : []
  const checked = wanted.safeParse('files' in came ? ofForm(came.fields) : came.value)
  if (!checked.success) return { fault: badParameter(checked.error) }
  const all: Given[] = [...files]
  const text = checked.data.text?.trim() ? checked.data.text : null
  if (text !== null) {
    // a text without a name is called by what it says, so that the same one is known when it comes again
    const name = checked.data.name || `text-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
    if (!checked.data.dry) writeFileSync(fileOf(all.length), text, { flag: 'wx', mode: 0o600 })
    all.push({ kind: 'text', name: harmlessName(name, all.length) })
  }
  for (const address of new Set(checked.data.addresses.filter((one) => one !== ''))) all.push(await ofAddress(address))
  return all.length === 0 ? { fault: { code: 'nothing_given' } } : { wanted: checked.data, all }
}

/** What is no address on the web is told at once, and never taken for the name of a file; a password in an address is not kept. */
async function ofAddress(text: string): Promise<Given> {
  const { shownAddress } = await loadForesight()
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    const url = new URL(text)
    url.username = ''
    url.password = ''
    return { kind: 'address', name: url.href }
  }
  const scheme = /^([a-z][a-z0-9+.-]{0,20}):/i.exec(text)?.[1]?.toLowerCase()
  const because =
    scheme && scheme !== 'http' && scheme !== 'https'
      ? ({ code: 'scheme', scheme } as const)
      : ({ code: 'bad-address', why: 'unreadable' } as const)
  return { kind: 'address', name: shownAddress(text), refused: { code: 'not_fetched', because } }
}

const ofForm = (fields: Readonly<Record<string, readonly string[]>>): object => {
  const one = (name: string): string | undefined => fields[name]?.at(-1) || undefined
  return {
    addresses: (fields.addresses ?? []).flatMap((lines) => lines.split(/\s+/)).filter((line) => line !== ''),
    text: one('text'),
    name: one('name'),
    published: one('published'),
    dry: one('dry') === 'true',
  }
}

/** What would become of what was given; of others only the robots.txt of their sites are asked. */
async function foresee({ all }: AllGiven, ahead: Runner['ahead'], language: Language): Promise<Response> {
  const addresses = all.filter(({ kind }) => kind === 'address')
  const asked = addresses.filter(({ refused }) => !refused)
  const told = await ahead(asked.map(({ name }) => name))
  const states = new Map(asked.map(({ name }, i) => [name, told[i] as Ahead]))
  const items = addresses.map(({ name, refused }): DryTold['items'][number] => {
    const state = states.get(name)
    const trouble: Trouble | null = refused ?? (state?.state === 'refused' ? { code: 'not_fetched', because: state.because } : null)
    return { name, state: trouble ? 'refused' : (state?.state ?? 'new'), trouble: trouble && cured(trouble, language) }
  })
  const count = (state: string): number => items.filter((item) => item.state === state).length
  const dry: DryTold = {
    addresses: items.length,
    known: count('known'),
    refused: count('refused'),
    fresh: count('new') + count('unasked'),
    unasked: count('unasked'),
    others: all.length - items.length,
    items,
  }
  return json({ dry })
}

function describe(app: OpenAPIHono): void {
  const answer = (description: string) => ({ description, content: { 'application/json': { schema: z.object({}) } } })
  const job = z.object({ job: z.string() })
  const paths = [
    ['get', '/api/intake', 'Jobs that take pages in, the newest first', 200, null],
    ['get', '/api/intake/{job}', 'A job with everything that was given and what became of each page', 200, null],
    ['post', '/api/intake/{job}/retry', 'Does again what failed', 202, null],
    ['delete', '/api/intake/{job}', 'Stops a job; forgets one that is over', 200, null],
  ] as const
  for (const [method, path, summary, status] of paths)
    app.openAPIRegistry.registerPath({
      method,
      path,
      summary,
      request: path.includes('{job}') ? { params: job } : {},
      responses: { [status]: answer(summary), default: PROBLEM_ANSWER },
    })
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/intake',
    summary: 'Takes addresses, a text, or files in; answers at once, and a job goes on. `dry` says what would become of addresses.',
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: wanted },
          'multipart/form-data': {
            schema: z
              .object({
                file: z.array(z.string().openapi({ format: 'binary' })),
                addresses: z.string(),
                text: z.string(),
                name: z.string(),
                published: z.string(),
              })
              .partial(),
          },
        },
      },
    },
    responses: { 200: answer('What would become of it'), 202: answer('The job'), default: PROBLEM_ANSWER },
  })
}
