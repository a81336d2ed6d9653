import { QUEUE_TABLES } from '../queue/tables.ts'
import { TABLES } from '../schema.ts'
import { SHARED_TABLES } from '../shared/tables.ts'
import type { Part } from './step.ts'

/** The ledger itself. To change its tables, add a step; the tests hold a ledger of number 1 that is carried through all of them. */
export const LEDGER: Part = {
  table: 'ledger',
  first: TABLES.split(/;\n/).filter((statement) => statement.trim() !== ''),
  steps: [
    {
      schema: 2,
      readers: 1,
      // so that readers of the version before go on when the next number comes
      changes: [{ kind: 'define', sql: 'alter table ledger add column if not exists readers integer not null default 1' }],
    },
  ],
}

/** The queue beside it. */
export const QUEUE: Part = {
  table: 'queue',
  first: QUEUE_TABLES,
  steps: [
    {
      schema: 2,
      readers: 1,
      // what the container of a page tells of it, as a mail its subject
      changes: ['title', 'author', 'kind'].map((name) => ({
        kind: 'define',
        sql: `alter table job add column if not exists ${name} text collate "C"`,
      })),
    },
  ],
}

/** What its servers have together. */
export const SERVING: Part = {
  table: 'serving',
  first: SHARED_TABLES,
  steps: [
    {
      schema: 2,
      readers: 1,
      // searches that an account keeps
      changes: [
        {
          kind: 'define',
          sql: `create table if not exists saved (
            no bigint generated always as identity primary key,
            account text collate "C" not null,
            name text collate "C" not null,
            query text collate "C" not null,
            known bigint
          )`,
        },
        { kind: 'define', sql: 'create unique index if not exists saved_name on saved (account, name)' },
      ],
    },
  ],
}

/** All that `iwaku migrate` makes and carries forward, in this order. */
export const PARTS: readonly Part[] = [LEDGER, QUEUE, SERVING]
