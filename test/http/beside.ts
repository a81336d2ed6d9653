import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Account, type Accounts, type Book, type ErrandNews, type Events, type Job, type Jobs, openJobs, type Runner } from '#http'
import { eventsIn } from './event-stream.ts'

/** What one server has beside the ledger. A second server of the same ledger has the same, if it has any together with the first. */
export interface Beside {
  readonly accounts: Accounts
  readonly events: Events
  readonly book: Book
}

/** A test with what a server has beside a new ledger. */
export type WithBeside = (test: (beside: Beside) => Promise<void>) => () => Promise<void>

export const account = (name: string, role: Account['role'] = 'read'): Account => ({
  id: `id of ${name}`,
  name,
  role,
  created: '2031-07-01T00:00:00.000Z',
  disabled: false,
  password: null,
})
const grant = (digest: string, kind: 'session' | 'token' | 'invitation' | 'challenge', of: string | null = 'id of 森') => ({
  digest,
  kind,
  account: of,
  role: null,
  name: 'Chromium',
  created: '2031-07-01T00:00:00.000Z',
  expires: '2031-07-02T00:00:00.000Z',
})
const NOON = '2031-07-01T12:00:00.000Z'

/** What holds of accounts wherever they are kept. */
export function accountsContract(name: string, withBeside: WithBeside): void {
  it(
    `${name}: accounts are added once a name, found and changed`,
    withBeside(async ({ accounts }) => {
      expect([await accounts.list(), await accounts.byId('x'), await accounts.byName('森')]).toEqual([[], null, null])
      expect(await accounts.add(account('森', 'administer'))).toBe(true)
      expect(await accounts.add({ ...account('森'), id: 'another' })).toBe(false)
      expect(await accounts.add(account('橋本'))).toBe(true)
      expect((await accounts.list()).map((one) => one.name)).toEqual(['森', '橋本'].sort())
      await accounts.setPassword('id of 橋本', 'hash')
      expect(await accounts.change('id of 橋本', { role: 'add' })).toEqual({ ...account('橋本', 'add'), password: 'hash' })
      expect(await accounts.byName('橋本')).toEqual({ ...account('橋本', 'add'), password: 'hash' })
      expect(await accounts.change('nobody', { role: 'add' })).toBeNull()
    }),
  )

  it(
    `${name}: of those who stop each other at the same time, one goes on administering`,
    withBeside(async ({ accounts }) => {
      const names = ['森', '橋本', '長']
      for (const one of names) await accounts.add(account(one, 'administer'))
      const told = await Promise.all(names.map((one) => accounts.change(`id of ${one}`, { disabled: true })))
      expect(told.filter((one) => one === 'last')).toHaveLength(1)
      expect((await accounts.list()).filter(({ disabled }) => !disabled)).toHaveLength(1)
    }),
  )

  it(
    `${name}: a session holds until its moment, an invitation for one alone`,
    withBeside(async ({ accounts }) => {
      await accounts.add(account('森'))
      await accounts.grant(grant('s', 'session'))
      await accounts.grant(grant('t', 'token'))
      await accounts.grant(grant('i', 'invitation'))
      await accounts.grant(grant('c', 'challenge', null))
      expect(await accounts.bearer('s', NOON)).toEqual({ grant: grant('s', 'session'), account: account('森') })
      expect([await accounts.bearer('s', '2031-07-03'), await accounts.bearer('x', NOON), await accounts.bearer('c', NOON)]).toEqual([
        null,
        null,
        null,
      ])
      expect(await accounts.take('i', 'challenge', NOON)).toBeNull()
      const taken = await Promise.all([1, 2, 3].map(() => accounts.take('i', 'invitation', NOON)))
      expect(taken.filter((one) => one !== null)).toEqual([grant('i', 'invitation')])
      expect(await accounts.take('c', 'challenge', NOON)).toEqual(grant('c', 'challenge', null))
      await accounts.revokeAll('id of 森', ['session'])
      expect([await accounts.bearer('s', NOON), await accounts.grants('id of 森', 'token')]).toEqual([null, [grant('t', 'token')]])
      await accounts.revoke('t')
      // what is over goes when something new comes
      await accounts.grant({ ...grant('n', 'token'), created: '2031-08-01T00:00:00.000Z', expires: '2031-09-01T00:00:00.000Z' })
      expect((await accounts.grants('id of 森', 'token')).map(({ digest }) => digest)).toEqual(['n'])
    }),
  )

  it(
    `${name}: passkeys count on, and the audit tells the newest first`,
    withBeside(async ({ accounts }) => {
      const key = { id: 'k', account: 'id of 森', key: 'cose', counter: 0, transports: 'usb', name: '鍵', created: NOON }
      await accounts.putPasskey(key)
      await accounts.putPasskey({ ...key, counter: 5_000_000_000, name: 'another' })
      expect(await accounts.passkeys('id of 森')).toEqual([{ ...key, counter: 5_000_000_000 }])
      await accounts.dropPasskey('id of 橋本', 'k')
      expect(await accounts.passkey('k')).toEqual({ ...key, counter: 5_000_000_000 })
      await accounts.dropPasskey('id of 森', 'k')
      expect(await accounts.passkey('k')).toBeNull()
      for (const what of ['join', 'sign-in', 'sign-out']) await accounts.audit({ at: NOON, who: '森', what, about: '' })
      expect((await accounts.audited(2)).map(({ no, what }) => [no, what])).toEqual([
        [3, 'sign-out'],
        [2, 'sign-in'],
      ])
    }),
  )

  it(
    `${name}: searches are kept for each account, once a name, in order, and no more than may be`,
    withBeside(async ({ accounts }) => {
      const search = (called: string, known: number | null = null) => ({ name: called, query: `${called} act:threaten`, known })
      for (const called of ['橋', '水門']) expect(await accounts.keepSearch('id of 森', search(called))).toBe(true)
      await accounts.keepSearch('id of 長', search('橋', 7))
      expect(await accounts.keepSearch('id of 森', { ...search('橋', 5_000_000_000), query: '橋' })).toBe(true)
      expect(await accounts.searches('id of 森')).toEqual([{ ...search('橋', 5_000_000_000), query: '橋' }, search('水門')])
      await accounts.dropSearch('id of 森', '橋')
      await accounts.dropSearch('id of 森', '橋')
      expect(await accounts.searches('id of 森')).toEqual([search('水門')])
      expect(await accounts.searches('id of 長')).toEqual([search('橋', 7)])
      const kept = await Promise.all(Array.from({ length: 200 }, (_, i) => accounts.keepSearch('id of 森', search(`${i}`))))
      expect(kept.filter((one) => !one).length).toBeLessThanOrEqual(1)
      expect(await accounts.keepSearch('id of 森', search('one more'))).toBe(false)
      // one that is there can still change
      expect(await accounts.keepSearch('id of 森', search('水門', 3))).toBe(true)
    }),
  )

  it(
    `${name}: whoever tries too often waits, and tries again as time goes by`,
    withBeside(async ({ accounts }) => {
      let now = Date.parse(NOON)
      const limit = accounts.limit(3, 30, () => now)
      expect((await Promise.all([1, 2, 3, 4, 5].map(() => limit.wait('森')))).sort((x, y) => x - y)).toEqual([0, 0, 0, 10, 10])
      expect(await limit.wait('橋本')).toBe(0)
      now += 4000
      expect(await limit.wait('森')).toBe(6)
      now += 6000
      expect([await limit.wait('森'), await limit.wait('森')]).toEqual([0, 10])
      now += 60_000
      expect((await Promise.all([1, 2, 3, 4].map(() => limit.wait('森')))).sort((x, y) => x - y)).toEqual([0, 0, 0, 10])
    }),
  )
}

