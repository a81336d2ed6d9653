import type { NameTally, OfficeTally, PageHead, Persona, Profile, SpeakerName, Tally } from '../ledger.ts'
import { earlierOf, laterOf } from '../period.ts'
import { HEAD } from './find.ts'
import { daysOf } from './slot.ts'
import type { Store } from './store.ts'
import { spanOf, type Told, told } from './told.ts'

/** How many pages a profile shows, the newest first. */
const PAGES = 10

/** Attributions of one name that are alike in all a profile tells of them. */
interface Spoken extends Tally, Manner {
  /** The number of the name. */
  readonly no: number
  readonly name: string
  readonly manner: number
}

interface Manner {
  readonly act: string
  readonly kind: Profile['kind']
  readonly office: string | null
  readonly affiliation: string | null
  readonly via: string | null
  readonly calls: string | null
  readonly alone: number
}

/** Little certain ones are left out by the lowest bit of their numbers. */
const CERTAIN = '(spoke.attribution & 1) = 0'

/** What was found to be said under names, by their numbers; it holds until the ledger changes. */
export type Heard = Map<number, readonly Spoken[]>

/** Names of which it is kept. */
const HEARD = 5000

/** What is said under some names: out of one index alone, since a look at each attribution would cost ten times as much. */
function spokenBy(numbers: readonly number[], heard: Heard, store: Store): readonly Spoken[] {
  if (heard.size > HEARD) heard.clear()
  const others = numbers.filter((no) => !heard.has(no))
  const found = store
    .all<Omit<Spoken, 'first' | 'last'> & Told>(
      `select name.no, name.name, own.manner, own.count, own.least, own.most, own.begins, own.ends,
     act, kind, office, affiliation, via, calls, alone from (
       select spoke.name, spoke.manner, count(*) as count, ${told('spoke.attribution', 'spoke.period')}
       from spoke where ${store.amongNumbers('spoke.name', '?')} and ${CERTAIN} group by 1, 2
     ) as own ${store.join} manner on manner.no = own.manner join name on name.no = own.name`,
      JSON.stringify(others),
    )
    .map((row) => ({ ...row, ...spanOf(row) }))
  const byName = Map.groupBy(found, ({ no }) => no)
  for (const no of others) heard.set(no, byName.get(no) ?? [])
  return numbers.flatMap((no) => heard.get(no) as readonly Spoken[])
}

/** How several of the names speak together: what is said so may be told under each of them. */
function jointManners(spoken: readonly Spoken[]): readonly number[] {
  const names = new Map<number, number>()
  for (const { manner, alone } of spoken) if (alone === 0) names.set(manner, (names.get(manner) ?? 0) + 1)
  return [...names].flatMap(([manner, count]) => (count > 1 ? [manner] : []))
}

/** What several of the names say together is told under each of them, and counts once. */
function jointOnce(spoken: readonly Spoken[], joint: readonly number[], numbers: string, store: Store): readonly Spoken[] {
  if (joint.length === 0) return spoken
  const once = new Map(spoken.map((one) => [one.manner, one]))
  const counts = store.all<{ manner: number; count: number } & Told>(
    `select manner, count(*) as count, ${told('attribution', 'period')} from (
       select distinct spoke.attribution, spoke.manner, spoke.period from spoke
       where ${store.amongNumbers('spoke.name', '?')} and ${CERTAIN} and ${store.amongNumbers('spoke.manner', '?')}
     ) as told group by 1`,
    numbers,
    JSON.stringify(joint),
  )
  const among = new Set(joint)
  return [
    ...spoken.filter(({ manner }) => !among.has(manner)),
    ...counts.map((row) => ({ ...(once.get(row.manner) as Spoken), count: row.count, ...spanOf(row) })),
  ]
}

const numbersOf = (names: readonly string[], store: Store): readonly { readonly no: number; readonly name: string }[] =>
  store.all(`select no, name from name where ${store.amongTexts('name', '?')}`, JSON.stringify(names))

/** All that is told of whoever bears some names. */
export function profileOf(names: readonly string[], heard: Heard, store: Store): Profile | null {
  const known = numbersOf(names, store)
  const own = known.map(({ no }) => no)
  const numbers = JSON.stringify(own)
  // all of it in one look: a tally of its own for each thing would go over the same rows seven times
  const every = spokenBy(own, heard, store)
  const joint = jointManners(every)
  const spoken = jointOnce(every, joint, numbers, store)
  if (spoken.length === 0) return null
  const alone = spoken.filter((one) => one.alone === 1)
  const name = names.find((one) => known.some((row) => row.name === one)) as string
  return {
    name,
    kind: (named(alone.map((one) => [one.kind, one]))[0]?.name as Profile['kind'] | undefined) ?? 'unknown',
    ...tally(spoken),
    aliases: aliasesOf(name, numbers, store),
    offices: officesOf(alone),
    acts: named(spoken.map((one) => [one.act, one])),
    targets: targetsOf(numbers, joint, store),
    via: named(
      spoken.flatMap((one) => (one.via === null ? [] : (JSON.parse(one.via) as string[]).map((via): [string, Spoken] => [via, one]))),
    ),
    pages: newestPages(own, store),
  }
}

