import { createHash } from 'node:crypto'
import type { AttributionRecord } from '#reading'
import { topicForm } from '../bigrams.ts'
import { type Decision, decided, holding, type Overlay, overlaysOf } from '../decision/index.ts'
import { printsOf, unitsOfPage } from '../family/index.ts'
import type { Entry } from '../ledger.ts'
import { periodOf } from '../period.ts'
import { RANKS, REJECTED } from '../sql/rank.ts'
import { callsOf, formsOf, saidText, speakersOf, topicsAt } from '../sql/said.ts'
import { periodKept } from '../sql/slot.ts'
import type { Value } from '../sql/store.ts'
import type { Connection } from './connection.ts'
import { plainOf } from './grams.ts'
import { insert } from './insert.ts'
import { slotsFor } from './slots.ts'
import type { Manner, Terms } from './terms.ts'

/** A page that counts, and whether all of it is put into the tables or its attributions alone. */
export interface Counting {
  readonly no: number
  readonly entry: Pick<Entry, 'id' | 'text' | 'record'>
  readonly all: boolean
}

/** What the index of words holds more, or less, than before. */
export interface Sizes {
  readonly said: number
  readonly said_length: number
  readonly told: number
  readonly told_length: number
  readonly fresh: number
}

/** An attribution on its way into the tables. */
interface Saying {
  readonly page: Counting
  readonly number: number
  readonly attribution: AttributionRecord
  readonly rank: number
  readonly first: string
  readonly last: string
  readonly speakers: readonly string[]
  readonly calls: readonly (readonly [surface: string, name: string])[]
  readonly manner: Manner
}

/** A number of 48 bits made of texts, by which a row is told from others. */
export const keyOf = (...texts: readonly string[]): number =>
  createHash('sha256').update(JSON.stringify(texts), 'utf8').digest().readUIntBE(0, 6)

/** Puts pages into the tables that are asked. */
export function put(pages: readonly Counting[], connection: Connection, terms: Terms): Sizes {
  const whole = pages.filter(({ all }) => all)
  const told = whole.map(({ no, entry }) => ({ no, ...plainOf(entry.text) }))
  insert(
    connection,
    'told',
    { no: 'integer', length: 'integer', plain: 'text', grams: 'text integer[]' },
    told.map(({ no, length, plain, grams }) => [no, length, plain, `{${grams.join()}}`]),
  )
  const prints = whole.flatMap(({ no, entry }) => [...printsOf(unitsOfPage(entry.text, entry.record))].map((print) => [print, no]))
  insert(connection, 'fresh', { print: 'bigint', page: 'integer' }, prints)
  const said = putSayings(sayingsOf(pages, connection), connection, terms)
  return { ...said, told: told.length, told_length: told.reduce((sum, { length }) => sum + length, 0), fresh: prints.length }
}

function sayingsOf(pages: readonly Counting[], connection: Connection): readonly Saying[] {
  const log = connection.all<{ page: string; body: string }>(
    'select decided.page, decision.body from decided join decision on decision.id = decided.decision where decided.page in (select unnest(?::text[]))',
    pages.map(({ entry }) => entry.id),
  )
  return pages.flatMap((page) => {
    const { id, text, record } = page.entry
    const about = log.flatMap((row) => (row.page === id ? [JSON.parse(row.body) as Decision] : []))
    const overlays = about.length === 0 ? new Map<number, Overlay>() : overlaysOf(holding(about), id, text, record.attributions)
    return record.attributions.map((one, number) => sayingOf(page, number, decided(one, overlays.get(number)), overlays.get(number)))
  })
}

const listOf = (values: readonly string[]): string | null => (values.length > 0 ? JSON.stringify(values) : null)

function sayingOf(page: Counting, number: number, attribution: AttributionRecord, overlay: Overlay | undefined): Saying {
  const { source, act, via, when, certainty } = attribution
  const { kind, office, affiliation } = source
  const speakers = speakersOf(source.name)
  const alone = speakers.length === 1
  const calls = callsOf(source)
  const others = alone ? calls.flatMap(([surface, name]) => (surface === name ? [] : [surface])) : []
  return {
    page,
    number,
    attribution,
    rank: overlay?.rejected === true ? REJECTED : RANKS[certainty],
    ...periodOf(when ?? page.entry.record.published ?? ''),
    speakers,
    calls,
    manner: [act, kind, office, affiliation, listOf(via), listOf(others), alone ? 1 : 0],
  }
}

