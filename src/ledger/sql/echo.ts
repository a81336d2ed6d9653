/**
 * Pages that the fingerprints which came last show to have one in common with another, in SQL. They are looked up all together, in their order: one page
 * at a time, each would be looked for somewhere else in a large table.
 */
export const FRESH_ECHOES = `
  select page from fresh
  where exists (select 1 from print where print.print = fresh.print)
     or exists (select 1 from fresh as other where other.print = fresh.print and other.page != fresh.page)
  union
  select (select page from print where print.print = own.print limit 1) from (select distinct print from fresh) as own
  where (select count(*) from (select 1 from print where print.print = own.print limit 2) as held) = 1`
