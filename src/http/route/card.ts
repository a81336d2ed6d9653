import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk, DeskFault } from '#desk'
import { writeDay } from '#message'
import type { Answer } from '#question'
import type { AppOptions } from '../app.ts'
import { badParameter, type Fail, PROBLEM_ANSWER } from './common.ts'

type Saying = Extract<Answer, { kind: 'saying' }>['saying']

const decoder = new TextDecoder()
const SIZE = { width: 560, height: 240 } as const

/** A card runs nothing; what its links open is as free as from anywhere else, or it would be opened without its scripts. */
const LOOSE = 'allow-popups allow-popups-to-escape-sandbox'

/** A card holds text and two links, and may stand in any page; it runs nothing. */
const POLICY = "default-src 'none'; style-src 'sha256-STYLE'; base-uri 'none'; form-action 'none'"

const STYLE =
  'body{margin:0;padding:16px 20px;font:16px/1.7 "Noto Serif JP","Hiragino Mincho ProN",serif;color:#1f1c17;background:#faf8f3;border-left:4px solid #a32f22}' +
  'blockquote{margin:0 0 8px}p{margin:0;font:13px/1.6 system-ui,sans-serif;color:#5d564b}a{color:#8c2a1e}' +
  '@media(prefers-color-scheme:dark){body{color:#e9e5db;background:#15171a}p{color:#a9a397}a{color:#f3a892}}'

/** A saying to be put into other pages: a card of its own, and what oEmbed (https://oembed.com) says of it. */
export function addCards(app: OpenAPIHono, { desk }: AppOptions, fail: Fail): void {
  const ref = z.object({ ref: z.string().min(1).max(200) })
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/card/{ref}',
    summary: 'A saying as a card for other pages',
    request: { params: ref },
    responses: { 200: { description: 'The card', content: { 'text/html': { schema: { type: 'string' } } } }, default: PROBLEM_ANSWER },
  })
  app.get('/card/:ref', async (context) => {
    const saying = await sayingAt(desk, context.req.param('ref'))
    if ('fault' in saying) return fail(context.req.raw, saying.fault)
    return new Response(cardOf(saying, new URL(context.req.url).origin), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY.replace('sha256-STYLE', await hashOf(STYLE)),
        'x-frame-options': '',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-cache',
      },
    })
  })
  const given = z.object({
    url: z.url().max(2000),
    format: z.literal('json').default('json'),
    maxwidth: z
      .string()
      .regex(/^\d{1,5}$/)
      .optional(),
  })
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/oembed',
    summary: 'oEmbed 1.0 of the address of a saying',
    request: { query: given },
    responses: {
      200: { description: 'oEmbed', content: { 'application/json': { schema: z.object({ type: z.literal('rich') }) } } },
      default: PROBLEM_ANSWER,
    },
  })
  app.get('/oembed', async (context) => {
    const values = given.safeParse(context.req.query())
    if (!values.success) return fail(context.req.raw, badParameter(values.error))
    const { origin } = new URL(context.req.url)
    const address = new URL(values.data.url)
    const named = /^\/(?:saying|card)\/([^/]+)$/.exec(address.pathname)?.[1]
    if (address.origin !== origin || named === undefined) return fail(context.req.raw, { code: 'not_found', path: address.pathname })
    const saying = await sayingAt(desk, decodeURIComponent(named))
    if ('fault' in saying) return fail(context.req.raw, saying.fault)
    const width = Math.min(SIZE.width, Number(values.data.maxwidth ?? SIZE.width))
    const card = `${origin}/card/${named}`
    return context.json({
      version: '1.0',
      type: 'rich',
      provider_name: 'iwaku',
      provider_url: origin,
      title: saying.source,
      width,
      height: SIZE.height,
      html: `<iframe src="${escaped(card)}" width="${width}" height="${SIZE.height}" title="${escaped(saying.source)}" sandbox="${LOOSE}" loading="lazy"></iframe>`,
    })
  })
}

/** What tells readers of the address of a saying that it can be embedded: a header, for its page is drawn in the browser. Null for other addresses. */
export function embedding({ origin, pathname }: URL): string | null {
  if (!/^\/saying\/[^/]+$/.test(pathname)) return null
  return `<${origin}/oembed?url=${encodeURIComponent(origin + pathname)}>; rel="alternate"; type="application/json+oembed"`
}

async function sayingAt(desk: Desk, ref: string): Promise<Saying | { readonly fault: DeskFault }> {
  const done = await desk.do({ kind: 'ask', question: { kind: 'trace', ref } })
  return 'fault' in done ? done : (JSON.parse(decoder.decode(done.body)) as Extract<Answer, { kind: 'saying' }>).saying
}

function cardOf({ asked, source, tellings, said }: Saying, origin: string): string {
  const telling = tellings.find(({ ref }) => ref === asked) ?? tellings[0]
  if (!telling) throw new Error('a saying without a telling')
  const { page, attribution } = telling
  const words = [attribution.content, ...attribution.contentMore].map(({ text }) => text).join(' … ')
  const day = said && writeDay(said, 'ja')
  const link = (address: string, text: string): string =>
    /^https?:\/\//i.test(address)
      ? `<a href="${escaped(address)}" target="_blank" rel="noopener noreferrer">${escaped(text)}</a>`
      : escaped(text)
  return [
    `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${escaped(source)}</title><style>${STYLE}</style>`,
    `<blockquote>「${escaped(words)}」</blockquote>`,
    `<p><strong>${escaped(source)}</strong>${day ? ` ${escaped(day)}` : ''}</p>`,
    `<p>${link(page.address, page.title ?? page.address)}${page.site ? ` ${escaped(page.site)}` : ''} · ${link(`${origin}/saying/${asked}`, 'iwaku')}</p></html>`,
  ].join('\n')
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string)

const hashOf = async (text: string): Promise<string> =>
  `sha256-${Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('base64')}`
