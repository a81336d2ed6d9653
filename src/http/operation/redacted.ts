/** What must not stand in a log, and what stands there instead. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  // who signs in to what: postgres://user:password@host
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1…@'],
  // what people look for
  [/([a-z][a-z0-9+.-]*:\/\/[^\s?#]*)[?#]\S*/gi, '$1?…'],
  [/(\/[\w./:-]*)\?\S+/g, '$1?…'],
  // our own sessions, tokens and invitations, and those of others
  [/\biw[a-z]_[\w-]{20,}/g, '…'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 …'],
  [/\b(password|passwd|pwd|secret|token|cookie|authorization|api[_-]?key)(["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi, '$1$2…'],
]

/** A text without secrets and without what people ask: credentials in addresses, queries, tokens, passwords. */
export const redacted = (text: string): string => SECRETS.reduce((left, [secret, instead]) => left.replace(secret, instead), text)
