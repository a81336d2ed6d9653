import type { Connection } from '../connection.ts'

/*
 * What is followed with a ledger: texts under a name, and who has them. One program has them until a moment, and says again and again that it goes on;
 * what it writes after it lost them is written nowhere.
 */

/** `$1` who, `$2` seconds: gives a row when it has them now. */
export const TAKE = `insert into kept (name, holder, until) values ('watch', $1, now() + make_interval(secs => $2)) on conflict (name) do update
  set holder = excluded.holder, until = excluded.until where kept.holder is null or kept.holder = $1 or kept.until <= now() returning name`
/** Who has them. */
export const HOLDER = "select holder from kept where name = 'watch' and holder is not null and until > now()"
/** `$1` who. */
export const GIVE = "update kept set holder = null, until = null where name = 'watch' and holder = $1"
const WRITE = `insert into kept (name, body) select $1, $2 where exists (select 1 from kept where name = 'watch' and holder = $3 and until > now())
  on conflict (name) do update set body = excluded.body returning name`

/** Milliseconds that an answered wish is kept for whoever had it. */
const ANSWERED = '1 minute'

/** What is followed with a ledger in a database, for a thread that may wait. Throws `LedgerError` alone. */
export interface Kept {
  readonly read: (name: string) => string | null
  /** False where somebody else has it by now: nothing is written. */
  readonly write: (name: string, body: string, holder: string) => boolean
  /** Gives who has it where that is another one. */
  readonly take: (holder: string, seconds: number) => string | null
  readonly holder: () => string | null
  readonly give: (holder: string) => void
  /** Answers what others wish of whoever has it. */
  readonly answerWishes: (answer: (wish: string) => string) => void
  readonly close: () => void
}

/** Opens it on a connection of its own. */
export function keptOn(connection: Connection): Kept {
  const { all } = connection
  const holder = (): string | null => all<{ holder: string }>(HOLDER)[0]?.holder ?? null
  return {
    read: (name) => all<{ body: string | null }>('select body from kept where name = $1', name)[0]?.body ?? null,
    write: (name, body, who) => all(WRITE, name, body, who).length > 0,
    take: (who, seconds) => (all(TAKE, who, seconds).length > 0 ? null : (holder() ?? '')),
    holder,
    give: (who) => void all(GIVE, who),
    answerWishes(answer) {
      for (const { no, body } of all<{ no: number; body: string }>('select no, body from wish where answer is null order by no'))
        all('update wish set answer = $2 where no = $1', no, answer(body))
      all(`delete from wish where at < now() - interval '${ANSWERED}'`)
    },
    close: () => connection.close(),
  }
}
