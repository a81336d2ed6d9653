import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { AttributionRecord, PlacedText } from '#reading'
import { bigrams, matchOf, searchForm, topicForm } from '../bigrams.ts'
import { type Decision, decided, holding, type Overlay, overlaysOf } from '../decision/index.ts'
import { partsOf, samePart, spellingKey } from '../entity/spelling.ts'
import { printsOf, unitsOfPage } from '../family/index.ts'
import {
  type Added,
  COMMON,
  type Counts,
  type Entry,
  type Kept,
  type Ledger,
  type Order,
  type PageHead,
  type Persona,
  type Portion,
  type Profile,
  type Sharing,
  type SpeakerName,
  type Topic,
  type Wanted,
} from '../ledger.ts'
import { periodOf } from '../period.ts'
import { guarded } from './guard.ts'
import { unpackAttributions, unpackRecord, unpackText } from './pack.ts'
import { profileOf, SPOKEN_ALONE } from './profile.ts'
import { RANKS, Writer } from './write.ts'

interface PageRow extends PageHead {
  readonly given: string | null
  readonly source: Uint8Array
  readonly text: Uint8Array | null
  readonly record: Uint8Array
}

/** Pages whose titles are looked at, and how much a title that has all of the words adds to a page's rank. */
const LIKELY = 30
const TITLE = 0.5
function shareOf(pairs: readonly string[], title: string): number {
  const own = new Set(bigrams(title).split(' '))
  return pairs.filter((pair) => own.has(pair)).length / pairs.length
}

/** A page as it is looked into for its attributions. */
interface ReadPage {
  readonly text: string
  readonly attributionOf: (number: number) => AttributionRecord | undefined
  readonly overlays: ReadonlyMap<number, Overlay>
}

const NOTHING: ReadonlyMap<number, Overlay> = new Map()
const ABOUT = 'select decision.body from decided join decision on decision.id = decided.decision where decided.page = ?'
const HEAD = 'page.id, page.address, page.title, page.site, page.author, page.published, page.form, page.version'
/** The same in every ledger that holds the same pages, so that answers are: row numbers hang on the order of adding. */
const TIES = 'page.id, attribution.number'
const ORDER: Readonly<Record<Order, string>> = {
  newest: `attribution.day desc, ${TIES}`,
  oldest: `attribution.day = '', attribution.day, ${TIES}`,
  rank: `bm25(said), ${TIES}`,
}

/** The ledger in one SQLite file. */
export class SqliteLedger implements Ledger {
  readonly #database: DatabaseSync
  #writer: Writer | null = null

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  add(entries: readonly Entry[]): Added {
    return guarded(() => {
      this.#writer ??= new Writer(this.#database)
      return this.#writer.add(entries)
    })
  }

  page(id: string): Entry | null {
    if (!/^[0-9a-f]{1,64}$/.test(id)) return null
    const rows = this.#all<PageRow>('select * from page where id >= ? and id < ? limit 2', id, `${id}g`)
    const [row] = rows
    return row && rows.length === 1 ? entryOf(row) : null
  }

  pagesWith(words: readonly string[], limit: number): readonly PageHead[] {
    const match = matchAll(words)
    if (match === null) return []
    const sql = `select ${HEAD} from told join page on page.no = told.rowid where told match ? order by bm25(told), page.id limit ?`
    return this.#all<PageHead>(sql, match, limit)
  }

  pagesLike(text: string, limit: number): readonly PageHead[] {
    const pairs = [...new Set(bigrams(text).split(' '))].filter((word) => Array.from(word).length > 1)
    if (pairs.length === 0) return []
    const match = pairs.map((pair) => `"${pair}"`).join(' OR ')
    const sql = `select ${HEAD}, bm25(told) as rank from told join page on page.no = told.rowid where told match ? order by rank, page.id limit ?`
    const found = this.#all<PageHead & { rank: number }>(sql, match, Math.max(limit, LIKELY))
    // a word in the title counts for more than one somewhere below
    const ranked = found.map(({ rank, ...page }) => ({ page, rank: rank * (1 + TITLE * shareOf(pairs, page.title ?? '')) }))
    return ranked
      .sort((a, b) => a.rank - b.rank || (a.page.id < b.page.id ? -1 : 1))
      .slice(0, limit)
      .map(({ page }) => page)
  }

