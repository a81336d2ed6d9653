import { isAddress, type Migrated, migrateLedger, shownLedger } from '#ledger'
import { type Messages, migrateText, usageError } from '#message'
import { harmlessJson } from '#text'
import type { Host } from '../host.ts'
import { writeTo } from '../output.ts'
import { withCure } from './place.ts'

/** Makes the tables of a ledger in a database, or carries them forward, and tells what was done. */
export async function migrate(
  { ledger, json }: { readonly ledger: string; readonly json: boolean },
  host: Host,
  messages: Messages,
): Promise<void> {
  if (!isAddress(ledger)) throw usageError({ code: 'migrate_needs_database', path: ledger }, messages)
  const parts = await migrated(ledger, messages)
  const text = migrateText[messages.language]
  const line = ({ part, from, to }: Migrated): string => {
    const name = text.part[part]
    return from === null ? text.made(name, to) : from === to ? text.same(name, to) : text.carried(name, from, to)
  }
  await writeTo(
    host.stdout,
    json ? `${harmlessJson({ ledger: shownLedger(ledger), parts }, 2)}\n` : parts.map((part) => `${line(part)}\n`).join(''),
  )
}

async function migrated(ledger: string, messages: Messages): Promise<readonly Migrated[]> {
  try {
    return await migrateLedger(ledger)
  } catch (error) {
    throw withCure(error, ledger, messages)
  }
}
