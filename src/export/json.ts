/**
 * JSON that every reader takes: half a surrogate pair, which JSON.stringify escapes and RFC 7493 forbids all the same, is U+FFFD. One character stands
 * for one, so places in code points hold.
 */
export const jsonOf = (value: object | string): string => JSON.stringify(value, wellFormed)

/** The same without the properties that are null: vocabularies of others have no word for "not told". */
const givenJson = (value: object): string => JSON.stringify(value, (key, one: unknown) => (one === null ? undefined : wellFormed(key, one)))

/** A list with one thing a line, between what opens and what closes it. */
export function* listJson(open: string, things: Iterable<object>, close: string): Generator<string> {
  yield open
  let between = '\n'
  for (const thing of things) {
    yield between + givenJson(thing)
    between = ',\n'
  }
  yield `\n${close}\n`
}

/** A JSON-LD document: one `@context` for all its nodes. https://www.w3.org/TR/json-ld11/#named-graphs */
export const graphJson = (context: string | object, nodes: Iterable<object>): Generator<string> =>
  listJson(`{"@context":${jsonOf(context)},"@graph":[`, nodes, ']}')

const wellFormed = (_key: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value)
