/** Carries a ledger to the number after this version's: `migrator.ts ADDRESS`. */
import { writeSync } from 'node:fs'
import { migratePostgres } from '../../src/ledger/postgres/open.ts'
import { NEXT } from './next-step.ts'

const [address = ''] = process.argv.slice(2)
writeSync(1, 'ready\n')
writeSync(1, `${JSON.stringify(migratePostgres(address, NEXT))}\n`)
