import { createHmac } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mailOf } from '../../src/cli/ledger/mail.ts'
import { inFolder, iwaku, type Ran } from './run-in-test.ts'

interface Taken {
  readonly path: string
  readonly body: string
  readonly id: string
  readonly time: string
  readonly signature: string
}

const site = new Map<string, string>()
const taken: Taken[] = []
let status = 204
let server: Server
let here: string

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method !== 'POST') {
      const body = site.get(request.url ?? '')
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/plain; charset=utf-8' }).end(body)
      return
    }
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece
    })
    request.on('end', () => {
      const { 'webhook-id': id = '', 'webhook-timestamp': time = '', 'webhook-signature': signature = '' } = request.headers
      taken.push({ path: request.url ?? '', body, id: String(id), time: String(time), signature: String(signature) })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  site.clear()
  taken.length = 0
  status = 204
})

const KEYS = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
const SECRET = KEYS.map((key) => `whsec_${key.toString('base64')}`).join(' ')
const HOUR = 3_600_000
const MORNING = Date.parse('2031-07-01T09:00:00Z')
const says = (words: string): string => `アルヴェンは「${words}」と述べた。`

interface Watching {
  readonly folder: string
  readonly at: (hours: number, ...words: string[]) => Promise<Ran>
  /** All that iwaku wrote, but for the ledger. */
  readonly written: () => string
}

const watching = (use: (watching: Watching) => Promise<void>, more: Readonly<Record<string, string>> = {}): (() => Promise<void>) =>
  inFolder((folder) => {
    const environment = { LANG: 'C', IWAKU_WEBHOOK_SECRET: SECRET, ...more }
    const web = ['--allow-private', here.slice('http://'.length), '--pause', '0']
    return use({
      folder,
      at: (hours, ...words) =>
        iwaku(['watch', '--once', '--ledger', join(folder, 'ledger.sqlite'), ...web, ...words], {
          environment,
          now: () => new Date(MORNING + hours * HOUR),
        }),
      written: () =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => readFileSync(join(folder, name), 'utf8'))
          .join('\n'),
    })
  })

