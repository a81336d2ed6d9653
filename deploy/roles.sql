-- The roles of a ledger in PostgreSQL, each with as few rights as its work needs. Run once in the database of the ledger, by an administrator;
-- to run it again changes nothing. Passwords come by the environment of psql, where they are set: IWAKU_OWNER_PASSWORD, IWAKU_APP_PASSWORD,
-- IWAKU_READER_PASSWORD; or give each one with \password, or let them in as pg_hba.conf says.
--
--   createdb --encoding UTF8 --template template0 news
--   psql --dbname news --file deploy/roles.sql
--   iwaku migrate --ledger postgres://iwaku_owner@HOST/news         makes the tables, and carries them forward later
--   psql --username iwaku_owner --dbname news --file deploy/grants.sql        after each iwaku migrate
--
-- iwaku_owner   makes and changes tables; nobody works as it
-- iwaku_app     adds, decides, works on the queue, serves
-- iwaku_reader  asks, and changes nothing
\set ON_ERROR_STOP on
select format('create role %I login nosuperuser nocreatedb nocreaterole noreplication', role)
from unnest(array['iwaku_owner', 'iwaku_app', 'iwaku_reader']) as wanted (role)
where role not in (select rolname from pg_roles) \gexec

-- whoever may log in to the server has no business here
revoke all on database :"DBNAME" from public;
grant connect on database :"DBNAME" to iwaku_owner, iwaku_app, iwaku_reader;
-- the schema of the ledger is made by iwaku migrate
grant create on database :"DBNAME" to iwaku_owner;

\getenv owner IWAKU_OWNER_PASSWORD
\if :{?owner}
  alter role iwaku_owner password :'owner';
\endif
\getenv app IWAKU_APP_PASSWORD
\if :{?app}
  alter role iwaku_app password :'app';
\endif
\getenv reader IWAKU_READER_PASSWORD
\if :{?reader}
  alter role iwaku_reader password :'reader';
\endif
