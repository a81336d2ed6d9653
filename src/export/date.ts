/** ISO 8601 as schema.org's Date wants it: a day, week, month or year. `2024-22` is a summer and `195X` a decade, which only EDTF knows. */
export const isIsoDate = (value: string): boolean => CALENDAR.test(value) || /^\d{4}-W\d\d$/.test(value)

/** Year, month and day as numbers, as many as are told; null where the value is nothing of the calendar. */
export function datePartsOf(value: string): readonly number[] | null {
  const [, ...parts] = CALENDAR.exec(value) ?? []
  return parts.length > 0 ? parts.filter((part) => part !== undefined).map(Number) : null
}

/** A literal of RDF: typed where XML Schema has the type (https://www.w3.org/TR/xmlschema11-2/), else the words alone. */
export function dateLiteral(value: string): string | { readonly '@value': string; readonly '@type': string } {
  const parts = datePartsOf(value)
  return parts ? { '@value': value, '@type': TYPES[parts.length - 1] as string } : value
}

const CALENDAR = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/
const TYPES = ['xsd:gYear', 'xsd:gYearMonth', 'xsd:date'] as const
