import { afterAll, beforeAll, describe } from 'vitest'
import { type Ledger, openLedger } from '#ledger'
import { hasPostgres, type Server, startServer, WHY } from '../../scripts/postgres-server.ts'
import { ledgerContract } from './contract.ts'
import { decisionContract } from './decisions.ts'
import { overviewContract } from './overview.ts'
import { profileContract } from './profiles.ts'

describe.skipIf(!hasPostgres)(`postgres${WHY}`, () => {
  let server: Server
  beforeAll(() => {
    server = startServer()
  }, 60_000)
  afterAll(() => server.stop())

  let made = 0
  /** A test with a new ledger in a schema of its own. */
  const inSchema =
    (test: (ledger: Ledger) => void): (() => Promise<void>) =>
    async () => {
      const ledger = await openLedger(server.ledger(`test_${made++}`), { create: true })
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
