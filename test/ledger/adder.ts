/** Adds pages by fives and prints the number of each when it is in: `adder.ts FILE FROM TO`. */
import { writeSync } from 'node:fs'
import { openLedger } from '#ledger'
import { makeEntry } from './entries.ts'

const [file = '', from, to] = process.argv.slice(2)
const ledger = await openLedger(file, { create: true })
for (let page = Number(from); page < Number(to); page += 5) {
  const five = Array.from({ length: 5 }, (_, i) => page + i)
  ledger.add(five.map((one) => makeEntry(`${one}.txt`, `ナダル氏は「いち${one}」と述べた。`, [{ who: 'ナダル', what: `いち${one}` }])))
  writeSync(1, `${five.join('\n')}\n`)
}
ledger.close()
