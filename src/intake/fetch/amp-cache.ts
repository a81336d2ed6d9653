/** Hosts that keep copies of AMP pages for others; the AMP cache and viewer of Google, and Bing's. */
const CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/
const VIEWER = /^(?:www\.)?google\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/
/** `/c/s/www.example.jp/kiji/1`: what is asked for (a page, or one in the viewer), `s` for https, and the address without its scheme. */
const IN_CACHE = /^\/[cv]\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/
const IN_VIEWER = /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/
/** What the viewer adds for itself. */
const OF_VIEWER = /^(?:amp_js_v|amp_gsa|amp_ct|amp_tf|amp_latest_update_time|usqp)=/

/**
 * The address that a copy in a cache of AMP pages was taken from: the cache's own address holds it, so nothing is guessed. Any other address comes back as
 * it is. Which page it is another form of, that page says itself.
 *
 * `https://www-example-jp.cdn.ampproject.org/c/s/www.example.jp/kiji/1?usqp=x` → `https://www.example.jp/kiji/1`
 */
export function behindCache(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return address
  const path = CACHE.test(url.hostname) ? IN_CACHE : VIEWER.test(url.hostname) ? IN_VIEWER : null
  const [, secure, host, rest = '/'] = path?.exec(url.pathname) ?? []
  if (host === undefined) return address
  const query = url.search
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !OF_VIEWER.test(one))
  const source = `http${secure ? 's' : ''}://${host}${rest}${query.length > 0 ? `?${query.join('&')}` : ''}`
  return URL.canParse(source) ? source : address
}
