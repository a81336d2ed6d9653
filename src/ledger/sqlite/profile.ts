import type { SQLInputValue } from 'node:sqlite'
import type { NameTally, OfficeTally, PageHead, Profile, Tally } from '../ledger.ts'
import { RANKS } from './write.ts'

/** How many pages a profile shows, the newest first. */
const PAGES = 10
const DAYS = "count(*) as count, min(nullif(attribution.day, '')) as first, max(nullif(attribution.last, '')) as last"
/** Attributions in which somebody speaks, alone or with others; and those in which they speak alone, for 、 joins several. */
const SPOKEN = `(select distinct spoke.attribution from spoke where spoke.name in (select value from json_each(?))) as own
  join attribution on attribution.no = own.attribution where attribution.certainty >= ${RANKS.medium}`
export const SPOKEN_ALONE = '(select count(*) from spoke as other where other.attribution = attribution.no) = 1'
const ALONE = `${SPOKEN} and ${SPOKEN_ALONE}`

/** All that is told of whoever bears some names. `all` runs a query. */
export function profileOf(names: readonly string[], all: <Row>(sql: string, ...values: SQLInputValue[]) => Row[]): Profile | null {
  const known = all<{ no: number; name: string }>(
    'select no, name from name where name in (select value from json_each(?))',
    JSON.stringify(names),
  )
  const numbers = JSON.stringify(known.map(({ no }) => no))
  const [sum] = all<Tally>(`select ${DAYS} from ${SPOKEN}`, numbers)
  if (!sum || sum.count === 0) return null
  const tallies = (value: string, from: string): readonly NameTally[] =>
    all<NameTally>(`select ${value} as name, ${DAYS} from ${from} group by 1 order by count desc, 1`, numbers)
  const [kind] = all<{ name: Profile['kind'] }>(
    `select kind as name, count(*) as count from ${ALONE} group by 1 order by count desc, 1 limit 1`,
    numbers,
  )
  const name = names.find((one) => known.some((row) => row.name === one)) as string
  return {
    name,
    kind: kind?.name ?? 'unknown',
    ...sum,
    aliases: all(
      `select surface as name, sum(count) as count from called
       where name in (select value from json_each(?)) and surface != ? and substr(folded, 1, 1) != '~' group by 1 order by 2 desc, 1`,
      numbers,
      name,
    ),
    offices: all<OfficeTally>(
      `select attribution.office, attribution.affiliation, ${DAYS} from ${ALONE} and coalesce(attribution.office, attribution.affiliation) is not null
       group by 1, 2 order by first is null, first, count desc, 1, 2`,
      numbers,
    ),
    acts: tallies('attribution.act', SPOKEN),
    targets: tallies('attribution.target', `${SPOKEN} and attribution.target is not null`),
    via: tallies('via.value', SPOKEN.replace(' where attribution', ' join json_each(attribution.via) as via where attribution')),
    pages: all<PageHead>(
      `select page.id, page.address, page.title, page.site, page.author, page.published, page.form, page.version
       from page join (select attribution.page as no, max(attribution.day) as day from ${SPOKEN} group by 1) as told on told.no = page.no
       order by told.day desc, page.id limit ${PAGES}`,
      numbers,
    ),
  }
}
