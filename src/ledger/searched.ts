import { type Amiss, COUNTED, type Found, type Ledger, type Portion, type Wanted } from './ledger.ts'
import { searchAddress, shownSearch } from './opensearch/address.ts'
import { Feeder } from './opensearch/feeder.ts'
import { OpenSearchIndex } from './opensearch/search.ts'
import { Wire } from './opensearch/wire.ts'
import type { Queue } from './queue.ts'
import { type Outbox, SearchError, type SearchIndex } from './search.ts'

/** Changes that are counted when it is told how many the index does not know of. */
const BEHIND = 1000
/** Milliseconds for which an index that did not answer is not asked again. */
const AWAY = 10_000

/**
 * A ledger whose words are searched in an index elsewhere. The ledger is the truth: the index tells where something stands, and the ledger what; where the
 * index cannot be asked, the ledger is searched itself, and the answer says so. What asks for no words the ledger answers from its own tables, and what is
 * written into it is told to the index.
 */
export function searchedIn(search: string, ledger: Ledger, place: string): Ledger {
  const elsewhere = new Elsewhere(search, ledger, place)
  const own: Partial<Ledger> = {
    pagesWith: (words, limit) => elsewhere.ask((index) => index.pagesWith(words, limit)),
    pagesLike: (text, limit) => elsewhere.ask((index) => index.pagesLike(text, limit)),
    find: (wanted, portion) => (searches(wanted) && reaches(portion) ? elsewhere.find(wanted, portion) : ledger.find(wanted, portion)),
    facets: (wanted, heads) => (searches(wanted) ? elsewhere.ask((index) => index.facets(wanted, heads)) : ledger.facets(wanted, heads)),
    marks: (wanted, limit) => (searches(wanted) ? elsewhere.ask((index) => index.marks(wanted, limit)) : ledger.marks(wanted, limit)),
    months: (wanted) => (searches(wanted) ? elsewhere.ask((index) => index.months(wanted)) : ledger.months(wanted)),
    add: (entries, days) => elsewhere.changed(ledger.add(entries, days)),
    decide: (decisions) => elsewhere.changed(ledger.decide(decisions)),
    close: () => {
      elsewhere.close()
      ledger.close()
    },
  }
  return over(ledger, own)
}

/** A queue whose pages are told to an index as they come into the ledger. */
export function toldTo(search: string, queue: Queue, place: string): Queue {
  const feeder = new Feeder(place, search)
  const own: Partial<Queue> = {
    finish: (worker, read) => {
      const added = queue.finish(worker, read)
      feeder.changed()
      return added
    },
    close: () => {
      feeder.close()
      queue.close()
    },
  }
  return over(queue, own)
}

/** The one thing with some of its methods replaced. */
const over = <T extends object>(whole: T, own: Partial<T>): T =>
  new Proxy(whole, {
    get: (target, name) => {
      const value: unknown = own[name as keyof T] ?? target[name as keyof T]
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

/** What one page says is found in its own rows. */
const searches = ({ words = [], anyOf, page }: Wanted): boolean => (words.length > 0 || anyOf !== undefined) && page === undefined

/** As far as an index can be leafed through. */
const reaches = ({ limit, offset }: Portion): boolean => limit + offset <= COUNTED

class Elsewhere {
  readonly #search: string
  readonly #ledger: Ledger
  readonly #wire: Wire
  readonly #feeder: Feeder
  readonly #index: SearchIndex
  #outbox: Outbox | null = null
  #away: { readonly error: SearchError; readonly until: number } | null = null

  constructor(search: string, ledger: Ledger, place: string) {
    const address = searchAddress(search)
    this.#search = search
    this.#ledger = ledger
    this.#wire = new Wire(search)
    this.#feeder = new Feeder(place, search)
    this.#index = new OpenSearchIndex(this.#wire, address, ledger)
  }

  ask<T>(question: (index: SearchIndex) => T): T {
    const answer = this.#asked(question)
    return answer instanceof SearchError ? question(this.#ledger) : answer
  }

  find(wanted: Wanted, portion: Portion): Found {
    const found = this.#asked((index) => index.find(wanted, portion))
    if (found instanceof SearchError) {
      const { fault, reason } = found
      const amiss: Amiss = { kind: 'index-away', index: shownSearch(this.#search), fault, reason }
      return { ...this.#ledger.find(wanted, portion), amiss }
    }
    const pages = this.#outbox?.waiting(BEHIND) ?? 0
    if (pages === 0) return found
    // whoever changed them may be gone
    this.#feeder.changed()
    return { ...found, amiss: { kind: 'index-behind', pages } }
  }

  /** What was changed is told to the index, where there is one. */
  changed<T>(done: T): T {
    if (this.#opened() !== null) this.#feeder.changed()
    return done
  }

  close(): void {
    this.#feeder.close()
    this.#wire.end()
  }

  #opened(): Outbox | null {
    this.#outbox ??= this.#ledger.outbox(false)
    return this.#outbox
  }

  #asked<T>(question: (index: SearchIndex) => T): T | SearchError {
    if (this.#away !== null && Date.now() < this.#away.until) return this.#away.error
    try {
      if (this.#opened()?.stamps().stamp == null) throw new SearchError('missing', shownSearch(this.#search))
      const answer = question(this.#index)
      this.#away = null
      return answer
    } catch (error) {
      if (!(error instanceof SearchError)) throw error
      // whether there is an index is known at once
      if (error.fault !== 'missing') this.#away = { error, until: Date.now() + AWAY }
      return error
    }
  }
}
