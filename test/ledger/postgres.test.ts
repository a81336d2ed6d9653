import { afterAll, beforeAll, describe } from 'vitest'
import { type Ledger, openLedger } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { ledgerContract } from './contract.ts'
import { decisionContract } from './decisions.ts'
import { overviewContract } from './overview.ts'
import { profileContract } from './profiles.ts'
import { asRole, emptied, makeOwned, makeRoles } from './roles.ts'

describe.skipIf(!hasPostgres)(`postgres${WHY}`, () => {
  let server: Server
  beforeAll(async () => {
    server = startServer()
    makeRoles(server)
    await makeOwned(server, 'tested')
  }, 60_000)
  afterAll(() => server.stop())

  /** A test with a ledger that holds nothing, as a role that may do no more than it must. */
  const inSchema =
    (test: (ledger: Ledger) => void): (() => Promise<void>) =>
    async () => {
      emptied(server, 'tested')
      const ledger = await openLedger(asRole('app', server.ledger('tested')), { create: true })
      try {
        test(ledger)
      } finally {
        ledger.close()
      }
    }
  ledgerContract('postgres', inSchema)
  decisionContract('postgres', inSchema)
  overviewContract('postgres', inSchema)
  profileContract('postgres', inSchema)
})
