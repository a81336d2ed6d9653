import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AttributionRecord } from '#reading'
import { bigrams, searchForm } from '../bigrams.ts'
import type { Added, Entry } from '../ledger.ts'
import { periodOf } from '../period.ts'
import { compareVersions } from '../version.ts'
import { pack } from './pack.ts'

export const RANKS: Readonly<Record<AttributionRecord['certainty'], number>> = { low: 0, medium: 1, high: 2 }

/** Several joint speakers are joined with 、 in a source's name. */
const speakersOf = (name: string): readonly string[] => [...new Set(name.split('、').filter(Boolean))]

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
  readonly #said: StatementSync
  readonly #told: StatementSync
  readonly #names = new Map<string, number>()

  constructor(database: DatabaseSync) {
    const prepare = (sql: string): StatementSync => database.prepare(sql)
    this.#database = database
    this.#find = prepare('select no, version from page where id = ?')
    this.#insert = prepare(
      'insert into page (id, address, given, title, site, author, published, form, version, source, text, record) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#renew = prepare(
      'update page set title = ?, site = ?, author = ?, published = ?, form = ?, version = ?, text = ?, record = ? where no = ?',
    )
    this.#attribution = prepare(
      'insert into attribution (page, number, day, last, act, target, certainty, conditional) values (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#name = prepare('insert or ignore into name (name) values (?)')
    this.#nameNumber = prepare('select no from name where name = ?')
    this.#spoke = prepare('insert into spoke (name, attribution) values (?, ?)')
    this.#called = prepare('insert or ignore into called (folded, name, attribution) values (?, ?, ?)')
    this.#said = prepare('insert into said (rowid, words) values (?, ?)')
    this.#told = prepare('insert into told (rowid, words) values (?, ?)')
  }

  add(entries: readonly Entry[]): Added {
    this.#database.exec('begin immediate')
    try {
      let [added, renewed, known] = [0, 0, 0]
      for (const entry of entries) {
        const there = this.#find.get(entry.id) as { no: number; version: string } | undefined
        if (!there) added++
        else if (compareVersions(entry.record.version, there.version) > 0) renewed++
        else {
          known++
          continue
        }
        if (there) this.#empty(there.no)
        const no = there ? this.#again(there.no, entry) : this.#new(entry)
        this.#told.run(no, bigrams(entry.text))
        for (const [number, attribution] of entry.record.attributions.entries()) this.#put(no, number, attribution, entry)
      }
      this.#database.exec('commit')
      return { added, renewed, known }
    } catch (error) {
      // names given numbers in what is now undone
      this.#names.clear()
      if (this.#database.isTransaction) this.#database.exec('rollback')
      throw error
    }
  }

  #new({ id, address, given, source, text, record }: Entry): number {
    const { title, site, author, published, form, version } = record
    const own = text === source ? null : pack(text)
    const { lastInsertRowid } = this.#insert.run(
      ...[id, address, given, title, site, author, published, form, version, pack(source), own, pack(JSON.stringify(record))],
    )
    return Number(lastInsertRowid)
  }

  #again(no: number, { source, text, record }: Entry): number {
    const { title, site, author, published, form, version } = record
    const own = text === source ? null : pack(text)
    this.#renew.run(...[title, site, author, published, form, version, own, pack(JSON.stringify(record)), no])
    return no
  }

  /** Takes away what an older version read from a page. */
  #empty(page: number): void {
    const of = '(select no from attribution where page = ?)'
    this.#database.prepare(`delete from spoke where attribution in ${of}`).run(page)
    this.#database.prepare(`delete from called where attribution in ${of}`).run(page)
    this.#database.prepare(`delete from said where rowid in ${of}`).run(page)
    this.#database.prepare('delete from attribution where page = ?').run(page)
    this.#database.prepare('delete from told where rowid = ?').run(page)
  }

  #put(page: number, number: number, attribution: AttributionRecord, { record }: Entry): void {
    const { source, act, target, certainty, condition, when, content, contentMore } = attribution
    const { first, last } = periodOf(when ?? record.published ?? '')
    const { lastInsertRowid } = this.#attribution.run(page, number, first, last, act, target, RANKS[certainty], condition ? 1 : 0)
    const no = Number(lastInsertRowid)
    const speakers = speakersOf(source.name)
    for (const name of speakers) {
      const known = this.#numberOf(name)
      this.#spoke.run(known, no)
      // 外相 and 氏 of a joint name are nobody's alone
      for (const alias of speakers.length === 1 ? [name, ...source.aliases] : [name]) this.#called.run(searchForm(alias), known, no)
    }
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
