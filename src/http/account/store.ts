import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { type Limit, openLimit } from './limit.ts'
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

/** A digest that stands for somebody until a moment: a session, a token for programs, an invitation, or what a passkey is asked. */
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

/** A search that somebody comes back to. */
export interface SavedSearch {
  readonly name: string
  readonly query: string
  /** How many it found when it was last looked at; null where it has not been. */
  readonly known: number | null
}

/** Searches that one account keeps. */
export const MOST_SEARCHES = 200

/** What of an account an administrator changes. */
export type AccountChange = Partial<Pick<Account, 'role' | 'disabled'>>

/**
 * Accounts of a shared ledger, beside it: an export of the ledger holds nothing of them. Everything is written before a call resolves, and is so for all
 * who have the same accounts open.
 */
export interface Accounts {
  list(): Promise<readonly Account[]>
  byId(id: string): Promise<Account | null>
  byName(name: string): Promise<Account | null>
  /** False where the name is taken. */
  add(account: Account): Promise<boolean>
  /** `last` where nobody would administer any more; null where there is no such account. */
  change(id: string, change: AccountChange): Promise<Account | 'last' | null>
  setPassword(id: string, password: string): Promise<void>
  passkeys(account: string): Promise<readonly Passkey[]>
  passkey(id: string): Promise<Passkey | null>
  /** Adds one; of one that is there its counter changes. */
  putPasskey(passkey: Passkey): Promise<void>
  dropPasskey(account: string, id: string): Promise<void>
  grant(grant: Grant): Promise<void>
  /** One that holds at a moment, and whose it is. */
  bearer(digest: string, at: string): Promise<{ readonly grant: Grant; readonly account: Account } | null>
  grants(account: string, kind: Grant['kind']): Promise<readonly Grant[]>
  revoke(digest: string): Promise<void>
  /** Takes one that can be used once; null for whoever comes second. */
  take(digest: string, kind: Grant['kind'], at: string): Promise<Grant | null>
  revokeAll(account: string, kinds: readonly Grant['kind'][]): Promise<void>
  /** In the order in which they were first kept. */
  searches(account: string): Promise<readonly SavedSearch[]>
  /** Keeps one; one of the same name becomes it. False where there are as many as may be. */
  keepSearch(account: string, search: SavedSearch): Promise<boolean>
  dropSearch(account: string, name: string): Promise<void>
  /** A limit on those who try to come in, for everybody who has these accounts open; `now` in milliseconds. */
  limit(most: number, seconds: number, now: () => number): Limit
  audit(line: AuditLine): Promise<void>
  /** The newest first. */
  audited(limit: number): Promise<readonly (AuditLine & { readonly no: number })[]>
  close(): Promise<void>
}

