/** Texts for which the answer is at hand; all are forgotten when there are more. */
const AT_HAND = 20_000

/** The same function of a text, which finds once what it is asked many times over. */
export function remembering<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= AT_HAND) known.clear()
    const made = find(text)
    known.set(text, made)
    return made
  }
}

/** The same function of an object, which finds once what it is asked many times over; it is forgotten with the object. */
export function rememberingEach<O extends object, T>(find: (of: O) => T): (of: O) => T {
  const known = new WeakMap<O, { readonly found: T }>()
  return (of) => {
    const there = known.get(of)
    if (there) return there.found
    const found = find(of)
    known.set(of, { found })
    return found
  }
}
