import type { ElementNode } from './tree.ts'

/** So much of a style is looked at. */
const MAX_STYLE = 2000

/** What the attributes of an element tell of it, gathered in one pass; the same object is read anew for each element. */
export class Attributes {
  classes: string | null = null
  /** Others than `class` name it as well. */
  named = false
  style: string | null = null
  href: string | null = null
  /** An attribute hides it; classes and styles aside. */
  hidden = false
  /** It leads to the author. */
  author = false
  /** How deep it says that it stands. */
  level: number | null = null

  read({ attrs }: ElementNode): void {
    this.classes = null
    this.named = false
    this.style = null
    this.href = null
    this.hidden = false
    this.author = false
    this.level = null
    for (const { name, value } of attrs) this.#read(name, value)
  }

  #read(name: string, value: string): void {
    switch (name) {
      case 'class':
        this.classes = value
        break
      case 'id':
      case 'role':
      case 'itemprop':
      case 'itemtype':
        this.named = true
        break
      case 'href':
        this.href = value
        break
      case 'style':
        this.style = value.slice(0, MAX_STYLE)
        break
      case 'hidden':
        this.hidden = true
        break
      case 'aria-hidden':
        if (value.trim().toLowerCase() === 'true') this.hidden = true
        break
      case 'rel':
        this.author = /\bauthor\b/i.test(value)
        break
      case 'aria-level':
      case 'data-level':
      case 'data-depth':
      case 'indent':
        if (this.level === null && /^\d{1,3}$/.test(value)) this.level = Number(value)
    }
  }
}
