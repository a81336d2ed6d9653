/** Hosts that keep copies of AMP pages for others; the AMP cache and viewer of Google, and Bing's. */
const CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/
const GOOGLE = /^(?:www\.)?google\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/
/** `/c/s/www.example.jp/kiji/1`: what is asked for (a page, or one in the viewer), `s` for https, and the address without its scheme. */
const IN_CACHE = /^\/[cv]\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/
const IN_VIEWER = /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/
/** What the viewer adds for itself. */
const OF_VIEWER = /^(?:amp_js_v|amp_gsa|amp_ct|amp_tf|amp_latest_update_time|usqp)=/

/** Doors that do nothing but lead on, with the parameters in which they say where: of alerts and searches, of networks, of mail at offices. */
const DOORS: readonly (readonly [host: RegExp, path: RegExp, names: readonly string[]])[] = [
  [GOOGLE, /^\/url$/, ['url', 'q']],
  [/^(?:l|lm)\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?$/, ['u']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/(?:^|\.)safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
]

/**
 * The address of a page that another address holds: a copy in a cache of AMP pages, or a door that leads on to it (the links of Google's alerts, of mails at
 * offices). Nothing is guessed, for it stands there. Any other address comes back as it is. Which page it is another form of, that page says itself.
 *
 * `https://www-example-jp.cdn.ampproject.org/c/s/www.example.jp/kiji/1?usqp=x` → `https://www.example.jp/kiji/1`
 */
export function heldAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return address
  const held = inCache(url) ?? behindDoor(url)
  // a door may lead to a cache; each one is shorter than what holds it
  return held === null ? address : heldAddress(held)
}

function inCache({ hostname, pathname, search }: URL): string | null {
  const path = CACHE.test(hostname) ? IN_CACHE : GOOGLE.test(hostname) ? IN_VIEWER : null
  const [, secure, host, rest = '/'] = path?.exec(pathname) ?? []
  if (host === undefined) return null
  const query = search
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !OF_VIEWER.test(one))
  const source = `http${secure ? 's' : ''}://${host}${rest}${query.length > 0 ? `?${query.join('&')}` : ''}`
  return URL.canParse(source) ? source : null
}

function behindDoor({ hostname, pathname, searchParams }: URL): string | null {
  const names = DOORS.find(([host, path]) => host.test(hostname) && path.test(pathname))?.[2] ?? []
  const held = names.map((name) => searchParams.get(name)).find((value) => value !== null && /^https?:\/\//i.test(value))
  return held && URL.canParse(held) ? held : null
}
