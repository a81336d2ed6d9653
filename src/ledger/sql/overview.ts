import { searchForm } from '../bigrams.ts'
import type { Heads, Mark, Marks, PageHead, SpeakerName, SpeakerRow, Wanted } from '../ledger.ts'
import { COUNTED } from '../ledger.ts'
import { earlierOf, laterOf, periodWritten } from '../period.ts'
import { askedFor, findRows, HEAD, type Placed } from './find.ts'
import { DAY_SLOTS, dayOf, daysOf } from './slot.ts'
import type { Store } from './store.ts'
import { spanOf, type Told, told } from './told.ts'

interface Detail {
  readonly no: number
  readonly period: string | null
  readonly act: string
  readonly target: string | null
  readonly conditional: number
  readonly kind: Mark['kind']
  readonly name: string | null
  readonly joint: string | null
}

/** The newest of what is wanted, read from their rows alone: no page is unpacked. */
export function marksOf(wanted: Wanted, limit: number, store: Store): Marks {
  const { total, more, rows } = findRows(wanted, { order: 'newest', limit: Math.min(limit, COUNTED), offset: 0 }, store)
  return { total, more, marks: marksOfRows(rows, store) }
}

/** The dated ones of some rows in few words. */
export function marksOfRows(rows: readonly Placed[], store: Store): readonly Mark[] {
  const dated = rows.filter(({ no }) => no > 0)
  const numbers = JSON.stringify(dated.map(({ no }) => no))
  const details = store.all<Detail>(
    `select attribution.no, attribution.period, manner.act, target.name as target, conditional, manner.kind, name.name,
     (select string_agg(other.name, '、' order by joint.key) from ${store.numbersIn('attribution.joint', 'joint')} join name as other on other.no = joint.value) as joint
     from ${store.numbersIn('?', 'hit')} ${store.join} attribution on attribution.no = hit.value join manner on manner.no = attribution.manner
     left join name on name.no = attribution.speaker left join name as target on target.no = attribution.target`,
    numbers,
  )
  const topics = new Map<number, string[]>()
  for (const { no, topic } of store.all<{ no: number; topic: string }>(
    `select attribution as no, topic from ${store.numbersIn('?', 'hit')} ${store.join} tagged on tagged.attribution = hit.value order by topic`,
    numbers,
  ))
    topics.set(no, [...(topics.get(no) ?? []), topic])
  const byNumber = new Map(details.map((detail) => [detail.no, detail]))
  return dated.map((row) => markOf(row, byNumber.get(row.no) as Detail, topics.get(row.no) ?? []))
}

function markOf({ number, ...row }: Placed, detail: Detail, topics: readonly string[]): Mark {
  const { id, address, title, site, author, published, seen, form, version } = row
  const { no, period, act, target, conditional, kind, name, joint } = detail
  const [first, last] = daysOf(no, period)
  return {
    page: { id, address, title, site, author, published, seen, form, version },
    number,
    when: first === '' ? null : periodWritten(first, last),
    first: first || null,
    last: last || null,
    source: name ?? joint ?? 'unknown',
    kind,
    act,
    target,
    conditional: conditional === 1,
    topics,
  }
}

/** The day stands in the number of an attribution, so that not one row has to be read. */
export function monthsOf(wanted: Wanted, store: Store): readonly SpeakerName[] {
  const { from, where, values, key } = askedFor(wanted, store)
  const days = store.all<{ day: number; count: number }>(
    `select ${key} / ${DAY_SLOTS} as day, count(*) as count from ${from} where ${where} and ${key} > 0 group by 1 order by 1`,
    ...values,
  )
  const months = new Map<string, number>()
  for (const { day, count } of days) {
    const month = dayOf(day * DAY_SLOTS).slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + count)
  }
  return [...months].map(([name, count]) => ({ name, count }))
}

interface Counted extends Told {
  readonly no: number
  readonly name: string
  readonly count: number
}

/** Who speaks, counted in the index of who said what; attributions are looked at only for an office, and only those of somebody's last day. */
export function speakersOf(
  { called, kind }: { readonly called?: string; readonly kind?: string },
  limit: number,
  heads: Heads | undefined,
  store: Store,
): { readonly total: number; readonly speakers: readonly SpeakerRow[] } {
  const form = searchForm((called ?? '').trim())
  if (limit === 0 && form === '' && kind === undefined) return { total: speaking(heads, store), speakers: [] }
  const asked = form === '' ? null : askedNames(form, heads, store)
  const counted = store.all<Counted>(
    `select name.no, name.name, own.count, own.least, own.most, own.begins, own.ends from
     (select spoke.name as no, count(*) as count, ${told('spoke.attribution', 'spoke.period')}
      from spoke where (attribution & 1) = 0 ${asked === null ? '' : `and ${store.amongNumbers('spoke.name', '?')}`} group by spoke.name) as own
     join name on name.no = own.no where name.name != 'unknown' order by own.count desc, name.name`,
    ...(asked === null ? [] : [asked]),
  )
  const ever = kind === undefined ? null : spokeAs(kind, store)
  const people = [...Map.groupBy(counted, ({ name }) => heads?.get(name) ?? name)].map(([name, rows]) => ({
    name,
    rows,
    count: countOf(rows),
  }))
  const chosen = ever === null ? people : people.filter(({ rows }) => rows.some(({ no }) => ever.has(no)))
  if (heads) chosen.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const shown = chosen.slice(0, limit)
  const offices = lastOffices(
    shown.flatMap(({ rows }) => rows.map(({ no }) => no)),
    store,
  )
  const speakers = shown.map(
    ({ name, rows, count }): SpeakerRow => ({
      name,
      names: rows.map((row) => row.name).filter((one) => one !== name),
      count,
      ...spanned(rows),
      ...lastOf(rows.flatMap(({ no }) => offices.get(no) ?? [])),
    }),
  )
  return { total: chosen.length, speakers }
}

