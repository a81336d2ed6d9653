import { randomInt } from 'node:crypto'
import { chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examine, LedgerError, openLedger, openShared } from '#ledger'
import { hasPostgres, type Server, startServer, userOfServer, WHY } from '../../scripts/postgres-server.ts'
import { iwaku } from '../cli/run-in-test.ts'
import { makeCertificate } from '../intake/fetch/certificate.ts'
import { fiveFrom } from './entries.ts'

const DAY = 86_400_000
/** Addresses of the loopback that nobody else has: one that the certificate names, and one that it does not. */
const [NAMED, OTHER] = [1, 2].map((last) => `127.${randomInt(1, 255)}.${randomInt(0, 255)}.${last}`) as [string, string]

describe.skipIf(!hasPostgres)(`a database server that is reached over TLS${WHY}`, () => {
  let server: Server
  let own = ''
  let anothers = ''
  const file = (name: string, text: string): string => {
    const path = join(server.folder, name)
    writeFileSync(path, text, { mode: 0o600 })
    const user = userOfServer()
    if (user) chownSync(path, user.uid, user.gid)
    return path
  }
  const certify = (from: number, to: number): void => {
    const { key, cert } = makeCertificate({ name: NAMED, from: new Date(Date.now() + from), to: new Date(Date.now() + to) })
    own = file('own.crt', cert)
    file('own.key', key)
  }
  const address = (host: string, tls: string): string => `postgres://iwaku:sesame@${host}/postgres?schema=tls&${tls}`
  const trusted = (): string => address(NAMED, `sslmode=verify-full&sslrootcert=${own}`)
  const refusal = async (ledger: string): Promise<string> => {
    const error = await openLedger(ledger, { create: true }).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(LedgerError)
    const { fault, reason } = error as LedgerError
    expect([fault, (await examine(ledger)).findings[0]]).toEqual(['untrusted', { code: 'untrusted', reason }])
    return reason
  }

  beforeAll(() => {
    server = startServer({
      settings: [`listen_addresses = '${NAMED},${OTHER}'`, "ssl_cert_file = 'FOLDER/own.crt'", "ssl_key_file = 'FOLDER/own.key'"],
    })
    certify(-DAY, DAY)
    anothers = file('anothers.crt', makeCertificate({ name: NAMED, from: new Date(Date.now() - DAY), to: new Date(Date.now() + DAY) }).cert)
    server.psql('alter system set ssl = on')
    server.psql('select pg_reload_conf()')
  }, 60_000)
  afterAll(() => server.stop())

  it('is asked and added to encrypted, by its own certificate', async () => {
    const ledger = await openLedger(trusted(), { create: true })
    expect(ledger.add(fiveFrom(0))).toEqual({ added: 5, renewed: 0, known: 0 })
    const shared = await openShared(trusted())
    expect(await shared.all('select count(*) as count from page')).toEqual([{ count: 5 }])
    const encrypted = "select bool_and(ssl) from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'iwaku'"
    expect(server.psql(encrypted).trim()).toBe('t')
    ledger.close()
    await shared.close()
  })

  it('is refused with nothing, another certificate, another name or no file to know it by', async () => {
    expect(await refusal(address(NAMED, 'sslmode=verify-full'))).toMatch(/self-signed/)
    // a word that asks for less than it says is not weaker here
    expect(await refusal(address(NAMED, 'sslmode=require'))).toMatch(/self-signed/)
    expect(await refusal(address(NAMED, `sslmode=verify-full&sslrootcert=${anothers}`))).toMatch(/self-signed|signature/)
    expect(await refusal(address(OTHER, `sslmode=verify-full&sslrootcert=${own}`))).toContain(OTHER)
    expect(await refusal(address(NAMED, 'sslmode=verify-full&sslrootcert=/nowhere/ca.crt'))).toContain('/nowhere/ca.crt')
    const shared = openShared(address(NAMED, 'sslmode=verify-full'))
    await expect(shared).rejects.toMatchObject({ fault: 'untrusted' })
  })

  it('is told of with its cure, and its password is shown to nobody', async () => {
    const ledger = address(OTHER, `sslmode=verify-full&sslrootcert=${own}`)
    for (const [language, ...words] of [
      ['en', 'does not prove to be the one that is meant', 'sslmode=verify-full&sslrootcert='],
      ['ja', '目当てのサーバーだと証明できません', 'sslmode=verify-full&sslrootcert='],
    ] as const) {
      const { code, out, err } = await iwaku(['stats', '--ledger', ledger, '--lang', language])
      expect([code, out]).toEqual([64, ''])
      for (const word of words) expect(err).toContain(word)
      expect(err).not.toContain('sesame')
    }
  })

  it('is refused when its certificate is over, and when it does not encrypt', async () => {
    certify(-2 * DAY, -DAY)
    server.psql('select pg_reload_conf()')
    expect(await refusal(trusted())).toMatch(/expired/)
    server.psql('alter system set ssl = off')
    server.psql('select pg_reload_conf()')
    expect(await refusal(trusted())).toMatch(/does not support SSL/)
  })
})
