import { areLetters, topicForm } from '../bigrams.ts'
import type { PageHead, Portion, Wanted } from '../ledger.ts'
import { COUNTED } from '../ledger.ts'
import { periodOf } from '../period.ts'
import { RANKS } from './rank.ts'
import { daysOf, firstSlot, groupOf } from './slot.ts'
import type { Asked, Store, Value } from './store.ts'

export const HEAD = 'page.id, page.address, page.title, page.site, page.author, page.published, page.seen, page.form, page.version'

/** Where an attribution stands, and what its place among others hangs on. */
export interface Row extends PageHead {
  readonly pageNo: number
  readonly number: number
}
export interface Placed extends Row {
  readonly no: number
  readonly day: string
}

/** The attributions wanted, as far as a portion goes, and how many there are; `more` when counting was given up at `COUNTED`. */
export function findRows(
  wanted: Wanted,
  { order, limit, offset, counted }: Portion,
  store: Store,
): { readonly total: number; readonly more: boolean; readonly rows: readonly Placed[] } {
  const asked = askedFor(wanted, store)
  if (counted === false) {
    const rows = placedBy(wanted, asked, order, offset + limit, store).slice(offset, offset + limit)
    return { total: rows.length, more: false, rows }
  }
  if (order === 'newest') return newestRows(asked, limit, offset, store)
  const [{ total }] = store.all<{ total: number }>(
    `select count(*) as total from (select 1 from ${asked.from} where ${asked.where} limit ${COUNTED + 1}) as hit`,
    ...asked.values,
  ) as [{ total: number }]
  const most = Math.min(offset + limit, total > COUNTED ? Number.POSITIVE_INFINITY : total)
  const placed = most <= offset ? [] : placedBy(wanted, asked, order, most, store)
  return { total: Math.min(total, COUNTED), more: total > COUNTED, rows: placed.slice(offset, offset + limit) }
}

/** Counted and found in one look, where that does: what the index has to go through for the number of all of them are the same rows. */
function newestRows(
  asked: Asked,
  limit: number,
  offset: number,
  store: Store,
): { readonly total: number; readonly more: boolean; readonly rows: readonly Placed[] } {
  const { from, where, values, key, searched } = asked
  const most = offset + limit
  const bound = Math.max(COUNTED + 1, most + BEYOND)
  const fromBelow = searched !== null && store.fromBelow(searched)
  const hits = store.all<{ no: number; total: number }>(
    `with hit as materialized (select ${key} as no from ${from} where ${where} order by ${key} ${fromBelow ? 'asc' : 'desc'} limit ?)
     select no, (select count(*) from hit) as total from hit order by no desc limit ?`,
    ...values,
    bound,
    most + BEYOND,
  )
  const total = hits[0]?.total ?? 0
  const counted = { total: Math.min(total, COUNTED), more: total > COUNTED }
  if (limit === 0) return { ...counted, rows: [] }
  // the oldest of very many were counted; the newest of so many are soon found
  if (fromBelow && total === bound) return { ...counted, rows: datedOf(asked, 'newest', most, store).slice(offset, most) }
  const numbers = hits.map(({ no }) => no)
  return { ...counted, rows: inOrder(untilGroupEnds(asked, numbers, most, store), 'newest', store).slice(offset, most) }
}

function placedBy(wanted: Wanted, asked: Asked, order: Portion['order'], most: number, store: Store): readonly Placed[] {
  if (order !== 'rank' || asked.searched === null) return datedOf(asked, order, most, store)
  const { words, anyOf = [] } = asked.searched
  if (areLetters([...words, ...anyOf])) return shortestOf(asked, most, store)
  return bestOf(askedFor(wanted, store, 'rank'), most, store)
}

/** Rows in the order of their days. What shares a group is put in order by the page, since numbers there hang on the order of adding. */
function datedOf(asked: Asked, order: Portion['order'], most: number, store: Store): readonly Placed[] {
  if (order !== 'oldest') return inOrder(firstSlots(asked, 'desc', '', most, store), order, store)
  // undated ones are the last both ways
  const dated = firstSlots(asked, 'asc', `${asked.key} > 0`, most, store)
  const undated = asked.undated && dated.length < most ? firstSlots(asked, 'desc', `${asked.key} < 0`, most - dated.length, store) : []
  return inOrder([...dated, ...undated], order, store)
}

/** Rows looked at beyond a portion for the end of their group: most days are short, and to ask for a day by its numbers costs more. */
const BEYOND = 200

