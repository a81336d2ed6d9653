/** Schemes that lead to a page or a file. */
const WEB = /^https?:/i
/** Tells where a visitor came from and nothing about the page. */
const TRACKING = /^(?:utm_[a-z]+|fbclid|gclid|yclid|ref_src)$/i
/** No address is longer; what is, would only be copied around. */
const LONGEST = 8_192
/** Control characters and white space at both ends are no part of an address (https://url.spec.whatwg.org/#concept-basic-url-parser). */
function withoutEdges(text: string): string {
  const isEdge = (at: number): boolean => text.charCodeAt(at) <= 0x20 || text[at] === '\u3000'
  let [start, end] = [0, text.length]
  while (start < end && isEdge(start)) start++
  while (end > start && isEdge(end - 1)) end--
  return text.slice(start, end).replace(/[\t\n\r]/g, '')
}

/** An address as given, or made whole with a base; null where it is empty or leads nowhere. Letters of all scripts stay as they are. */
export function resolveAddress(given: string, base: string | null): string | null {
  const address = withoutEdges(given)
  if (address === '' || address.length > LONGEST) return null
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address
  if (base === null || !URL.canParse(address, base)) return address
  return readable(new URL(address, base).href, address)
}

/** The URL standard escapes what is not ASCII; where the given address had it plain, so has the whole one. */
function readable(href: string, given: string): string {
  if (!/[^\x21-\x7e]/.test(given)) return href
  try {
    return decodeURI(href).includes(given) ? decodeURI(href) : href
  } catch {
    return href
  }
}

/** Whether an address is whole and leads to http or https. */
export const isWeb = (address: string): boolean => WEB.test(address) && URL.canParse(address)

/** By what two addresses are the same page: without a fragment, without what only counts visitors; null for what is no address of the web. */
export function addressKey(address: string | null): string | null {
  if (address === null || !isWeb(address)) return null
  const url = new URL(address)
  url.hash = ''
  if (url.search !== '') for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}

/** The host of an address, by which two are of one house; null for what is no address of the web. A leading `www.` makes no other host. */
export const hostOf = (address: string): string | null => (isWeb(address) ? new URL(address).hostname.replace(/^www\./, '') : null)
