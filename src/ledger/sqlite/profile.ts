import type { SQLInputValue } from 'node:sqlite'
import type { NameTally, OfficeTally, PageHead, Profile, Tally } from '../ledger.ts'
import { RANKS } from './write.ts'

/** How many pages a profile shows, the newest first. */
const PAGES = 10
const DAYS = "count(*) as count, min(nullif(attribution.day, '')) as first, max(nullif(attribution.last, '')) as last"
/** Attributions in which a name speaks, alone or with others; and those in which it speaks alone, for 、 joins several. */
const SPOKEN = `spoke join attribution on attribution.no = spoke.attribution where spoke.name = ? and attribution.certainty >= ${RANKS.medium}`
const ALONE = `${SPOKEN} and (select count(*) from spoke as other where other.attribution = attribution.no) = 1`

/** All that is told of one name. `all` runs a query. */
export function profileOf(name: string, all: <Row>(sql: string, ...values: SQLInputValue[]) => Row[]): Profile | null {
  const [known] = all<{ no: number }>('select no from name where name = ?', name)
  if (!known) return null
  const { no } = known
  const [sum] = all<Tally>(`select ${DAYS} from ${SPOKEN}`, no)
  if (!sum || sum.count === 0) return null
  const tallies = (value: string, from: string): readonly NameTally[] =>
    all<NameTally>(`select ${value} as name, ${DAYS} from ${from} group by 1 order by count desc, 1`, no)
  const [kind] = all<{ name: Profile['kind'] }>(
    `select kind as name, count(*) as count from ${ALONE} group by 1 order by count desc, 1 limit 1`,
    no,
  )
  return {
    name,
    kind: kind?.name ?? 'unknown',
    ...sum,
    aliases: all('select surface as name, count from called where name = ? and surface != ? order by count desc, surface', no, name),
    offices: all<OfficeTally>(
      `select attribution.office, attribution.affiliation, ${DAYS} from ${ALONE} and coalesce(attribution.office, attribution.affiliation) is not null
       group by 1, 2 order by first is null, first, count desc, 1, 2`,
      no,
    ),
    acts: tallies('attribution.act', SPOKEN),
    targets: tallies('attribution.target', `${SPOKEN} and attribution.target is not null`),
    via: tallies('via.value', SPOKEN.replace(' where ', ' join json_each(attribution.via) as via where ')),
    pages: all<PageHead>(
      `select page.id, page.address, page.title, page.site, page.author, page.published, page.form, page.version
       from page join (select attribution.page as no, max(attribution.day) as day from ${SPOKEN} group by 1) as told on told.no = page.no
       order by told.day desc, page.id limit ${PAGES}`,
      no,
    ),
  }
}
