import { expect, it } from 'vitest'
import type { Decision } from '#ledger'
import type { Answer, DeedPoint, Hit, PageReading } from '#question'
import { type Example, withExample } from './example.ts'

const first = async ({ ask }: Example, query = ''): Promise<Hit> => {
  const answer = (await (await ask(`/api/search?limit=1&q=${encodeURIComponent(query)}`)).json()) as Extract<Answer, { kind: 'sayings' }>
  return answer.found[0] as Hit
}
const log = async ({ ask }: Example, values = ''): Promise<Extract<Answer, { kind: 'log' }>> =>
  (await ask(`/api/log${values}`)).json() as Promise<Extract<Answer, { kind: 'log' }>>
const decided = async (response: Response): Promise<Decision> => {
  expect(response.status).toBe(201)
  return ((await response.json()) as { decision: Decision }).decision
}
const refusal = async (response: Response): Promise<{ status: number; code: string; cure: string }> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  return (await response.json()) as { status: number; code: string; cure: string }
}

it(
  'a decision holds at once, stands in the log with its place, and is taken back by another',
  withExample(async (here) => {
    const hit = await first(here)
    const decision = await decided(
      await here.ask('/api/decisions', { json: { kind: 'source', ref: hit.ref, name: ' ヴィント議員 ', why: '録音' } }),
    )
    expect(decision).toMatchObject({ kind: 'source', name: 'ヴィント議員', by: '係', why: '録音' })
    const after = (await (await here.ask(`/api/page/${hit.page.id}`)).json()) as Extract<Answer, { kind: 'page' }>
    expect(after.found.find(({ ref }) => ref === hit.ref)?.attribution.source.name).toBe('ヴィント議員')
    const [line] = (await log(here)).log
    expect(line).toMatchObject({ undone: false, fits: true, places: [{ exact: hit.attribution.content.text, ref: hit.ref }] })
    expect(line?.places[0]?.page?.id).toBe(hit.page.id)
    const undoing = await decided(await here.ask(`/api/decisions/${decision.id.slice(0, 12)}/undo`, { json: { by: '別の係' } }))
    expect(undoing).toMatchObject({ kind: 'undo', decision: decision.id, by: '別の係', why: null })
    expect((await first(here, `page:${hit.page.id}`)).attribution.source.name).not.toBe('ヴィント議員')
    const lines = (await log(here, '?order=newest')).log
    expect(lines.map(({ decision: { kind }, undone }) => [kind, undone])).toEqual([
      ['undo', false],
      ['source', true],
    ])
    expect(lines[0]?.undoes?.id).toBe(decision.id)
  }),
)

it(
  'a deed is corrected where it stands and wherever it is told, until that is taken back',
  withExample(async (here) => {
    const told = async (): Promise<readonly DeedPoint[]> => ((await (await here.ask('/api/deeds')).json()) as { deeds: DeedPoint[] }).deeds
    const reading = async (id: string): Promise<PageReading> =>
      ((await (await here.ask(`/api/page/${id}/reading`)).json()) as { reading: PageReading }).reading
    const exported = async (): Promise<string> => (await here.ask('/api/export?format=plover')).text()
    const [deed, other] = (await told()) as [DeedPoint, DeedPoint]
    const { ref, page } = deed
    const decide = async (change: object): Promise<Decision> =>
      decided(await here.ask('/api/decisions', { json: { kind: 'deed', ref, change, why: '録画' } }))
    await decide({ what: 'actor', name: ' ヴィント議員 ' })
    await decide({ what: 'when', when: '2030-01-02' })
    expect((await told()).find((one) => one.ref === ref)).toMatchObject({ actor: 'ヴィント議員', when: '2030-01-02', day: '2030-01-02' })
    expect(await exported()).toContain('ヴィント議員')
    const rejection = await decide({ what: 'reject' })
    expect((await told()).map((one) => one.ref)).not.toContain(ref)
    expect((await told()).map((one) => one.ref)).toContain(other.ref)
    expect(await exported()).not.toContain('ヴィント議員')
    const own = (await reading(page.id)).events.filter((one) => one.ref === ref)
    expect(own).toMatchObject([
      { actor: 'ヴィント議員', rejected: true, decisions: [{ kind: 'deed' }, { kind: 'deed' }, { kind: 'deed' }] },
    ])
    // what is said of a deed touches no saying of the same words
    expect((await reading(page.id)).attributions.flatMap(({ decisions }) => decisions)).toEqual([])
    const { log: lines } = await log(here, '?only=deed')
    expect(lines).toMatchObject([
      { fits: true, was: deed.actor, places: [{ ref }] },
      { fits: true, was: deed.when, places: [{ ref }] },
      { fits: true, was: null, places: [{ ref }] },
    ])
    await decided(await here.ask(`/api/decisions/${rejection.id}/undo`, { json: {} }))
    expect((await told()).find((one) => one.ref === ref)?.actor).toBe('ヴィント議員')
    const refused = async (json: object) => refusal(await here.ask('/api/decisions', { json: { kind: 'deed', ref, ...json } }))
    expect(await refused({ ref: `${page.id.slice(0, 12)}:0-1`, change: { what: 'reject' } })).toMatchObject({
      status: 404,
      code: 'no_such_deed',
    })
    for (const change of [null, {}, { what: 'actor' }, { what: 'type', type: 'DANCE' }, { what: 'when', when: 'gestern' }])
      expect(await refused({ change })).toMatchObject({ status: 400, code: 'bad_parameter' })
  }),
)

