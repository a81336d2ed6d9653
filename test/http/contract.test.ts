import { Ajv2020 } from 'ajv/dist/2020.js'
import { assert, asyncProperty, constantFrom, oneof, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Example, openExample } from './example.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly schema: { readonly enum?: readonly string[]; readonly maxLength?: number }
}

interface Operation {
  readonly summary: string
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>
}

interface Described {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

let example: Example
let described: Described
let ajv: Ajv2020
const refs: Record<string, string> = {}

beforeAll(async () => {
  example = await openExample()
  described = (await (await example.app.request('/openapi.json')).json()) as Described
  ajv = new Ajv2020({ strict: false })
  ajv.addSchema(described, 'api')
  const { found } = (await (await example.app.request('/api/search?q=橋&limit=1')).json()) as {
    found: { ref: string; page: { id: string }; attribution: { source: { name: string } } }[]
  }
  const hit = found[0]
  const given = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: '文' }) }
  const { job } = (await (await example.app.request('/api/intake', given)).json()) as { job: { id: string } }
  Object.assign(refs, { ref: hit?.ref, id: hit?.page.id, name: hit?.attribution.source.name, job: job.id })
})

afterAll(() => example.close())

/** News have no end, and a test of their own. */
const isEndless = ({ responses }: Operation): boolean => responses['200']?.content?.['text/event-stream'] !== undefined

const reads = (): [string, Operation][] =>
  Object.entries(described.paths).flatMap(([path, { get }]) => (get && !isEndless(get) ? [[path, get] as [string, Operation]] : []))

/** A path with its parts filled in. */
const filled = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x'))

function expectFits(operation: Operation, status: number, type: string, body: string): void {
  const media = type.split(';')[0] ?? ''
  const content = (operation.responses[String(status)] ?? operation.responses.default)?.content ?? {}
  const [, { schema } = { schema: null }] = Object.entries(content).find(([name]) => name.split(';')[0] === media) ?? []
  expect(schema, `${status} ${media} is described`).not.toBeNull()
  if (!/json$/.test(media) || media === 'application/x-ndjson') return
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object)
  expect(validate(JSON.parse(body)), `${JSON.stringify(validate.errors?.slice(0, 3))}\n${body.slice(0, 300)}`).toBe(true)
}

describe('the API is what /openapi.json says', () => {
  it('is OpenAPI 3.1, every route with a summary, and no reference leads nowhere', () => {
    expect(described.openapi).toBe('3.1.0')
    expect(reads().length).toBeGreaterThan(15)
    for (const [path, { summary }] of reads()) expect(summary, path).toMatch(/\S/)
    const names = new Set(Object.keys(described.components.schemas))
    for (const [, name = ''] of JSON.stringify(described).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(names).toContain(name)
  })

  it('lets a page run nothing but our script, and reach nothing but this server', async () => {
    const policy = (await example.app.request('/openapi.json')).headers.get('content-security-policy')?.split('; ')
    for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(part)
  })

  it('answers each route, filled in rightly, as described', async () => {
    for (const [path, operation] of reads()) {
      const query =
        path === '/api/export'
          ? '?format=csv'
          : path === '/oembed'
            ? `?url=${encodeURIComponent(`http://localhost/saying/${refs.ref}`)}`
            : ''
      const response = await example.app.request(filled(path, refs) + query)
      expect(response.status, path).toBe(200)
      expectFits(operation, 200, response.headers.get('content-type') ?? '', await response.text())
    }
  })

  it('says no as described to whatever else is given, and never breaks', async () => {
    const wild = oneof(
      string({ unit: 'binary', maxLength: 60 }),
      constantFrom(
        '',
        '0',
        '-1',
        '1e9',
        '999999999999',
        '%',
        '"',
        '「',
        'NEAR(',
        'toString',
        '__proto__',
        'a*',
        "';--",
        '../../etc/passwd',
        '​',
        'source:',
        'act:x since:9',
        'あ'.repeat(2001),
      ),
    )
    for (const [path, operation] of reads()) {
      const parameters = operation.parameters ?? []
      await assert(
        asyncProperty(wild, wild, async (one, other) => {
          const query = new URLSearchParams()
          parameters
            .filter((parameter) => parameter.in === 'query')
            .forEach(({ name, schema }, i) => {
              query.set(name, schema.enum && i % 2 ? (schema.enum[0] as string) : i % 2 ? one : other)
            })
          const parts = Object.fromEntries(
            parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => [name, one.toWellFormed() || 'x']),
          )
          const response = await example.app.request(`${filled(path, parts)}?${query}`)
          expect([200, 400, 404], `${path} ${JSON.stringify([one, other])}`).toContain(response.status)
          if (response.status !== 404 || response.headers.get('content-type')?.startsWith('application/problem'))
            expectFits(operation, response.status, response.headers.get('content-type') ?? '', await response.text())
        }),
        { numRuns: 12 },
      )
    }
  }, 120_000)
})
