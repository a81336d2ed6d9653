import { Parser } from 'htmlparser2'
import { decodeReferences } from './entity.ts'
import { Ended, type Tree } from './tree.ts'

/** What a tolerant reading came upon beside the tree. */
export interface TolerantReading {
  readonly ended: Ended | null
  /** Offset where the reading ended. */
  readonly offset: number
  /** References to entities that neither XML nor HTML has. */
  readonly unknown: { readonly names: readonly string[]; readonly count: number }
}

const MAX_NAMES = 20
/** Characters for private use, of which one that the text does not hold is taken. */
const MARKS: readonly string[] = Array.from({ length: 32 }, (_, at) => String.fromCharCode(0xe0a0 + at))
const SECTIONS: readonly (readonly [string, string])[] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
]

/** Namespaces by prefix, and those around; a copy of all at every element would grow with the square of a document. */
interface Scope {
  readonly own: ReadonlyMap<string, string>
  readonly around: Scope | null
}
const OUTERMOST: Scope = { own: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), around: null }

function spaceOf(prefix: string, innermost: Scope): string {
  for (let scope: Scope | null = innermost; scope; scope = scope.around) {
    const space = scope.own.get(prefix)
    if (space !== undefined) return space
  }
  return ''
}

/**
 * Reads what is no XML as if it were: end tags of nothing are passed over, forgotten ones are put where the outer element ends, an & or < that begins
 * nothing is text, and an undeclared prefix is a namespace of its own.
 */
export function readTolerantly(source: string, tree: Tree): TolerantReading {
  const reader = new Reader(source, tree)
  return reader.read()
}

class Reader {
  readonly #source: string
  readonly #mark: string | null
  readonly #tree: Tree
  readonly #scopes: Scope[] = [OUTERMOST]
  readonly #names = new Set<string>()
  #unknown = 0
  #attributes: [string, string][] = []
  #name = ''
  #inCdata = false
  #ending = false

  constructor(source: string, tree: Tree) {
    this.#mark = MARKS.find((candidate) => !source.includes(candidate)) ?? null
    this.#source = this.#mark === null ? source : withoutBareTags(source, this.#mark)
    this.#tree = tree
  }

  read(): TolerantReading {
    const parser = new Parser(
      {
        onopentagname: (name) => {
          this.#name = name
        },
        onattribute: (name, value) => {
          this.#tree.attribute()
          this.#attributes.push([name, this.#decoded(value)])
        },
        onopentag: () => this.#opened(),
        onclosetag: () => this.#closed(),
        oncdatastart: () => {
          this.#inCdata = true
        },
        oncdataend: () => {
          this.#inCdata = false
        },
        ontext: (text) => this.#tree.text(this.#inCdata ? this.#unmarked(text) : this.#decoded(text)),
      },
      { xmlMode: true, decodeEntities: false },
    )
    let ended: Ended | null = null
    try {
      parser.write(this.#source)
      this.#ending = true
      parser.end()
    } catch (error) {
      if (!(error instanceof Ended)) throw error
      ended = error
    }
    return { ended, offset: parser.endIndex, unknown: { names: [...this.#names], count: this.#unknown } }
  }

  #opened(): void {
    const around = this.#scopes.at(-1)!
    const declared = this.#attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    const scope =
      declared.length === 0 ? around : { own: new Map(declared.map(([name, value]) => [name.slice(6), value.trim()] as const)), around }
    this.#scopes.push(scope)
    const attributes = this.#attributes.map(([name, value]) => ({ ...named(name, scope, true), value }))
    this.#attributes = []
    this.#tree.open({ name: this.#name, ...named(this.#name, scope, false) }, attributes)
  }

  #closed(): void {
    this.#scopes.pop()
    // at the end of the document the parser closes what is open; the tree knows better
    if (!this.#ending) this.#tree.close(true)
  }

  #decoded(text: string): string {
    const decoded = decodeReferences(text, (name) => {
      this.#unknown++
      if (this.#names.size < MAX_NAMES) this.#names.add(name)
    })
    return this.#unmarked(decoded)
  }

  #unmarked(text: string): string {
    return this.#mark !== null && text.includes(this.#mark) ? text.replaceAll(this.#mark, '<') : text
  }
}

/** Prefix, local name and namespace of a name; an attribute without a prefix has none. */
function named(name: string, scope: Scope, isAttribute: boolean): { prefix: string; local: string; uri: string } {
  const colon = name.indexOf(':')
  const prefix = colon > 0 ? name.slice(0, colon) : ''
  const local = colon > 0 ? name.slice(colon + 1) : name
  return { prefix, local, uri: prefix === '' && isAttribute ? '' : spaceOf(prefix, scope) }
}

const BARE_TAG = /<(?![A-Za-z_:/!?\u0080-\uffff])/g

/** The parser takes any < for the beginning of a tag (`<3`); where no name follows, the mark stands for it. */
function withoutBareTags(source: string, mark: string): string {
  const pieces: string[] = []
  let done = 0
  for (let section = nextSection(source, 0); section; section = nextSection(source, section.end)) {
    pieces.push(source.slice(done, section.start).replace(BARE_TAG, mark), source.slice(section.start, section.end))
    done = section.end
  }
  return pieces.length === 0 ? source.replace(BARE_TAG, mark) : `${pieces.join('')}${source.slice(done).replace(BARE_TAG, mark)}`
}

/** The next section in which a < is only a <. */
function nextSection(source: string, from: number): { start: number; end: number } | null {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const unit = source.charCodeAt(at + 1)
    if (unit !== 0x21 && unit !== 0x3f) continue
    const kind = SECTIONS.find(([open]) => source.startsWith(open, at))
    if (!kind) continue
    const end = source.indexOf(kind[1], at + kind[0].length)
    return { start: at, end: end < 0 ? source.length : end + kind[1].length }
  }
  return null
}

const BARE_AMPERSAND = /&(?!(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z_][A-Za-z0-9._-]{0,63});)/

/** Offset of the first & that begins no reference and stands in no CDATA, comment or instruction, or -1. */
export function firstBareAmpersand(source: string): number {
  let done = 0
  for (let section = nextSection(source, 0); ; section = nextSection(source, section.end)) {
    const at = source.slice(done, section?.start).search(BARE_AMPERSAND)
    if (at >= 0) return done + at
    if (!section) return -1
    done = section.end
  }
}
