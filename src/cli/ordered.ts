/**
 * Starts work on up to `window` items at once and gives the results in the items' order.
 * The window bounds what waits when one item takes long.
 */
export async function* ordered<Item, Result>(
  items: readonly Item[],
  window: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = []
  for (let next = 0; next < items.length || waiting.length > 0; ) {
    while (next < items.length && waiting.length < window) {
      const result = start(items[next++] as Item)
      // a failure is thrown when its turn comes; until then nobody waits for it, and Node would take it for forgotten
      result.catch(() => undefined)
      waiting.push(result)
    }
    yield await (waiting.shift() as Promise<Result>)
  }
}
