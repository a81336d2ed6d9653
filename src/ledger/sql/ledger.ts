import { searchForm } from '../bigrams.ts'
import type { Decision } from '../decision/index.ts'
import { partsOf, samePart, spellingKey } from '../entity/spelling.ts'
import { printsOf, unitsOfPage } from '../family/index.ts'
import type {
  Added,
  Bearer,
  Carried,
  Counts,
  Entry,
  Facets,
  Found,
  Heads,
  Kept,
  KeptPage,
  Ledger,
  Mark,
  Marks,
  PageHead,
  Persona,
  Portion,
  Profile,
  Sharing,
  SpeakerName,
  SpeakerRow,
  Topic,
  Wanted,
} from '../ledger.ts'
import { likely } from '../likely.ts'
import type { Outbox, Place } from '../search.ts'
import { carriedOf } from './carried.ts'
import { codeOf } from './code.ts'
import { facetsOf } from './facets.ts'
import { findRows, HEAD } from './find.ts'
import { headOnly, PagesAtHand } from './kept.ts'
import { allKindred, kindredOf } from './kindred.ts'
import { arrivedOf, marksOf, marksOfRows, monthsOf, speakersOf } from './overview.ts'
import { unpackReading, unpackText } from './pack.ts'
import { headsAt, placedAt } from './places.ts'
import { type Heard, personasOf, profileOf } from './profile.ts'
import { dayOf } from './slot.ts'
import type { Store, Value } from './store.ts'
import { spanOf, type Told, told } from './told.ts'

/** A page as both engines keep it. */
export interface PageRow extends PageHead {
  readonly given: string | null
  readonly again: string | null
  readonly source: Uint8Array | null
  readonly reading: Uint8Array
}

interface Dear {
  readonly at: number
  carried?: Carried
  kindred?: readonly (readonly Bearer[])[]
  readonly heard: Heard
}

interface CountsRow extends Pick<Counts, 'pages' | 'attributions' | 'sources'>, Told {
  /** The number of the last that is of one day and not little certain; null where there is none. */
  readonly certain: number | null
}

/** The same in every ledger that holds the same pages, so that answers are: row numbers hang on the order of adding. */
const TIES = 'page.id, attribution.number'

/** What every ledger in tables answers; how it is written, and what a `Store` says, is of its engine. */
export abstract class SqlLedger implements Ledger {
  #dear: Dear | null = null
  readonly #pages = new PagesAtHand()

  protected abstract readonly store: Store

  /** A number that is another one after each change, whoever made it. */
  protected abstract changes(): number

  abstract add(entries: readonly Entry[], days?: 'anew'): Added

  abstract decide(decisions: readonly Decision[]): void

  abstract pulse(): number

  abstract entries(): Iterable<Entry>

  abstract close(): void

  page(id: string): Entry | null {
    if (!/^[0-9a-f]{1,64}$/.test(id)) return null
    const rows = this.#all<PageRow>('select * from page where id >= ? and id < ? limit 2', id, `${id}g`)
    const [row] = rows
    return row && rows.length === 1 ? entryOf(row) : null
  }

