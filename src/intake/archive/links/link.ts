import { cleanAddress, isWebAddress } from '../address.ts'

/** An address that somebody has kept. */
export interface Link {
  readonly address: string
  /** As they named it; empty where they did not. */
  readonly title: string
  /** The day it was kept, in Japan; null where nobody says. */
  readonly added: string | null
  /** The folders it lies in, outermost first. */
  readonly folders: readonly string[]
}

/** What a file of addresses holds. */
export interface Links {
  readonly links: readonly Link[]
  /** How often an address came again; the first one stays. */
  readonly repeated: number
  /** What is no address of the web, by scheme: `javascript`, `place`. */
  readonly passed: Readonly<Record<string, number>>
  /** Lines that are no address, counted from 1. Only lists have them. */
  readonly unread: readonly number[]
}

/** Gathers links, each address once. */
export class Gathering {
  readonly #links = new Map<string, Link>()
  readonly #passed = new Map<string, number>()
  readonly #unread: number[] = []
  #repeated = 0

  add(recorded: string, title: string, added: string | null, folders: readonly string[]): void {
    const { address } = cleanAddress(recorded)
    if (!isWebAddress(address)) {
      const scheme = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(address)?.[1]?.toLowerCase() ?? 'none'
      if (this.#passed.has(scheme) || this.#passed.size < 100) this.#passed.set(scheme, (this.#passed.get(scheme) ?? 0) + 1)
    } else if (this.#links.has(address)) this.#repeated++
    else this.#links.set(address, { address, title: title.replace(/\s+/g, ' ').trim(), added, folders })
  }

  unread(line: number): void {
    this.#unread.push(line)
  }

  done(): Links {
    return { links: [...this.#links.values()], repeated: this.#repeated, passed: Object.fromEntries(this.#passed), unread: this.#unread }
  }
}
