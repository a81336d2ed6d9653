import type { SQLInputValue } from 'node:sqlite'
import type { NameTally, OfficeTally, PageHead, Profile, SpeakerName, Tally } from '../ledger.ts'
import { HEAD } from './find.ts'
import { RANKS } from './rank.ts'

/** How many pages a profile shows, the newest first. */
const PAGES = 10

type All = <Row>(sql: string, ...values: SQLInputValue[]) => Row[]

/** Attributions of somebody that are alike in all a profile tells of them. */
interface Spoken extends Tally {
  readonly act: string
  readonly target: string | null
  readonly kind: Profile['kind']
  readonly office: string | null
  readonly affiliation: string | null
  readonly via: string | null
  readonly alone: number
}

const OWN = `(select distinct spoke.attribution from spoke where spoke.name in (select value from json_each(?))) as own
  cross join attribution on attribution.no = own.attribution where attribution.certainty >= ${RANKS.medium}`

/** All that is told of whoever bears some names. `all` runs a query. */
export function profileOf(names: readonly string[], all: All): Profile | null {
  const known = all<{ no: number; name: string }>(
    'select no, name from name where name in (select value from json_each(?))',
    JSON.stringify(names),
  )
  const numbers = JSON.stringify(known.map(({ no }) => no))
  // all of it in one look: a tally of its own for each thing would go over the same rows seven times
  const spoken = all<Spoken>(
    `select act, target, kind, office, affiliation, via, speaker is not null as alone, count(*) as count,
     min(nullif(day, '')) as first, max(nullif(last, '')) as last from ${OWN} group by 1, 2, 3, 4, 5, 6, 7`,
    numbers,
  )
  if (spoken.length === 0) return null
  const alone = spoken.filter((one) => one.alone === 1)
  return {
    name: names.find((one) => known.some((row) => row.name === one)) as string,
    kind: (named(alone.map((one) => [one.kind, one]))[0]?.name as Profile['kind'] | undefined) ?? 'unknown',
    ...tally(spoken),
    aliases: aliasesOf(names, known, numbers, all),
    offices: officesOf(alone),
    acts: named(spoken.map((one) => [one.act, one])),
    targets: named(spoken.map((one) => [one.target, one])),
    via: named(
      spoken.flatMap((one) => (one.via === null ? [] : (JSON.parse(one.via) as string[]).map((via): [string, Spoken] => [via, one]))),
    ),
    pages: newestPages(numbers, all),
  }
}

const aliasesOf = (names: readonly string[], known: readonly { name: string }[], numbers: string, all: All): readonly SpeakerName[] =>
  all(
    `select surface as name, sum(count) as count from called
     where name in (select value from json_each(?)) and surface != ? and substr(folded, 1, 1) != '~' group by 1 order by 2 desc, 1`,
    numbers,
    names.find((one) => known.some((row) => row.name === one)) as string,
  )

function tally(spoken: readonly Spoken[]): Tally {
  let count = 0
  let [first, last] = [null, null] as [string | null, string | null]
  for (const one of spoken) {
    count += one.count
    if (one.first !== null && (first === null || one.first < first)) first = one.first
    if (one.last !== null && (last === null || one.last > last)) last = one.last
  }
  return { count, first, last }
}

function grouped<Key>(pairs: readonly (readonly [Key, Spoken])[]): ReadonlyMap<Key, Spoken[]> {
  const groups = new Map<Key, Spoken[]>()
  for (const [key, one] of pairs) {
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

const inOrder = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1)

/** Most often first; what has no name is left out. */
const named = (pairs: readonly (readonly [string | null, Spoken])[]): readonly NameTally[] =>
  [...grouped(pairs)]
    .flatMap(([name, group]) => (name === null ? [] : [{ name, ...tally(group) }]))
    .sort((a, b) => b.count - a.count || inOrder(a.name, b.name))

/** In the order of time. */
const officesOf = (alone: readonly Spoken[]): readonly OfficeTally[] =>
  [
    ...grouped(
      alone
        .filter(({ office, affiliation }) => office !== null || affiliation !== null)
        .map((one) => [JSON.stringify([one.office, one.affiliation]), one] as const),
    ).values(),
  ]
    .map((group) => {
      const [{ office, affiliation }] = group as [Spoken]
      return { office, affiliation, ...tally(group) }
    })
    .sort(
      (a, b) =>
        inOrder(a.first ?? '~', b.first ?? '~') ||
        b.count - a.count ||
        inOrder(a.office, b.office) ||
        inOrder(a.affiliation, b.affiliation),
    )

/** Attributions looked at for the newest pages; ten times as many where that is not enough. */
const NEWEST = 200

function newestPages(numbers: string, all: All): readonly PageHead[] {
  for (let most = NEWEST; ; most *= 10) {
    const rows = all<{ page: number; day: string }>(
      `select page, day from attribution where no in (select spoke.attribution from spoke where spoke.name in (select value from json_each(?)))
       and certainty >= ${RANKS.medium} order by no desc limit ?`,
      numbers,
      most,
    )
    const newest = new Map<number, string>()
    for (const { page, day } of rows) if (day > (newest.get(page) ?? '') || !newest.has(page)) newest.set(page, day)
    const least = [...newest.values()].sort().at(-PAGES)
    // pages of the same day are told by their ids, and so all of a day have to be there
    if (rows.length === most && (least === undefined || (rows.at(-1)?.day ?? '') >= least)) continue
    const wanted = [...newest].filter(([, day]) => day >= (least ?? '')).map(([page]) => page)
    const heads = all<PageHead & { no: number }>(
      `select ${HEAD}, page.no from page where page.no in (select value from json_each(?)) order by page.id`,
      JSON.stringify(wanted),
    )
    return heads
      .sort((a, b) => inOrder(newest.get(b.no) as string, newest.get(a.no) as string) || inOrder(a.id, b.id))
      .slice(0, PAGES)
      .map(({ no, ...head }) => head)
  }
}
