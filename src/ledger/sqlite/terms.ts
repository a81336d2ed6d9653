import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AttributionRecord } from '#reading'
import { codeOf } from '../sql/code.ts'
import { Recent } from './recent.ts'

/** How something is said, and as what: what very many attributions have alike, and so is kept once. */
export interface Manner extends Pick<AttributionRecord, 'act' | 'via'> {
  readonly source: Pick<AttributionRecord['source'], 'kind' | 'office' | 'affiliation'>
  /** What the speaker is called beside the name. */
  readonly calls: readonly string[]
  /** Nobody speaks with them. */
  readonly alone: boolean
}

const COLUMNS = 'act, kind, office, affiliation, via, calls, alone'
const listOf = (values: readonly string[]): string | null => (values.length > 0 ? JSON.stringify(values) : null)

/** The numbers of names and manners, which are given as they come up. */
export class Terms {
  readonly #name: StatementSync
  readonly #nameNumber: StatementSync
  readonly #manner: StatementSync
  readonly #mannersLike: StatementSync
  readonly #names = new Recent<number>()
  readonly #manners = new Recent<number>()

  constructor(database: DatabaseSync) {
    this.#name = database.prepare('insert or ignore into name (name) values (?)')
    this.#nameNumber = database.prepare('select no from name where name = ?')
    this.#manner = database.prepare(`insert into manner (code, ${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)`)
    this.#mannersLike = database.prepare(`select no, ${COLUMNS} from manner where code = ?`)
  }

  name(name: string): number {
    return remembered(this.#names, name, () => {
      this.#name.run(name)
      return (this.#nameNumber.get(name) as { no: number }).no
    })
  }

  manner({ act, via, source, calls, alone }: Manner): number {
    const { kind, office, affiliation } = source
    const values = [act, kind, office, affiliation, listOf(via), listOf(calls), alone ? 1 : 0]
    const key = JSON.stringify(values)
    return remembered(this.#manners, key, () => {
      const code = codeOf(key)
      const rows = this.#mannersLike.all(code) as ({ no: number } & Record<string, unknown>)[]
      const known = rows.find(({ no, ...row }) => JSON.stringify(Object.values(row)) === key)
      return known ? known.no : Number(this.#manner.run(code, ...values).lastInsertRowid)
    })
  }

  /** After what gave them was undone. */
  forget(): void {
    this.#names.clear()
    this.#manners.clear()
  }
}

function remembered(numbers: Recent<number>, key: string, find: () => number): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  const number = find()
  numbers.set(key, number)
  return number
}
