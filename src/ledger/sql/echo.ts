/**
 * Pages that the fingerprints which came last show to have one in common with another, in SQL. They are looked up all together, in their order: one page
 * at a time, each would be looked for somewhere else in a large table. Each is looked for once: `held` is 0 where no page has it yet, the page where one
 * has, and -1 where more have, which then echo each other already.
 */
export const FRESH_ECHOES = `
  select page from (
    with known as materialized (
      select own.print, own.pages, (
        select case count(*) when 0 then 0 when 1 then max(page) else -1 end
        from (select page from print where print.print = own.print limit 2) as two
      ) as held
      from (select print, count(*) as pages from fresh group by print) as own
    )
    select fresh.page from fresh join known on known.print = fresh.print where known.pages > 1 or known.held != 0
    union
    select held from known where held > 0
  ) as echoing`