function putSayings(sayings: readonly Saying[], connection: Connection, terms: Terms): Pick<Sizes, 'said' | 'said_length'> {
  const slots = slotsFor(
    sayings.map(({ page, number, first, rank }) => ({ id: page.entry.id, number, day: first, little: rank < RANKS.medium })),
    connection,
  )
  const names = terms.names(
    new Set(sayings.flatMap(({ speakers, attribution: { target } }) => (target === null ? speakers : [...speakers, target]))),
  )
  const manners = terms.manners(new Map(sayings.map(({ manner }) => [JSON.stringify(manner), manner])))
  const rows: Rows = { attribution: [], spoke: [], tagged: new Map(), called: new Map(), said: [] }
  for (const [i, saying] of sayings.entries()) addRows(rows, saying, slots[i] as number, names, manners)
  write(rows, connection)
  return { said: rows.said.length, said_length: rows.said.reduce((sum, [, , length]) => sum + (length as number), 0) }
}

interface Rows {
  readonly attribution: Value[][]
  readonly spoke: Value[][]
  readonly said: Value[][]
  /** By what is their key. */
  readonly tagged: Map<string, Value[]>
  readonly called: Map<string, Value[]>
}

function addRows(
  rows: Rows,
  { page, number, attribution, rank, first, last, speakers, calls, manner }: Saying,
  no: number,
  names: ReadonlyMap<string, number>,
  manners: ReadonlyMap<string, number>,
): void {
  const { target, condition, content } = attribution
  const how = manners.get(JSON.stringify(manner)) as number
  const who = speakers.map((name) => names.get(name) as number)
  const [whom, period] = [target === null ? null : (names.get(target) as number), periodKept(first, last)]
  const [speaker = null, ...others] = who
  const joint = others.length > 0 ? JSON.stringify(who) : null
  rows.attribution.push([no, page.no, number, how, whom, period, rank, condition ? 1 : 0, joint === null ? speaker : null, joint])
  for (const name of who) rows.spoke.push([name, how, no, page.no, whom, period])
  for (const [surface, name] of calls) {
    const about = names.get(name) as number
    for (const form of formsOf(surface, name)) {
      const key = `${about} ${form} ${surface}`
      if (!rows.called.has(key)) rows.called.set(key, [about, keyOf(form, surface), form, surface])
    }
  }
  for (const topic of topicsAt(page.entry.record, content.start)) {
    const folded = topicForm(topic)
    if (!rows.tagged.has(`${no} ${folded}`)) rows.tagged.set(`${no} ${folded}`, [no, page.no, keyOf(folded), folded, topic])
  }
  const { length, plain, grams } = plainOf(saidText(attribution))
  rows.said.push([no, page.no, length, plain, `{${grams.join()}}`])
}

function write({ attribution, spoke, said, tagged, called }: Rows, connection: Connection): void {
  const own = { page: 'integer', number: 'integer', manner: 'integer', target: 'integer', period: 'jsonb' }
  const rest = { certainty: 'integer', conditional: 'integer', speaker: 'integer', joint: 'text' }
  insert(connection, 'attribution', { no: 'bigint', ...own, ...rest }, attribution)
  const heard = { name: 'integer', manner: 'integer', attribution: 'bigint', page: 'integer', target: 'integer', period: 'jsonb' }
  insert(connection, 'spoke', heard, spoke)
  const calls = { name: 'integer', key: 'bigint', folded: 'text', surface: 'text' }
  insert(connection, 'called', calls, [...called.values()], 'on conflict do nothing')
  const tags = { attribution: 'bigint', page: 'integer', key: 'bigint', folded: 'text', topic: 'text' }
  insert(connection, 'tagged', tags, [...tagged.values()], 'on conflict do nothing')
  const words = { no: 'bigint', page: 'integer', length: 'integer', plain: 'text', grams: 'text integer[]' }
  insert(connection, 'said', words, said)
}
