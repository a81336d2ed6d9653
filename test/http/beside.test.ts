import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { openAccounts, openEvents, openFolder } from '#http'
import { accountsContract, eventsContract, jobsContract, type WithBeside } from './beside.ts'

describe('beside a file', () => {
  const inFolder: WithBeside = (test) => async () => {
    const folder = mkdtempSync(join(tmpdir(), 'iwaku-beside-'))
    const accounts = await openAccounts(join(folder, 'accounts'))
    const events = openEvents('0a1b2c3d')
    try {
      await test({ accounts, events, book: openFolder(join(folder, 'intake'), new Date()) })
    } finally {
      events.close()
      await accounts.close()
      rmSync(folder, { recursive: true })
    }
  }
  accountsContract('file', inFolder)
  eventsContract('file', inFolder)
  jobsContract('file', inFolder)
})
