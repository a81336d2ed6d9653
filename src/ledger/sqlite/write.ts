import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AttributionRecord, PageRecord } from '#reading'
import { bigrams, searchForm, topicForm } from '../bigrams.ts'
import { type Decision, decided, holding, type Overlay, overlaysOf, pagesOf } from '../decision/index.ts'
import { spellingKey } from '../entity/spelling.ts'
import { printsOf, unitsOfPage } from '../family/index.ts'
import type { Added, Entry } from '../ledger.ts'
import { periodOf } from '../period.ts'
import { compareVersions } from '../version.ts'
import { packRecord, packText, unpackRecord, unpackText } from './pack.ts'

export const RANKS: Readonly<Record<AttributionRecord['certainty'], number>> = { low: 0, medium: 1, high: 2 }

/** Below every certainty that can be asked for. */
export const REJECTED = -1

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
  readonly version: string
  readonly source: Uint8Array
  readonly text: Uint8Array | null
  readonly record: Uint8Array
}

/** Writes pages. One for each opened ledger: it keeps its statements. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #find: StatementSync
  readonly #insert: StatementSync
  readonly #renew: StatementSync
  readonly #attribution: StatementSync
  readonly #name: StatementSync
  readonly #nameNumber: StatementSync
  readonly #spoke: StatementSync
  readonly #called: StatementSync
  readonly #uncalled: StatementSync
  readonly #tagged: StatementSync
  readonly #said: StatementSync
  readonly #told: StatementSync
  readonly #log: StatementSync
  readonly #printed: StatementSync
  readonly #holders: StatementSync
  readonly #echo: StatementSync
  readonly #names = new Map<string, number>()

  constructor(database: DatabaseSync) {
    const prepare = (sql: string): StatementSync => database.prepare(sql)
    this.#database = database
    this.#find = prepare('select id, no, version, source, text, record from page where id = ?')
    this.#insert = prepare(
      'insert into page (id, address, given, title, site, author, published, form, version, source, text, record) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#renew = prepare(
      'update page set title = ?, site = ?, author = ?, published = ?, form = ?, version = ?, text = ?, record = ? where no = ?',
    )
    this.#attribution = prepare(
      'insert into attribution (page, number, day, last, act, target, certainty, conditional, kind, office, affiliation, via) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#name = prepare('insert or ignore into name (name) values (?)')
    this.#nameNumber = prepare('select no from name where name = ?')
    this.#spoke = prepare('insert into spoke (name, attribution) values (?, ?)')
    this.#called = prepare(
      'insert into called (folded, name, surface, count) values (?, ?, ?, 1) on conflict do update set count = count + 1',
    )
    this.#uncalled = prepare('update called set count = count - 1 where folded = ? and name = ? and surface = ?')
    this.#tagged = prepare('insert or ignore into tagged (folded, attribution, topic) values (?, ?, ?)')
    this.#said = prepare('insert into said (rowid, words) values (?, ?)')
    this.#printed = prepare('insert into print (print, page) values (?, ?)')
    this.#holders = prepare('select page from print where print = ? limit 2')
    this.#echo = prepare('insert or ignore into echo (page) values (?)')
    this.#log = prepare('select decision.body from decided join decision on decision.id = decided.decision where decided.page = ?')
    this.#told = prepare('insert into told (rowid, words) values (?, ?)')
  }

  add(entries: readonly Entry[]): Added {
    return this.#whole(() => {
      let [added, renewed, known] = [0, 0, 0]
      for (const entry of entries) {
        const there = this.#find.get(entry.id) as PageRow | undefined
        if (!there) added++
        else if (compareVersions(entry.record.version, there.version) > 0) renewed++
        else {
          known++
          continue
        }
        if (there) this.#empty(there)
        const no = there ? this.#again(there.no, entry) : this.#new(entry)
        this.#told.run(no, bigrams(entry.text))
        this.#print(no, entry)
        this.#putAll(no, entry)
      }
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
      for (const page of pages) this.#putAnew(page, decisions)
    })
  }

  /** What is undone is about the pages of what was done. */
  #pagesMeant(decision: Decision): readonly string[] {
    if (decision.kind !== 'undo') return pagesOf(decision)
    const rows = this.#database.prepare('select page from decided where decision = ?').all(decision.decision) as { page: string }[]
    return rows.map(({ page }) => page)
  }

  /** Writes the attributions of a page again; `fresh` are decisions that did not hold when they were written. */
  #putAnew(id: string, fresh: readonly Decision[]): void {
    const there = this.#find.get(id) as PageRow | undefined
    if (!there) return
    const text = unpackText(there.text ?? there.source)
    const record = unpackRecord(there.record, text)
    this.#uncall(id, text, record, new Set(fresh.map((decision) => decision.id)))
    this.#forget(there.no)
    this.#putAll(there.no, { id, text, record })
  }

  /** All of it is there when this returns, or none. */
  #whole<T>(work: () => T): T {
    this.#database.exec('begin immediate')
    try {
      const done = work()
      this.#database.exec('commit')
      return done
    } catch (error) {
      // names given numbers in what is now undone
      this.#names.clear()
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    }
  }

  #overlays(id: string, text: string, record: PageRecord, without: ReadonlySet<string> = new Set()): ReadonlyMap<number, Overlay> {
    const rows = this.#log.all(id) as { body: string }[]
    const decisions = rows.map(({ body }) => JSON.parse(body) as Decision).filter((decision) => !without.has(decision.id))
    return overlaysOf(holding(decisions), id, text, record.attributions)
  }

  #putAll(no: number, entry: Pick<Entry, 'id' | 'text' | 'record'>): void {
    const overlays = this.#overlays(entry.id, entry.text, entry.record)
    for (const [number, attribution] of entry.record.attributions.entries()) {
      const overlay = overlays.get(number)
      this.#put(no, number, decided(attribution, overlay), entry.record, overlay?.rejected === true)
    }
  }

  #new({ id, address, given, source, text, record }: Entry): number {
    const { title, site, author, published, form, version } = record
    const own = text === source ? null : packText(text)
    const { lastInsertRowid } = this.#insert.run(
      ...[id, address, given, title, site, author, published, form, version, packText(source), own, packRecord(record, text)],
    )
    return Number(lastInsertRowid)
  }

  #again(no: number, { source, text, record }: Entry): number {
    const { title, site, author, published, form, version } = record
    const own = text === source ? null : packText(text)
    this.#renew.run(...[title, site, author, published, form, version, own, packRecord(record, text), no])
    return no
  }

  /** Keeps the fingerprints of a page, and which pages have one in common. */
  #print(page: number, { text, record }: Entry): void {
    for (const print of printsOf(unitsOfPage(text, record))) {
      const holders = this.#holders.all(print) as { page: number }[]
      if (holders.length > 0) this.#echo.run(page)
      // where two had it already, they know
      if (holders.length === 1) this.#echo.run((holders[0] as { page: number }).page)
      this.#printed.run(print, page)
    }
  }

  /** Takes away what an older version read from a page. */
  #empty({ id, no, source, text, record: packed }: PageRow): void {
    const whole = unpackText(text ?? source)
    const record = unpackRecord(packed, whole)
    const unprint = this.#database.prepare('delete from print where print = ? and page = ?')
    for (const print of printsOf(unitsOfPage(whole, record))) unprint.run(print, no)
    this.#uncall(id, whole, record, new Set())
    this.#forget(no)
    for (const sql of ['delete from echo where page = ?', 'delete from told where rowid = ?']) this.#database.prepare(sql).run(no)
  }

  /** Counts the names of a page down again, as they were counted when it was put. */
  #uncall(id: string, text: string, record: PageRecord, without: ReadonlySet<string>): void {
    const overlays = this.#overlays(id, text, record, without)
    for (const [number, attribution] of record.attributions.entries())
      for (const [surface, name] of callsOf(decided(attribution, overlays.get(number)).source))
        for (const form of formsOf(surface, name)) this.#uncalled.run(form, this.#numberOf(name), surface)
    this.#database.exec('delete from called where count <= 0')
  }

  #forget(no: number): void {
    const of = '(select no from attribution where page = ?)'
    for (const sql of [
      `delete from tagged where attribution in ${of}`,
      `delete from spoke where attribution in ${of}`,
      `delete from said where rowid in ${of}`,
      'delete from attribution where page = ?',
    ])
      this.#database.prepare(sql).run(no)
  }

  #put(page: number, number: number, attribution: AttributionRecord, record: PageRecord, rejected: boolean): void {
    const { source, act, target, certainty, condition, when, via, content, contentMore } = attribution
    const { first, last } = periodOf(when ?? record.published ?? '')
    const { kind, office, affiliation } = source
    const passed = via.length > 0 ? JSON.stringify(via) : null
    const row = [
      page,
      number,
      first,
      last,
      act,
      target,
      rejected ? REJECTED : RANKS[certainty],
      condition ? 1 : 0,
      kind,
      office,
      affiliation,
      passed,
    ]
    const { lastInsertRowid } = this.#attribution.run(...row)
    const no = Number(lastInsertRowid)
    for (const name of speakersOf(source.name)) this.#spoke.run(this.#numberOf(name), no)
    for (const [surface, name] of callsOf(source))
      for (const form of formsOf(surface, name)) this.#called.run(form, this.#numberOf(name), surface)
    for (const topic of topicsAt(record, content.start)) this.#tagged.run(topicForm(topic), no, topic)
    this.#said.run(no, bigrams([content, ...contentMore].map(({ text }) => text).join('\n')))
  }

  #numberOf(name: string): number {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    this.#name.run(name)
    const { no } = this.#nameNumber.get(name) as { no: number }
    this.#names.set(name, no)
    return no
  }
}
