/**
 * Starts work on up to `window` items at once and gives the results in the items' order.
 * The window bounds what waits when one item takes long.
 */
export async function* ordered<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  window: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  const waiting: Promise<Result>[] = []
  let open = true
  try {
    while (open || waiting.length > 0) {
      while (open && waiting.length < window) {
        const next = await source.next()
        if (next.done) {
          open = false
          break
        }
        const result = start(next.value)
        // a failure is thrown when its turn comes; until then nobody waits for it, and Node would take it for forgotten
        result.catch(() => undefined)
        waiting.push(result)
      }
      const first = waiting.shift()
      if (first !== undefined) yield await first
    }
  } finally {
    await source.return?.()
  }
}
