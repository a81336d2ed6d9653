import type { Composed } from '#text'
import type { Reading } from './reading.ts'

/** A reading of a composed text as one of the text it was made from: every span stands at its place there. */
export function restored(reading: Reading, text: string, toOriginal: Composed['toOriginal']): Reading {
  const { page, ...rest } = reading
  const { toSource } = page
  return { ...moved(rest, toOriginal), page: { ...moved(page, toOriginal), text, toSource } }
}

/** The same value with every span in it moved. Readings are plain objects and lists, so this finds them all. */
function moved<T>(value: T, toOriginal: Composed['toOriginal']): T {
  if (Array.isArray(value)) return value.map((one) => moved(one, toOriginal)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, toOriginal)]))
  const { start, end } = copy as { start?: unknown; end?: unknown }
  return (typeof start === 'number' && typeof end === 'number' ? { ...copy, ...toOriginal({ start, end }) } : copy) as T
}
