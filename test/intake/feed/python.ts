import { parseFragment, serialize } from 'parse5'

/** The values that the expectations of feedparser's cases are made of. */
export type Value = Html | string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }
/** Mark-up: equal to what a browser reads in the same way. */
export class Html {
  readonly value: string

  constructor(value: string) {
    this.value = value
  }

  /** As parse5 writes it, attributes in order of their names. */
  get normal(): string {
    return normal(this.value)
  }
}

const normal = (html: string): string => {
  const root = parseFragment(html)
  const open = [...root.childNodes]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('attrs' in node) {
      node.attrs = node.attrs.filter(({ name, prefix }) => !name.startsWith('xmlns') && prefix !== 'xmlns')
      node.attrs.sort((a, b) => (a.name < b.name ? -1 : 1))
    }
    if ('childNodes' in node) open.push(...node.childNodes)
  }
  return serialize(root).trim()
}

/** What a name that is not there gives, and every step from it; Python would throw. */
export class Missing extends Error {}

type Token = { readonly kind: 'name' | 'number' | 'string' | 'mark'; readonly text: string }

const TOKEN =
  /\s+|([uUbBrR]{0,2})("""[\s\S]*?"""|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|[()[\]{},.:<>+*/-])/y

function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(source)
    if (!match) throw new SyntaxError(`no Python that is known here: ${source.slice(at, at + 20)}`)
    const [, prefix, string, number, name, mark] = match
    if (string !== undefined)
      tokens.push({
        kind: 'string',
        text: unescaped(string.startsWith('"""') ? string.slice(3, -3) : string.slice(1, -1), /r/i.test(prefix!)),
      })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
  }
  return tokens
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"', '\n': '' }

const unescaped = (text: string, raw: boolean): string =>
  raw
    ? text
    : text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/gi, (_, x, u, long, one) =>
        one === undefined ? String.fromCodePoint(Number.parseInt(x ?? u ?? long, 16)) : (ESCAPES[one] ?? `\\${one}`),
      )

/** The value of a Python expression as feedparser's cases write them: comparison, `and or not in is`, indexing, `len`, `ord`, `locals`, tuples. */
export function evaluate(source: string, names: Readonly<Record<string, Value>>): Value {
  const reader = new Expression(tokensOf(source), names)
  return reader.whole()
}

class Expression {
  readonly #tokens: readonly Token[]
  readonly #names: Readonly<Record<string, Value>>
  #at = 0

  constructor(tokens: readonly Token[], names: Readonly<Record<string, Value>>) {
    this.#tokens = tokens
    this.#names = names
  }

  whole(): Value {
    const value = this.#or()
    if (this.#at < this.#tokens.length) throw new SyntaxError(`what follows is not known here: ${this.#tokens[this.#at]?.text}`)
    return value
  }

  #next(text: string): boolean {
    const token = this.#tokens[this.#at]
    if (token?.text !== text || token.kind === 'string') return false
    this.#at++
    return true
  }

  #want(text: string): void {
    if (!this.#next(text)) throw new SyntaxError(`${text} is missing before ${this.#tokens[this.#at]?.text}`)
  }