describe('--webhook', () => {
  it(
    'sends what is told, signed with each secret, and nothing where nothing is',
    watching(async ({ at }) => {
      site.set('/page', says('港は開く'))
      const hook = ['--webhook', `${here}/in?token=geheim`, '--tell', '港']
      expect(await at(0, `${here}/page`, ...hook)).toMatchObject({ code: 0, err: '' })
      const [letter] = taken as [Taken]
      expect(taken).toHaveLength(1)
      expect(letter.path).toBe('/in?token=geheim')
      expect(JSON.parse(letter.body)).toMatchObject({
        type: 'iwaku.told',
        timestamp: '2031-07-01T09:00:00.000Z',
        data: { source: `${here}/page`, pages: 1, told: [{ attribution: { content: { text: '港は開く' } } }], again: false },
      })
      const signed = KEYS.map(
        (key) => `v1,${createHmac('sha256', key).update(`${letter.id}.${letter.time}.${letter.body}`).digest('base64')}`,
      )
      expect([letter.signature, letter.time]).toEqual([signed.join(' '), String(MORNING / 1000)])
      site.set('/page', says('港は開く') + says('橋は開く'))
      expect((await at(24, ...hook)).out).toContain('0 new pages, 1 changed, 1 new saying')
      expect(taken).toHaveLength(1)
    }),
  )

  it(
    'what is not taken is sent again, the same under the same id, later each time and in its order; secrets are shown and kept nowhere',
    watching(async ({ at, written }) => {
      const hook = ['--webhook', `${here}/in?token=geheim`]
      status = 503
      const shown: Ran[] = []
      site.set('/a', says('港は開く'))
      shown.push(await at(0, `${here}/a`, ...hook))
      site.set('/b', says('橋は開く'))
      shown.push(await at(0.001, `${here}/b`, ...hook))
      // the second waits behind the first, which is not tried again so soon
      expect([shown.map(({ code }) => code), taken.length]).toEqual([[1, 0], 1])
      shown.push(await at(0, '--list'), await at(0, '--list', '--format', 'json'))
      expect(shown[2]?.out).toContain(`messages to ${here}/…`)
      expect(JSON.parse(shown[3]?.out ?? '').outbox).toMatchObject([{ way: 'webhook', to: `${here}/…`, waiting: 2 }])
      // somebody else is not sent what was for another
      shown.push(await at(0.1, '--webhook', `${here}/other`))
      expect(taken).toHaveLength(1)
      status = 204
      shown.push(await at(0.2, ...hook))
      expect(taken.map(({ id }) => id)).toEqual([taken[0]?.id, taken[0]?.id, taken[2]?.id])
      expect(taken[1]?.body).toBe(taken[0]?.body)
      expect(taken[1]?.time).not.toBe(taken[0]?.time)
      expect(taken[2]?.body).toContain('橋は開く')
      shown.push(await at(0.3, ...hook))
      expect(taken).toHaveLength(3)
      const all = JSON.stringify(shown) + written()
      for (const secret of ['geheim', ...KEYS.map((key) => key.toString('base64'))]) expect(all).not.toContain(secret)
    }),
  )

  it(
    'tells a page that was changed by a rule of its own, on the terminal and in the letter',
    watching(async ({ at }) => {
      const words = ['--tell', 'new:version 橋', '--webhook', `${here}/in`]
      site.set('/page', says('橋は開く'))
      expect((await at(0, `${here}/page`, ...words)).out).toMatch(/^\S+ {2}1 new page, 0 changed, 1 new saying\n$/)
      site.set('/page', says('門は開く'))
      const { out } = await at(24, ...words)
      expect(out).toMatch(/0 new pages, 1 changed, 1 new saying\n {2}changed {2}http:\S+\n.*\n {4}~ changed.*橋は開く.*\n.*→.*門は開く/)
      expect(taken).toHaveLength(1)
      expect(JSON.parse(taken[0]?.body ?? '')).toMatchObject({
        data: { told: [], noticed: [{ kind: 'version', address: `${here}/page`, version: { changed: [{}] } }] },
      })
    }),
  )

  it(
    'a letter that is refused by itself keeps no other one',
    watching(async ({ at }) => {
      site.set('/a', says('港は開く'))
      status = 400
      expect((await at(0, `${here}/a`, '--webhook', `${here}/in`)).err).toContain(`${here}/…: the server answered 400`)
      site.set('/b', says('橋は開く'))
      status = 204
      expect(await at(0.001, `${here}/b`, '--webhook', `${here}/in`)).toMatchObject({ code: 0, err: '' })
      expect(taken.map(({ body }) => /(.)は開く/.exec(body)?.[1])).toEqual(['港', '橋'])
      await at(2, '--webhook', `${here}/in`)
      expect(taken).toHaveLength(3)
    }),
  )

  it(
    'wants https and a secret, and an outbox that can be read',
    watching(async ({ at, folder }) => {
      for (const address of ['http://hooks.example.org/in', 'ftp://x.example/', 'nonsense']) {
        const { code, err } = await at(0, `${here}/a`, '--webhook', address)
        expect([code, err.includes('--webhook'), err.includes(address)]).toEqual([64, true, false])
      }
      writeFileSync(join(folder, 'ledger.sqlite.watch.outbox.json'), '{')
      expect(await at(0, `${here}/a`, '--webhook', `${here}/in`)).toMatchObject({ code: 64, err: expect.stringContaining('is damaged') })
    }),
  )
  it.each(['', 'geheim', 'whsec_AAAA', `whsec_${Buffer.alloc(65).toString('base64')}`])('takes %j for no secret', (secret) =>
    watching(
      async ({ at, folder }) => {
        const { code, err } = await at(0, `${here}/a`, '--webhook', `${here}/in`)
        expect([code, err.includes('whsec_$(openssl rand -base64 32)')]).toEqual([64, true])
        if (secret !== '') expect(err).not.toContain(secret)
        expect(existsSync(join(folder, 'ledger.sqlite.watch.json'))).toBe(false)
      },
      { IWAKU_WEBHOOK_SECRET: secret },
    )(),
  )
})

