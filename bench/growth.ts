import { type Entry, type Ledger, openLedger } from '../src/index.ts'

/** Pages of a small ledger before a page of it is compared with one of the large, and when it makes room for the next. */
const SMALL = { from: 500, to: 1500 }
/** Small ledgers one after the other: what the large one does every few thousand pages is then in it. */
const ROUNDS = 3

/** CPU seconds of this process for one piece of work. */
export function cpu(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

export const meanOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

/** Small ledgers, to which the same pages are added as to the large one. */
export class Beside {
  readonly #path: string
  readonly #pairs: { readonly large: number; readonly small: number }[] = []
  #ledger: Ledger | null = null
  #pages = 0
  #made = 0
  /** Whether the small one is first. */
  #turn = false

  constructor(path: string) {
    this.#path = path
  }

  /** Of so many pages the last that are added here too. */
  wanted(pages: number): number {
    return Math.min(ROUNDS, Math.max(1, Math.floor(pages / (2 * SMALL.to)))) * SMALL.to
  }

  /** Adds to both, and gives what the large one took: in turns first, since the first to add clears away what reading the batch left behind. */
  async add(batch: readonly Entry[], addToLarge: () => number): Promise<number> {
    if (this.#pages >= SMALL.to) this.close()
    this.#ledger ??= await openLedger(`${this.#path}.small-${this.#made++}`, { create: true })
    const addToSmall = (): number => cpu(() => void this.#ledger?.add(batch))
    const before = this.#turn ? addToSmall() : null
    const large = addToLarge()
    const small = before ?? addToSmall()
    this.#turn = !this.#turn
    if (this.#pages >= SMALL.from) this.#pairs.push({ large, small })
    this.#pages += batch.length
    return large
  }

  close(): void {
    this.#ledger?.close()
    this.#ledger = null
    this.#pages = 0
  }

  tell(): void {
    this.close()
    const ratios = this.#pairs.map(({ large, small }) => large / small).sort((a, b) => a - b)
    const [large, small] = [meanOf(this.#pairs.map((pair) => pair.large)), meanOf(this.#pairs.map((pair) => pair.small))]
    const middle = `by the median of ${ratios.length} batches ${ratios[ratios.length >> 1]?.toFixed(2)}`
    console.log(`growth: a page costs ${(large / small).toFixed(2)} times at the end what it does at the thousandth, ${middle}`)
  }
}
