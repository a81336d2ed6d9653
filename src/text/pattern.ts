/*
 * What a pattern's source says, as far as the texts that it fits can be told from it.
 */

/** Ranges, from and to in turns; null stands for every unit. */
export type Units = readonly number[] | null

export type Atom =
  | { readonly kind: 'units'; readonly units: Units }
  | { readonly kind: 'group'; readonly ways: Way[] }
  /** ^ or $ */
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** Takes no room: \b, (?=…), (?<!…). */
  | { readonly kind: 'none' }
export interface Step {
  readonly atom: Atom
  /** How often it stands there at least and at most. */
  readonly least: number
  readonly most: number
}
export type Way = Step[]

/** The units of \d, \s, \w. */
const NAMED: Readonly<Record<string, readonly number[]>> = {
  d: [0x30, 0x39],
  s: [
    9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff,
    0xfeff,
  ],
  w: [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a],
}

/** \n, \t and their like. */
const SIGNS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 }

/** A pattern has something that is not read here. */
class Unread extends Error {}

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
        ways[ways.length - 1]?.push({ atom, ...this.#quantifier() })
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
    const sign = SIGNS[unit]
    if (sign) return { kind: 'units', units: [sign, sign] }
    if (unit === 'D' || unit === 'S' || unit === 'W') return { kind: 'units', units: null }
    // \1, \x20, \k<name>: too rare to be worth telling apart
    if (/\w/.test(unit)) throw new Unread()
    return { kind: 'units', units: this.#unit(unit) }
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

  /** How often what stands before may stand there. */
  #quantifier(): { least: number; most: number } {
    // most atoms have none, and every pattern is read when a page first asks it
    const next = this.#source[this.#at]
    if (next !== '*' && next !== '+' && next !== '?' && next !== '{') return ONCE
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 12))
    if (!found) return ONCE
    this.#at += found[0].length
    const sign = found[0][0]
    if (sign !== '{') return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
    const least = Number(found[1])
    return { least, most: found[3] ? Number(found[3]) : found[2] ? Number.POSITIVE_INFINITY : least }
  }
}

const ONCE = { least: 1, most: 1 }

/** The ways in which a pattern (flag `i` at most) lets a text fit; null where it has something that is not read here. */
export function readPattern(pattern: RegExp): Way[] | null {
  try {
    return new Reader(pattern.source, pattern.ignoreCase).read()
  } catch (error) {
    if (error instanceof Unread) return null
    throw error
  }
}
