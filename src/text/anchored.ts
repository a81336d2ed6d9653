import { edge, has } from './edges.ts'
import { ASK, endingsOf, look, NO, YES } from './endings.ts'
import { readPattern } from './pattern.ts'
import { lengthOf, unitAt } from './unit.ts'

/**
 * A pattern that is tried only where the text's edges let it fit: most phrases end in none of the words that a long list like `/(者|官|省|…)$/` names.
 * Words are looked up from the edge, and only what they leave open is asked of the pattern; where its first or last unit alone can tell, that
 * is looked at first. Means exactly what the pattern alone does.
 */
export class Anchored {
  readonly #source: string
  readonly #flags: string
  #made: RegExp | null = null
  /** How often it is asked as it is before its edges are read: a program that reads one page need not read those of hundreds of patterns. */
  #plainly = PLAINLY
  /** Where the units stand that a text may begin and end with, 0 for any. */
  #first = 0
  #last = 0
  /** Where the units stand that a match may begin with where it holds to no edge, 0 for any. */
  #within = 0
  /** Where its words stand; 0 where it has none that tell. */
  #ends = 0
  #begins = 0
  /** Whether the pattern fits a text of no units, as the tail of many phrases is. */
  #fitsNothing = false

  constructor(source: string, flags: string) {
    this.#source = source
    this.#flags = flags
  }

  test(text: string): boolean {
    const told = this.#look(text)
    return told === ASK ? this.#pattern().test(text) : told === YES
  }

  exec(text: string): RegExpExecArray | null {
    return this.#look(text) === NO ? null : this.#pattern().exec(text)
  }

  replace(text: string, by: string): string {
    return this.#look(text) === NO ? text : text.replace(this.#pattern(), by)
  }

  #pattern(): RegExp {
    this.#made ??= new RegExp(this.#source, this.#flags)
    return this.#made
  }

  #look(text: string): number {
    if (this.#plainly > 0) {
      if (--this.#plainly === 0) this.#readEdges()
      return ASK
    }
    const length = lengthOf(text)
    if (length === 0) return this.#fitsNothing ? YES : NO
    if (this.#last !== 0 && !has(this.#last, unitAt(text, length - 1))) return NO
    if (this.#first !== 0 && !has(this.#first, unitAt(text, 0))) return NO
    const ends = this.#ends
    const begins = this.#begins
    if (ends === 0) return begins !== 0 ? look(begins, text, false) : this.#within === 0 || holdsOf(this.#within, text, length) ? ASK : NO
    const told = look(ends, text, true)
    return told === YES || begins === 0 ? told : Math.max(told, look(begins, text, false))
  }

  #readEdges(): void {
    const pattern = this.#pattern()
    this.#fitsNothing = pattern.test('')
    const ways = readPattern(pattern)
    if (ways === null) return
    const found = pattern.ignoreCase ? null : endingsOf(ways)
    this.#ends = found?.ends ?? 0
    this.#begins = found?.begins ?? 0
    this.#first = edge(ways, false)
    this.#last = edge(ways, true)
    if (this.#first === 0 && this.#last === 0 && this.#ends === 0 && this.#begins === 0) this.#within = edge(ways, false, true)
  }
}

/** On a longer text the engine's own search is cheaper. */
const SHORT = 24
/** Whether a text has a unit of a set, or is long. */
function holdsOf(set: number, text: string, length: number): boolean {
  if (length > SHORT) return true
  for (let at = 0; at < length; at++) if (has(set, unitAt(text, at))) return true
  return false
}

const PLAINLY = 200

/** Makes a pattern (flag `i` at most), or the source of one, cheap to ask; what its edges may be is read from its own source. */
export function anchored(pattern: RegExp | string, flags: string = typeof pattern === 'string' ? '' : pattern.flags): Anchored {
  if (flags !== '' && flags !== 'i') throw new RangeError(`these flags are not read: ${pattern}`)
  return new Anchored(typeof pattern === 'string' ? pattern : pattern.source, flags)
}

/** A sticky pattern (`y`) that is tried only where the unit at the place lets it begin. */
export class Sticky {
  readonly #pattern: RegExp
  readonly #behind: string
  #first = 0
  #read = false

  constructor(pattern: RegExp, behind: string) {
    this.#pattern = pattern
    this.#behind = behind
  }

  /** The match that begins at `at`. */
  at(text: string, at: number): RegExpExecArray | null {
    if (!this.#read) {
      const ways = readPattern(this.#pattern)
      this.#first = ways ? edge(ways, false, true) : 0
      this.#read = true
    }
    if (at < lengthOf(text)) {
      const unit = unitAt(text, at)
      if (this.#first !== 0 && !has(this.#first, unit)) return null
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
  while (isDigit(unitAt(text, next))) next++
  return text.charAt(unitAt(text, next) === 0x20 ? next + 1 : next)
}
