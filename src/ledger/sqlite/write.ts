import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AttributionRecord, PageRecord } from '#reading'
import { bigrams, searchForm, topicForm } from '../bigrams.ts'
import { type Decision, decided, holding, type Overlay, overlaysOf, pagesOf } from '../decision/index.ts'
import { spellingKey } from '../entity/spelling.ts'
import { printsOf, unitsOfPage } from '../family/index.ts'
import type { Added, Entry } from '../ledger.ts'
import { periodOf } from '../period.ts'
import { compareVersions } from '../version.ts'
import { codeOf } from './code.ts'
import { FRESH_ECHOES } from './echo.ts'
import { packReading, packText, unpackReading } from './pack.ts'
import { RANKS, REJECTED } from './rank.ts'
import { firstSlot, groupOf, LITTLE, periodKept, undatedSlot } from './slot.ts'
import { Terms } from './terms.ts'

/** Several joint speakers are joined with 、 in a source's name. */
const speakersOf = (name: string): readonly string[] => [...new Set(name.split('、').filter(Boolean))]

/** What each speaker is called, with the name; 外相 and 氏 of a joint name are nobody's alone. */
function callsOf({ name, aliases }: AttributionRecord['source']): [string, string][] {
  const speakers = speakersOf(name)
  return speakers.flatMap((one) => {
    const calls = speakers.length === 1 ? [one, ...aliases] : [one]
    return [...new Set(calls)].map((surface): [string, string] => [surface, one])
  })
}

/** Under what a call is found: as it stands, and a name under how it sounds as well. */
const formsOf = (surface: string, name: string): readonly string[] => {
  const key = surface === name ? spellingKey(name) : null
  return key === null ? [searchForm(surface)] : [searchForm(surface), key]
}

/** Topics of the notes that stand around a place. */
const topicsAt = ({ notes }: PageRecord, at: number): readonly string[] =>
  (notes as readonly NotePlace[]).flatMap(({ start, end, topic }) => (start <= at && at < end ? [topic] : []))
interface NotePlace {
  readonly start: number
  readonly end: number
  readonly topic: string
}

interface PageRow {
  readonly id: string
  readonly no: number
  readonly seen: string | null
  readonly version: string
  readonly reading: Uint8Array
}

const decodingOf = ({ decoding }: Pick<PageRecord, 'decoding'>): string => (decoding === undefined ? '' : JSON.stringify(decoding))

/** Kept where the text is not the source itself. */
const packedSource = (source: string, text: string): Uint8Array | null => (text === source ? null : packText(source))

/** Fingerprints that are kept apart until they go to the others: those of some two thousand pages. */
const FRESH = 100_000