/** What holds of news wherever they are kept. */
export function eventsContract(name: string, withBeside: WithBeside): void {
  it(
    `${name}: who comes again gets what was missed, and who comes with an id of others is told that anything may have changed`,
    withBeside(async ({ events }) => {
      const listen = (last: string | null) => eventsIn(events.listen(last) as ReadableStream<Uint8Array>)
      const first = listen(null)
      await first.begun()
      for (let i = 1; i <= 3; i++) events.tell({ kind: 'intake', data: { i } })
      const heard = [await first.next(), await first.next(), await first.next()]
      expect(heard.map(({ event, data }) => `${event} ${data}`)).toEqual([1, 2, 3].map((i) => `intake {"i":${i}}`))
      const again = listen(heard[0]?.id as string)
      expect([await again.next(), await again.next()]).toEqual(heard.slice(1))
      for (const foreign of ['00000000-1', '00000000-1-2', 'x', '', '\u0000', `${heard[0]?.id}0000`])
        expect((await listen(foreign).next()).event, foreign).toBe('ledger')
      expect(events.listeners()).toBe(8)
      await first.end()
      await again.end()
      expect(events.listeners()).toBe(6)
    }),
  )

  it(
    `${name}: a crowd is told to come later`,
    withBeside(async ({ events }) => {
      const streams = Array.from({ length: 201 }, () => events.listen(null))
      expect(streams.filter((stream) => stream === null).length).toBe(1)
    }),
  )
}

