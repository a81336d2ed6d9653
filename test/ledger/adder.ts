/** Adds pages by fives and prints the number of each when it is in, after a line that says it begins: `adder.ts FILE FROM TO`. */
import { writeSync } from 'node:fs'
// not by #ledger, which loads the reader too: this is started hundreds of times
import { openLedger } from '../../src/ledger/open.ts'
import { makeEntry } from './entries.ts'

const [file = '', from, to] = process.argv.slice(2)
writeSync(1, 'ready\n')
const ledger = await openLedger(file, { create: true })
for (let page = Number(from); page < Number(to); page += 5) {
  const five = Array.from({ length: 5 }, (_, i) => page + i)
  ledger.add(five.map((one) => makeEntry(`${one}.txt`, `ナダル氏は「いち${one}」と述べた。`, [{ who: 'ナダル', what: `いち${one}` }])))
  writeSync(1, `${five.join('\n')}\n`)
}
ledger.close()
