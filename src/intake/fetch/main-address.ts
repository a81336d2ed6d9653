import { heldAddress } from './held-address.ts'
import { plainAddress } from './same.ts'

/** Hosts of one site for other devices and uses: `www.`, `m.`, `amp.` … */
const USES = /^(?:(?:www\d?|m|sp|s|amp|mobile|touch|print|pc)\.)+/
/** What says in a path that it is another form of a page, and what in a query does. */
const FORM_SEGMENT = /^(?:amp|amphtml|print|printable|sp|mobile|m|pc|index\.\w{2,5})$/i
const FORM_ENDING = /[._-](?:amp|print|printable|sp|mobile)(?=\.\w{2,5}$|$)|\.(?:html?|php|aspx?|amp)$/gi
const FORM_KEYS: ReadonlySet<string> = new Set([
  'amp',
  'amp_js_v',
  'print',
  'output',
  'outputtype',
  'view',
  'mode',
  'format',
  'display',
  'layout',
  'm',
  'sp',
])
/** Letters of a last part of a path that names an article and no list. */
const TELLING = /\d{3}|[\p{L}\d_-]{8}/u

/**
 * Where a page is, of which another address is said to be the main one: that, where it is of the same site and names the same article in another form
 * (AMP, for printing, for telephones); else its own. A site that names its front page, or the first of several parts, for every page is not believed.
 *
 * `https://amp.example.jp/kiji/20310507.amp.html`, said to be `https://www.example.jp/kiji/20310507.html` → the latter
 */
export function mainAddress(given: string, declared: string | null): string {
  const own = heldAddress(given) === given ? given : plainAddress(given)
  const [one, other] = [own, declared ?? ''].map((address) => (URL.canParse(address) ? new URL(address) : null))
  if (!one || !other || !/^https?:$/.test(other.protocol) || one.host.replace(USES, '') !== other.host.replace(USES, '')) return own
  return nameOf(one) === nameOf(other) && (nameOf(other) !== '' || TELLING.test(other.search)) ? plainAddress(other.href) : own
}

/** What an address names, whatever the form; empty for what names nothing. */
function nameOf({ pathname, searchParams }: URL): string {
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '' && !FORM_SEGMENT.test(segment))
    .map((segment) => segment.replace(FORM_ENDING, ''))
  const query = [...searchParams].filter(([key]) => !FORM_KEYS.has(key.toLowerCase())).map(([key, value]) => `${key}=${value}`)
  if (query.length === 0 && !TELLING.test(segments.at(-1) ?? '')) return ''
  return [...segments, ...query.sort()].join('/')
}
