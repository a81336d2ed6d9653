/**
 * Adds pages by fives until its input ends, asks again while the server is gone, and prints of each five the moment at which it was acknowledged
 * (milliseconds) and its first page: `steady.ts LEDGER`.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { LedgerError } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open.ts'
import { fiveFrom } from './entries.ts'

let ended = false
process.stdin.on('end', () => {
  ended = true
})
process.stdin.resume()
const ledger = await openLedger(process.argv[2] as string, { create: true })
for (let page = 0; !ended; page += 5) {
  for (;;) {
    try {
      ledger.add(fiveFrom(page))
      break
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      process.stderr.write(`${Date.now()} ${error.message}\n`)
      await wait(500)
    }
  }
  process.stdout.write(`${Date.now()} ${page}\n`)
  await wait(100)
}
ledger.close()
