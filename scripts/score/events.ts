import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScoredReader } from './read-pages.ts'

/** How well the deeds that are marked in pages are found, and how many of those found are marked. */
export interface EventScore {
  readonly recall: number
  readonly precision: number
  readonly f1: number
}

interface Marked {
  readonly text: string
  readonly actor: string
  readonly plover: string
}

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * An event is right when its type is the marked one, an actor is (joint ones are joined with 、), and half of the shorter words are the
 * other's. Words that stand twice in a page are marked once, so any place of them counts. The marks are a loose list: what is found beside
 * them may be a deed all the same.
 */
export function scoreEvents(reader: ScoredReader, folders: { gold: string; pages: string }): EventScore {
  let [marks, found, hits, right] = [0, 0, 0, 0]
  for (const name of readdirSync(folders.pages).filter((file) => file.endsWith('.txt'))) {
    const { events: gold } = JSON.parse(readFileSync(join(folders.gold, `${name.slice(0, 3)}.gold.json`), 'utf8')) as {
      events: readonly Marked[]
    }
    const { page, events } = reader.read(readFileSync(join(folders.pages, name), 'utf8'), name)
    const fits = gold.map((mark) =>
      events.filter(
        ({ type, actor, span }) =>
          type === mark.plover && shares(actor, mark.actor) && placesOf(page.text, mark.text).some((place) => overlaps(place, span)),
      ),
    )
    marks += gold.length
    found += events.length
    hits += fits.filter((of) => of.length > 0).length
    right += new Set(fits.flat()).size
  }
  const [recall, precision] = [hits / marks, right / found]
  return { recall, precision, f1: (2 * recall * precision) / (recall + precision) }
}

const shares = (one: string, other: string): boolean => one.split('、').some((name) => other.split('、').includes(name))

function placesOf(text: string, words: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push({ start: at, end: at + words.length })
  return places
}

function overlaps(one: Place, other: Place): boolean {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return both > 0 && 2 * both >= Math.min(one.end - one.start, other.end - other.start)
}
