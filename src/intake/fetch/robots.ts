/** A rule of robots.txt for one product. */
interface Rule {
  readonly allow: boolean
  /** The pattern between its stars; the first part stands at the beginning of the path. */
  readonly parts: readonly string[]
  /** Whether the path must end where the pattern does. */
  readonly whole: boolean
  /** Units of the pattern: the longest that matches holds. */
  readonly length: number
  readonly line: number
}

/** What a robots.txt says to one product. */
export interface Robots {
  readonly rules: readonly Rule[]
  /** Milliseconds that it asks to leave between two requests (Crawl-delay); null where it asks nothing. */
  readonly delay: number | null
}

/** How much of a robots.txt is read (RFC 9309, section 2.5, asks for at least so much). */
export const ROBOTS_BYTES: number = 500 * 1024
/** No site has rules or paths as long as this; it bounds what a hostile file can cost. A longer pattern holds as far as it goes. */
const LONGEST_PATTERN = 1024
const LONGEST_PATH = 2048

/** Reads the rules of a robots.txt for a product, by RFC 9309; whatever is no line of one (a page of HTML) is passed over. */
export function readRobots(bytes: Uint8Array, product: string): Robots {
  const text = new TextDecoder('utf-8').decode(wholeLines(bytes))
  const own: Group = { rules: [], delay: null, named: false }
  const all: Group = { rules: [], delay: null, named: false }
  let into: Group[] = []
  let naming = false
  text.split(/\r\n|\r|\n/).forEach((whole, at) => {
    const hash = whole.indexOf('#')
    const line = hash < 0 ? whole : whole.slice(0, hash)
    const colon = line.indexOf(':')
    const key = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (key === 'user-agent') {
      if (!naming) into = []
      naming = true
      const group = groupOf(value, product, own, all)
      if (group !== null) into.push(group)
    } else if (key === 'allow' || key === 'disallow') {
      naming = false
      if (value !== '') for (const { rules } of into) rules.push(ruleOf(value, key === 'allow', at + 1))
    } else if (key === 'crawl-delay') {
      naming = false
      const seconds = Number(value)
      if (value !== '' && seconds >= 0) for (const group of into) group.delay = Math.max(group.delay ?? 0, seconds * 1000)
    }
  })
  // a group of one's own takes the place of the one for all, even where it says nothing
  const { rules, delay } = own.named ? own : all
  return { rules, delay }
}

/** What is read of a file; a line that the limit cuts in two might say something else, and is left out. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= ROBOTS_BYTES) return bytes
  const start = bytes.subarray(0, ROBOTS_BYTES)
  return start.subarray(0, 1 + Math.max(start.lastIndexOf(0x0a), start.lastIndexOf(0x0d)))
}

interface Group {
  readonly rules: Rule[]
  delay: number | null
  named: boolean
}

function groupOf(value: string, product: string, own: Group, all: Group): Group | null {
  const token = /^(?:\*|[\w-]+)(?![^\s/])/.exec(value)?.[0].toLowerCase()
  const group = token === '*' ? all : token === product.toLowerCase() ? own : null
  if (group !== null) group.named = true
  return group
}

function ruleOf(value: string, allow: boolean, line: number): Rule {
  const pattern = canonical(value, '*$').replace(/\*+/g, '*')
  const whole = pattern.endsWith('$') && pattern.length <= LONGEST_PATTERN
  const short = (whole ? pattern.slice(0, -1) : pattern).slice(0, LONGEST_PATTERN)
  const parts = short.split('*').map((part) => part.replaceAll('$', '%24'))
  return { allow, parts, whole, length: pattern.length, line }
}

/** The rule that forbids a path (with its query), by its line; null where none does. robots.txt itself is never forbidden. */
export function forbiddingLine({ rules }: Robots, path: string): number | null {
  if (path === '/robots.txt') return null
  const asked = canonical(path, '')
  const cut = asked.slice(0, LONGEST_PATH)
  let best: Rule | null = null
  for (const rule of rules) {
    if (best !== null && (rule.length < best.length || (rule.length === best.length && best.allow))) continue
    if (matches(rule, cut, asked.length > LONGEST_PATH)) best = rule
  }
  return best === null || best.allow ? null : best.line
}

function matches({ parts, whole }: Rule, path: string, isCut: boolean): boolean {
  const [first = '', ...others] = parts
  if (!path.startsWith(first)) return false
  const last = whole ? others.pop() : undefined
  let at = first.length
  // the leftmost place for each part leaves the most room for those behind it, so nothing has to be tried twice
  for (const part of others) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  if (!whole) return true
  if (isCut) return false
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}

/** A path as it is compared (RFC 9309, section 2.2.2): unreserved characters bare, all others as %XX of UTF-8 but for `special`. */
function canonical(path: string, special: string): string {
  return path
    .toWellFormed()
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
    })
    .replace(/[^\x21-\x7e]/gu, encodeURIComponent)
    .replace(/[*$]/g, (mark) => (special.includes(mark) ? mark : mark === '*' ? '%2A' : '%24'))
}
