import { readFileSync } from 'node:fs'
import { migrateLedger } from '#ledger'
import type { Server } from '../../scripts/postgres-server.ts'

const textOf = (name: string): string => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8')

export const makeRoles = (server: Server): string => server.run('psql', ['-q', '-d', 'postgres', '-f', '-'], textOf('roles.sql'))

/** Takes all out of a ledger that stands in a schema: to make its tables anew takes longer. */
export const emptied = (server: Server, schema: string): string =>
  server.psql(`do $$ declare name text; begin
    for name in select relname from pg_class where relnamespace = '${schema}'::regnamespace and relkind = 'r' and relname not in ('ledger', 'queue', 'serving') loop
      execute format('delete from ${schema}.%I', name);
    end loop;
    update ${schema}.ledger set changes = 0, said = 0, said_length = 0, told = 0, told_length = 0, fresh = 0;
  end $$`)

/** The address of a ledger as one of the roles asks it. */
export const asRole = (role: 'owner' | 'app' | 'reader', address: string): string => address.replace('iwaku@', `iwaku_${role}@`)

/** Makes a ledger as its owner, and gives the other roles their rights. */
export async function makeOwned(server: Server, schema: string): Promise<void> {
  await migrateLedger(asRole('owner', server.ledger(schema)))
  server.run('psql', ['-q', '-d', 'postgres', '-v', `schema=${schema}`, '-f', '-', '-U', 'iwaku_owner'], textOf('grants.sql'))
}
