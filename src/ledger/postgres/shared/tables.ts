/**
 * What the servers of one ledger share. All of it is small, is changed row by row and stands on one machine: none of it is to be distributed.
 * `serving` has one row: `run` tells this ledger's news from those of another one, and `number` is that of the last news. It is taken by whoever tells
 * some, so that they can be read in the order of their numbers. `kept` holds what belongs to one program at a time, which has it until a moment.
 * They have a number of their own, for a ledger that nobody serves is whole without them. What came after number 1 is a step of `migration/parts.ts`.
 */
const C = 'text collate "C"'
export const SHARED_TABLES: readonly string[] = [
  `create table account (
    id ${C} primary key,
    name ${C} not null,
    role ${C} not null,
    created ${C} not null,
    disabled boolean not null,
    password ${C}
  )`,
  'create unique index account_name on account (name)',
  `create table passkey (
    id ${C} primary key,
    account ${C} not null,
    key ${C} not null,
    counter bigint not null,
    transports ${C} not null,
    name ${C} not null,
    created ${C} not null
  )`,
  `create table permit (
    digest ${C} primary key,
    kind ${C} not null,
    account ${C},
    role ${C},
    name ${C} not null,
    created ${C} not null,
    expires ${C} not null
  )`,
  'create index permit_account on permit (account, kind)',
  `create table audit (
    no bigint generated always as identity primary key,
    at ${C} not null,
    who ${C} not null,
    what ${C} not null,
    about ${C} not null
  )`,
  // buckets of those who guess passwords: what is left of each, and since when (milliseconds since 1970)
  `create table tries (
    name ${C} primary key,
    remaining double precision not null,
    at double precision not null,
    taken boolean not null
  )`,
  'create index tries_at on tries (at)',
  // what was given to be taken in; `due` says from when on a server may take it, and while one has it when its lease ends
  `create table taking (
    id ${C} primary key,
    no bigint generated always as identity,
    version bigint not null,
    job ${C} not null,
    places ${C} not null,
    waits boolean not null,
    server ${C},
    due timestamptz not null default now(),
    attempts integer not null,
    stop boolean not null default false
  )`,
  'create index taking_due on taking (due, no) where waits',
  `create table taking_piece (
    id ${C} not null,
    item integer not null,
    piece integer not null,
    bytes bytea not null,
    primary key (id, item, piece)
  )`,
  'alter table taking_piece alter column bytes set storage external',
  `create table news (
    number bigint primary key,
    kind ${C} not null,
    data ${C} not null
  )`,
  `create table kept (
    name ${C} primary key,
    body ${C},
    holder ${C},
    until timestamptz
  )`,
  `create table wish (
    no bigint generated always as identity primary key,
    at timestamptz not null default now(),
    body ${C} not null,
    answer ${C}
  )`,
  'create table serving (one integer primary key check (one = 1), schema integer not null, run text not null, number bigint not null)',
  'insert into serving values (1, 1, substr(md5(random()::text || clock_timestamp()::text), 1, 8), 0)',
]
