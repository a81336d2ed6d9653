import { expect, it } from 'vitest'
import { openEvents, tellChanges } from '#http'
import { decisionOf, openLedger } from '#ledger'
import { eventsIn as events } from './event-stream.ts'
import { over, withExample } from './example.ts'

it(
  'whoever listens is told that the ledger changed, whether by this server or by another program',
  withExample(async ({ ask, path: ledger, events: hub }) => {
    const watched = await openLedger(ledger, { create: false })
    const silence = tellChanges(() => watched.pulse(), hub, 50)
    const response = await ask('/api/events')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('content-encoding')).toBeNull()
    const stream = events(response.body as ReadableStream<Uint8Array>)
    // the first look only learns how things are
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await ask('/api/decisions', { json: { kind: 'topic', name: '橋', other: '渡り' } })
    expect(await stream.next()).toMatchObject({ event: 'ledger', data: '{}' })
    const other = await openLedger(ledger, { create: false })
    other.decide([decisionOf({ kind: 'topic', name: '港', other: '湾' }, { at: '2031-07-01T00:00:00Z', by: '', why: null })])
    other.close()
    expect(await stream.next()).toMatchObject({ event: 'ledger' })
    await stream.end()
    expect(hub.listeners()).toBe(0)
    silence()
    watched.close()
  }),
)

it(
  'a job is told from its beginning to its end',
  withExample(async (here) => {
    const response = await here.ask('/api/events')
    const stream = events(response.body as ReadableStream<Uint8Array>)
    const started = await here.ask('/api/intake', { json: { text: 'アルヴェンは「港は開く」と述べた。' } })
    const { job } = (await started.json()) as { job: { id: string } }
    await over(here, job.id)
    const states: string[] = []
    while (states.at(-1) !== 'done') {
      const event = await stream.next()
      if (event.event === 'intake') states.push((JSON.parse(event.data as string) as { state: string }).state)
    }
    expect(states[0]).toBe('waiting')
    expect(states).toContain('working')
    await stream.end()
  }),
)

it('who comes again gets what was missed; who comes from another run, or too late, is told that anything may have changed', async () => {
  const hub = openEvents('b')
  const listen = (last: string | null) => events(hub.listen(last) as ReadableStream<Uint8Array>)
  for (let i = 1; i <= 3; i++) hub.tell({ kind: 'intake', data: { i } })
  const missed = listen('b-1')
  expect([await missed.next(), await missed.next()]).toEqual([
    { id: 'b-2', event: 'intake', data: '{"i":2}' },
    { id: 'b-3', event: 'intake', data: '{"i":3}' },
  ])
  const fresh = listen(null)
  const foreign = listen('a-2')
  hub.tell({ kind: 'watched', data: {} })
  expect(await fresh.next()).toMatchObject({ id: 'b-4', event: 'watched' })
  expect((await foreign.next()).event).toBe('ledger')
  expect((await foreign.next()).event).toBe('watched')
  for (let i = 0; i < 300; i++) hub.tell({ kind: 'intake', data: { i } })
  expect((await listen('b-2').next()).event).toBe('ledger')
  for (const bad of ['b-', 'b-x', 'b--1', 'b-99999', '\u0000', 'b-1-1']) expect(hub.listen(bad)).not.toBeNull()
  hub.close()
  await expect(fresh.next().then(() => fresh.next())).resolves.toBeDefined()
})

it('a listener who takes nothing is let go, and a crowd is told to come later', () => {
  const hub = openEvents('c')
  const idle = hub.listen(null)
  expect(idle).not.toBeNull()
  for (let i = 0; i < 600; i++) hub.tell({ kind: 'intake', data: {} })
  expect(hub.listeners()).toBe(0)
  const streams = Array.from({ length: 201 }, () => hub.listen(null))
  expect(streams.filter((stream) => stream === null).length).toBe(1)
  hub.close()
})
