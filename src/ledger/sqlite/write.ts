import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AttributionRecord, PageRecord } from '#reading'
import { bigrams, lettersIn, topicForm } from '../bigrams.ts'
import { type Decision, decided, holding, type Overlay, overlaysOf, pagesOf } from '../decision/index.ts'
import { printsOf, unitsOfPage } from '../family/index.ts'
import type { Added, Entry } from '../ledger.ts'
import { periodOf } from '../period.ts'
import { codeOf } from '../sql/code.ts'
import { packSlim, unpackReading } from '../sql/pack.ts'
import { RANKS, REJECTED } from '../sql/rank.ts'
import { callsOf, formsOf, saidText, speakersOf, topicsAt } from '../sql/said.ts'
import { firstSlot, groupOf, LITTLE, nextSlot, periodKept, undatedSlot } from '../sql/slot.ts'
import { digestOf, readOf, type Shelf, take } from '../sql/taken.ts'
import { numberOf } from './database.ts'
import { Prints } from './prints.ts'
import { Recent } from './recent.ts'
import { Terms } from './terms.ts'

interface PageRow {
  readonly id: string
  readonly no: number
  readonly address: string
  readonly given: string | null
  readonly seen: string | null
  readonly again: string | null
  readonly digest: number
  readonly same: number | null
  readonly version: string
  readonly reading: Uint8Array
}

/** What of a page counts: it stands in the other tables. */
type Counting = Pick<Entry, 'id' | 'text' | 'record'>
const unpacked = ({ id, reading }: PageRow): Counting => ({ id, ...unpackReading(reading) })

/** Where the copies of a page are found. */
type Spot = Pick<PageRow, 'no' | 'address' | 'digest'>

/** A page beside others of its address that have its text. */
interface Copy {
  readonly no: number
  readonly id: string
  readonly same: number | null
}