/** Numbers of the first rows, and of all that share a group with the last of them. */
function firstSlots(asked: Asked, direction: 'asc' | 'desc', also: string, most: number, store: Store): readonly number[] {
  const { from, where, values, key, searched } = also === '' ? asked : { ...asked, where: `${asked.where} and ${also}` }
  const bound = most + BEYOND
  const first = (way: 'asc' | 'desc'): number[] =>
    store
      .all<{ no: number }>(`select ${key} as no from ${from} where ${where} order by ${key} ${way} limit ?`, ...values, bound)
      .map(({ no }) => no)
  if (direction === 'desc' && searched !== null && store.fromBelow(searched)) {
    // few are all found from below, and are the same ones
    const slots = first('asc')
    if (slots.length < bound) return untilGroupEnds({ from, where, values, key }, slots.reverse(), most, store)
  }
  return untilGroupEnds({ from, where, values, key }, first(direction), most, store)
}

/** Of `most + BEYOND` numbers the first, with all that share a group with the last of them. */
function untilGroupEnds(
  { from, where, values, key }: Pick<Asked, 'from' | 'where' | 'values' | 'key'>,
  slots: readonly number[],
  most: number,
  store: Store,
): readonly number[] {
  if (slots.length <= most) return slots
  const { least, most: last } = groupOf(slots[most - 1] as number)
  const end = slots.findIndex((slot, i) => i >= most && (slot < least || slot > last))
  if (end >= 0 || slots.length < most + BEYOND) return slots.slice(0, end < 0 ? slots.length : end)
  const sql = `select ${key} as no from ${from} where ${where} and ${key} between ? and ?`
  const group = store.all<{ no: number }>(sql, ...values, least, last).map(({ no }) => no)
  return [...slots.filter((slot) => slot < least || slot > last), ...group]
}

function inOrder(slots: readonly number[], order: Portion['order'], store: Store): Placed[] {
  const sign = order === 'oldest' ? 1 : -1
  return placedOf(slots, store).sort((a, b) => byDay(a.day, b.day, sign) || byPlace(a, b))
}

function byDay(a: string, b: string, sign: 1 | -1): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  return a < b ? -sign : sign
}

/** The same in every ledger that holds the same pages, so that answers are. */
const byPlace = (a: Row, b: Row): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.number - b.number)

const placedOf = (slots: readonly number[], store: Store): Placed[] =>
  store
    .all<Omit<Placed, 'day'> & { period: string | null }>(
      `select ${HEAD}, page.no as "pageNo", attribution.number, attribution.no, attribution.period
     from ${store.numbersIn('?', 'wanted')} join attribution on attribution.no = wanted.value join page on page.no = attribution.page`,
      JSON.stringify(slots),
    )
    .map((row) => Object.assign(row, { day: daysOf(row.no, row.period)[0] }))

/**
 * Rows that have a letter, the shortest first: how often it stands in a text tells nothing of what the text is about, so BM25 has their lengths to go by.
 * Letters stand nearly everywhere: of very many rows the newest `COUNTED` are put in this order, and the others follow by their days.
 */
function shortestOf(asked: Asked, most: number, store: Store): readonly Placed[] {
  const newest = firstSlots(asked, 'desc', '', COUNTED, store)
  const lengths = store.lengths(newest).toSorted((a, b) => a.length - b.length)
  const last = lengths[most - 1]?.length ?? Number.POSITIVE_INFINITY
  const best = lengths.filter(({ length }) => length <= last)
  const of = new Map(best.map(({ no, length }) => [no, length]))
  const ofRow = ({ no }: Placed): number => of.get(no) ?? 0
  const rows = placedOf([...of.keys()], store).sort((a, b) => ofRow(a) - ofRow(b) || byPlace(a, b))
  return most <= newest.length || newest.length < COUNTED ? rows : [...rows, ...datedOf(asked, 'newest', most, store).slice(newest.length)]
}

/** Rows by BM25. */
function bestOf(asked: Asked, most: number, store: Store): readonly Placed[] {
  const found = store.ranked(asked, most)
  const rank = new Map(found.map((one) => [one.no, one.rank]))
  const of = ({ no }: Placed): number => rank.get(no) ?? 0
  return placedOf([...rank.keys()], store).sort((a, b) => of(a) - of(b) || byPlace(a, b))
}

