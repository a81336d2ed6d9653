import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { feedAtom, feedJson, sayingFeed } from '#export'
import type { Answer } from '#question'
import type { AppOptions } from '../app.ts'
import { badParameter, type Fail, PROBLEM_ANSWER } from './common.ts'

const GIVEN = z.object({ q: z.string().max(2000).default(''), certainty: z.enum(['high', 'medium', 'low']).default('medium') })

const FEEDS = {
  '/feed.atom': { type: 'application/atom+xml; charset=utf-8', write: feedAtom },
  '/feed.json': { type: 'application/feed+json; charset=utf-8', write: feedJson },
} as const

/** Sayings in a feed; a reader of feeds comes again before there are more. */
const LIMIT = 100

const decoder = new TextDecoder()

/** The newest that a search finds, as a feed: a search one is told of. */
export function addFeeds(app: OpenAPIHono, { desk }: AppOptions, fail: Fail): void {
  for (const [path, { type, write }] of Object.entries(FEEDS)) {
    const summary = `The newest sayings that a query finds, as ${path === '/feed.atom' ? 'Atom 1.0' : 'JSON Feed 1.1'}`
    app.openAPIRegistry.registerPath({
      method: 'get',
      path,
      summary,
      request: { query: GIVEN },
      responses: {
        200: { description: summary, content: { [type]: { schema: { type: path === '/feed.json' ? 'object' : 'string' } } } },
        default: PROBLEM_ANSWER,
      },
    })
    app.get(path, async (context) => {
      const values = GIVEN.safeParse(context.req.query())
      if (!values.success) return fail(context.req.raw, badParameter(values.error))
      const { q, certainty } = values.data
      const done = await desk.do({
        kind: 'ask',
        question: { kind: 'search', query: q, order: 'newest', limit: LIMIT, offset: 0, certainty },
      })
      if ('fault' in done) return fail(context.req.raw, done.fault)
      const { found } = JSON.parse(decoder.decode(done.body)) as Extract<Answer, { kind: 'sayings' }>
      const { origin } = new URL(context.req.url)
      const feed = {
        ...sayingFeed(`iwaku: ${q}`, found),
        address: `${origin}/search?${new URLSearchParams({ q })}`,
        self: `${origin}${path}?${new URLSearchParams({ q, ...(certainty !== 'medium' && { certainty }) })}`,
      }
      return new Response([...write(feed)].join(''), { headers: { 'content-type': type, 'cache-control': 'no-cache' } })
    })
  }
}
