import { types } from 'pg'

/** Numbers are numbers, for none is kept that goes beyond 2 ** 53; JSON is text, as SQLite gives it. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.NUMERIC, Number],
  [types.builtins.JSON, String],
  [types.builtins.JSONB, String],
])

/** How values of the database are read, as a client of PostgreSQL takes it. */
export const TYPES: { readonly getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') =>
    PARSERS.get(type) ?? types.getTypeParser(type, format as 'text')) as typeof types.getTypeParser,
}

/** The texts as PostgreSQL can hold them: of all characters, U+0000 alone has no place in it. */
export function held(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
  return Array.isArray(value) ? value.map(held) : value
}