/** Of an empty list nothing is one. */
const marksFor = (list: readonly unknown[]): string => (list.length === 0 ? 'null' : list.map(() => '?').join(', '))

/** What is wanted as SQL. */
export function askedFor(wanted: Wanted, store: Store, by: 'rank' | 'time' = 'time'): Asked {
  const { words = [], anyOf } = wanted
  const searched = words.length > 0 || anyOf !== undefined ? { words, anyOf } : null
  const held = searched && store.matching(searched, by)
  const key = held?.key ?? 'attribution.no'
  const clauses: string[] = []
  const values: Value[] = []
  const clause = (sql: string, ...given: Value[]): void => {
    clauses.push(sql)
    values.push(...given)
  }
  if (held) clause(held.sql, ...held.values)
  else if (searched) clause('false')
  const certainty = wanted.certainty ?? 'medium'
  if (certainty === 'medium') clause(`(${key} & 1) = 0`)
  else clause('attribution.certainty >= ?', RANKS[certainty])
  const { sources, targets, acts, kinds, sites, topics, since, until, conditional, page } = wanted
  const { least, first, most } = slotsBetween(since, until)
  // the index of words is gone through once, and not once for each thing that somebody said
  if (sources)
    clause(
      `${held ? '+' : ''}${key} in (select spoke.attribution from spoke where spoke.name in (select no from name where name.name in (${marksFor(sources)}))
       and spoke.attribution between ? and ? and (spoke.attribution >= ? or spoke.period is not null))`,
      ...sources,
      least,
      most,
      first,
    )
  if (topics)
    clause(`${key} in (select tagged.attribution from tagged where tagged.folded in (${marksFor(topics)}))`, ...topics.map(topicForm))
  if (targets) clause(`attribution.target in (select no from name where name in (${marksFor(targets)}))`, ...targets)
  if (acts) clause(`manner.act in (${marksFor(acts)})`, ...acts)
  if (kinds) clause(`manner.kind in (${marksFor(kinds)})`, ...kinds)
  if (sites) clause(`page.site in (${marksFor(sites)})`, ...sites)
  // the number tells the day, but of what is not of one day
  if (since !== undefined) {
    const last = 'attribution.period ->> 1'
    clause(
      `${key} between ? and ? and (${key} >= ? and attribution.period is null or ${last} >= ?)`,
      least,
      most,
      first,
      periodOf(since).first,
    )
  }
  if (until !== undefined)
    clause(`${key} between ? and ? and (attribution.period is null or attribution.period ->> 0 <= ?)`, least, most, periodOf(until).last)
  if (conditional !== undefined) clause('attribution.conditional = ?', conditional ? 1 : 0)
  if (page !== undefined) clause('attribution.page in (select coalesce(same, no) from page where id >= ? and id < ?)', page, `${page}g`)
  const where = clauses.join(' and ')
  const joins = [
    ...(held ? [held.table] : []),
    ...(!held || /\b(?:attribution|manner|page)\./.test(where.replaceAll('spoke.attribution', '').replaceAll('tagged.attribution', ''))
      ? ['attribution']
      : []),
    ...(/\bmanner\./.test(where) ? ['manner'] : []),
    ...(/\bpage\./.test(where) ? ['page'] : []),
  ]
  const on: Readonly<Record<string, string>> = {
    attribution: `attribution.no = ${key}`,
    manner: 'manner.no = attribution.manner',
    page: 'page.no = attribution.page',
  }
  const from = joins.map((table, i) => (i === 0 ? table : `join ${table} on ${on[table]}`)).join(' ')
  // what is of no day is of no time
  const undated = since === undefined && until === undefined
  return { from, where, values, key, undated, searched: held && searched }
}

/**
 * Numbers among which the attributions of a time are, and the first that one of a single day can have: a saying of a whole year begins before the days that
 * are asked for.
 */
function slotsBetween(
  since: string | undefined,
  until: string | undefined,
): { readonly least: number; readonly first: number; readonly most: number } {
  const most = until === undefined ? Number.MAX_SAFE_INTEGER : groupOf(firstSlot(periodOf(until).last)).most
  if (since === undefined) {
    const least = until === undefined ? Number.MIN_SAFE_INTEGER : 1
    return { least, first: least, most }
  }
  const year = String(Number(since.slice(0, 4)) - 1).padStart(4, '0')
  return { least: firstSlot(`${year}-01-01`), first: firstSlot(periodOf(since).first), most }
}
