import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Next } from 'hono'
import { compress } from 'hono/compress'
import type { Desk } from '#desk'
import { troubleIn } from '#ledger'
import { addAccounts, addOwn } from './account/accounts.ts'
import { describeAccounts } from './account/described.ts'
import { addSessions } from './account/session.ts'
import type { Team } from './account/team.ts'
import type { Assets } from './assets.ts'
import type { Events } from './events/events.ts'
import { refused, withHeaders } from './guard.ts'
import type { Runner } from './intake/job.ts'
import type { Jobs } from './intake/jobs.ts'
import { languageOf } from './language.ts'
import { answerTo, openApi } from './open-api.ts'
import { askedAt } from './opening.ts'
import { noteFault, type Observer, observing, requestId } from './operation/observed.ts'
import { addProbes } from './operation/probes.ts'
import { type Fault, problem } from './problem.ts'
import { addCards, embedding } from './route/card.ts'
import { badParameter, type Fail, json, PROBLEM_ANSWER } from './route/common.ts'
import { addDecisions } from './route/decisions.ts'
import { addEvents } from './route/events.ts'
import { addExport } from './route/export.ts'
import { addFeeds } from './route/feeds.ts'
import { addIntake } from './route/intake.ts'
import { addOpenSearch } from './route/open-search.ts'
import { addOriginal } from './route/original.ts'
import { addPublishing } from './route/publish.ts'
import { QUESTIONS, type QuestionRoute } from './route/questions.ts'
import { addTables } from './route/table.ts'
import { addWatched } from './route/watched.ts'
import type { Watching } from './watching.ts'

export interface AppOptions {
  readonly desk: Desk
  /** Path of the ledger, for what is read beside the desk. */
  readonly path: string
  /** The pages of the user interface; null serves the API alone. */
  readonly assets: Assets | null
  /** How the ledger is called in errors. */
  readonly ledger: string
  /** Names beside those of this machine that the server answers to. */
  readonly hosts: readonly string[]
  readonly version: string
  readonly now: () => Date
  /** Who decides where a request does not say. */
  readonly by: string
  readonly events: Events
  /** Who takes pages in; the process that does it for this ledger, where that is another one; null where nobody does. */
  readonly intake: { readonly jobs: Jobs; readonly ahead: Runner['ahead'] } | { readonly process: number } | null
  /** Who follows addresses; null where nobody does, and nobody is to. */
  readonly watching: Watching | null
  /** The ledger cannot be written where it lies: nothing is decided, taken in or followed. */
  readonly readOnly?: boolean
  /** Who may use it; null for a ledger of whoever runs the server. */
  readonly team: Team | null
  /** Who is told of each request. */
  readonly observers?: readonly Observer[]
  /** Whether it is about to end, so that nobody sends it more. */
  readonly stopping?: () => boolean
}

/** The server as a function of requests: no port, no clock. */
export function makeApp(options: AppOptions): OpenAPIHono {
  const { ledger, hosts, version } = options
  const fail = (request: Request, fault: Fault): Response => {
    noteFault(request, fault)
    return problem(fault, ledger, languageOf(request), requestId(request))
  }
  const app = new OpenAPIHono()
  app.use(observing(options.observers ?? []))
  app.use(withHeaders)
  addProbes(app, options.desk, options.stopping ?? (() => false), fail)
  app.use(compress())
  app.use(async (context, next) => {
    const fault = refused(context.req.raw, hosts)
    if (fault) return fail(context.req.raw, fault)
    return next()
  })
  const { team } = options
  if (options.readOnly) app.use((context, next) => onlyReading(ledger, context, next, fail))
  if (team) app.use((context, next) => admitted(team, context, next, fail))
  addSessions(app, team, fail)
  if (team) {
    describeAccounts(app)
    addOwn(app, team, fail)
    addAccounts(app, team, fail)
  }
  for (const route of QUESTIONS) addQuestion(app, route, options, fail)
  addOriginal(app, options.desk, fail)
  addPublishing(app, options, fail, languageOf)
  addDecisions(app, options, fail)
  addIntake(app, options, fail)
  addWatched(app, options, fail)
  addEvents(app, options, fail)
  addExport(app, options, fail)
  addTables(app, options, fail)
  addFeeds(app, options, fail)
  addCards(app, options, fail)
  addOpenSearch(app)
  app.get('/openapi.json', (context) => context.json(openApi(app, version)))
  app.all('/api/*', (context) => fail(context.req.raw, { code: 'not_found', path: new URL(context.req.url).pathname }))
  app.get('*', async (context) => {
    const { raw } = context.req
    const page = pageOf(options.assets, raw, fail)
    if (page.ok && (raw.headers.get('accept') ?? '').includes('text/html') && (!team || (await team.visitor(context))))
      begin(new URL(raw.url), options.desk)
    return page
  })
  app.notFound((context) => fail(context.req.raw, { code: 'wrong_method', method: context.req.method }))
  app.onError((error, context) => fail(context.req.raw, troubleIn(error)))
  return app
}

