import type { ArchiveItem, Member, Summary } from './member.ts'
import type { PlacedTrouble } from './trouble.ts'

/** What came of one record or entry. */
export interface Outcome {
  readonly items: readonly (Member | PlacedTrouble)[]
  /** What it is, when it is no page. */
  readonly passed: string | null
  readonly verified: boolean
}

/** Counts what comes by on its way out of a container. */
export class Tally {
  readonly #path: readonly string[]
  #entries = 0
  #members = 0
  #verified = 0
  readonly #passed = new Map<string, number>()
  /** Troubles told so far. */
  troubles = 0

  constructor(path: readonly string[]) {
    this.#path = path
  }

  /** Counts an outcome, `isEntry` when it is one record or entry and no trouble around them, and gives what is in it. */
  *count({ items, passed, verified }: Outcome, isEntry = false): Generator<ArchiveItem> {
    if (isEntry) this.#entries++
    if (verified) this.#verified++
    if (passed !== null && (this.#passed.has(passed) || this.#passed.size < 1000))
      this.#passed.set(passed, (this.#passed.get(passed) ?? 0) + 1)
    for (const item of items) {
      if ('code' in item) this.troubles++
      else this.#members++
      yield 'code' in item ? { item: 'trouble', path: this.#path, ...item } : item
    }
  }

  /** Counts what an archive inside this one held. */
  add({ entries, members, verified, passed, troubles }: Summary): void {
    this.#entries += entries
    this.#members += members
    this.#verified += verified
    this.troubles += troubles
    for (const [label, count] of Object.entries(passed)) this.#passed.set(label, (this.#passed.get(label) ?? 0) + count)
  }

  summary(): Summary {
    return {
      item: 'summary',
      path: this.#path,
      entries: this.#entries,
      members: this.#members,
      verified: this.#verified,
      passed: Object.fromEntries([...this.#passed].sort(([a], [b]) => (a < b ? -1 : 1))),
      troubles: this.troubles,
    }
  }
}
