/** Marks a file as a ledger: "iwak". */
export const APPLICATION_ID = 0x6977616b
/** What this version writes. A file with a higher number was made by a newer iwaku. */
export const SCHEMA = 5

/**
 * Pages are kept deflated, for they are read one at a time, and make up most of the file: `reading` is the record with the text, `source` is null where it is the text itself. `place` is a number made of the address, by which its versions are found in a small index. `seen` is the earliest day or moment that a copy of the page is from, `again` a JSON array of the later ones, null for none. `digest` is a number made of what the page says itself; of the pages of one address that say the same the first alone counts, and `same` has its number in the others, which stand in no other table.
 * Attributions are numbered by day, as `slot.ts` has it; `period` is the first and last day, as JSON, of what is not of one day. `manner` has what very many attributions have alike, found by a number made of it; its `via` and `calls` are JSON arrays, null for none. `speaker` is who spoke alone, `joint` a JSON array of several. `spoke` finds the attributions of both, and holds all that is counted of somebody, in the order in which it is counted. `called` tells whom a word may mean, and is written only for the first who calls somebody so.
 * The indexes hold no text of their own (`content=''`), only where each two characters stand, and `letter` which attributions have a letter; their words come with spaces between them, folded, so the simplest tokeniser does. They write all of a hundred pages at once (`hashsize`, bytes), and join eight parts into one. A page of their own (`pgsz`) is a row whose head stands in a page of the file with those of seven others and whose rest fills another: a page of the file that is given back goes into the log all the same where it held rows, and does not where it held such a rest. What leaves `letter` has to be told with its words, and takes the less room.
 * `decision` is the log of what humans decided, as JSON, and `decided` which of it is about a page. `print` holds the fingerprints of the pages' prose in packed pieces, each run of them in the order of fingerprints: those of one transaction are a run, for their places among all others lie everywhere, and a few runs of one height become one of the next. The number of a piece is its run's and the fingerprint that it begins with, `runs.ts`. `echo` has the pages that share one with another in the same run.
 */
export const TABLES = `
create table page (
  no integer primary key,
  id text not null unique,
  address text not null,
  place integer not null,
  given text,
  seen text,
  again text,
  digest integer not null,
  same integer references page (no),
  title text,
  site text,
  author text,
  published text,
  form text not null,
  version text not null,
  source blob,
  reading blob not null
) strict;
create index page_place on page (place, digest);
create table manner (
  no integer primary key,
  code integer not null,
  act text not null,
  kind text not null,
  office text,
  affiliation text,
  via text,
  calls text,
  alone integer not null
) strict;
create index manner_code on manner (code);
create table attribution (
  no integer primary key,
  page integer not null references page (no),
  number integer not null,
  manner integer not null references manner (no),
  target integer references name (no),
  period text,
  certainty integer not null,
  conditional integer not null,
  speaker integer references name (no),
  joint text,
  unique (page, number)
) strict;
create table name (
  no integer primary key,
  name text not null unique
) strict;
create table spoke (
  name integer not null references name (no),
  manner integer not null references manner (no),
  attribution integer not null references attribution (no),
  target integer references name (no),
  period text,
  primary key (name, manner, attribution)
) strict, without rowid;
create table called (
  folded text not null,
  name integer not null references name (no),
  surface text not null,
  primary key (folded, name, surface)
) strict, without rowid;
create index called_name on called (name);
create table tagged (
  folded text not null,
  attribution integer not null references attribution (no),
  topic text not null,
  primary key (folded, attribution)
) strict, without rowid;
create index tagged_attribution on tagged (attribution);
create table run (
  no integer primary key,
  height integer not null
) strict;
create table print (
  no integer primary key,
  held blob not null
) strict;
create table decision (
  id text primary key,
  at text not null,
  body text not null
) strict, without rowid;
create table decided (
  page text not null,
  decision text not null references decision (id),
  primary key (page, decision)
) strict, without rowid;
create table echo (
  page integer primary key
) strict;
create virtual table said using fts5 (words, content='', contentless_delete=1, tokenize=ascii);
create virtual table told using fts5 (words, content='', contentless_delete=1, tokenize=ascii);
create virtual table letter using fts5 (words, content='', columnsize=0, detail=none, tokenize=ascii);
insert into said (said, rank) values ('pgsz', 9180), ('hashsize', 8388608), ('automerge', 8);
insert into told (told, rank) values ('pgsz', 9180), ('hashsize', 8388608), ('automerge', 8);
insert into letter (letter, rank) values ('pgsz', 9180), ('hashsize', 8388608), ('automerge', 8);
`
