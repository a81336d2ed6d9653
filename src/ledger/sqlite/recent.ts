/** Values of each of two rounds; with the first of a third one, those that nobody asked for since the second began are forgotten. */
const ROUND = 5_000

/** Values that are not looked up again while they are asked for now and then. */
export class Recent<V> {
  #now = new Map<string, V>()
  #before = new Map<string, V>()

  get(key: string): V | undefined {
    const known = this.#now.get(key)
    if (known !== undefined) return known
    const before = this.#before.get(key)
    if (before !== undefined) this.set(key, before)
    return before
  }

  set(key: string, value: V): void {
    if (this.#now.size >= ROUND) {
      this.#before = this.#now
      this.#now = new Map()
    }
    this.#now.set(key, value)
  }

  delete(key: string): void {
    this.#now.delete(key)
    this.#before.delete(key)
  }

  clear(): void {
    this.#now.clear()
    this.#before.clear()
  }
}
