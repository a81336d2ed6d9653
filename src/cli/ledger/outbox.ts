import { createHash } from 'node:crypto'
import type { Letter } from '#intake'
import type { Trouble } from '#message'
import type { Bulletin } from './follow.ts'

/** Somebody to whom news are sent. */
export interface Destination extends Pick<Letter, 'way' | 'to' | 'shown'> {
  /** The body of a letter; `made` in milliseconds since 1970. */
  readonly write: (bulletin: Bulletin, made: number, id: string) => string
  /** Null when it was taken. `wait` in milliseconds. */
  readonly send: (letter: Letter, now: number) => Promise<{ readonly trouble: Trouble; readonly wait: number } | null>
}

/** What the outbox has to do with the world. */
export interface Posting {
  readonly now: () => number
  /** The letters are on the disk when this returns. */
  readonly save: (letters: readonly Letter[]) => void
  /** A letter as it is after it was not taken. */
  readonly untaken: (letter: Letter, trouble: Trouble, now: number, wait: number) => Letter
  readonly complain: (about: string, trouble: Trouble) => void
  readonly stopped: () => boolean
}

/** Letters until they are taken: written down before they are sent, and struck out after. What was sent at the moment of an end is sent again, under its id. */
export class Outbox {
  readonly #destinations: readonly Destination[]
  readonly #world: Posting
  #letters: readonly Letter[]

  constructor(destinations: readonly Destination[], letters: readonly Letter[], world: Posting) {
    this.#destinations = destinations
    this.#letters = letters
    this.#world = world
  }

  /** Writes a letter to everybody; `key` names what it tells, and is written of only once. */
  put(bulletin: Bulletin, key: string): void {
    const made = this.#world.now()
    const known = new Set(this.#letters.map(({ id }) => id))
    const letters = this.#destinations.flatMap(({ way, to, shown, write }): Letter[] => {
      const id = createHash('sha256')
        .update(JSON.stringify([way, to, key]))
        .digest('hex')
        .slice(0, 32)
      // whether it was told on a terminal before is nothing to whoever gets a letter once
      const body = known.has(id) ? '' : write({ ...bulletin, again: false }, made, id)
      return known.has(id) ? [] : [{ id, way, to, shown, made, body, tries: 0, due: made, trouble: null }]
    })
    if (letters.length > 0) this.#save([...this.#letters, ...letters])
  }

  /** Sends what is due to everybody who is still written to, in the order in which it was written. Gives whether all of it was taken. */
  async deliver(): Promise<boolean> {
    const all = await Promise.all(this.#destinations.map((destination) => this.#deliverTo(destination)))
    return all.every(Boolean)
  }

  /** When there is something to send again, milliseconds since 1970; null when nothing waits. */
  next(): number | null {
    const due = this.#letters.filter((letter) => this.#destinations.some((one) => isTo(letter, one))).map((letter) => letter.due)
    return due.length === 0 ? null : Math.min(...due)
  }

  async #deliverTo(destination: Destination): Promise<boolean> {
    const { now, untaken, complain, stopped } = this.#world
    const own = this.#letters.filter((letter) => isTo(letter, destination))
    let whole = true
    for (const letter of own) {
      if (stopped()) return whole
      if (letter.due > now()) {
        if (letter.trouble === null || isItsOwn(letter.trouble)) continue
        return whole
      }
      const failed = await destination.send(letter, now())
      if (failed === null) {
        this.#save(this.#letters.filter(({ id }) => id !== letter.id))
        continue
      }
      const { trouble, wait } = failed
      if (trouble.code === 'not_fetched' && trouble.because.code === 'stopped') return whole
      whole = false
      complain(destination.shown, trouble)
      const later = untaken(letter, trouble, now(), wait)
      this.#save(this.#letters.map((one) => (one.id === letter.id ? later : one)))
      if (!isItsOwn(trouble)) return false
    }
    return whole
  }

  #save(letters: readonly Letter[]): void {
    this.#world.save(letters)
    this.#letters = letters
  }
}

/** Whether a trouble is of one letter, and says nothing of the next: where nobody takes anything, the others wait behind it. */
function isItsOwn(trouble: { readonly code: string }): boolean {
  const { because } = trouble as { readonly because?: { readonly code: string; readonly status?: number } }
  return because?.code === 'status' && because.status !== undefined && because.status < 500 && because.status !== 429
}

const isTo = (letter: Letter, { way, to }: Destination): boolean => letter.way === way && letter.to === to
