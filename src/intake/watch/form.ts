/*
 * What a file that remembers something must be like: half of it would forget, or do again, what it should not.
 */

/** Why a state cannot be used; `reason` says where it is damaged. */
export type StateFault = { readonly fault: 'newer'; readonly reason: string } | { readonly fault: 'damaged'; readonly reason: string }

export type Check = (value: unknown) => boolean
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isText: Check = (value) => typeof value === 'string'
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
export const isListOf = <T>(value: unknown, check: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && value.every(check)
export const all =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
export const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)

/** Whether a value has each field as its check wants it, and no other. */
export const has =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.keys(value).every((name) => name in fields) &&
    Object.entries(fields).every(([name, check]) => check(value[name]))

export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
