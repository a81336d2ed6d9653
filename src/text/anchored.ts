/**
 * A pattern that is tried only where the text's first or last unit lets it fit: most phrases end in none of the words that a long list like
 * `/(者|官|省|…)$/` names, and one look at the unit is many times cheaper than the list. Means exactly what the pattern alone does.
 */
export class Anchored {
  readonly #pattern: RegExp
  #first: Units512 | null = null
  #last: Units512 | null = null
  /** Whether the pattern fits a text of no units, as the tail of many phrases is. */
  #fitsNothing = false
  #read = false

  constructor(pattern: RegExp) {
    this.#pattern = pattern
  }

  test(text: string): boolean {
    return this.#may(text) && (text.length === 0 || this.#pattern.test(text))
  }

  exec(text: string): RegExpExecArray | null {
    return this.#may(text) ? this.#pattern.exec(text) : null
  }

  replace(text: string, by: string): string {
    return this.#may(text) ? text.replace(this.#pattern, by) : text
  }

  #may(text: string): boolean {
    // read when first asked, so that loading stays cheap
    if (!this.#read) this.#readEdges()
    const { length } = text
    if (length === 0) return this.#fitsNothing
    return (
      (this.#last === null || has(this.#last, text.charCodeAt(length - 1))) &&
      (this.#first === null || has(this.#first, text.charCodeAt(0)))
    )
  }

  #readEdges(): void {
    const tree = new Reader(this.#pattern.source, this.#pattern.ignoreCase).read()
    this.#first = edge(tree, false)
    this.#last = edge(tree, true)
    this.#fitsNothing = this.#pattern.test('')
    this.#read = true
  }
}

/** Makes a pattern (flag `i` at most) cheap to ask; what its edges may be is read from its own source. */
export function anchored(pattern: RegExp): Anchored {
  if (pattern.flags !== '' && pattern.flags !== 'i') throw new RangeError(`these flags are not read: ${pattern}`)
  return new Anchored(pattern)
}

/** A sticky pattern (`y`) that is tried only where the unit at the place lets it begin. */
export class Sticky {
  readonly #pattern: RegExp
  readonly #behind: string
  #first: Units512 | null = null
  #read = false

  constructor(pattern: RegExp, behind: string) {
    this.#pattern = pattern
    this.#behind = behind
  }

  /** The match that begins at `at`. */
  at(text: string, at: number): RegExpExecArray | null {
    if (!this.#read) {
      this.#first = edge(new Reader(this.#pattern.source, this.#pattern.ignoreCase).read(), false, true)
      this.#read = true
    }
    if (at < text.length) {
      const unit = text.charCodeAt(at)
      if (this.#first !== null && !has(this.#first, unit)) return null
      if (this.#behind !== '' && isDigit(unit) && !this.#behind.includes(behindNumber(text, at))) return null
    }
    this.#pattern.lastIndex = at
    return this.#pattern.exec(text)
  }
}

/**
 * Makes a sticky pattern cheap to ask. `behind`: the units of which one stands behind the number that the pattern begins with, as far as it begins
 * with digits (a space between them aside): most numbers of a page are followed by something else. Left out, anything may follow.
 */
export const sticky = (pattern: RegExp, behind = ''): Sticky => new Sticky(pattern, behind)

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** The unit behind the digits that stand at a place, past one space; '' at the text's end, which every string includes. */
function behindNumber(text: string, at: number): string {
  let next = at + 1
  while (isDigit(text.charCodeAt(next))) next++
  return text.charAt(text.charCodeAt(next) === 0x20 ? next + 1 : next)
}

/** Ranges, from and to in turns; null stands for every unit. */
type Units = readonly number[] | null

/**
 * A set of units, told apart by their last nine bits: one cache line a set, where a bit for each of 65,536 units would be fetched anew for every pattern
 * and every text. A unit too many only lets the pattern itself be asked.
 */
type Units512 = Int32Array
const has = (units: Units512, code: number): boolean => ((units[(code >> 5) & 15] as number) & (1 << (code & 31))) !== 0

// — what a pattern's source says of its edges —

type Atom =
  | { readonly kind: 'units'; readonly units: Units }
  | { readonly kind: 'group'; readonly ways: Way[] }
  /** ^ or $ */
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** Takes no room: \b, (?=…), (?<!…). */
  | { readonly kind: 'none' }
interface Step {
  readonly atom: Atom
  readonly optional: boolean
}
type Way = Step[]

/** The units of \d, \s, \w. */
const NAMED: Readonly<Record<string, readonly number[]>> = {
  d: [0x30, 0x39],
  s: [
    9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff,
    0xfeff,
  ],
  w: [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a],
}

class Reader {
  readonly #source: string
  readonly #anyCase: boolean
  #at = 0

  constructor(source: string, anyCase: boolean) {
    this.#source = source
    this.#anyCase = anyCase
  }

  read(): Way[] {
    const ways: Way[] = [[]]
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++
        ways.push([])
      } else {
        const atom = this.#atom()
        ways[ways.length - 1]?.push({ atom, optional: this.#quantifier() })
      }
    }
    return ways
  }

  #atom(): Atom {
    const unit = this.#source[this.#at++] as string
    if (unit === '^') return { kind: 'start' }
    if (unit === '$') return { kind: 'end' }
    if (unit === '.') return { kind: 'units', units: null }
    if (unit === '[') return { kind: 'units', units: this.#set() }
    if (unit === '\\') return this.#escape()
    if (unit !== '(') return { kind: 'units', units: this.#unit(unit) }
    const around = /^\?(?:<?[=!])/.exec(this.#source.slice(this.#at, this.#at + 3))
    const skipped = around ?? /^\?(?::|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 24))
    if (skipped) this.#at += skipped[0].length
    const ways = this.read()
    this.#at++
    return around ? { kind: 'none' } : { kind: 'group', ways }
  }

  #escape(): Atom {
    const unit = this.#source[this.#at++] as string
    if (unit === 'b' || unit === 'B') return { kind: 'none' }
    if (unit === 'u') {
      const code = Number.parseInt(this.#source.slice(this.#at, this.#at + 4), 16)
      this.#at += 4
      return { kind: 'units', units: this.#unit(String.fromCharCode(code)) }
    }
    const named = NAMED[unit]
    if (named) return { kind: 'units', units: named }
    // \S, \1, \n …: rare at an edge, so not worth telling apart
    return { kind: 'units', units: /\w/.test(unit) ? null : this.#unit(unit) }
  }

  #unit(unit: string): Units {
    if (!this.#anyCase) return [unit.charCodeAt(0), unit.charCodeAt(0)]
    const cases = [unit.toUpperCase(), unit.toLowerCase()]
    return cases.some((one) => one.length > 1) ? null : cases.flatMap((one) => [one.charCodeAt(0), one.charCodeAt(0)])
  }

  #set(): Units {
    let end = this.#at
    while (this.#source[end] !== ']') end += this.#source[end] === '\\' ? 2 : 1
    const inside = this.#source.slice(this.#at, end)
    this.#at = end + 1
    // a negated class lets everything through, and so does an escape that is no set
    if (
      inside.startsWith('^') ||
      (this.#anyCase && /\\w/.test(inside)) ||
      (this.#anyCase && inside.replace(/\\./g, '').toUpperCase() !== inside.replace(/\\./g, '').toLowerCase())
    )
      return null
    const units: number[] = []
    for (let i = 0; i < inside.length; i++) {
      if (inside[i] === '\\') {
        const named = NAMED[inside[i + 1] ?? '']
        if (!named) return null
        units.push(...named)
        i++
        continue
      }
      const from = inside.charCodeAt(i)
      const range = inside[i + 1] === '-' && i + 2 < inside.length
      if (range) i += 2
      units.push(from, inside.charCodeAt(i))
    }
    return units
  }

  /** Whether what stands before may be left out. */
  #quantifier(): boolean {
    // most atoms have none, and every pattern is read when a page first asks it
    const next = this.#source[this.#at]
    if (next !== '*' && next !== '+' && next !== '?' && next !== '{') return false
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12))
    if (!found) return false
    this.#at += found[0].length
    return found[0][0] === '*' || found[0][0] === '?' || found[1] === '0'
  }
}

/** The units that a match can have at the text's end (`atEnd`) or start; null when the pattern does not hold to it or anything can stand there. */
function edge(ways: readonly Way[], atEnd: boolean, held = false): Units512 | null {
  const found: number[] = []
  if (walk(ways, atEnd, held, found) !== 'closed') return null
  const bits: Units512 = new Int32Array(16)
  for (let i = 0; i < found.length; i += 2) {
    const from = found[i] as number
    // more than 511 units behind the first set every bit
    for (let code = from; code <= Math.min(found[i + 1] as number, from + 511); code++)
      bits[(code >> 5) & 15] = (bits[(code >> 5) & 15] as number) | (1 << (code & 31))
  }
  return bits
}

/**
 * Collects the units that can stand at an edge. `closed`: every way takes a unit there; `open`: some way may take none; `free`: some way does not
 * hold to the edge or takes any unit. `held` tells whether the edge was met outside the group.
 */
function walk(ways: readonly Way[], atEnd: boolean, held: boolean, found: number[]): 'closed' | 'open' | 'free' {
  let open = false
  for (const way of ways) {
    const result = walkOne(atEnd ? [...way].reverse() : way, atEnd, held, found)
    if (result === 'free') return 'free'
    if (result === 'open') open = true
  }
  return open ? 'open' : 'closed'
}

function walkOne(steps: readonly Step[], atEnd: boolean, held: boolean, found: number[]): 'closed' | 'open' | 'free' {
  let holds = held
  for (const { atom, optional } of steps) {
    if (atom.kind === 'none') continue
    if (atom.kind === 'start' || atom.kind === 'end') {
      if (optional) return 'free'
      if ((atom.kind === 'end') === atEnd) holds = true
      continue
    }
    if (atom.kind === 'units') {
      if (!holds || atom.units === null) return 'free'
      for (const code of atom.units) found.push(code)
      if (!optional) return 'closed'
      continue
    }
    const inside = walk(atom.ways, atEnd, holds, found)
    if (inside === 'free') return 'free'
    if (inside === 'closed' && !optional) return 'closed'
    // a group that may be passed over, and that may itself hold to the edge, is too much to follow
    if (!holds) return 'free'
  }
  return 'open'
}