  find(wanted: Wanted, { order, limit, offset }: Portion): { readonly total: number; readonly found: readonly Kept[] } {
    const { from, where, values, searched } = clausesOf(wanted)
    const by = ORDER[order === 'rank' && !searched ? 'newest' : order]
    const [{ total }] = this.#all<{ total: number }>(`select count(*) as total from ${from} where ${where}`, ...values) as [
      { total: number },
    ]
    const rows = this.#all<PageHead & { no: number; number: number }>(
      `select ${HEAD}, page.no, attribution.number from ${from} where ${where} order by ${by} limit ? offset ?`,
      ...values,
      limit,
      offset,
    )
    const pages = new Map<number, ReadPage>()
    return { total, found: rows.map(({ no, number, ...page }) => this.#kept(no, number, page, pages)) }
  }

  #kept(no: number, number: number, page: PageHead, pages: Map<number, ReadPage>): Kept {
    let read = pages.get(no)
    if (!read) {
      const [row] = this.#all<PageRow>('select source, text, record from page where no = ?', no) as [PageRow]
      const text = unpackText(row.text ?? row.source)
      read = { text, attributionOf: unpackAttributions(row.record, text), overlays: this.#overlays(page.id, text, row.record) }
      pages.set(no, read)
    }
    const attribution = read.attributionOf(number)
    if (!attribution) throw new Error(`page ${page.id} has no attribution ${number}`)
    const overlay = read.overlays.get(number)
    return {
      page,
      number,
      attribution: decided(attribution, overlay),
      passage: passageOf(read.text, attribution),
      decisions: overlay?.decisions ?? [],
    }
  }

  #overlays(id: string, text: string, packed: Uint8Array): ReadonlyMap<number, Overlay> {
    const about = this.#all<{ body: string }>(ABOUT, id).map(({ body }) => JSON.parse(body) as Decision)
    return about.length === 0 ? NOTHING : overlaysOf(holding(about), id, text, unpackRecord(packed, text).attributions)
  }

  names(called: string, whole?: 'whole'): readonly SpeakerName[] {
    const counted = (condition: string, value: string): SpeakerName[] =>
      this.#all<SpeakerName>(
        `select name.name, (select count(*) from spoke where spoke.name = name.no) as count
         from name where name.no in (select called.name from called where ${condition}) order by count desc, name.name`,
        value,
      )
    const form = searchForm(called.trim())
    if (form === '') return []
    const exact = counted('called.folded = ?', form)
    const key = spellingKey(called)
    const last = partsOf(called).at(-1) as string
    const alike =
      key === null ? [] : counted('called.folded = ?', key).filter(({ name }) => samePart(partsOf(name).at(-1) as string, last) > 0)
    const found = new Map([...exact, ...alike].map((one) => [one.name, one]))
    if (found.size === 0 && whole === undefined) return counted("instr(called.folded, ?) > 0 and substr(called.folded, 1, 1) != '~'", form)
    return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  }

  profile(names: readonly string[]): Profile | null {
    return profileOf(names, (sql, ...values) => this.#all(sql, ...values))
  }

  personas(names: readonly string[]): readonly Persona[] {
    return this.#all<Persona>(
      `select name.name, attribution.kind, attribution.office, attribution.affiliation, count(*) as count,
       min(nullif(attribution.day, '')) as first, max(nullif(attribution.last, '')) as last
       from name join spoke on spoke.name = name.no join attribution on attribution.no = spoke.attribution
       where name.name in (select value from json_each(?)) and attribution.certainty >= ${RANKS.medium} and ${SPOKEN_ALONE}
       group by 1, 2, 3, 4 order by count desc, 1, 2, 3, 4`,
      JSON.stringify(names),
    )
  }

  decide(decisions: readonly Decision[]): void {
    guarded(() => {
      this.#writer ??= new Writer(this.#database)
      this.#writer.decide(decisions)
    })
  }

  decisions(): readonly Decision[] {
    return this.#all<{ body: string }>('select body from decision order by at, id').map(({ body }) => JSON.parse(body) as Decision)
  }

  topics(): readonly Topic[] {
    // among several ways of writing one topic, that of the page whose id comes first: the same in every ledger
    return this.#all<Topic>(
      `select (select tagged.topic from tagged join attribution on attribution.no = tagged.attribution join page on page.no = attribution.page
         where tagged.folded = one.folded order by ${TIES} limit 1) as topic,
       count(*) as sayings, count(distinct attribution.page) as pages,
       min(nullif(attribution.day, '')) as first, max(nullif(attribution.last, '')) as last
       from tagged as one join attribution on attribution.no = one.attribution
       group by one.folded order by sayings desc, one.folded`,
    )
  }

  sharing(id: string, limit: number): readonly Sharing[] {
    const entry = this.page(id)
    if (!entry) return []
    const prints = printsOf(unitsOfPage(entry.text, entry.record))
    return this.#all<Sharing>(
      `select page.id, count(*) as shared from json_each(?) as own join print on print.print = own.value join page on page.no = print.page
       where page.id != ? and (select count(*) from (select 1 from print as all_of where all_of.print = own.value limit ${COMMON + 1})) <= ${COMMON}
       group by page.no order by shared desc, page.id limit ?`,
      JSON.stringify(prints),
      entry.id,
      limit,
    )
  }

  *echoes(): Iterable<string> {
    const sql = 'select page.id from echo join page on page.no = echo.page order by page.published desc, page.id'
    for (const { id } of this.#all<{ id: string }>(sql)) yield id
  }

  counts(): Counts {
    const [row] = this.#all<Counts>(
      `select (select count(*) from page) as pages, (select count(*) from attribution) as attributions,
       (select count(distinct name) from spoke) as sources,
       (select min(day) from attribution where day != '') as first, (select max(last) from attribution where day != '') as last`,
    )
    return row as Counts
  }

  *entries(): Iterable<Entry> {
    const rows = guarded(() => this.#database.prepare('select * from page order by id').iterate())
    for (;;) {
      const next = guarded(() => rows.next())
      if (next.done) return
      yield entryOf(next.value as unknown as PageRow)
    }
  }

  close(): void {
    guarded(() => this.#database.close())
  }

  #all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    // rows come without a prototype, which would make them unequal to everything made here
    return guarded(
      () =>
        this.#database
          .prepare(sql)
          .all(...values)
          .map((row) => ({ ...row })) as Row[],
    )
  }
}