  versions(address: string): readonly PageHead[] {
    const rows = this.#all<PageHead & { again: string | null }>(
      `select ${HEAD}, page.again from page where page.place = ? and page.address = ?`,
      codeOf(address),
      address,
    )
    const heads = rows.flatMap(({ again, ...head }) =>
      [head.seen, ...(JSON.parse(again ?? '[]') as string[])].map((seen): PageHead => ({ ...head, seen })),
    )
    const at = ({ seen, published }: PageHead): string => seen ?? published ?? ''
    return heads
      .sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .filter(({ id }, i, all) => id !== all[i - 1]?.id)
  }

  pagesWith(words: readonly string[], limit: number): readonly PageHead[] {
    return this.store.pagesRanked(words, 'all', limit).map(headOnly)
  }

  pagesHolding(word: string, most: number): readonly PageHead[] | null {
    const held = this.store.pagesHolding(word, most + 1)
    if (held.length > most) return null
    if (held.length === 0) return []
    const sql = `select ${HEAD} from page where ${this.store.amongNumbers('no', '?')} order by id`
    return this.#all<PageHead>(sql, JSON.stringify(held.map(({ no }) => no)))
  }

  pagesLike(text: string, limit: number): readonly PageHead[] {
    return likely(text, limit, (pairs, most) =>
      this.store.pagesRanked(pairs, 'some', most).map((row) => ({ page: headOnly(row), rank: row.rank })),
    )
  }

  find(wanted: Wanted, portion: Portion): Found {
    const { rows, ...counted } = findRows(wanted, portion, this.store)
    return { ...counted, found: this.#atHand().keptOf(rows, this.store) }
  }

  keptAt(places: readonly Place[]): readonly Kept[] {
    const rows = placedAt(places, this.store)
    return this.#atHand().keptOf(rows, this.store)
  }

  keptOn(ids: readonly string[]): readonly KeptPage[] {
    return this.#atHand().keptOn(ids, this.store)
  }

  marksAt(places: readonly Place[]): readonly Mark[] {
    return marksOfRows(placedAt(places, this.store), this.store)
  }

  headsAt(ids: readonly string[]): readonly PageHead[] {
    return headsAt(ids, this.store)
  }

  abstract outbox(make: boolean): Outbox | null

  facets(wanted: Wanted, heads?: Heads): Facets {
    return facetsOf(wanted, heads, this.store)
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
    if (found.size === 0 && whole === undefined)
      return counted(`${this.store.holds('called.folded', '?')} and substr(called.folded, 1, 1) != '~'`, form)
    return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  }

  profile(names: readonly string[]): Profile | null {
    return profileOf(names, this.#keptUntilChanged().heard, this.store)
  }

  personas(names: readonly string[]): readonly Persona[] {
    return personasOf(names, this.#keptUntilChanged().heard, this.store)
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
    return this.store.sharing(printsOf(unitsOfPage(entry.text, entry.record)), entry.id, limit).map((row) => ({ ...row }))
  }

  *echoes(): Iterable<string> {
    const { sql, values } = this.store.echoing()
    const pages = `select page.id from page where page.no in (${sql}) order by page.published desc nulls last, page.id`
    for (const { id } of this.#all<{ id: string }>(pages, ...values)) yield id
  }

  formed(forms: readonly string[], limit: number): readonly PageHead[] {
    const sql = `select ${HEAD} from page where same is null and ${this.store.amongTexts('form', '?')} order by published desc nulls last, id limit ?`
    return this.#all<PageHead>(sql, JSON.stringify(forms), limit)
  }

  counts(): Counts {
    const [row] = this.#all<CountsRow>(
      `select (select count(*) from page where same is null) as pages, (select count(distinct name) from spoke) as sources,
       count(*) as attributions, ${told('no', 'period')},
       max(case when period is null and no > 0 and (no & 1) = 0 then no end) as certain from attribution`,
    ) as [CountsRow]
    const { pages, attributions, sources, certain } = row
    return { pages, attributions, sources, ...spanOf(row), lastDay: certain === null ? null : dayOf(certain) }
  }

  marks(wanted: Wanted, limit: number): Marks {
    return marksOf(wanted, limit, this.store)
  }

  months(wanted: Wanted): readonly SpeakerName[] {
    return monthsOf(wanted, this.store)
  }

  speakers(
    wanted: { readonly called?: string; readonly kind?: string },
    limit: number,
    heads?: Heads,
  ): { readonly total: number; readonly speakers: readonly SpeakerRow[] } {
    return speakersOf(wanted, limit, heads, this.store)
  }

  arrived(since: string, limit: number): { readonly total: number; readonly pages: readonly PageHead[] } {
    return arrivedOf(since, limit, this.store)
  }

  carried(): Carried {
    const dear = this.#keptUntilChanged()
    dear.carried ??= carriedOf(this.store)
    return dear.carried
  }

  kindred(names?: readonly string[]): readonly (readonly Bearer[])[] {
    const dear = this.#keptUntilChanged()
    if (names !== undefined) return kindredOf(names, dear.heard, this.store)
    dear.kindred ??= allKindred(this.store)
    return dear.kindred
  }

  /** What is dear to find, and the same until somebody changes the ledger. */
  #keptUntilChanged(): Dear {
    const at = this.changes()
    if (this.#dear?.at === at) return this.#dear
    this.#pages.clear()
    this.#dear = { at, heard: new Map() }
    return this.#dear
  }

  #atHand(): PagesAtHand {
    this.#keptUntilChanged()
    return this.#pages
  }

  #all<Row>(sql: string, ...values: Value[]): Row[] {
    // rows as SQLite gives them have no prototype, which makes them unequal to everything made here
    return this.store.all<Row>(sql, ...values).map((row) => ({ ...row }))
  }
}

/** A page as it was given. */
export function entryOf({ id, address, given, seen, again, source, reading }: PageRow): Entry {
  const { text, record } = unpackReading(reading)
  const seenAgain = again === null ? {} : { seenAgain: JSON.parse(again) as string[] }
  return { id, address, source: source ? unpackText(source) : text, given, seen, ...seenAgain, text, record }
}
