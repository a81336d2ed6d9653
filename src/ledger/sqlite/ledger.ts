import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { AttributionRecord, PlacedText } from '#reading'
import { bigrams, searchForm } from '../bigrams.ts'
import { type Decision, decided, holding, type Overlay, overlaysOf } from '../decision/index.ts'
import { partsOf, samePart, spellingKey } from '../entity/spelling.ts'
import { printsOf, unitsOfPage } from '../family/index.ts'
import {
  type Added,
  type Bearer,
  type Carried,
  COMMON,
  type Counts,
  type Entry,
  type Facets,
  type Found,
  type Heads,
  type Kept,
  type Ledger,
  type Marks,
  type PageHead,
  type Persona,
  type Portion,
  type Profile,
  type Sharing,
  type SpeakerName,
  type SpeakerRow,
  type Topic,
  type Wanted,
} from '../ledger.ts'
import { carriedOf } from './carried.ts'
import { codeOf } from './code.ts'
import { numberOf } from './database.ts'
import { FRESH_ECHOES } from './echo.ts'
import { facetsOf } from './facets.ts'
import { findRows, HEAD, matchAll } from './find.ts'
import { guarded } from './guard.ts'
import { allKindred, kindredOf } from './kindred.ts'
import { type OlderRow, readingOf } from './older.ts'
import { arrivedOf, marksOf, monthsOf, speakersOf } from './overview.ts'
import { unpackAttributions, unpackReading, unpackText } from './pack.ts'
import { personasOf, profileOf } from './profile.ts'
import { dayOf } from './slot.ts'
import { spanOf, type Told, told } from './told.ts'
import { Writer } from './write.ts'

interface PageRow extends PageHead {
  readonly given: string | null
  readonly again: string | null
  readonly source: Uint8Array | null
  readonly reading: Uint8Array
}

interface Dear {
  readonly version: number
  carried?: Carried
  kindred?: readonly (readonly Bearer[])[]
}

interface CountsRow extends Pick<Counts, 'pages' | 'attributions' | 'sources'>, Told {
  /** The number of the last that is of one day and not little certain; null where there is none. */
  readonly certain: number | null
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
/** The same in every ledger that holds the same pages, so that answers are: row numbers hang on the order of adding. */
const TIES = 'page.id, attribution.number'

/** Statements that are kept for the next time: to make one takes longer than to look up a row. */
const STATEMENTS = 100

/** The ledger in one SQLite file. */
export class SqliteLedger implements Ledger {
  readonly #database: DatabaseSync
  #writer: Writer | null = null
  #found: Dear | null = null
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  add(entries: readonly Entry[], days?: 'anew'): Added {
    return guarded(() => {
      this.#writer ??= new Writer(this.#database)
      this.#found = null
      return this.#writer.add(entries, days)
    })
  }

  page(id: string): Entry | null {
    if (!/^[0-9a-f]{1,64}$/.test(id)) return null
    const rows = this.#all<PageRow>('select * from page where id >= ? and id < ? limit 2', id, `${id}g`)
    const [row] = rows
    return row && rows.length === 1 ? entryOf(row) : null
  }

  versions(address: string): readonly PageHead[] {
    const heads = this.#all<PageHead>(
      `select ${HEAD.replace('page.seen', 'sight.value as seen')} from page,
       json_each(json_insert(coalesce(page.again, '[]'), '$[#]', page.seen)) as sight
       where page.place = ? and page.address = ? order by coalesce(sight.value, page.published, ''), page.id`,
      codeOf(address),
      address,
    )
    return heads.filter(({ id }, i) => id !== heads[i - 1]?.id)
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