export interface Doing {
  readonly jobs: Jobs
  readonly told: readonly Job[]
  /** What the runner was given, and what lets it go on. */
  readonly runs: {
    readonly places: Parameters<Runner['run']>[0]['places']
    readonly go: () => void
    readonly tell: (news: ErrandNews) => void
  }[]
}

/** Jobs in a book with a runner that waits to be told to go on, or to stop. */
export function doing(book: Book): Doing {
  const told: Job[] = []
  const runs: Doing['runs'] = []
  const runner: Runner = {
    run: ({ places }, tell, signal) =>
      new Promise((resolve) => {
        const end = (): void => resolve(null)
        signal.addEventListener('abort', end, { once: true })
        const go = (): void => {
          for (const { item } of places) tell({ kind: 'ended', item })
          end()
        }
        runs.push({ places, go, tell })
      }),
    ahead: async () => [],
    close: async () => undefined,
  }
  return { jobs: openJobs({ book, runner, now: () => new Date(), changed: (job) => told.push(job) }), told, runs }
}

/** Waits for something to come true. */
export async function until(what: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`not within ${seconds} s: ${what}`)
}

/** Gives a job of an address and a file with some words. */
export function give(jobs: Jobs, words: string): Promise<Job> {
  const place = jobs.prepare()
  writeFileSync(place.fileOf(1), words)
  const given = [
    { kind: 'address', name: 'https://pages.example/a' },
    { kind: 'file', name: 'b.txt' },
    { kind: 'address', name: 'x', refused: { code: 'not_fetched', because: { code: 'bad-address', why: 'unreadable' } } },
  ] as const
  return jobs.start(place, given, '2031-07-01')
}

const page = { name: 'https://pages.example/a', state: 'failed', id: null, title: null, trouble: { code: 'empty' } } as const

/** What holds of jobs wherever they are kept. */
export function jobsContract(name: string, withBeside: WithBeside): void {
  it(
    `${name}: jobs are done one after the other, told, tried again and forgotten`,
    withBeside(async ({ book }) => {
      const { jobs, told, runs } = doing(book)
      const [first, second] = [await give(jobs, 'アルヴェン'), await give(jobs, '')]
      expect((await jobs.list()).map(({ id }) => id)).toEqual([second.id, first.id])
      await until(() => runs.length === 1)
      expect(runs[0]?.places.map(({ item }) => item)).toEqual([0, 1])
      runs[0]?.tell({
        kind: 'page',
        item: 0,
        page: 0,
        told: page as Parameters<Doing['runs'][0]['tell']>[0] extends { told: infer T } ? T : never,
      })
      await until(async () => (await jobs.get(first.id))?.items[0]?.pages.length === 1)
      expect(await jobs.retry(first.id)).toBeNull()
      runs[0]?.go()
      await until(() => runs.length === 2)
      runs[1]?.go()
      await until(async () => (await jobs.get(second.id))?.state === 'done')
      const over = await jobs.get(first.id)
      expect([over?.state, over?.items.map(({ state }) => state), over?.published]).toEqual([
        'done',
        ['failed', 'done', 'failed'],
        '2031-07-01',
      ])
      const states = told.filter(({ id }) => id === first.id).map(({ state }) => state)
      expect([states[0], states.at(-1), states.includes('working')]).toEqual(['waiting', 'done', true])
      expect((await jobs.retry(first.id))?.items.map(({ state }) => state)).toEqual(['waiting', 'done', 'waiting'])
      await until(() => runs.length === 3)
      expect(runs[2]?.places.map(({ item }) => item)).toEqual([0, 2])
      expect((await jobs.remove(first.id))?.state).toMatch(/working|stopped/)
      await until(async () => (await jobs.get(first.id))?.state === 'stopped')
      expect([await jobs.remove(first.id), await jobs.get(first.id), (await jobs.list()).length]).toEqual([null, null, 1])
      expect([await jobs.remove('0'.repeat(24)), await jobs.retry('x')]).toEqual([null, null])
      await jobs.close()
    }),
  )

  it(
    `${name}: what waits is stopped at once, and the oldest that are over fall away`,
    withBeside(async ({ book }) => {
      const { jobs, runs } = doing(book)
      const first = await give(jobs, '')
      await until(() => runs.length === 1)
      const all = [first]
      for (let i = 0; i < 101; i++) all.push(await give(jobs, ''))
      for (const { id } of all.slice(1)) expect((await jobs.remove(id))?.state).toBe('stopped')
      all.push(await give(jobs, ''))
      const left = (await jobs.list()).map(({ id }) => id)
      expect([left.length, left.at(-1), left[0], left.includes(all[1]?.id ?? '')]).toEqual([100, first.id, all.at(-1)?.id, false])
      await jobs.close()
    }),
  )
}
