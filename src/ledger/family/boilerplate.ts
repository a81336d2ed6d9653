import { lettersOf } from '#text'
import type { Entry } from '../ledger.ts'
import { isProse, type Units, unitsIn } from './units.ts'

/** Addresses of one site from which on a paragraph is the site's own: how to subscribe, who writes, what may not be copied. */
const MANY = 4
/** A page of which so much stands on many pages of its site is one text told again, and shows nothing of what is the site's; 0 to 1. */
const TOLD_AGAIN = 0.7
/** Letters below which a paragraph is not counted: it makes no family alone. */
const SHORT = 12

type Part = Pick<Entry, 'address' | 'text' | 'record'>

/** What a paragraph is known by: the day and the number in it change from page to page. */
const keyOf = (text: string): string => lettersOf(text).replace(/\p{N}/gu, '')

/** The paragraphs of a page, by which it is held against others of its site. */
export interface Paragraphs {
  readonly address: string
  /** By its name, or its host; null for a file. */
  readonly site: string | null
  readonly keys: readonly string[]
}

export const paragraphsOf = ({ address, text, record }: Part): Paragraphs => ({
  address,
  site: record.site ?? (/^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host : null),
  keys: record.blocks
    .filter(isProse)
    .map(({ start, end }) => keyOf(text.slice(start, end)))
    .filter(({ length }) => length >= SHORT),
})

/** Keys of the paragraphs that stand on many pages of one site. Versions of one page count once. */
export function boilerplateOf(pages: readonly Paragraphs[]): ReadonlySet<string> {
  const sites = new Map<string, Paragraphs[]>()
  for (const page of pages) {
    const own = page.site === null ? undefined : sites.get(page.site)
    if (own) own.push(page)
    else if (page.site !== null) sites.set(page.site, [page])
  }
  const found = new Set<string>()
  for (const own of sites.values()) {
    const common = onMany(own)
    for (const key of onMany(own.filter(({ keys }) => shareOf(keys, common) <= TOLD_AGAIN))) found.add(key)
  }
  return found
}

function onMany(pages: readonly Paragraphs[]): ReadonlySet<string> {
  if (pages.length < MANY) return new Set()
  const addresses = new Map<string, Set<string>>()
  for (const { address, keys } of pages) for (const key of keys) addresses.set(key, (addresses.get(key) ?? new Set()).add(address))
  return new Set([...addresses].flatMap(([key, those]) => (those.size >= MANY ? [key] : [])))
}

function shareOf(keys: readonly string[], common: ReadonlySet<string>): number {
  const sum = (those: readonly string[]): number => those.reduce((all, { length }) => all + length, 0)
  return sum(keys.filter((key) => common.has(key))) / Math.max(1, sum(keys))
}

/** The units of a page's prose without what is its site's own. */
export const unitsWithout = (boilerplate: ReadonlySet<string>, { text, record }: Part): Units =>
  unitsIn(
    text,
    record.blocks.filter((block) => isProse(block) && !boilerplate.has(keyOf(text.slice(block.start, block.end)))),
  )
