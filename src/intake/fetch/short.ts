/** Hosts that do nothing but lead elsewhere. */
const SHORTENERS: ReadonlySet<string> = new Set(
  [
    't.co bit.ly bitly.com j.mp ow.ly buff.ly dlvr.it ift.tt goo.gl tinyurl.com is.gd v.gd t.ly rb.gy cutt.ly lnkd.in fb.me trib.al',
    'x.gd ux.nu htn.to amzn.to amzn.asia reut.rs nyti.ms wapo.st bbc.in cnn.it bloom.bg on.wsj.com on.ft.com econ.st politi.co',
  ]
    .join(' ')
    .split(' '),
)

/** Whether an address is a short link of a known shortener, so that the page behind it has another address. */
export function isShortLink(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false
  return SHORTENERS.has(url.hostname.replace(/^www\.|\.$/g, '')) && url.pathname.length > 1
}