const WRITING = /^\/api\/(?:decisions|watched|intake)(?:\/|$)/

/** What would be written is refused with the reason. */
async function onlyReading(path: string, context: Context, next: Next, fail: Fail): Promise<Response | undefined> {
  const { method, path: asked } = context.req
  const reads = method === 'GET' || method === 'HEAD'
  if (WRITING.test(asked) && (!reads || asked.startsWith('/api/intake'))) return fail(context.req.raw, { code: 'read_only', path })
  await next()
  return undefined
}

/** Only those come through who may; what they changed stands in the audit. */
async function admitted(team: Team, context: Context, next: Next, fail: Fail): Promise<Response | undefined> {
  const visitor = await team.admit(context)
  if (visitor && 'fault' in visitor) return fail(context.req.raw, visitor.fault)
  await next()
  const { method, path } = context.req
  // what somebody keeps for themselves, and what they looked at of it, is nobody else's
  const isOwn = path.startsWith('/api/own/searches')
  if (visitor && !isOwn && method !== 'GET' && method !== 'HEAD' && context.res.ok)
    await team.audit(visitor.account.name, `${method} ${path}`)
  return undefined
}

function addQuestion(app: OpenAPIHono, { path, summary, given, question }: QuestionRoute, { desk }: AppOptions, fail: Fail): void {
  const inPath = Object.keys(given.shape).filter((name) => path.includes(`{${name}}`))
  const only = (names: readonly string[]): Record<string, true> => Object.fromEntries(names.map((name) => [name, true]))
  const example = question(given.parse(Object.fromEntries(inPath.map((name) => [name, 'x']))))
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: `/api${path}`,
    summary,
    request: { params: given.pick(only(inPath)), query: given.omit(only(inPath)) },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answerTo(example.kind) } } },
      default: PROBLEM_ANSWER,
    },
  })
  app.get(`/api${path.replace(/\{(\w+)\}/g, ':$1')}`, async (context) => {
    const request = context.req.raw
    const values = given.safeParse({ ...context.req.query(), ...context.req.param() })
    if (!values.success) return fail(request, badParameter(values.error))
    const done = await desk.do({ kind: 'ask', question: question(values.data) })
    if ('fault' in done) return fail(request, done.fault)
    return json(done.body)
  })
}

/** Has asked what the view at an address is about to ask, which finds it there or on its way. */
function begin(address: URL, desk: Desk): void {
  for (const question of askedAt(address)) void desk.do({ kind: 'ask', question })
}

/** The interface has its own addresses: whatever is no file of it is the page that draws them. */
function pageOf(assets: Assets | null, request: Request, fail: Fail): Response {
  const url = new URL(request.url)
  const { pathname } = url
  const asset = assets?.get(pathname) ?? (/\.[a-z0-9]+$/.test(pathname) ? undefined : assets?.get('/index.html'))
  if (!asset) return fail(request, { code: 'not_found', path: pathname })
  const packs = asset.packed !== null && /\bgzip\b(?!;q=0)/.test(request.headers.get('accept-encoding') ?? '')
  // packed or not, it is the same: a browser may keep either
  const etag = `W/${asset.tag}`
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } })
  const link = embedding(url)
  return new Response(packs ? asset.packed : asset.bytes, {
    headers: {
      'content-type': asset.type,
      etag,
      vary: 'accept-encoding',
      ...(packs && { 'content-encoding': 'gzip' }),
      'cache-control': asset.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(link !== null && { link }),
    },
  })
}
