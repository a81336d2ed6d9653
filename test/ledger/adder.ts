/** Adds pages by fives and prints the number of each when it is in, after a line that says it begins: `adder.ts FILE FROM TO`. */
import { writeSync } from 'node:fs'
// not by #ledger, which loads the reader too: this is started hundreds of times
import { openLedger } from '../../src/ledger/open.ts'
import { fiveFrom } from './entries.ts'

const [file = '', from, to] = process.argv.slice(2)
writeSync(1, 'ready\n')
const ledger = await openLedger(file, { create: true })
for (let page = Number(from); page < Number(to); page += 5) {
  ledger.add(fiveFrom(page))
  writeSync(1, `${Array.from({ length: 5 }, (_, i) => page + i).join('\n')}\n`)
}
ledger.close()
