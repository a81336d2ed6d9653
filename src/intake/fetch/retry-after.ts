/** The longest that a server is obeyed. */
const LONGEST = 24 * 60 * 60 * 1000
// RFC 9110, section 5.6.7: the form of today and the two old ones
const HTTP_DATE =
  /^(?:[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4})$/

/** Milliseconds that a Retry-After asks for (RFC 9110, section 10.2.3), at most 24 hours; null where it says nothing that can be read. */
export function readRetryAfter(value: string | undefined, now: number): number | null {
  const words = value?.trim() ?? ''
  if (/^\d+$/.test(words)) return Math.min(LONGEST, Number(words) * 1000)
  const date = readHttpDate(words)
  return date === null ? null : Math.min(LONGEST, Math.max(0, date - now))
}

/** An HTTP date in milliseconds since 1970; null for anything else. */
export function readHttpDate(words: string): number | null {
  if (!HTTP_DATE.test(words)) return null
  // the old form without a zone is meant in UTC as well
  const date = Date.parse(words.endsWith('GMT') ? words : `${words} GMT`)
  return Number.isNaN(date) ? null : date
}