/** Writes pages. One for each opened ledger: it keeps its statements. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #find: StatementSync
  readonly #insert: StatementSync
  readonly #renew: StatementSync
  readonly #sighted: StatementSync
  readonly #attribution: StatementSync
  readonly #lastOfDay: StatementSync
  readonly #taken: StatementSync
  readonly #spoke: StatementSync
  readonly #called: StatementSync
  readonly #uncalled: StatementSync
  readonly #calledStill: StatementSync
  readonly #tagged: StatementSync
  readonly #said: StatementSync
  readonly #told: StatementSync
  readonly #log: StatementSync
  readonly #printed: StatementSync
  readonly #terms: Terms
  /** The last number given on each day in this transaction. */
  readonly #slots = new Map<number, number>()
  /** Words for the index, which takes them fastest in the order of their numbers. */
  #words: [number, string][] = []

  constructor(database: DatabaseSync) {
    const prepare = (sql: string): StatementSync => database.prepare(sql)
    this.#database = database
    this.#find = prepare('select id, no, seen, version, reading from page where id = ?')
    this.#insert = prepare(
      'insert into page (id, address, place, given, seen, title, site, author, published, form, version, source, reading) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#renew = prepare(
      'update page set title = ?, site = ?, author = ?, published = ?, form = ?, version = ?, source = ?, reading = ? where no = ?',
    )
    this.#sighted = prepare('update page set seen = ? where no = ?')
    this.#attribution = prepare(
      'insert into attribution (no, page, number, manner, target, period, certainty, conditional, speaker, joint) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#lastOfDay = prepare('select max(no) as last from attribution where no between ? and ?')
    this.#taken = prepare('select 1 from attribution where no = ?')
    this.#terms = new Terms(database)
    this.#spoke = prepare('insert into spoke (name, manner, attribution, target, period) values (?, ?, ?, ?, ?)')
    this.#called = prepare('insert or ignore into called (folded, name, surface) values (?, ?, ?)')
    this.#uncalled = prepare('delete from called where folded = ? and name = ? and surface = ?')
    this.#calledStill = prepare(
      `select 1 from spoke join manner on manner.no = spoke.manner join name on name.no = spoke.name
       where spoke.name = ?1 and (name.name = ?2 or ?2 in (select value from json_each(manner.calls))) limit 1`,
    )
    this.#tagged = prepare('insert or ignore into tagged (folded, attribution, topic) values (?, ?, ?)')
    this.#said = prepare('insert into said (rowid, words) values (?, ?)')
    this.#printed = prepare('insert into fresh (print, page) values (?, ?)')
    this.#log = prepare('select decision.body from decided join decision on decision.id = decided.decision where decided.page = ?')
    this.#told = prepare('insert into told (rowid, words) values (?, ?)')
  }

  add(entries: readonly Entry[]): Added {
    return this.#whole(() => {
      let [added, renewed, known] = [0, 0, 0]
      for (const entry of entries) {
        const there = this.#find.get(entry.id) as PageRow | undefined
        if (there && entry.seen !== null && (there.seen === null || entry.seen < there.seen)) this.#sighted.run(entry.seen, there.no)
        if (!there) added++
        else if (compareVersions(entry.record.version, there.version) > 0) renewed++
        else {
          known++
          // the same text in other bytes is the same page: which bytes are told of must not hang on which came first
          if (entry.record.version === there.version && decodingOf(entry.record) < decodingOf(unpackReading(there.reading).record))
            this.#again(there.no, entry)
          continue
        }
        if (there) this.#empty(there)
        const no = there ? this.#again(there.no, entry) : this.#new(entry)
        this.#told.run(no, bigrams(entry.text))
        this.#print(no, entry)
        this.#putAll(no, entry)
      }
      this.#settle()
      return { added, renewed, known }
    })
  }

  /** Adds to the log what is not in it yet, and lets it hold on the pages it is about. */
  decide(decisions: readonly Decision[]): void {
    this.#whole(() => {
      const log = this.#database.prepare('insert or ignore into decision (id, at, body) values (?, ?, ?)')
      const about = this.#database.prepare('insert or ignore into decided (page, decision) values (?, ?)')
      const pages = new Set<string>()
      for (const decision of decisions) {
        if (log.run(decision.id, decision.at, JSON.stringify(decision)).changes === 0) continue
        for (const page of this.#pagesMeant(decision)) {
          about.run(page, decision.id)
          pages.add(page)
        }
      }
      for (const page of pages) this.#putAnew(page)
    })
  }

  /** What is undone is about the pages of what was done. */
  #pagesMeant(decision: Decision): readonly string[] {
    if (decision.kind !== 'undo') return pagesOf(decision)
    const rows = this.#database.prepare('select page from decided where decision = ?').all(decision.decision) as { page: string }[]
    return rows.map(({ page }) => page)
  }

  /** Writes the attributions of a page again. */
  #putAnew(id: string): void {
    const there = this.#find.get(id) as PageRow | undefined
    if (!there) return
    this.#forget(there.no)
    this.#putAll(there.no, { id, ...unpackReading(there.reading) })
  }

  /** All of it is there when this returns, or none. */
  #whole<T>(work: () => T): T {
    this.#database.exec('begin immediate')
    try {
      const done = work()
      for (const [no, words] of this.#words.sort(([a], [b]) => a - b)) this.#said.run(no, words)
      this.#database.exec('commit')
      return done
    } catch (error) {
      // some were given numbers in what is now undone
      this.#terms.forget()
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    } finally {
      this.#words = []
      // another process may add to the same days before this one does again
      this.#slots.clear()
    }
  }

  #overlays({ id, text, record }: Pick<Entry, 'id' | 'text' | 'record'>): ReadonlyMap<number, Overlay> {
    const rows = this.#log.all(id) as { body: string }[]
    return overlaysOf(holding(rows.map(({ body }) => JSON.parse(body) as Decision)), id, text, record.attributions)
  }

  #putAll(no: number, entry: Pick<Entry, 'id' | 'text' | 'record'>): void {
    const overlays = this.#overlays(entry)
    for (const [number, attribution] of entry.record.attributions.entries()) {
      const overlay = overlays.get(number)
      this.#put({ no, id: entry.id }, number, decided(attribution, overlay), entry.record, overlay?.rejected === true)
    }
  }

  #new({ id, address, given, seen, source, text, record }: Entry): number {
    const { title, site, author, published, form, version } = record
    const told = [id, address, codeOf(address), given, seen, title, site, author, published, form, version]
    return Number(this.#insert.run(...told, packedSource(source, text), packReading({ text, record })).lastInsertRowid)
  }

  #again(no: number, { source, text, record }: Entry): number {
    const { title, site, author, published, form, version } = record
    this.#renew.run(title, site, author, published, form, version, packedSource(source, text), packReading({ text, record }), no)
    return no
  }

  #print(page: number, { text, record }: Entry): void {
    for (const print of printsOf(unitsOfPage(text, record))) this.#printed.run(print, page)
  }

  /** Moves the fingerprints that came last to the others, when there are many, and keeps which pages have one in common. */
  #settle(): void {
    const { n } = this.#database.prepare('select count(*) as n from fresh').get() as { n: number }
    if (n < FRESH) return
    this.#database.exec(`insert or ignore into echo (page) ${FRESH_ECHOES};
      insert into print (print, page) select print, page from fresh; delete from fresh`)
  }

  /** Takes away what an older version read from a page. */
  #empty({ no, reading }: PageRow): void {
    const { text, record } = unpackReading(reading)
    const prints = JSON.stringify([...printsOf(unitsOfPage(text, record))])
    for (const table of ['print', 'fresh'])
      this.#database.prepare(`delete from ${table} where print in (select value from json_each(?)) and page = ?`).run(prints, no)
    this.#forget(no)
    for (const sql of ['delete from echo where page = ?', 'delete from told where rowid = ?']) this.#database.prepare(sql).run(no)
  }

  /** Takes away the attributions of a page, and what only they call somebody. */
  #forget(page: number): void {
    const of = '(select no from attribution where page = ?1)'
    const spoken = `(spoke.name, spoke.manner, spoke.attribution) in (
       select speaker, manner, no from attribution where page = ?1 and speaker is not null union all
       select joint.value, manner, attribution.no from attribution, json_each(attribution.joint) as joint where page = ?1)`
    const called = this.#database
      .prepare(
        `select distinct name.no, name.name, manner.calls from spoke join name on name.no = spoke.name join manner on manner.no = spoke.manner
         where ${spoken}`,
      )
      .all(page) as { no: number; name: string; calls: string | null }[]
    for (const sql of [
      `delete from tagged where attribution in ${of}`,
      `delete from spoke where ${spoken}`,
      `delete from said where rowid in ${of}`,
      'delete from attribution where page = ?1',
    ])
      this.#database.prepare(sql).run(page)
    for (const { no, name, calls } of called)
      for (const surface of [name, ...(JSON.parse(calls ?? '[]') as string[])])
        if (this.#calledStill.get(no, surface) === undefined)
          for (const form of formsOf(surface, name)) this.#uncalled.run(form, no, surface)
  }

  #put(
    page: { readonly no: number; readonly id: string },
    number: number,
    attribution: AttributionRecord,
    record: PageRecord,
    rejected: boolean,
  ): void {
    const { source, target, certainty, condition, when, content, contentMore } = attribution
    const { first, last } = periodOf(when ?? record.published ?? '')
    const rank = rejected ? REJECTED : RANKS[certainty]
    const no = this.#slotOf(page.id, number, first) + (rank < RANKS.medium ? LITTLE : 0)
    const names = speakersOf(source.name)
    const speakers = names.map((name) => this.#terms.name(name))
    const alone = speakers.length === 1
    const calls = callsOf(source)
    const others = alone ? calls.flatMap(([surface, name]) => (surface === name ? [] : [surface])) : []
    const manner = this.#terms.manner({ ...attribution, calls: others, alone })
    const [whom, period] = [target === null ? null : this.#terms.name(target), periodKept(first, last)]
    const [speaker, joint] = [alone ? (speakers[0] as number) : null, speakers.length > 1 ? JSON.stringify(speakers) : null]
    this.#attribution.run(no, page.no, number, manner, whom, period, rank, condition ? 1 : 0, speaker, joint)
    for (const name of speakers) this.#spoke.run(name, manner, no, whom, period)
    for (const [surface, name] of calls) for (const form of formsOf(surface, name)) this.#called.run(form, this.#terms.name(name), surface)
    for (const topic of topicsAt(record, content.start)) this.#tagged.run(topicForm(topic), no, topic)
    this.#words.push([no, bigrams([content, ...contentMore].map(({ text }) => text).join('\n'))])
  }

  /** A number that nothing has, nor has with `LITTLE` added. */
  #slotOf(id: string, number: number, day: string): number {
    if (day !== '') {
      const first = firstSlot(day)
      const known = this.#slots.get(first) ?? this.#lastSlot(first)
      const next = known === null ? first : known + 2
      this.#slots.set(first, next)
      return next
    }
    let slot = undatedSlot(id, number)
    while (this.#taken.get(slot) !== undefined || this.#taken.get(slot + LITTLE) !== undefined) slot -= 2
    return slot
  }

  #lastSlot(first: number): number | null {
    const { least, most } = groupOf(first)
    const { last } = this.#lastOfDay.get(least, most) as { last: number | null }
    return last === null ? null : last - (last % 2)
  }
}