/** Writes pages. One for each opened ledger: it keeps its statements. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #find: StatementSync
  readonly #copies: StatementSync
  readonly #stand: StatementSync
  readonly #insert: StatementSync
  readonly #renew: StatementSync
  readonly #sighted: StatementSync
  readonly #attribution: StatementSync
  readonly #lastOfDay: StatementSync
  readonly #own: StatementSync
  readonly #taken: StatementSync
  readonly #spoke: StatementSync
  readonly #called: StatementSync
  readonly #uncalled: StatementSync
  readonly #calledStill: StatementSync
  readonly #tagged: StatementSync
  readonly #said: StatementSync
  readonly #letters: StatementSync
  readonly #unlettered: StatementSync
  readonly #told: StatementSync
  readonly #log: StatementSync
  readonly #prints: Prints
  readonly #terms: Terms
  /** The last number given on each day. */
  readonly #slots = new Map<number, number>()
  /** Who is known to be called what. */
  readonly #calls = new Recent<true>()
  /** What SQLite said when these were true: it says something else when another connection has written. */
  #version = 0
  readonly #shelf: Shelf<PageRow> = {
    put: (entry) => {
      const digest = digestOf(entry)
      this.#join({ no: this.#new(entry, digest), address: entry.address, digest }, entry)
    },
    copies: (page) => this.#copiesOf(page).length,
    leave: (page) => this.#leave(page),
    join: (page) => this.#join(page, unpacked(page)),
    sight: ({ no }, { seen, again }) => this.#sighted.run(seen, again, no),
    renew: ({ no, address }, entry) => {
      const digest = digestOf(entry)
      this.#again(no, entry, digest)
      this.#join({ no, address, digest }, entry)
    },
    recordOf: (page) => unpacked(page).record,
    redecode: ({ no, digest }, entry) => this.#again(no, entry, digest),
  }
  /** Texts for the indexes, which take them fastest in the order of their numbers. */
  #words: [number, string][] = []

  constructor(database: DatabaseSync) {
    const prepare = (sql: string): StatementSync => database.prepare(sql)
    this.#database = database
    // rows go to places all over large tables: what was come to lately is there to be come to again, one and a half times what asking has (`open.ts`)
    database.exec('pragma cache_size = -98304')
    this.#find = prepare('select id, no, address, given, seen, again, digest, same, version, reading from page where id = ?')
    // what was decided about a page holds on it: it must not step back behind another copy
    this.#copies = prepare(
      `select no, id, same from page where place = ? and digest = ? and address = ?
       order by exists (select 1 from decided where decided.page = page.id) desc, coalesce(seen, published, ''), id`,
    )
    this.#stand = prepare('update page set same = ? where no = ?')
    this.#insert = prepare(
      'insert into page (id, address, place, seen, again, digest, given, title, site, author, published, form, version, source, reading) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#renew = prepare(
      'update page set digest = ?, given = ?, title = ?, site = ?, author = ?, published = ?, form = ?, version = ?, source = ?, reading = ? where no = ?',
    )
    this.#sighted = prepare('update page set seen = ?, again = ? where no = ?')
    this.#attribution = prepare(
      'insert into attribution (no, page, number, manner, target, period, certainty, conditional, speaker, joint) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#lastOfDay = prepare('select max(no) as last from attribution where no between ? and ?')
    this.#own = prepare('select no, number from attribution where page = ?')
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
    this.#letters = prepare('insert into letter (rowid, words) values (?, ?)')
    this.#unlettered = prepare("insert into letter (letter, rowid, words) values ('delete', ?, ?)")
    this.#prints = new Prints(database)
    this.#log = prepare('select decision.body from decided join decision on decision.id = decided.decision where decided.page = ?')
    this.#told = prepare('insert into told (rowid, words) values (?, ?)')
  }

  add(entries: readonly Entry[], days?: 'anew'): Added {
    return this.#whole(() => {
      const sum = { added: 0, renewed: 0, known: 0 }
      for (const entry of entries) sum[take(entry, this.#there(entry.id), days, this.#shelf)]++
      return sum
    })
  }

  #there(id: string): PageRow | undefined {
    return this.#find.get(id) as PageRow | undefined
  }

  /** Puts a page among those of its address with its text, of which the first alone counts. */
  #join(page: Spot, counting: Counting): void {
    const copies = this.#copiesOf(page)
    const [first] = copies as [Copy]
    if (first.no !== page.no) {
      this.#stand.run(first.no, page.no)
      return
    }
    for (const copy of copies) {
      if (copy.no === page.no) continue
      if (copy.same === null) this.#empty(this.#there(copy.id) as PageRow)
      this.#stand.run(page.no, copy.no)
    }
    this.#count(page.no, counting)
  }

  /** Takes a page from those it counts among; the next of them counts then. */
  #leave(page: PageRow): void {
    this.#stand.run(null, page.no)
    if (page.same !== null) return
    this.#empty(page)
    const [next, ...others] = this.#copiesOf(page).filter(({ no }) => no !== page.no)
    if (next === undefined) return
    for (const { no } of others) this.#stand.run(next.no, no)
    this.#stand.run(null, next.no)
    this.#count(next.no, unpacked(this.#there(next.id) as PageRow))
  }

  #count(no: number, counting: Counting): void {
    this.#told.run(no, bigrams(counting.text))
    this.#prints.add(no, printsOf(unitsOfPage(counting.text, counting.record)))
    this.#putAll(no, counting)
  }

  #copiesOf({ address, digest }: Spot): readonly Copy[] {
    return this.#copies.all(codeOf(address), digest, address) as unknown as Copy[]
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
    const there = this.#there(id)
    if (!there) return
    if (there.same !== null) {
      this.#leave(there)
      this.#join(there, unpacked(there))
      return
    }
    const counting = unpacked(there)
    this.#forget(there.no, counting)
    this.#putAll(there.no, counting)
  }

  /** All of it is there when this returns, or none. */
  #whole<T>(work: () => T): T {
    this.#database.exec('begin immediate')
    try {
      this.#catchUp()
      const done = work()
      for (const [no, text] of this.#words.sort(([a], [b]) => a - b)) {
        this.#said.run(no, bigrams(text))
        this.#letters.run(no, lettersIn(text).join(' '))
      }
      this.#prints.settle()
      this.#database.exec('commit')
      return done
    } catch (error) {
      // some were given numbers in what is now undone
      this.#terms.forget()
      this.#prints.forget()
      this.#forgetKnown()
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    } finally {
      this.#words = []
    }
  }

  /** Another process may have added to the same days, or taken away what somebody was called. */
  #catchUp(): void {
    const version = numberOf(this.#database, 'data_version')
    if (version !== this.#version) this.#forgetKnown()
    this.#version = version
  }

  #forgetKnown(): void {
    this.#slots.clear()
    this.#calls.clear()
  }

  #overlays({ id, text, record }: Counting): ReadonlyMap<number, Overlay> {
    const rows = this.#log.all(id) as { body: string }[]
    return overlaysOf(holding(rows.map(({ body }) => JSON.parse(body) as Decision)), id, text, record.attributions)
  }

  #putAll(no: number, entry: Counting): void {
    const overlays = this.#overlays(entry)
    for (const [number, attribution] of entry.record.attributions.entries()) {
      const overlay = overlays.get(number)
      this.#put({ no, id: entry.id }, number, decided(attribution, overlay), entry.record, overlay?.rejected === true)
    }
  }

  #new(entry: Entry, digest: number): number {
    const { id, address, seen, seenAgain } = entry
    const again = seenAgain === undefined || seenAgain.length === 0 ? null : JSON.stringify(seenAgain)
    return Number(this.#insert.run(id, address, codeOf(address), seen, again, digest, ...readOf(entry, packSlim)).lastInsertRowid)
  }

  #again(no: number, entry: Entry, digest: number): void {
    this.#renew.run(digest, ...readOf(entry, packSlim), no)
  }

  /** Takes away what an older version read from a page. */
  #empty({ no, reading }: PageRow): void {
    const { text, record } = unpackReading(reading)
    this.#prints.remove(no, printsOf(unitsOfPage(text, record)))
    this.#forget(no, { record })
    for (const sql of ['delete from echo where page = ?', 'delete from told where rowid = ?']) this.#database.prepare(sql).run(no)
  }

  /** Takes away the attributions of a page, and what only they call somebody. */
  #forget(page: number, { record }: Pick<Counting, 'record'>): void {
    const own = new Map((this.#own.all(page) as { no: number; number: number }[]).map(({ no, number }) => [no, number]))
    const unwritten = new Set(this.#words.map(([no]) => no))
    this.#words = this.#words.filter(([no]) => !own.has(no))
    for (const [no, number] of own)
      if (!unwritten.has(no)) this.#unlettered.run(no, lettersIn(saidText(record.attributions[number] as AttributionRecord)).join(' '))
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
        if (this.#calledStill.get(no, surface) === undefined) this.#uncall(no, name, surface)
  }

  #put(
    page: { readonly no: number; readonly id: string },
    number: number,
    attribution: AttributionRecord,
    record: PageRecord,
    rejected: boolean,
  ): void {
    const { source, target, certainty, condition, when, content } = attribution
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
    for (const [surface, name] of calls) this.#call(name, surface)
    for (const topic of topicsAt(record, content.start)) this.#tagged.run(topicForm(topic), no, topic)
    this.#words.push([no, saidText(attribution)])
  }

  #call(name: string, surface: string): void {
    const no = this.#terms.name(name)
    const key = `${no} ${surface}`
    if (this.#calls.get(key)) return
    for (const form of formsOf(surface, name)) this.#called.run(form, no, surface)
    this.#calls.set(key, true)
  }

  #uncall(no: number, name: string, surface: string): void {
    for (const form of formsOf(surface, name)) this.#uncalled.run(form, no, surface)
    this.#calls.delete(`${no} ${surface}`)
  }

  /** A number that nothing has, nor has with `LITTLE` added. */
  #slotOf(id: string, number: number, day: string): number {
    if (day !== '') {
      const first = firstSlot(day)
      const next = nextSlot(first, this.#slots.get(first) ?? this.#lastSlot(first))
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