  #or(): Value {
    let value = this.#and()
    while (this.#next('or')) {
      const right = this.#unless(truthy(value), () => this.#and())
      if (!truthy(value)) value = right
    }
    return value
  }

  #and(): Value {
    let value = this.#not()
    while (this.#next('and')) {
      const right = this.#unless(!truthy(value), () => this.#not())
      if (truthy(value)) value = right
    }
    return value
  }

  /** What Python would not come to need not be there: then every name stands for itself. */
  #unless(settled: boolean, read: () => Value): Value {
    const before = this.#skipping
    this.#skipping ||= settled
    const value = read()
    this.#skipping = before
    return value
  }

  #skipping = false

  #not(): Value {
    return this.#next('not') ? !truthy(this.#not()) : this.#comparison()
  }

  #comparison(): Value {
    let left = this.#sum()
    let holds: boolean | null = null
    for (;;) {
      const operator = this.#operator()
      if (operator === null) return holds === null ? left : holds
      const right = this.#sum()
      holds = (holds ?? true) && (this.#skipping || compare(operator, left, right))
      left = right
    }
  }

  #operator(): string | null {
    for (const mark of ['==', '!=', '<=', '>=', '<', '>', 'in']) if (this.#next(mark)) return mark
    if (this.#next('is')) return this.#next('not') ? '!=' : '=='
    if (this.#tokens[this.#at]?.text === 'not' && this.#tokens[this.#at + 1]?.text === 'in') {
      this.#at += 2
      return 'not in'
    }
    return null
  }

  #sum(): Value {
    let value = this.#unary()
    while (this.#next('+')) value = `${value as string}${this.#unary() as string}`
    return value
  }

  #unary(): Value {
    return this.#next('-') ? -(this.#unary() as number) : this.#steps(this.#atom())
  }

  #atom(): Value {
    const token = this.#tokens[this.#at++]
    if (!token) throw new SyntaxError('the expression ends early')
    if (token.kind === 'string') {
      let text = token.text
      while (this.#tokens[this.#at]?.kind === 'string') text += this.#tokens[this.#at++]!.text
      return text
    }
    if (token.kind === 'number') return Number(token.text)
    if (token.text === '(') return this.#group()
    if (token.text === '[') return this.#list(']')
    if (token.text === '{') return this.#dict()
    return this.#named(token.text)
  }

  #group(): Value {
    const values = this.#list(')', true)
    return values.length === 1 && !this.#hadComma ? values[0]! : values
  }

  #dict(): Value {
    const dict: Record<string, Value> = {}
    while (!this.#next('}')) {
      const name = this.#or() as string
      this.#want(':')
      dict[name] = this.#or()
      this.#next(',')
    }
    return dict
  }

  #hadComma = false

  #list(end: string, plain = false): Value[] {
    const values: Value[] = []
    let comma = false
    while (!this.#next(end)) {
      values.push(this.#or())
      if (this.#next(',')) comma = true
      else {
        this.#want(end)
        break
      }
    }
    if (plain) this.#hadComma = comma || values.length === 0
    return values
  }

  #named(name: string): Value {
    if (name === 'True' || name === 'False') return name === 'True'
    if (name === 'None') return null
    if (['len', 'ord', 'str', 'bool', 'locals'].includes(name)) {
      this.#want('(')
      const [argument] = this.#list(')')
      if (name === 'locals') return this.#names
      if (this.#skipping) return null
      if (name === 'len') return argument instanceof Html ? argument.value.length : (argument as string | readonly Value[]).length
      return name === 'ord' ? ((argument instanceof Html ? argument.value : (argument as string)).codePointAt(0) ?? 0) : argument!
    }
    // datetime.timedelta(0, 187, 250000): days, seconds, microseconds
    if (name === 'datetime') {
      for (const part of ['.', 'timedelta', '(']) this.#want(part)
      const [days = 0, seconds = 0, micro = 0] = this.#list(')') as number[]
      return days * 86_400 + seconds + micro / 1e6
    }
    if (this.#skipping) return null
    if (!Object.hasOwn(this.#names, name)) throw new Missing(name)
    return this.#names[name]!
  }

  #steps(value: Value): Value {
    let here = value
    for (;;) {
      if (this.#next('[')) {
        const key = this.#or()
        this.#want(']')
        here = this.#skipping ? null : member(here, key)
      } else if (this.#next('.')) {
        const name = this.#tokens[this.#at++]!.text
        if (!this.#next('(')) here = this.#skipping ? null : member(here, name)
        else {
          const given = this.#list(')')
          here = this.#skipping ? null : method(here, name, given)
        }
      } else return here
    }
  }
}

const truthy = (value: Value): boolean => {
  if (Array.isArray(value)) return value.length > 0
  if (value instanceof Html) return value.value !== ''
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value)
}

/** feedparser's dictionaries know it by both names. */
const ALIAS: Readonly<Record<string, string>> = { url: 'href' }

function member(of: Value, asked: Value): Value {
  const alias = ALIAS[String(asked)]
  const key = alias !== undefined && typeof of === 'object' && of !== null && !Object.hasOwn(of, String(asked)) ? alias : asked
  if (of instanceof Html) throw new Missing(String(key))
  if (Array.isArray(of) || typeof of === 'string') {
    const found = of.at(key as number) as Value | undefined
    if (found === undefined) throw new Missing(String(key))
    return found
  }
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, String(key))) throw new Missing(String(key))
  return (of as Readonly<Record<string, Value>>)[String(key)]!
}

function method(of: Value, name: string, given: readonly Value[]): Value {
  if (name === 'startswith') return (of as string).startsWith(given[0] as string)
  if (name === 'has_key') return Object.hasOwn(of as object, given[0] as string)
  if (name !== 'get') throw new SyntaxError(`the method ${name} is not known here`)
  return Object.hasOwn(of as object, given[0] as string) ? member(of, given[0]!) : (given[1] ?? null)
}

function compare(operator: string, left: Value, right: Value): boolean {
  if (operator === 'in' || operator === 'not in') {
    const inside = Array.isArray(right)
      ? right.some((one) => same(one, left))
      : typeof right === 'string'
        ? right.includes(left as string)
        : Object.hasOwn(right as object, left as string)
    return inside === (operator === 'in')
  }
  if (operator === '==') return same(left, right)
  if (operator === '!=') return !same(left, right)
  const [a, b] = [left as number, right as number]
  return operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b
}

const htmlOf = (value: Value): string | null => (value instanceof Html ? value.normal : typeof value === 'string' ? normal(value) : null)

const plain = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value)

function same(left: Value, right: Value): boolean {
  if (left instanceof Html || right instanceof Html) return htmlOf(left) === htmlOf(right)
  const [a, b] = [plain(left), plain(right)]
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => same(one as Value, b[at] as Value))
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [one, other] = [a as Readonly<Record<string, Value>>, b as Readonly<Record<string, Value>>]
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && same(one[name]!, other[name]!))
}