/** Units in front of its words within which a source belongs to the passage. */
const NEAR = 40
function passageOf(text: string, { sentence, content, contentMore, source }: AttributionRecord): PlacedText {
  const places = [sentence, content, ...contentMore]
  // in a note, or under a heading, who speaks stands in front of what the sentence holds
  if (source.start !== null && source.end !== null && source.start < content.start && content.start - source.end < NEAR)
    places.push({ start: source.start, end: source.end })
  const [start, end] = [Math.min(...places.map((at) => at.start)), Math.max(...places.map((at) => at.end))]
  return { start, end, text: text.slice(start, end) }
}

function entryOf({ id, address, given, source, text, record }: PageRow): Entry {
  const whole = unpackText(source)
  const read = text ? unpackText(text) : whole
  return { id, address, source: whole, given, text: read, record: unpackRecord(record, read) }
}

/** All the words; null when one of them holds no letter, for that is found nowhere. */
function matchAll(words: readonly string[]): string | null {
  const phrases = words.map(matchOf)
  return phrases.length === 0 || phrases.includes(null) ? null : phrases.join(' AND ')
}

function clausesOf(wanted: Wanted): { from: string; where: string; values: SQLInputValue[]; searched: boolean } {
  const searched = (wanted.words ?? []).length > 0
  const clauses = ['attribution.certainty >= ?']
  const values: SQLInputValue[] = [RANKS[wanted.certainty ?? 'medium']]
  const clause = (sql: string, ...given: SQLInputValue[]): void => {
    clauses.push(sql)
    values.push(...given)
  }
  const among = (
    column: string,
    list: readonly string[] | undefined,
    wrap = (inside: string): string => `${column} in (${inside})`,
  ): void => {
    if (list) clause(wrap(list.map(() => '?').join(', ')), ...list)
  }
  if (searched) {
    const match = matchAll(wanted.words ?? [])
    if (match === null) clause('0')
    else clause('said match ?', match)
  }
  among(
    '',
    wanted.sources,
    (inside) => `attribution.no in (select spoke.attribution from spoke join name on name.no = spoke.name where name.name in (${inside}))`,
  )
  among(
    '',
    wanted.topics?.map(topicForm),
    (inside) => `attribution.no in (select tagged.attribution from tagged where tagged.folded in (${inside}))`,
  )
  among('attribution.target', wanted.targets)
  among('attribution.act', wanted.acts)
  among('page.site', wanted.sites)
  if (wanted.since !== undefined) clause("attribution.day != '' and attribution.last >= ?", periodOf(wanted.since).first)
  if (wanted.until !== undefined) clause("attribution.day != '' and attribution.day <= ?", periodOf(wanted.until).last)
  if (wanted.conditional !== undefined) clause('attribution.conditional = ?', wanted.conditional ? 1 : 0)
  if (wanted.page !== undefined) clause('page.id >= ? and page.id < ?', wanted.page, `${wanted.page}g`)
  const from = searched ? 'said join attribution on attribution.no = said.rowid' : 'attribution'
  return { from: `${from} join page on page.no = attribution.page`, where: clauses.join(' and '), values, searched }
}
