import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Role } from './role.ts'

/** Somebody who may use a shared ledger. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** ISO 8601. */
  readonly created: string
  readonly disabled: boolean
  readonly password: string | null
}

export interface Passkey {
  readonly id: string
  readonly account: string
  /** COSE, base64url. */
  readonly key: string
  readonly counter: number
  readonly transports: string
  readonly name: string
  readonly created: string
}

/** A digest that stands for somebody until a moment: a session, a token for programs, or an invitation. */
export interface Grant {
  readonly digest: string
  readonly kind: 'session' | 'token' | 'invitation' | 'challenge'
  readonly account: string | null
  /** For a token, what it may do at most. */
  readonly role: Role | null
  readonly name: string
  readonly created: string
  readonly expires: string
}

/** Something that was done, or tried. */
export interface AuditLine {
  readonly at: string
  readonly who: string
  readonly what: string
  readonly about: string
}

/**
 * Accounts of a shared ledger, in a file of their own beside it: an export of the ledger holds nothing of them. Everything is written before the call
 * returns.
 */
export interface Accounts {
  list(): readonly Account[]
  byId(id: string): Account | null
  byName(name: string): Account | null
  /** Adds one, or changes the one with its id. */
  put(account: Account): void
  passkeys(account: string): readonly Passkey[]
  passkey(id: string): Passkey | null
  putPasskey(passkey: Passkey): void
  dropPasskey(account: string, id: string): void
  grant(grant: Grant): void
  /** One that holds at a moment. */
  granted(digest: string, at: string): Grant | null
  grants(account: string, kind: Grant['kind']): readonly Grant[]
  revoke(digest: string): void
  /** Takes one that can be used once; null for whoever comes second. */
  take(digest: string, kind: Grant['kind'], at: string): Grant | null
  revokeAll(account: string, kinds: readonly Grant['kind'][]): void
  audit(line: AuditLine): void
  /** The newest first. */
  audited(limit: number): readonly (AuditLine & { readonly no: number })[]
  close(): void
}

const TABLES = `
create table if not exists account (id text primary key, name text not null unique, role text not null, created text not null, disabled integer not null, password text) strict;
create table if not exists passkey (id text primary key, account text not null, key text not null, counter integer not null, transports text not null, name text not null, created text not null) strict;
create table if not exists grant_ (digest text primary key, kind text not null, account text, role text, name text not null, created text not null, expires text not null) strict;
create index if not exists grant_account on grant_ (account, kind);
create table if not exists audit (no integer primary key, at text not null, who text not null, what text not null, about text not null) strict;
`

/** Opens the accounts in a file, and makes it where there is none. */
export async function openAccounts(path: string): Promise<Accounts> {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(path, { timeout: 10_000 })
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec(TABLES)
  return new SqliteAccounts(database)
}

class SqliteAccounts implements Accounts {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  #all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#database.prepare(sql).all(...values) as T[]
  }

  #run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#database.prepare(sql).run(...values).changes)
  }

  list(): readonly Account[] {
    return this.#all<Omit<Account, 'disabled'> & { disabled: number }>('select * from account order by name').map(accountOf)
  }

  byId(id: string): Account | null {
    return this.#all<Omit<Account, 'disabled'> & { disabled: number }>('select * from account where id = ?', id).map(accountOf)[0] ?? null
  }

  byName(name: string): Account | null {
    return this.list().find((account) => account.name === name) ?? null
  }

  put({ id, name, role, created, disabled, password }: Account): void {
    this.#run(
      'insert into account values (?, ?, ?, ?, ?, ?) on conflict (id) do update set name = excluded.name, role = excluded.role, disabled = excluded.disabled, password = excluded.password',
      ...[id, name, role, created, disabled ? 1 : 0, password],
    )
  }

  passkeys(account: string): readonly Passkey[] {
    return this.#all<Passkey>('select * from passkey where account = ? order by created', account)
  }

  passkey(id: string): Passkey | null {
    return this.#all<Passkey>('select * from passkey where id = ?', id)[0] ?? null
  }

  putPasskey({ id, account, key, counter, transports, name, created }: Passkey): void {
    this.#run(
      'insert into passkey values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set counter = excluded.counter',
      ...[id, account, key, counter, transports, name, created],
    )
  }

  dropPasskey(account: string, id: string): void {
    this.#run('delete from passkey where account = ? and id = ?', account, id)
  }

  grant({ digest, kind, account, role, name, created, expires }: Grant): void {
    this.#run('delete from grant_ where expires < ?', created)
    this.#run('insert into grant_ values (?, ?, ?, ?, ?, ?, ?)', digest, kind, account, role, name, created, expires)
  }

  granted(digest: string, at: string): Grant | null {
    return this.#all<Grant>('select * from grant_ where digest = ? and expires > ?', digest, at)[0] ?? null
  }

  grants(account: string, kind: Grant['kind']): readonly Grant[] {
    return this.#all<Grant>('select * from grant_ where account = ? and kind = ? order by created', account, kind)
  }

  revoke(digest: string): void {
    this.#run('delete from grant_ where digest = ?', digest)
  }

  take(digest: string, kind: Grant['kind'], at: string): Grant | null {
    const grant = this.granted(digest, at)
    return grant?.kind === kind && this.#run('delete from grant_ where digest = ?', digest) === 1 ? grant : null
  }

  revokeAll(account: string, kinds: readonly Grant['kind'][]): void {
    for (const kind of kinds) this.#run('delete from grant_ where account = ? and kind = ?', account, kind)
  }

  audit({ at, who, what, about }: AuditLine): void {
    this.#run('insert into audit (at, who, what, about) values (?, ?, ?, ?)', at, who, what, about)
  }

  audited(limit: number): readonly (AuditLine & { readonly no: number })[] {
    return this.#all<AuditLine & { readonly no: number }>('select no, at, who, what, about from audit order by no desc limit ?', limit)
  }

  close(): void {
    this.#database.close()
  }
}

const accountOf = ({ disabled, ...account }: Omit<Account, 'disabled'> & { disabled: number }): Account => ({
  ...account,
  disabled: disabled === 1,
})