/** How many speak: nothing is counted of any of them. */
function speaking(heads: Heads | undefined, store: Store): number {
  const names = store.all<{ name: string }>(
    "select name from name where name != 'unknown' and exists (select 1 from spoke where spoke.name = name.no and (spoke.attribution & 1) = 0)",
  )
  return new Set(names.map(({ name }) => heads?.get(name) ?? name)).size
}

/** What all who are called so, or have a part of it in what they are called, are numbered, with all of the names that are theirs; JSON. */
function askedNames(form: string, heads: Heads | undefined, store: Store): string {
  const names = store.all<{ no: number; name: string }>(
    `select no, name from name where no in (select called.name from called where ${store.holds('called.folded', '?')} and substr(called.folded, 1, 1) != '~')`,
    form,
  )
  const own = new Set(names.map(({ name }) => heads?.get(name) ?? name))
  const theirs = [...own, ...[...(heads ?? [])].flatMap(([name, head]) => (own.has(head) ? [name] : []))]
  const others = store.all<{ no: number }>(`select no from name where ${store.amongTexts('name', '?')}`, JSON.stringify(theirs))
  return JSON.stringify([...new Set([...names, ...others].map(({ no }) => no))])
}

const countOf = (rows: readonly Counted[]): number => rows.reduce((sum, { count }) => sum + count, 0)

const spanned = (rows: readonly Counted[]): Pick<SpeakerRow, 'first' | 'last'> => {
  const spans = rows.map(spanOf)
  return { first: spans.map(({ first }) => first).reduce(earlierOf, null), last: spans.map(({ last }) => last).reduce(laterOf, null) }
}

const spokeAs = (kind: string, store: Store): ReadonlySet<number> =>
  new Set(
    store
      .all<{ no: number }>(
        'select distinct spoke.name as no from spoke where spoke.manner in (select no from manner where kind = ? and alone = 1)',
        kind,
      )
      .map(({ no }) => no),
  )

type Office = Pick<SpeakerRow, 'kind' | 'office' | 'affiliation'>
const UNTOLD: Office = { kind: 'unknown', office: null, affiliation: null }

/** An office, and how late it was spoken in: the highest of its numbers. */
interface LastOffice extends Office {
  readonly most: number
}

/** The last of those in which somebody spoke under one name or another. */
function lastOf(offices: readonly LastOffice[]): Office {
  if (offices.length === 0) return UNTOLD
  const { kind, office, affiliation } = offices.reduce((best, one) => (dayOf(one.most) > dayOf(best.most) ? one : best))
  return { kind, office, affiliation }
}

/** As what each of them spoke last, alone; of several attributions of that day, the first by page. */
function lastOffices(names: readonly number[], store: Store): ReadonlyMap<number, LastOffice> {
  const rows = store.all<LastOffice & { name: number }>(
    `with own as materialized (
       select spoke.name, spoke.manner, max(spoke.attribution) as no from spoke
       where ${store.amongNumbers('spoke.name', '?')} and (spoke.attribution & 1) = 0 group by 1, 2
     ), newest as materialized (
       select name, max(own.no) as most, case when max(own.no) < 0 then max(own.no) else max(own.no) / ${DAY_SLOTS} * ${DAY_SLOTS} end as least
       from own ${store.join} manner on manner.no = own.manner where alone = 1 group by 1
     )
     select name, kind, office, affiliation, most from (
       select newest.name, manner.kind, manner.office, manner.affiliation, newest.most, row_number() over (partition by newest.name order by page.id, attribution.number) as place
       from newest ${store.join} own on own.name = newest.name and own.no >= newest.least
       ${store.join} manner on manner.no = own.manner and manner.alone = 1
       ${store.join} spoke on spoke.name = own.name and spoke.manner = own.manner and spoke.attribution between newest.least and newest.most
       ${store.join} attribution on attribution.no = spoke.attribution ${store.join} page on page.no = attribution.page
       where (spoke.attribution & 1) = 0
     ) as placed where place = 1`,
    JSON.stringify(names),
  )
  return new Map(rows.map(({ name, ...office }) => [name, office]))
}

/** What a page's own time has to be, for it to have come at a time or later: a day or a month counts whole. */
const NEW =
  'coalesce(seen, published) >= substr(?1, 1, case when length(coalesce(seen, published)) < 10 then length(coalesce(seen, published)) else 10 end) and (length(coalesce(seen, published)) <= 10 or coalesce(seen, published) >= ?1)'

export function arrivedOf(since: string, limit: number, store: Store): { readonly total: number; readonly pages: readonly PageHead[] } {
  const rows = store.all<PageHead & { total: number }>(
    `select ${HEAD}, count(*) over () as total from page where same is null and ${NEW} order by coalesce(seen, published) desc, page.id limit ?2`,
    since,
    limit,
  )
  return {
    total: rows[0]?.total ?? 0,
    pages: rows.map(({ total, ...page }) => page),
  }
}
