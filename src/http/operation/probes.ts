import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk, Done } from '#desk'
import type { Fail } from '../route/common.ts'

/** Milliseconds that the ledger has to answer in. */
const PATIENCE = 5000

const said = (word: string): Response =>
  new Response(JSON.stringify({ status: word }), { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })

/**
 * What an orchestrator asks: whether the program lives, and whether its ledger answers. Under any name, for a probe comes by a bare address; without signing
 * in, for it says nothing of what the ledger holds, nor where it is.
 */
export function addProbes(app: OpenAPIHono, desk: Desk, stopping: () => boolean, fail: Fail): void {
  app.get('/health', () => said('alive'))
  app.get('/ready', async (context) => {
    if (stopping()) return fail(context.req.raw, { code: 'not_ready', because: 'stopping' })
    const done = await within(desk.do({ kind: 'ready' }), PATIENCE)
    if (done === null) return fail(context.req.raw, { code: 'not_ready', because: 'took_too_long' })
    return 'fault' in done ? fail(context.req.raw, { code: 'not_ready', because: done.fault.code }) : said('ready')
  })
}

function within(done: Promise<Done>, milliseconds: number): Promise<Done | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds).unref()
  })
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}