describe('--mail', () => {
  /** A program that takes mails into a folder, or does not. */
  const program = (folder: string, code: number): string => {
    const path = join(folder, 'sendmail')
    writeFileSync(
      path,
      `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/arguments"\ncat > "${folder}/mail"\necho 'mailbox full' >&2\nexit ${code}\n`,
    )
    chmodSync(path, 0o755)
    return path
  }
  const wordsOf = (mail: string): string => Buffer.from(mail.slice(mail.indexOf('\n\n')), 'base64').toString('utf8')

  it('gives what is told to sendmail, and again what that did not take', async () =>
    inFolder(async (tools) =>
      watching(
        async ({ at }) => {
          site.set('/page', says('港は開く'))
          program(tools, 75)
          const { code, err } = await at(0, `${here}/page`, '--mail', 'kiroku@desk.example')
          expect([code, err]).toEqual([1, expect.stringContaining('did not take the mail (mailbox full)')])
          const first = readFileSync(join(tools, 'mail'), 'utf8')
          program(tools, 0)
          expect(await at(1, '--mail', 'kiroku@desk.example')).toMatchObject({ code: 0, err: '' })
          const mail = readFileSync(join(tools, 'mail'), 'utf8')
          expect(mail).toBe(first)
          expect(readFileSync(join(tools, 'arguments'), 'utf8')).toBe('-i\n--\nkiroku@desk.example\n')
          expect(mail).toMatch(
            /^From: iwaku@desk\.example\nTo: kiroku@desk\.example\nSubject: =\?UTF-8\?B\?\S+\?=\nDate: Tue, 01 Jul 2031 09:00:00 \+0000\nMessage-ID: </,
          )
          expect(wordsOf(mail)).toMatch(/1 new page, 0 changed, 1 new saying\r\n {2}\S.*港は開く/)
        },
        { IWAKU_SENDMAIL: join(tools, 'sendmail'), IWAKU_MAIL_FROM: 'iwaku@desk.example' },
      )(),
    )())

  it.each(['-oQ/tmp@x', 'a@b, c@d', 'nobody', 'a@b\nBcc: c@d', '<a@b>'])('%j is no address', (address) =>
    watching(async ({ at }) => {
      expect((await at(0, `${here}/page`, `--mail=${address}`)).code).toBe(64)
    })(),
  )

  it('waits while nothing may leave the machine', async () =>
    inFolder(async (tools) =>
      watching(
        async ({ at }) => {
          site.set('/page', says('港は開く'))
          program(tools, 75)
          await at(0, `${here}/page`, '--mail', 'a@b', '--webhook', `${here}/in`)
          const letters = taken.length
          program(tools, 0)
          const { code, err } = await at(1, '--mail', 'a@b', '--no-fetch')
          expect([code, err]).toEqual([1, expect.stringContaining('a@b: it was left where it is, for nothing is fetched.')])
          await at(10, '--mail', 'a@b', '--webhook', `${here}/in`)
          expect([letters, taken.length]).toEqual([1, 1])
          expect(wordsOf(readFileSync(join(tools, 'mail'), 'utf8'))).toContain('港は開く')
        },
        { IWAKU_SENDMAIL: join(tools, 'sendmail') },
      )(),
    )())

  it('is told when there is no such program', async () =>
    watching(
      async ({ at }) => {
        site.set('/page', says('港は開く'))
        expect((await at(0, `${here}/page`, '--mail', 'a@b')).err).toContain('/nowhere/sendmail did not take the mail (ENOENT)')
      },
      { IWAKU_SENDMAIL: '/nowhere/sendmail' },
    )())

  it('a long subject is cut into words, none in the middle of a letter', () => {
    const subject = `iwaku: ${'港の𠮷野家'.repeat(12)}`
    const mail = mailOf({ to: 'a@b', from: null, subject, text: '橋\n', made: 0, id: 'x' })
    const lines = (/Subject: ((?:.+\n )*.+)\n/.exec(mail)?.[1] ?? '').split('\n ')
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(75)
    expect(lines.map((line) => Buffer.from(line.slice(10, -2), 'base64').toString('utf8')).join('')).toBe(subject)
  })
})
