import type { NameEntry, NameForm, NameKind } from './types.ts'

/** The rows of a table text: one line each, fields cut at `|`. */
export const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

/** What a name is, before it is known by which surface it was found. */
export type NameRecord = Omit<NameEntry, 'form' | 'aliases'>

const LATIN = /^[\u0020-\u024f’]+$/

/** All names by surface. Filled once, at load. */
export class NameTable {
  readonly bySurface: Map<string, NameEntry[]> = new Map()

  /** Adds one thing under its canonical name and its aliases; the marks `~` (needs context) and `@` (metonym) are taken off. */
  add(record: NameRecord, canonicalForm: NameForm, marked: readonly string[]): void {
    const aliases = marked.map((alias) => (alias[0] === '~' || alias[0] === '@' ? alias.slice(1) : alias))
    const entries = new Map<NameForm, NameEntry>()
    const put = (surface: string, form: NameForm): void => {
      let entry = entries.get(form)
      if (!entry) {
        entry = { ...record, form, aliases }
        entries.set(form, entry)
      }
      this.#put(surface, entry)
    }
    put(record.canonical, canonicalForm)
    for (let i = 0; i < marked.length; i++) put(aliases[i]!, formOf(marked[i]!))
  }

  /** Adds one surface of a thing in a form that no mark stands for, such as the family name of a person. */
  addForm(surface: string, entry: NameEntry): void {
    this.#put(surface, entry)
  }

  #put(surface: string, entry: NameEntry): void {
    const there = this.bySurface.get(surface)
    if (!there) this.bySurface.set(surface, [entry])
    else if (!there.some((other) => other.canonical === entry.canonical && other.kind === entry.kind)) there.push(entry)
  }

  /** Adds a table of `country | canonical | aliases`; a canonical name marked `~` needs context itself. */
  addTable(table: string, kind: NameKind): void {
    for (const [country, name, aliases] of rows(table)) {
      const weak = name![0] === '~'
      const canonical = weak ? name!.slice(1) : name!
      const marked = aliases ? aliases.split(',') : []
      for (const alias of [weak ? '' : canonical, ...marked]) if (alias.includes('・')) marked.push(alias.replaceAll('・', ''))
      const record = country ? { kind, canonical, country } : { kind, canonical }
      this.add(record, weak ? 'abbreviation' : 'canonical', marked)
    }
  }
}

function formOf(marked: string): NameForm {
  if (marked[0] === '~') return 'abbreviation'
  if (marked[0] === '@') return 'metonym'
  return LATIN.test(marked) ? 'english' : 'alias'
}