/** What several of the names say together is told under each of them, and counts once. */
function targetsOf(numbers: string, joint: readonly number[], store: Store): readonly NameTally[] {
  const again = new Map(
    joint.length === 0
      ? []
      : store
          .all<{ target: number; again: number }>(
            `select spoke.target, count(*) - count(distinct spoke.attribution) as again from spoke
             where ${store.amongNumbers('spoke.name', '?')} and ${store.amongNumbers('spoke.manner', '?')} and ${CERTAIN}
             and spoke.target is not null group by 1`,
            numbers,
            JSON.stringify(joint),
          )
          .map((row) => [row.target, row.again]),
  )
  return store
    .all<{ target: number; name: string; count: number } & Told>(
      `select name.name, own.* from (
       select spoke.target, count(*) as count, ${told('spoke.attribution', 'spoke.period')} from spoke
       where ${store.amongNumbers('spoke.name', '?')} and ${CERTAIN} and spoke.target is not null group by 1
     ) as own ${store.join} name on name.no = own.target`,
      numbers,
    )
    .map((row) => ({ name: row.name, count: row.count - (again.get(row.target) ?? 0), ...spanOf(row) }))
    .sort((a, b) => b.count - a.count || inOrder(a.name, b.name))
}

/** As what those who bear some names speak alone, most often first. */
export const personasOf = (names: readonly string[], heard: Heard, store: Store): readonly Persona[] =>
  personasBy(
    numbersOf(names, store).map(({ no }) => no),
    heard,
    store,
  )

/** As `personasOf`, by the numbers of the names. */
export function personasBy(names: readonly number[], heard: Heard, store: Store): readonly Persona[] {
  const spoken = spokenBy(names, heard, store).filter(({ alone }) => alone === 1)
  return [...grouped(spoken.map((one) => [JSON.stringify([one.name, one.kind, one.office, one.affiliation]), one] as const)).values()]
    .map((group) => {
      const [{ name, kind, office, affiliation }] = group as [Spoken]
      return { name, kind, office, affiliation, ...tally(group) }
    })
    .sort(
      (a, b) =>
        b.count - a.count ||
        inOrder(a.name, b.name) ||
        inOrder(a.kind, b.kind) ||
        inOrder(a.office, b.office) ||
        inOrder(a.affiliation, b.affiliation),
    )
}

/** What pages call them beside a name, also where they are little certain. */
function aliasesOf(name: string, numbers: string, store: Store): readonly SpeakerName[] {
  const rows = store.all<{ name: string; calls: string | null; count: number }>(
    `select name.name, manner.calls, sum(own.count) as count from (
       select spoke.name, spoke.manner, count(*) as count from spoke where ${store.amongNumbers('spoke.name', '?')} group by 1, 2
     ) as own ${store.join} manner on manner.no = own.manner join name on name.no = own.name group by 1, 2`,
    numbers,
  )
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const call of [row.name, ...(JSON.parse(row.calls ?? '[]') as string[])]) counts.set(call, (counts.get(call) ?? 0) + row.count)
  counts.delete(name)
  return [...counts].map(([call, count]) => ({ name: call, count })).sort((a, b) => b.count - a.count || inOrder(a.name, b.name))
}

function tally(spoken: readonly Spoken[]): Tally {
  let count = 0
  let [first, last] = [null, null] as [string | null, string | null]
  for (const one of spoken) {
    count += one.count
    first = earlierOf(first, one.first)
    last = laterOf(last, one.last)
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

function newestPages(names: readonly number[], store: Store): readonly PageHead[] {
  for (let most = NEWEST; ; most *= 10) {
    const rows = newestOf(names, most, store)
    const newest = new Map<number, string>()
    for (const { page, day } of rows) if (day > (newest.get(page) ?? '') || !newest.has(page)) newest.set(page, day)
    const least = [...newest.values()].sort().at(-PAGES)
    // pages of the same day are told by their ids, and so all of a day have to be there
    if (rows.length === most && (least === undefined || (rows.at(-1)?.day ?? '') >= least)) continue
    const wanted = [...newest].filter(([, day]) => day >= (least ?? '')).map(([page]) => page)
    const heads = store.all<PageHead & { no: number }>(
      `select ${HEAD}, page.no from page where ${store.amongNumbers('page.no', '?')} order by page.id`,
      JSON.stringify(wanted),
    )
    return heads
      .sort((a, b) => inOrder(newest.get(b.no) as string, newest.get(a.no) as string) || inOrder(a.id, b.id))
      .slice(0, PAGES)
      .map(({ no, ...head }) => head)
  }
}

/** The newest attributions under some names: each name's newest are read off the end of its own. */
function newestOf(names: readonly number[], most: number, store: Store): readonly { readonly page: number; readonly day: string }[] {
  const numbers = names.flatMap((name) =>
    store.all<{ no: number }>(
      `select attribution as no from spoke where name = ? and ${CERTAIN} order by attribution desc limit ?`,
      name,
      most,
    ),
  )
  const newest = [...new Set(numbers.map(({ no }) => no))].sort((a, b) => b - a).slice(0, most)
  return store
    .all<{ page: number; no: number; period: string | null }>(
      `select page, no, period from attribution where ${store.amongNumbers('no', '?')} order by no desc`,
      JSON.stringify(newest),
    )
    .map(({ page, no, period }) => ({ page, day: daysOf(no, period)[0] }))
}
