import type { All, Shared } from '#ledger'
import type { Limit } from './limit.ts'
import {
  type Account,
  type AccountChange,
  type Accounts,
  type AuditLine,
  administers,
  type Grant,
  MOST_SEARCHES,
  type Passkey,
  type SavedSearch,
} from './store.ts'

const ACCOUNT = 'account.id, account.name, account.role, account.created, account.disabled, account.password'
const PERMIT = 'permit.digest, permit.kind, permit.account, permit.role, permit.name, permit.created, permit.expires'

/** Accounts in the database of the ledger, for any number of servers; it is closed by whoever opened it. */
export const sharedAccounts = (shared: Shared): Accounts => new SharedAccounts(shared)

class SharedAccounts implements Accounts {
  readonly #shared: Shared
  readonly #all: All

  constructor(shared: Shared) {
    this.#shared = shared
    this.#all = shared.all
  }

  list(): Promise<readonly Account[]> {
    return this.#all<Account>(`select ${ACCOUNT} from account order by name`)
  }

  async byId(id: string): Promise<Account | null> {
    return (await this.#all<Account>(`select ${ACCOUNT} from account where id = $1`, id))[0] ?? null
  }

  async byName(name: string): Promise<Account | null> {
    return (await this.#all<Account>(`select ${ACCOUNT} from account where name = $1`, name))[0] ?? null
  }

  async add({ id, name, role, created, disabled, password }: Account): Promise<boolean> {
    const sql = 'insert into account values ($1, $2, $3, $4, $5, $6) on conflict (name) do nothing returning id'
    return (await this.#all(sql, id, name, role, created, disabled, password)).length === 1
  }

  change(id: string, change: AccountChange): Promise<Account | 'last' | null> {
    return this.#shared.whole(async (all) => {
      // all of them, in one order: of two who stop each other at once, the second sees what the first did
      const accounts = await all<Account>(`select ${ACCOUNT} from account order by id for update`)
      const account = accounts.find((one) => one.id === id)
      if (!account) return null
      const changed = { ...account, ...change }
      if (!administers(changed) && !accounts.some((one) => one.id !== id && administers(one))) return 'last'
      await all('update account set role = $2, disabled = $3 where id = $1', id, changed.role, changed.disabled)
      return changed
    })
  }

  async setPassword(id: string, password: string): Promise<void> {
    await this.#all('update account set password = $2 where id = $1', id, password)
  }

  passkeys(account: string): Promise<readonly Passkey[]> {
    return this.#all<Passkey>('select * from passkey where account = $1 order by created', account)
  }

  async passkey(id: string): Promise<Passkey | null> {
    return (await this.#all<Passkey>('select * from passkey where id = $1', id))[0] ?? null
  }

  async putPasskey({ id, account, key, counter, transports, name, created }: Passkey): Promise<void> {
    const sql = 'insert into passkey values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do update set counter = excluded.counter'
    await this.#all(sql, id, account, key, counter, transports, name, created)
  }

  async dropPasskey(account: string, id: string): Promise<void> {
    await this.#all('delete from passkey where account = $1 and id = $2', account, id)
  }

  async grant({ digest, kind, account, role, name, created, expires }: Grant): Promise<void> {
    await this.#all('delete from permit where expires < $1', created)
    await this.#all('insert into permit values ($1, $2, $3, $4, $5, $6, $7)', digest, kind, account, role, name, created, expires)
  }

  async bearer(digest: string, at: string): Promise<{ readonly grant: Grant; readonly account: Account } | null> {
    const sql = `select row_to_json(one) as grant, row_to_json(whose) as account from (select ${PERMIT} from permit where digest = $1 and expires > $2) as one
      join account as whose on whose.id = one.account`
    const [found] = await this.#all<{ grant: string; account: string }>(sql, digest, at)
    return found ? { grant: JSON.parse(found.grant) as Grant, account: JSON.parse(found.account) as Account } : null
  }

  grants(account: string, kind: Grant['kind']): Promise<readonly Grant[]> {
    return this.#all<Grant>(`select ${PERMIT} from permit where account = $1 and kind = $2 order by created`, account, kind)
  }

  async revoke(digest: string): Promise<void> {
    await this.#all('delete from permit where digest = $1', digest)
  }

  async take(digest: string, kind: Grant['kind'], at: string): Promise<Grant | null> {
    const sql = `delete from permit where digest = $1 and kind = $2 and expires > $3 returning ${PERMIT}`
    return (await this.#all<Grant>(sql, digest, kind, at))[0] ?? null
  }

  async revokeAll(account: string, kinds: readonly Grant['kind'][]): Promise<void> {
    await this.#all('delete from permit where account = $1 and kind = any($2::text[])', account, kinds)
  }

  searches(account: string): Promise<readonly SavedSearch[]> {
    return this.#all<SavedSearch>('select name, query, known from saved where account = $1 order by no', account)
  }

  async keepSearch(account: string, { name, query, known }: SavedSearch): Promise<boolean> {
    // one of the same name from elsewhere at the same moment becomes this one
    const sql = `insert into saved (account, name, query, known) select $1, $2, $3, $4::bigint
      where exists (select 1 from saved where account = $1 and name = $2) or (select count(*) from saved where account = $1) < ${MOST_SEARCHES}
      on conflict (account, name) do update set query = excluded.query, known = excluded.known returning name`
    return (await this.#all(sql, account, name, query, known)).length === 1
  }

  async dropSearch(account: string, name: string): Promise<void> {
    await this.#all('delete from saved where account = $1 and name = $2', account, name)
  }

  limit(most: number, seconds: number, now: () => number): Limit {
    return { wait: (name) => this.#wait(name, most, seconds, now()) }
  }

  async audit({ at, who, what, about }: AuditLine): Promise<void> {
    await this.#all('insert into audit (at, who, what, about) values ($1, $2, $3, $4)', at, who, what, about)
  }

  audited(limit: number): Promise<readonly (AuditLine & { readonly no: number })[]> {
    return this.#all('select no, at, who, what, about from audit order by no desc limit $1', limit)
  }

  async close(): Promise<void> {}

  /** What is left in a bucket is counted in one statement, which holds its row: whoever guesses gains nothing by asking several servers at once. */
  async #wait(name: string, most: number, seconds: number, at: number): Promise<number> {
    // one that is full again is as good as none
    await this.#all('delete from tries where at < $1', at - seconds * 1000)
    const there = 'least($2::float8, tries.remaining + greatest(0, $3::float8 - tries.at) / 1000 * $4::float8)'
    const [{ remaining, taken }] = (await this.#all<{ remaining: number; taken: boolean }>(
      `insert into tries values ($1, $2::float8 - 1, $3::float8, true) on conflict (name) do update
       set remaining = ${there} - case when ${there} >= 1 then 1 else 0 end, at = greatest(tries.at, $3::float8), taken = ${there} >= 1
       returning remaining, taken`,
      ...[name, most, at, most / seconds],
    )) as [{ remaining: number; taken: boolean }]
    return taken ? 0 : Math.ceil(((1 - remaining) * seconds) / most)
  }
}
