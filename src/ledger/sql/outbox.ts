import type { Change, Outbox, Outgoing, Task } from '../search.ts'
import { unpackReading } from './pack.ts'
import type { Store } from './store.ts'

/** What the statements of the engines differ in. */
export interface OutboxWords {
  /** The turn of the last change, as a column. */
  readonly lastTurn: string
  /** Seconds since 1970, by the clock that all who share the ledger share. */
  readonly now: string
}

interface Row {
  readonly no: number
  readonly id: string
  readonly same: number | null
  readonly site: string | null
  readonly reading: Uint8Array
}

type Stamps = ReturnType<Outbox['stamps']>

/** The outbox in tables. */
export function outboxOf({ all, amongNumbers, amongTexts }: Store, words: OutboxWords): Outbox {
  const COLUMNS = 'no, id, same, site, reading'
  const outgoing = (rows: readonly Row[]): readonly Outgoing[] => {
    const log = new Map<string, string[]>()
    const about = all<{ page: string; body: string }>(
      `select decided.page, decision.body from decided join decision on decision.id = decided.decision where ${amongTexts('decided.page', '?')}
       order by decision.at, decision.id`,
      JSON.stringify(rows.map(({ id }) => id)),
    )
    for (const { page, body } of about) log.set(page, [...(log.get(page) ?? []), body])
    return rows.map(({ no, id, same, site, reading }) => ({
      no,
      id,
      site,
      entry: same === null ? { id, ...unpackReading(reading) } : null,
      decisions: log.get(id) ?? [],
    }))
  }
  return {
    changes: (most) => all<Change>('select turn, page from unindexed order by turn limit ?', most).map((row) => ({ ...row })),
    waiting: (most) =>
      (all<{ n: number }>('select count(*) as n from (select 1 from unindexed limit ?) as first', most) as [{ n: number }])[0].n,
    pages: (numbers) => outgoing(all<Row>(`select ${COLUMNS} from page where ${amongNumbers('no', '?')}`, JSON.stringify(numbers))),
    pagesAfter: (id, most) => outgoing(all<Row>(`select ${COLUMNS} from page where same is null and id > ? order by id limit ?`, id, most)),
    settle: (turns) => void all(`delete from unindexed where ${amongNumbers('turn', '?')}`, JSON.stringify(turns)),
    lastTurn: () => (all<{ turn: number | null }>(`select ${words.lastTurn} as turn`) as [{ turn: number | null }])[0].turn ?? 0,
    hold: (task: Task, holder, seconds) =>
      all(
        `update searched set ${task}_holder = ?1, ${task}_until = ${words.now} + ?2
         where ${task}_holder is null or ${task}_holder = ?1 or ${task}_until < ${words.now} returning one`,
        holder,
        seconds,
      ).length > 0,
    release: (task, holder) => void all(`update searched set ${task}_holder = null, ${task}_until = null where ${task}_holder = ?`, holder),
    stamps: () => {
      const [row] = all<Stamps>('select stamp, next from searched') as [Stamps]
      return { ...row }
    },
    stampWith: (stamp, next) => void all('update searched set stamp = ?, next = ?', stamp, next),
  }
}
