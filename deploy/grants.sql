-- What each role may do with the tables of a ledger. Run by their owner after each `iwaku migrate`; to run it again changes nothing.
-- A ledger in another schema than `iwaku`: psql --set schema=NAME …
\set ON_ERROR_STOP on
\if :{?schema}
\else
  \set schema iwaku
\endif
begin;
set local search_path = :"schema";
revoke all on all tables in schema :"schema" from iwaku_app, iwaku_reader;
revoke all on schema :"schema" from iwaku_app, iwaku_reader;
grant usage on schema :"schema" to iwaku_app, iwaku_reader;

-- the ledger
grant select on ledger, page, name, manner, attribution, spoke, called, tagged, print, fresh, echo, decision, decided, said, told
  to iwaku_app, iwaku_reader;
grant insert on page, name, manner, attribution, spoke, called, tagged, print, fresh, echo, decision, decided, said, told to iwaku_app;
-- a page that a newer version reads anew is written over, and what was found in it is found anew; no page and no decision is ever deleted
grant update on ledger, page to iwaku_app;
grant delete on attribution, spoke, called, tagged, print, fresh, echo, said, told to iwaku_app;

-- the queue beside it
grant select on job, worked, queue to iwaku_app, iwaku_reader;
grant insert, update, delete on job, worked to iwaku_app;

-- what its servers share: nobody else has business with passwords, even as digests; nothing in the audit is changed or taken away
grant select, update on serving to iwaku_app;
grant select, insert on audit to iwaku_app;
grant select, insert, update, delete on account, passkey, permit, saved, tries, taking, taking_piece, news, kept, wish to iwaku_app;

-- what an index of words elsewhere is fed from, where iwaku index has made it; changes are noted in it by the rights of the owner
select to_regclass('searched') is not null as searched \gset
\if :searched
  grant select on searched, unindexed to iwaku_app, iwaku_reader;
  grant update on searched to iwaku_app;
  grant delete on unindexed to iwaku_app;
\endif
commit;
