import { LEDGER, QUEUE } from '../../src/ledger/postgres/migration/parts.ts'
import { type Part, schemaOf } from '../../src/ledger/postgres/migration/step.ts'

export const NOW: number = schemaOf(LEDGER)

/** A number that comes after this version's: each page says how long its address is, five pages at a time and slowly. */
export const NEXT: readonly Part[] = [
  {
    ...LEDGER,
    steps: [
      ...LEDGER.steps,
      {
        schema: NOW + 1,
        readers: NOW,
        changes: [
          { kind: 'define', sql: 'alter table page add column if not exists letters integer' },
          { kind: 'define', sql: 'create table if not exists shelf (page integer primary key)' },
          { kind: 'index', name: 'page_letters', on: 'page (letters)' },
          {
            kind: 'fill',
            sql: `update page set letters = length(address)
                  where no in (select no from page, lateral (select pg_sleep(0.003 + 0 * no)) as slow where letters is null limit 5) returning 1`,
          },
        ],
      },
    ],
  },
  QUEUE,
]
