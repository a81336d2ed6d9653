/** An address of the web as it stands, made whole where it holds what no address may; null for a file's name. */
export const urlOf = (address: string): string | null =>
  /^https?:\/\//i.test(address) && URL.canParse(address) ? encoded(address, NOT_IN_URL) : null

/**
 * Any address as an IRI reference (https://www.rfc-editor.org/rfc/rfc3987): letters of all scripts stay. A file's name is a path, so what would begin a
 * scheme, a query or a fragment there is escaped.
 */
export const iriOf = (address: string): string => urlOf(address) ?? encoded(address, NOT_IN_PATH)

/** The same address in ASCII, for programs that know no other. */
export const asciiUrl = (url: string): string => encoded(url, /[^\x21-\x7e]/gu)

const NOT_IN_URL = /%(?![0-9A-Fa-f]{2})|[^\p{L}\p{M}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]/gu
const NOT_IN_PATH = /[^\p{L}\p{M}\p{N}\-._~/@!$&'()*+,;=]/gu

const encoded = (address: string, units: RegExp): string => address.toWellFormed().replace(units, encodeURIComponent)
