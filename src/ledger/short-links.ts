import type { PageRecord } from '#reading'

type ShortLinks = NonNullable<PageRecord['shortLinks']>

/** A record with the addresses behind short links; as it was where none of them is known. */
export function withAddresses<Record extends PageRecord>(record: Record, shortLinks: ShortLinks): Record {
  const origin = shortLinks.find(({ short }) => short === record.originUrl)
  return shortLinks.length === 0 ? record : { ...record, originUrl: origin?.address ?? record.originUrl, shortLinks }
}

/** Whether a record knows what is behind more short links than another one of the same page, or otherwise of as many. */
export function knowsMore({ shortLinks = [] }: Pick<PageRecord, 'shortLinks'>, other: Pick<PageRecord, 'shortLinks'>): boolean {
  const { shortLinks: known = [] } = other
  if (shortLinks.length !== known.length) return shortLinks.length > known.length
  // where one leads elsewhere by now: which of the two stays must not hang on which came first
  return JSON.stringify(shortLinks) < JSON.stringify(known)
}
