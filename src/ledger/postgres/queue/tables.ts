/** From so many attempts on, a page is taken alone: it may be the one that brings its workers down. */
export const ALONE = 2

/**
 * `due` says from when on anybody may take a job: while somebody holds it, that is the end of the lease. Jobs are few at a time, change all the time and
 * are locked one by one, which no distributed table takes: on several machines these tables stand on the first of them, as they are.
 * They have a number of their own, for a ledger without a queue is whole, and its readers need not know of one. What came after number 1 is a step of
 * `migration/parts.ts`.
 */
const C = 'text collate "C"'
export const QUEUE_TABLES: readonly string[] = [
  `create table job (
    key ${C} primary key,
    no bigint generated always as identity,
    due timestamptz not null default now(),
    attempts integer not null default 0,
    dead boolean not null default false,
    worker ${C},
    reason ${C},
    name ${C} not null,
    content_type ${C},
    seen ${C},
    published ${C},
    given ${C},
    bytes bytea not null
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
  'alter table job alter column bytes set storage external',
  `create index job_due on job (due, no) where not dead and attempts < ${ALONE}`,
  `create index job_alone on job (due, no) where not dead and attempts >= ${ALONE}`,
  // what workers did, by slots of ten seconds
  `create table worked (
    worker ${C},
    slot bigint,
    pages integer not null,
    primary key (worker, slot)
  )`,
  'create table queue (one integer primary key check (one = 1), schema integer not null)',
  `insert into queue values (1, 1)`,
]
