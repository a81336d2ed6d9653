import { heldAddress } from './held-address.ts'

/** Parameters that tell where a reader came from and nothing of the page. A name that ends in * stands for all that begin so. */
const TRACKING: readonly string[] = [
  // campaigns: Google Analytics, Matomo, AT Internet, Webtrends, the BBC's
  ...[
    'utm_*',
    'pk_*',
    'mtm_*',
    'at_campaign*',
    'at_medium',
    'at_link*',
    'at_bbc_*',
    'at_format',
    'at_ptr_name',
    'ns_campaign',
    'ns_mchannel',
  ],
  ...['ns_source', 'ns_linkname', 'ns_fee', 'wt_mc', 'wt.mc_id', '_ga', '_gl', 'gad_source', 'gad_campaignid'],
  // clicks: Google, Facebook, Instagram, Microsoft, X, TikTok, Yandex, LinkedIn, Snap, Pinterest
  ...['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'igshid', 'igsh'],
  ...['msclkid', 'twclid', 'ttclid', 'yclid', 'ysclid', 'li_fat_id', 'sccid', 'epik', 'ldtag_cl'],
  // letters: Mailchimp, HubSpot, Marketo, Vero, Omeda
  ...['mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'hsctatracking', 'mkt_tok', 'vero_conv', 'vero_id', 'oly_anon_id', 'oly_enc_id'],
  // where an embedded post was clicked; which door of a Japanese news site was used
  ...['ref_src', 'ref_url', 'iref', 'n_cid'],
]
const EXACT: ReadonlySet<string> = new Set(TRACKING.filter((name) => !name.endsWith('*')))
const BEGINNINGS: readonly string[] = TRACKING.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1))

/**
 * An address in the form in which those of one page are alike: without fragment (`#!…` names a page and stays), credentials, the scheme's own port,
 * a dot behind the host and tracking parameters; letters that need no %XX bare; of one that holds another (a cache of AMP pages, a door that leads on) that other one. What is no web
 * address comes back as it is.
 *
 * `https://Example.com:443/%7Ea/?utm_source=x&id=1#top` → `https://example.com/~a/?id=1`
 */
export function plainAddress(address: string): string {
  const source = heldAddress(address)
  const url = URL.canParse(source) ? new URL(source) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return address
  url.username = ''
  url.password = ''
  if (!url.hash.startsWith('#!')) url.hash = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  url.pathname = withBareLetters(url.pathname)
  // by hand, for URLSearchParams would write the others anew
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !isTracking(one))
  // the setter takes one leading ? away, and a parameter's name may begin with one
  url.search = kept.length === 0 ? '' : `?${kept.map(withBareLetters).join('&')}`
  return url.href
}

/** Whether two addresses are one page as far as their words tell; http and https are two. */
export function sameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other)
}

function isTracking(parameter: string): boolean {
  const name = withBareLetters(parameter.split('=', 1)[0] as string).toLowerCase()
  return EXACT.has(name) || BEGINNINGS.some((beginning) => name.startsWith(beginning))
}

/** RFC 3986, section 6.2.2: %XX of an unreserved character is that character, and others are written in capitals. */
function withBareLetters(words: string): string {
  return words.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
  })
}