const TABLES = `
create table if not exists account (id text primary key, name text not null unique, role text not null, created text not null, disabled integer not null, password text) strict;
create table if not exists passkey (id text primary key, account text not null, key text not null, counter integer not null, transports text not null, name text not null, created text not null) strict;
create table if not exists grant_ (digest text primary key, kind text not null, account text, role text, name text not null, created text not null, expires text not null) strict;
create index if not exists grant_account on grant_ (account, kind);
create table if not exists saved (no integer primary key, account text not null, name text not null, query text not null, known integer, unique (account, name)) strict;
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

interface Row extends Omit<Account, 'disabled'> {
  readonly disabled: number
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

  async list(): Promise<readonly Account[]> {
    return this.#all<Row>('select * from account order by name').map(accountOf)
  }

  async byId(id: string): Promise<Account | null> {
    return this.#account(id)
  }

  #account(id: string): Account | null {
    return this.#all<Row>('select * from account where id = ?', id).map(accountOf)[0] ?? null
  }

  async byName(name: string): Promise<Account | null> {
    return this.#all<Row>('select * from account where name = ?', name).map(accountOf)[0] ?? null
  }

  async add({ id, name, role, created, disabled, password }: Account): Promise<boolean> {
    const sql = 'insert into account values (?, ?, ?, ?, ?, ?) on conflict (name) do nothing'
    return this.#run(sql, id, name, role, created, disabled ? 1 : 0, password) === 1
  }

  async change(id: string, change: AccountChange): Promise<Account | 'last' | null> {
    // others may change accounts meanwhile
    this.#database.exec('begin immediate')
    try {
      const account = this.#account(id)
      const changed = account && { ...account, ...change }
      const others = "select 1 from account where role = 'administer' and disabled = 0 and id <> ? limit 1"
      if (changed && !administers(changed) && this.#all(others, id).length === 0) return 'last'
      if (changed) this.#run('update account set role = ?, disabled = ? where id = ?', changed.role, changed.disabled ? 1 : 0, id)
      return changed
    } finally {
      this.#database.exec('commit')
    }
  }

  async setPassword(id: string, password: string): Promise<void> {
    this.#run('update account set password = ? where id = ?', password, id)
  }

  async passkeys(account: string): Promise<readonly Passkey[]> {
    return this.#all<Passkey>('select * from passkey where account = ? order by created', account)
  }

  async passkey(id: string): Promise<Passkey | null> {
    return this.#all<Passkey>('select * from passkey where id = ?', id)[0] ?? null
  }

  async putPasskey({ id, account, key, counter, transports, name, created }: Passkey): Promise<void> {
    this.#run(
      'insert into passkey values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set counter = excluded.counter',
      ...[id, account, key, counter, transports, name, created],
    )
  }

  async dropPasskey(account: string, id: string): Promise<void> {
    this.#run('delete from passkey where account = ? and id = ?', account, id)
  }

  async grant({ digest, kind, account, role, name, created, expires }: Grant): Promise<void> {
    this.#run('delete from grant_ where expires < ?', created)
    this.#run('insert into grant_ values (?, ?, ?, ?, ?, ?, ?)', digest, kind, account, role, name, created, expires)
  }

  async bearer(digest: string, at: string): Promise<{ readonly grant: Grant; readonly account: Account } | null> {
    const grant = this.#granted(digest, at)
    const account = grant?.account == null ? null : this.#account(grant.account)
    return grant && account && { grant, account }
  }

  #granted(digest: string, at: string): Grant | null {
    return this.#all<Grant>('select * from grant_ where digest = ? and expires > ?', digest, at)[0] ?? null
  }

  async grants(account: string, kind: Grant['kind']): Promise<readonly Grant[]> {
    return this.#all<Grant>('select * from grant_ where account = ? and kind = ? order by created', account, kind)
  }

  async revoke(digest: string): Promise<void> {
    this.#run('delete from grant_ where digest = ?', digest)
  }

  async take(digest: string, kind: Grant['kind'], at: string): Promise<Grant | null> {
    const grant = this.#granted(digest, at)
    return grant?.kind === kind && this.#run('delete from grant_ where digest = ?', digest) === 1 ? grant : null
  }

  async revokeAll(account: string, kinds: readonly Grant['kind'][]): Promise<void> {
    for (const kind of kinds) this.#run('delete from grant_ where account = ? and kind = ?', account, kind)
  }

  async searches(account: string): Promise<readonly SavedSearch[]> {
    return this.#all<SavedSearch>('select name, query, known from saved where account = ? order by no', account)
  }

  async keepSearch(account: string, { name, query, known }: SavedSearch): Promise<boolean> {
    const changed = this.#run('update saved set query = ?, known = ? where account = ? and name = ?', query, known, account, name)
    const sql = `insert into saved (account, name, query, known) select ?, ?, ?, ? where (select count(*) from saved where account = ?) < ${MOST_SEARCHES}`
    return changed === 1 || this.#run(sql, account, name, query, known, account) === 1
  }

  async dropSearch(account: string, name: string): Promise<void> {
    this.#run('delete from saved where account = ? and name = ?', account, name)
  }

  limit(most: number, seconds: number, now: () => number): Limit {
    return openLimit(most, seconds, now)
  }

  async audit({ at, who, what, about }: AuditLine): Promise<void> {
    this.#run('insert into audit (at, who, what, about) values (?, ?, ?, ?)', at, who, what, about)
  }

  async audited(limit: number): Promise<readonly (AuditLine & { readonly no: number })[]> {
    return this.#all<AuditLine & { readonly no: number }>('select no, at, who, what, about from audit order by no desc limit ?', limit)
  }

  async close(): Promise<void> {
    this.#database.close()
  }
}

/** Whether somebody lets the others in. */
export const administers = ({ role, disabled }: Pick<Account, 'role' | 'disabled'>): boolean => role === 'administer' && !disabled

const accountOf = ({ disabled, ...account }: Row): Account => ({ ...account, disabled: disabled === 1 })
