/** Prints the export of a ledger and what its pages have to do with each other, as JSON: `answers.ts LEDGER`. */
import { openLedger } from '#ledger'
import { ask } from '#question'

const ledger = await openLedger(process.argv[2] as string, { create: false })
const entries = [...ledger.entries()]
const found = ask(ledger, { kind: 'search', query: '門', order: 'newest', limit: 10, offset: 0 })
const refs = found.kind === 'sayings' ? found.found.map(({ ref }) => ref) : []
const told = {
  entries: entries.map((entry) => JSON.stringify(entry)),
  counts: ledger.counts(),
  families: ask(ledger, { kind: 'families', id: null, limit: 50 }),
  sharing: entries.slice(0, 40).map(({ id }) => ledger.sharing(id, 5)),
  sayings: refs.map((ref) => ask(ledger, { kind: 'trace', ref })),
  speakers: ledger.speakers({}, 1000),
}
process.stdout.write(JSON.stringify(told), () => ledger.close())
