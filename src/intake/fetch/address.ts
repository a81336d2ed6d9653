import { isIP } from 'node:net'
import { refusal } from './result.ts'

/** An address that may be asked as far as its words tell; where its host leads is checked at connect. */
export interface Address {
  /** As it is shown, kept and asked: no credentials, no fragment, the host in ASCII without a trailing dot. */
  readonly href: string
  /** `https://host:port`, the port only where it is not the scheme's own. */
  readonly origin: string
  /** Name in ASCII, or IP without brackets. */
  readonly host: string
  /** Host and port as the Host header has them. */
  readonly authority: string
  readonly port: number
  readonly secure: boolean
  /** Path and query, as sent. */
  readonly path: string
  /** Whether a name or password stood in it. */
  readonly hadCredentials: boolean
}

/** What may be asked beyond the usual. */
export interface AddressRules {
  /** Ports beside those of the web. */
  readonly ports: ReadonlySet<number>
  /** Hosts, by `host` or `host:port`, that may lead to private addresses. */
  readonly allowPrivate: ReadonlySet<string>
}

/** Longer addresses are not asked: no server is bound to take more (RFC 9110, section 4.1, says 8,000 at least). */
const LONGEST = 8192
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8000, 8008, 8080, 8081, 8088, 8443, 8888])
// the Fetch Standard's bad ports that lie among those a caller may name (https://fetch.spec.whatwg.org/#port-blocking)
const BAD_PORTS: ReadonlySet<number> = new Set(
  [
    '0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143',
    '161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045',
    '4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080',
  ]
    .join(' ')
    .split(' ')
    .map(Number),
)

/** Whether no web page is ever asked at a port, by the Fetch Standard's list. */
export function isBadPort(port: number): boolean {
  return BAD_PORTS.has(port)
}

/** Reads an address, or a redirect's one against `base`; throws a `Trouble` that says why it may not be asked. */
export function readAddress(text: string, rules: AddressRules, base?: string): Address {
  if (text.length > LONGEST) throw refusal({ code: 'bad-address', why: 'too-long' })
  const url = parsed(text, base)
  if (url === null || isNameAndPassword(url)) throw refusal({ code: 'bad-address', why: 'unreadable' })
  if (!isWeb(url)) throw refusal({ code: 'scheme', scheme: url.protocol.slice(0, -1) })
  const hadCredentials = url.username !== '' || url.password !== ''
  url.username = ''
  url.password = ''
  url.hash = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) === 0 && !isName(host)) throw refusal({ code: 'bad-address', why: 'bad-host' })
  const secure = url.protocol === 'https:'
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port)
  const address = {
    href: url.href,
    origin: url.origin,
    host,
    authority: url.host,
    port,
    secure,
    path: `${url.pathname}${url.search}`,
    hadCredentials,
  }
  if (address.href.length > LONGEST) throw refusal({ code: 'bad-address', why: 'too-long' })
  if (!mayPort(address, rules)) throw refusal({ code: 'port', host, port })
  return address
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

/** `name:password@host`, written without a scheme, parses as the scheme `name:`, which nobody should see. */
function isNameAndPassword(url: URL): boolean {
  return url.host === '' && url.protocol !== 'mailto:' && /^[^/?#]*@/.test(url.pathname)
}

// URL.parse is of Node 22
function parsed(text: string, base: string | undefined): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}

function mayPort({ host, port }: Address, { ports, allowPrivate }: AddressRules): boolean {
  if (isBadPort(port)) return false
  return WEB_PORTS.has(port) || ports.has(port) || allowPrivate.has(hostKey(host, port))
}

/** A DNS name of letters, digits, - and _, no label empty or over 63 (RFC 1035, section 2.3.4). */
function isName(host: string): boolean {
  return host.length <= 253 && host.split('.').every((label) => /^[a-z0-9_-]{1,63}$/.test(label))
}

/** Whether `host` was named by the caller, with or without the port. */
export function isNamed(named: ReadonlySet<string>, { host, port }: Pick<Address, 'host' | 'port'>): boolean {
  return named.has(host) || named.has(hostKey(host, port))
}

function hostKey(host: string, port: number): string {
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`
}

/** Hosts as a caller names them (`localhost`, `例え.jp`, `[::1]:3000`) in the form addresses have; throws a `RangeError` for what names no host. */
export function readHosts(named: readonly string[]): ReadonlySet<string> {
  return new Set(named.map(readHost))
}

function readHost(named: string): string {
  const bare = isIP(named) === 6 ? `[${named}]` : named
  const port = /:(\d{1,5})$/.exec(bare.startsWith('[') ? bare.slice(bare.indexOf(']') + 1) : bare)?.[1]
  const url = parsed(`http://${bare}`, undefined)
  const whole =
    url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && !/[/@\\?#]/.test(bare)
  if (url === null || !whole) throw new RangeError(`not a host: ${named}; write it as name, name:port or [ip]:port`)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return port === undefined ? host : hostKey(host, Number(port))
}

/** What can be shown of an address that may be unreadable: no credentials, no control characters, at most 300 units. */
export function shownAddress(text: string): string {
  const start = text.slice(0, 2000)
  const url = parsed(start, undefined)
  if (url !== null && isWeb(url)) {
    url.username = ''
    url.password = ''
    url.hash = ''
    return url.href.slice(0, 300)
  }
  const scheme = /^[a-z][a-z0-9+.-]{0,20}:[/\\]{2,}/i.exec(start)?.[0] ?? ''
  // an @ of any width may be meant to end a password, and a password may hold a slash
  const at = Math.max(start.lastIndexOf('@'), start.lastIndexOf('＠'), start.lastIndexOf('﹫'))
  const clean = at < 0 ? start : scheme + start.slice(at + 1)
  return clean.replace(UNSHOWN, '').slice(0, 300)
}

/** Controls, and marks that hide or turn around what stands beside them. */
const UNSHOWN = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/gu
