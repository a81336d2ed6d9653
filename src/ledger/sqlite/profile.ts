import type { SQLInputValue } from 'node:sqlite'
import type { NameTally, OfficeTally, PageHead, Profile, SpeakerName, Tally } from '../ledger.ts'
import { HEAD } from './find.ts'
import { RANKS } from './rank.ts'

/** How many pages a profile shows, the newest first. */
const PAGES = 10

type All = <Row>(sql: string, ...values: SQLInputValue[]) => Row[]

/** One attribution of somebody, as far as a profile tells of it. */
interface Spoken {
  readonly page: number
  readonly day: string
  readonly last: string
  readonly act: string
  readonly target: string | null
  readonly kind: Profile['kind']
  readonly office: string | null
  readonly affiliation: string | null
  readonly via: string | null
  readonly alone: number
}

/** All that is told of whoever bears some names. `all` runs a query. */
export function profileOf(names: readonly string[], all: All): Profile | null {
  const known = all<{ no: number; name: string }>(
    'select no, name from name where name in (select value from json_each(?))',
    JSON.stringify(names),
  )
  const numbers = JSON.stringify(known.map(({ no }) => no))
  // all of it in one look: a tally of its own for each thing would go over the same rows seven times
  const spoken = all<Spoken>(
    `select attribution.page, attribution.day, attribution.last, attribution.act, attribution.target, attribution.kind, attribution.office,
     attribution.affiliation, attribution.via, attribution.speaker is not null as alone
     from (select distinct spoke.attribution from spoke where spoke.name in (select value from json_each(?))) as own
     join attribution on attribution.no = own.attribution where attribution.certainty >= ${RANKS.medium}`,
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
    pages: newestPages(spoken, all),
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
  let [first, last] = [null, null] as [string | null, string | null]
  for (const one of spoken) {
    if (one.day !== '' && (first === null || one.day < first)) first = one.day
    if (one.last !== '' && (last === null || one.last > last)) last = one.last
  }
  return { count: spoken.length, first, last }
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

function newestPages(spoken: readonly Spoken[], all: All): readonly PageHead[] {
  const newest = new Map<number, string>()
  for (const { page, day } of spoken) if (day > (newest.get(page) ?? '') || !newest.has(page)) newest.set(page, day)
  const days = [...newest.values()].sort()
  // pages of the same day are told by their ids, and so all of a day are looked at
  const least = days.at(-PAGES) ?? ''
  const wanted = [...newest].filter(([, day]) => day >= least).map(([page]) => page)
  const heads = all<PageHead & { no: number }>(
    `select ${HEAD}, page.no from page where page.no in (select value from json_each(?)) order by page.id`,
    JSON.stringify(wanted),
  )
  return heads
    .sort((a, b) => inOrder(newest.get(b.no) as string, newest.get(a.no) as string) || inOrder(a.id, b.id))
    .slice(0, PAGES)
    .map(({ no, ...head }) => head)
}