it(
  'a note leaves the reading as it was read',
  withExample(async (here) => {
    const { ref, page } = await first(here)
    await decided(await here.ask('/api/decisions', { json: { kind: 'note', ref, text: '要確認' } }))
    const { reading } = (await (await here.ask(`/api/page/${page.id}/reading`)).json()) as { reading: PageReading }
    expect(reading.attributions.filter(({ readAs }) => readAs !== null)).toEqual([])
    expect(reading.attributions.find((one) => one.ref === ref)?.decisions).toMatchObject([{ text: '要確認' }])
  }),
)

it(
  'the log is filtered by kind and person, and tells of both for the whole of it',
  withExample(async (here) => {
    const { ref } = await first(here)
    for (const [text, by] of [
      ['一', '甲'],
      ['二', '乙'],
      ['三', '甲'],
    ])
      await decided(await here.ask('/api/decisions', { json: { kind: 'note', ref, text, by } }))
    await decided(await here.ask('/api/decisions', { json: { kind: 'topic', name: '橋', other: '渡り', by: '乙' } }))
    const notes = await log(here, `?only=note&by=${encodeURIComponent('甲')}&order=newest&limit=1`)
    expect(notes.log.map(({ decision }) => 'text' in decision && decision.text)).toEqual(['三'])
    expect(notes).toMatchObject({
      total: 2,
      people: [
        { name: '乙', count: 2 },
        { name: '甲', count: 2 },
      ],
      kinds: [
        { name: 'note', count: 3 },
        { name: 'topic', count: 1 },
      ],
    })
  }),
)

it(
  'what cannot be decided is told with its cure and leaves no trace',
  withExample(async (here) => {
    const { ref } = await first(here)
    const send = async (json: unknown) => refusal(await here.ask('/api/decisions', { json }))
    expect(await send({ kind: 'reject', ref: '000000000000:1-2' })).toMatchObject({ status: 404, code: 'no_such_attribution' })
    expect(await send({ kind: 'merge', name: '誰でもない人', other: '別人' })).toMatchObject({ status: 404, code: 'nobody_called' })
    for (const json of [
      null,
      [],
      {},
      { kind: 'undo', id: 'abcd' },
      { kind: 'source', ref, name: '   ' },
      { kind: 'line', ref, state: 'shut' },
      { kind: 'same', ref },
      { kind: 'note', ref, text: 'あ'.repeat(20_001) },
    ])
      expect(await send(json)).toMatchObject({ status: 400, code: 'bad_parameter' })
    for (const id of ['abcd1234', 'a', '%00', '..'])
      expect((await refusal(await here.ask(`/api/decisions/${id}/undo`, { json: {} }))).status).toBe(404)
    const english = await here.ask('/api/decisions', { json: { kind: 'reject', ref: 'x' }, headers: { 'accept-language': 'en' } })
    const japanese = await here.ask('/api/decisions', { json: { kind: 'reject', ref: 'x' }, headers: { 'accept-language': 'ja' } })
    expect((await refusal(english)).cure).not.toBe((await refusal(japanese)).cure)
    expect((await log(here)).total).toBe(0)
  }),
)

it(
  'only JSON of a sensible length is taken, whatever length is announced',
  withExample(async (here) => {
    const { ref } = await first(here)
    const post = (body: NonNullable<RequestInit['body']>, type: string | null, more: Record<string, string> = {}) =>
      here.ask('/api/decisions', { method: 'POST', body, headers: { ...(type !== null && { 'content-type': type }), ...more }, ...STREAM })
    const whole = JSON.stringify({ kind: 'reject', ref })
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])
      expect(await refusal(await post(whole, type))).toMatchObject({ status: 415, code: 'not_json' })
    for (const body of ['', '{', '\u{feff}', new Uint8Array([0xff, 0xfe, 0x00])])
      expect((await refusal(await post(body, 'application/json'))).status).toBe(415)
    const long = `{"kind":"note","ref":"${ref}","text":"${'a'.repeat(70_000)}"}`
    expect(await refusal(await post(long, 'application/json'))).toMatchObject({ status: 413, code: 'too_long' })
    // announced as short, and without end
    const endless = new ReadableStream({ pull: (control) => control.enqueue(new Uint8Array(16_384).fill(32)) })
    expect((await refusal(await post(endless, 'application/json', { 'content-length': '10' }))).status).toBe(413)
    expect((await log(here)).total).toBe(0)
    expect((await post(whole, 'application/json; charset=utf-8')).status).toBe(201)
  }),
)
const STREAM = { duplex: 'half' } as object

it(
  'a page of another site decides nothing, by whatever name it comes',
  withExample(async (here) => {
    const { ref } = await first(here)
    const send = (headers: Record<string, string>) => here.ask('/api/decisions', { json: { kind: 'reject', ref }, headers })
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect(await refusal(await send(headers))).toMatchObject({ status: 403, code: 'foreign_origin' })
    // a name that leads here by somebody else's DNS
    expect(await refusal(await send({ host: 'evil.example', origin: 'http://evil.example' }))).toMatchObject({ status: 421 })
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await here.ask('/api/decisions', { method, headers: { 'content-type': 'application/json' } })).status).toBeGreaterThanOrEqual(
        400,
      )
    expect((await log(here)).total).toBe(0)
    expect((await send({ origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).status).toBe(201)
  }),
)

it(
  'many who correct the same thing at once lose nothing',
  withExample(async (here) => {
    const { ref } = await first(here)
    const texts = Array.from({ length: 60 }, (_, i) => `覚え書き ${i}`)
    const responses = await Promise.all(texts.map((text) => here.ask('/api/decisions', { json: { kind: 'note', ref, text } })))
    expect(responses.map(({ status }) => status)).toEqual(texts.map(() => 201))
    const lines = (await log(here)).log
    expect(lines.map(({ decision }) => 'text' in decision && decision.text).sort()).toEqual(texts.sort())
  }),
)
