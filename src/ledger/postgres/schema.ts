/**
 * The tables as number 1 had them; they stay so, and what came later is a step of `migration/parts.ts`.
 * They are those of SQLite's ledger, as PostgreSQL has them: `ledger` has one row, which whoever writes holds until it is done: so there is one writer at a
 * time, and what they make does not hang on how many there are. `changes` counts what was written, `said` and `told` what the index of words holds, in
 * rows and in characters, and `fresh` the fingerprints that wait to be put among the others.
 * The index of words is a set of numbers, made of each character and each two characters in turn, and beside it the text that they were made of: the
 * numbers say where words may stand, the text that they do.
 * Texts are compared by their bytes, as SQLite compares them, whatever the database does. What is no number is found by a hash of it, for a B-tree
 * takes no text of three kilobytes. `key` stands in a primary key for such texts, as a number of 48 bits made of them.
 * On several machines, `page` is what rows are spread by: it, or `no` of `page` itself, is part of each primary key. `name`, `manner`, `called`,
 * `decision` and `ledger` are small, and would stand on each of them. An id of a page, a name and a manner stand once because one writes at a time.
 */
const C = 'text collate "C"'
export const TABLES: string = `
create table ledger (
  one integer primary key check (one = 1),
  schema integer not null,
  changes bigint not null,
  said bigint not null,
  said_length bigint not null,
  told bigint not null,
  told_length bigint not null,
  fresh bigint not null
);
create table page (
  no integer primary key,
  id ${C} not null,
  address ${C} not null,
  place integer not null,
  given ${C},
  seen ${C},
  again ${C},
  digest bigint not null,
  same integer,
  title ${C},
  site ${C},
  author ${C},
  published ${C},
  form ${C} not null,
  version ${C} not null,
  source bytea,
  reading bytea not null
);
alter table page alter column source set storage external, alter column reading set storage external;
create index page_id on page (id);
create index page_place on page (place, digest);
create table name (
  no integer generated always as identity primary key,
  name ${C} not null
);
create index name_name on name using hash (name);
create table manner (
  no integer generated always as identity primary key,
  code integer not null,
  act ${C} not null,
  kind ${C} not null,
  office ${C},
  affiliation ${C},
  via ${C},
  calls ${C},
  alone integer not null
);
create index manner_code on manner (code);
create table attribution (
  no bigint not null,
  page integer not null,
  number integer not null,
  manner integer not null,
  target integer,
  period jsonb,
  certainty integer not null,
  conditional integer not null,
  speaker integer,
  joint ${C},
  primary key (no, page)
);
create index attribution_page on attribution (page, number);
create table spoke (
  name integer not null,
  manner integer not null,
  attribution bigint not null,
  page integer not null,
  target integer,
  period jsonb,
  primary key (name, manner, attribution, page)
);
create table called (
  name integer not null,
  key bigint not null,
  folded ${C} not null,
  surface ${C} not null,
  primary key (name, key)
);
create index called_folded on called using hash (folded);
create table tagged (
  attribution bigint not null,
  page integer not null,
  key bigint not null,
  folded ${C} not null,
  topic ${C} not null,
  primary key (attribution, page, key)
);
create index tagged_folded on tagged using hash (folded);
create table print (
  print bigint not null,
  page integer not null,
  primary key (print, page)
);
create table fresh (
  print bigint not null,
  page integer not null,
  primary key (print, page)
);
create table echo (
  page integer primary key
);
create table decision (
  id ${C} primary key,
  at ${C} not null,
  body ${C} not null
);
create table decided (
  page ${C} not null,
  decision ${C} not null,
  primary key (page, decision)
);
create table said (
  no bigint not null,
  page integer not null,
  length integer not null,
  plain ${C} not null,
  grams integer[] not null,
  primary key (no, page)
);
create index said_grams on said using gin (grams);
create table told (
  no integer primary key,
  length integer not null,
  plain ${C} not null,
  grams integer[] not null
);
create index told_grams on told using gin (grams);
insert into ledger values (1, 1, 0, 0, 0, 0, 0, 0);
`