  find(wanted: Wanted, portion: Portion): Found {
    const { rows, ...counted } = findRows(wanted, portion, this.#rows)
    const pages = new Map<number, ReadPage>()
    return { ...counted, found: rows.map(({ pageNo, number, ...page }) => this.#kept(pageNo, number, headOnly(page), pages)) }
  }

  facets(wanted: Wanted, heads?: Heads): Facets {
    return facetsOf(wanted, heads, this.#rows)
  }

  #kept(no: number, number: number, page: PageHead, pages: Map<number, ReadPage>): Kept {
    let read = pages.get(no)
    if (!read) {
      const [{ reading }] = this.#rows<PageRow>('select reading from page where no = ?', no) as [PageRow]
      read = { ...unpackAttributions(reading), overlays: this.#overlays(page.id, reading) }
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

  #overlays(id: string, reading: Uint8Array): ReadonlyMap<number, Overlay> {
    const about = this.#rows<{ body: string }>(ABOUT, id).map(({ body }) => JSON.parse(body) as Decision)
    if (about.length === 0) return NOTHING
    const { text, record } = unpackReading(reading)
    return overlaysOf(holding(about), id, text, record.attributions)
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
    return profileOf(names, this.#rows)
  }

  personas(names: readonly string[]): readonly Persona[] {
    return personasOf(names, this.#rows)
  }

  decide(decisions: readonly Decision[]): void {
    guarded(() => {
      this.#writer ??= new Writer(this.#database)
      this.#found = null
      this.#writer.decide(decisions)
    })
  }

  decisions(): readonly Decision[] {
    return this.#all<{ body: string }>('select body from decision order by at, id').map(({ body }) => JSON.parse(body) as Decision)
  }

  topics(): readonly Topic[] {
    // among several ways of writing one topic, that of the page whose id comes first: the same in every ledger
    return this.#all<Omit<Topic, 'first' | 'last'> & Told>(
      `select (select tagged.topic from tagged join attribution on attribution.no = tagged.attribution join page on page.no = attribution.page
         where tagged.folded = one.folded order by ${TIES} limit 1) as topic,
       count(*) as sayings, count(distinct attribution.page) as pages, ${told('attribution.no', 'attribution.period')}
       from tagged as one join attribution on attribution.no = one.attribution
       group by one.folded order by sayings desc, one.folded`,
    ).map(({ topic, sayings, pages, ...row }) => ({ topic, sayings, pages, ...spanOf(row) }))
  }

  sharing(id: string, limit: number): readonly Sharing[] {
    const entry = this.page(id)
    if (!entry) return []
    const prints = printsOf(unitsOfPage(entry.text, entry.record))
    // what is of the site and not of the page is left out first: a head or a foot may stand on ten thousand pages
    const rare = this.#all<{ value: number }>(
      `select own.value from json_each(?) as own where (select count(*) from (select 1 from print where print = own.value limit ${COMMON + 1}))
       + (select count(*) from (select 1 from fresh where print = own.value limit ${COMMON + 1})) between 2 and ${COMMON}`,
      JSON.stringify(prints),
    ).map(({ value }) => value)
    const holders = ['print', 'fresh'].map((table) => `select page from json_each(?1) as own cross join ${table} on print = own.value`)
    return this.#all<Sharing>(
      `select page.id, count(*) as shared from (${holders.join(' union all ')}) as held join page on page.no = held.page
       where page.no not in (select coalesce(same, no) from page where id = ?2) group by page.no order by shared desc, page.id limit ?3`,
      JSON.stringify(rare),
      entry.id,
      limit,
    )
  }

  *echoes(): Iterable<string> {
    const sql = `select page.id from page where page.no in (select page from echo union ${FRESH_ECHOES}) order by page.published desc, page.id`
    for (const { id } of this.#all<{ id: string }>(sql)) yield id
  }

  formed(forms: readonly string[], limit: number): readonly PageHead[] {
    const sql = `select ${HEAD} from page where same is null and form in (select value from json_each(?)) order by published desc, id limit ?`
    return this.#all<PageHead>(sql, JSON.stringify(forms), limit)
  }

  counts(): Counts {
    const [row] = this.#all<CountsRow>(
      `select (select count(*) from page where same is null) as pages, (select count(distinct name) from spoke) as sources,
       count(*) as attributions, ${told('no', 'period')}, max(iif(period is null and no > 0 and (no & 1) = 0, no, null)) as certain from attribution`,
    ) as [CountsRow]
    const { pages, attributions, sources, certain } = row
    return { pages, attributions, sources, ...spanOf(row), lastDay: certain === null ? null : dayOf(certain) }
  }

  marks(wanted: Wanted, limit: number): Marks {
    return marksOf(wanted, limit, this.#rows)
  }

  months(wanted: Wanted): readonly SpeakerName[] {
    return monthsOf(wanted, this.#rows)
  }

  speakers(
    wanted: { readonly called?: string; readonly kind?: string },
    limit: number,
    heads?: Heads,
  ): { readonly total: number; readonly speakers: readonly SpeakerRow[] } {
    return speakersOf(wanted, limit, heads, this.#rows)
  }

  arrived(since: string, limit: number): { readonly total: number; readonly pages: readonly PageHead[] } {
    return arrivedOf(since, limit, this.#rows)
  }

  carried(): Carried {
    this.#dear.carried ??= carriedOf(this.#rows)
    return this.#dear.carried
  }

  kindred(names?: readonly string[]): readonly (readonly Bearer[])[] {
    if (names !== undefined) return kindredOf(names, this.#rows)
    this.#dear.kindred ??= allKindred(this.#rows)
    return this.#dear.kindred
  }

  /** What is dear to find, and the same until somebody changes the ledger: the version that SQLite tells is that of other connections' writes. */
  get #dear(): Dear {
    const version = this.pulse()
    if (this.#found?.version !== version) this.#found = { version }
    return this.#found
  }

  pulse(): number {
    return guarded(() => numberOf(this.#database, 'data_version'))
  }

  *entries(): Iterable<Entry> {
    const rows = guarded(() => this.#database.prepare('select * from page order by id').iterate())
    for (;;) {
      const next = guarded(() => rows.next())
      if (next.done) return
      yield entryOf(next.value as unknown as PageRow | OlderRow)
    }
  }

  close(): void {
    guarded(() => this.#database.close())
  }

  /** Rows as the engine gives them: without a prototype, which makes them unequal to everything made here. */
  readonly #rows = <Row>(sql: string, ...values: SQLInputValue[]): Row[] =>
    guarded(() => {
      let statement = this.#statements.get(sql)
      if (!statement) {
        statement = this.#database.prepare(sql)
        // what is asked with many values is another statement for each number of them
        if (this.#statements.size < STATEMENTS) this.#statements.set(sql, statement)
      }
      return statement.all(...values) as Row[]
    })

  #all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#rows<Row>(sql, ...values).map((row) => ({ ...row }))
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

/** A row without what only served to put it in order. */
const headOnly = ({ id, address, title, site, author, published, seen, form, version }: PageHead): PageHead => ({
  id,
  address,
  title,
  site,
  author,
  published,
  seen,
  form,
  version,
})

function entryOf(row: PageRow | OlderRow): Entry {
  const { id, address, given, seen, source } = row
  const { text, record } = 'reading' in row ? unpackReading(row.reading) : readingOf(row)
  const seenAgain = 'again' in row && row.again !== null ? { seenAgain: JSON.parse(row.again) as string[] } : {}
  // a ledger of the first schema knows of no copies
  return { id, address, source: source ? unpackText(source) : text, given, seen: seen ?? null, ...seenAgain, text, record }
}
